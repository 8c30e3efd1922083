"""English verbs of speech, as summarizer.languages.speech describes their lines."""

# base · frames · past and gerund, where they are not regular. Frames: a clause with «that», or without it where it
# shows that it is one (a); a clause that needs no sign (b); a receiver before it (r); words in marks alone (q);
# somebody's name for a thing, in marks (d); what is promised or asked, in marks (i).
# What one thinks is known of him only as he says it: of such verbs the past is a story's, not a report's (P).
VERBS = """
say b said saying
tell ra told telling
add a
insist a
claim a
argue a
warn rai
announce a
confirm a
deny a denied denying
stress a
emphasise a
emphasize a
underline a
underscore a
state a
declare a
note a
observe a
explain a
point_out a
acknowledge a
admit a admitted admitting
concede a
allege a
assert a
maintain a
reiterate a
repeat a
affirm a
reveal a
disclose a
suggest a
hint a
predict a
estimate a
forecast a forecast forecasting
believe aP
think aP thought thinking
hope aP
fear aP
feel aP felt feeling
expect aP
complain a
boast a
joke a
quip a quipped quipping
remark a
comment a
reply a replied replying
respond a
answer a
retort a
counter a
continue q
conclude a
recall a
remember a
report a
write a wrote writing
tweet a
post a
testify a testified testifying
swear a swore swearing
vow ai
pledge ai
promise rai
threaten ai
assure ra
inform ra
remind ra
advise ra
notify ra notified notifying
agree a
caution rai
contend a
lament a
propose a
recommend a
stipulate a
specify a specified specifying
clarify a clarified clarifying
reckon a
guess a
muse q
wonder q
ask rq
question q
demand ai
urge ri
beg rq begged begging
plead q
appeal q
call d
blame d
accuse d
liken d
attribute d
describe d
label d labelled labelling
label d labeled labeling
brand d
dub d dubbed dubbing
denounce d
condemn d
dismiss d
slam d slammed slamming
blast d
criticise d
criticize d
hail d
praise d
welcome d
decry d decried decrying
deride d
term d
deem d
characterise d
characterize d
shout q
scream q
yell q
cry q cried crying
whisper q
mutter q
murmur q
exclaim q
chant q
sigh q
laugh q
snap q snapped snapping
shoot_back q shot_back shooting_back
fire_back q
hit_back q hit_back hitting_back
hit_out q hit_out hitting_out
push_back q
chime_in q
go_on q went_on going_on
sum_up q summed_up summing_up
interject q
intone q
read q read reading
sing q sang singing
begin q began beginning
thunder q
fume q
implore rq
instruct rq
"""
# Their forms are nouns, too, or they mean much else: without «that» or marks they need a pronoun behind them.
WEAK = """
claim report state note post comment question answer counter warn forecast estimate hope fear feel promise pledge
vow think believe expect observe remember recall read write agree find suggest maintain repeat demand advise
remind inform propose recommend stress reveal hint guess respond remark caution threaten
"""
