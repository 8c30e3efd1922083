"""The small words of English that tell who does what in a reporting clause."""

BE = "is are was were be been being am 's 're 'm get gets got"
HAVE = "has have had having"
DO = "do does did"
MODALS = "will would could should may might can must shall ought 'll 'd"
NOT = "not never n't hardly barely neither nor cannot"
ADVERBS = """
also later then again repeatedly once first only just further even already still too now soon recently previously
earlier simply since subsequently initially originally publicly privately flatly however therefore thus always often
sometimes all both himself herself themselves itself separately instead meanwhile nonetheless nevertheless yesterday today
"""
# What ends in -ly and is a name or a noun.
NO_ADVERBS = (
    "italy family july emily kelly billy sally molly lily assembly ally reply rally bully monopoly anomaly"
)
PREPOSITIONS = """
in on at of for from to with by about after before during under over against between among through into without
within across behind beyond near since until till despite amid amidst via per toward towards upon above below around
outside inside following regarding concerning like unlike including as because off along alongside throughout ahead
"""
# They join a noun to what it is of, so that both are one name of somebody.
INNER = "of for at in from with on to near inside outside close familiar under against behind"
CLAUSES = """
and but or so because while when where whereas although though if unless whether as than that who whom whose which what how
why nor yet after before until since
"""
RELATIVES = "who whom whose which that where"
DETERMINERS = """
the a an this that these those its his her their our my your some any several many most both other another all each every no
few more
"""
DEFINITE = "the this that these those its his her their our my both"
NUMBERS = "one two three four five six seven eight nine ten dozens hundreds scores thousands"
MASCULINE = "he him his himself"
FEMININE = "she her hers herself"
PLURAL = "they them their themselves"
SUBJECTS = "he she they it i we you who there this these those one"
OBJECTS = "him her them us me you it reporters journalists everyone everybody himself herself"
IRREGULAR = """
came went took made gave got began broke brought built bought caught chose did drew drove ate fell fought flew forgot found
grew held hurt kept knew led left lost met paid put ran rose saw sold sent set shook shot showed sat slept spoke spent stole
stood struck taught thought told understood won wrote cost cut hit let died said feels needs wants remains continues comes goes
makes takes shows means seems plans believes expects works lives stands faces
"""
TIMES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december today yesterday tomorrow morning afternoon evening night week month year noon midnight weekend
jan feb mar apr jun jul aug sept sep oct nov dec earlier later late early last next this mon tue wed thu fri sat sun
"""
