"""English nouns of those who speak: ranks, persons, bodies, and the words around names."""

RANKS = """
mr mrs ms miss dr sir dame lord lady prof professor rev reverend gen general lt lieutenant col colonel maj major capt captain
adm admiral brig brigadier sgt sergeant cpl corporal cmdr commander marshal sheikh imam ayatollah rabbi father sister brother
pope cardinal bishop archbishop patriarch prince princess king queen emir sultan saint hon sen rep gov justice judge retired
"""
# Singular; the grammar adds the plural.
PERSONS = """
president minister secretary premier chancellor governor mayor senator congressman congresswoman lawmaker legislator
representative deputy mp ambassador envoy diplomat consul commissioner chairman chairwoman chair chairperson chief head leader
director manager executive ceo cfo boss owner founder cofounder co-founder partner president-elect official officer spokesman spokeswoman
spokesperson speaker adviser advisor aide assistant consultant analyst economist strategist expert professor lecturer academic
researcher scientist historian author writer journalist reporter correspondent editor columnist photographer blogger
activist campaigner organiser organizer protester demonstrator dissident lawyer attorney solicitor barrister
prosecutor judge magistrate detective investigator inspector superintendent sheriff constable policeman policewoman trooper
commander general colonel captain major lieutenant sergeant soldier fighter gunman militant rebel insurgent veteran
doctor surgeon nurse medic paramedic physician psychologist psychiatrist therapist patient dentist pharmacist vet epidemiologist
teacher principal headmaster headteacher student pupil graduate dean rector scholar chancellor librarian
coach player captain striker midfielder defender goalkeeper forward winger quarterback cornerback batsman bowler pitcher
referee umpire champion athlete runner swimmer golfer boxer driver pilot skipper sailor cyclist jockey trainer
singer actor actress director producer musician composer artist painter designer architect dancer comedian rapper poet novelist
farmer fisherman baker butcher shopkeeper trader merchant dealer broker banker investor businessman businesswoman entrepreneur
engineer technician mechanic builder carpenter electrician plumber worker labourer employee employer clerk cashier waiter waitress
chef cook barber hairdresser cleaner guard guide tourist traveller traveler passenger customer client shopper tenant landlord
resident neighbor neighbour villager local citizen voter migrant refugee survivor victim witness bystander onlooker witness
mother father parent son daughter brother sister wife husband widow widower uncle aunt cousin nephew niece grandmother
grandfather grandson granddaughter friend colleague relative girlfriend boyfriend fiancee fiance partner roommate classmate
man woman boy girl child teenager youth person people
priest imam rabbi bishop pastor cleric preacher monk nun chaplain vicar patriarch pope
king queen prince princess sultan emir sheikh monarch duke duchess
source insider whistleblower informant negotiator mediator broker observer critic opponent supporter ally rival foe
candidate nominee incumbent challenger politician statesman treasurer registrar clerk councillor councilman councilwoman councilor alderman
secretary-general undersecretary vice-president attorney-general mufti caliph dictator coroner curator conservationist
conservator biologist chemist physicist astronomer geologist meteorologist forecaster seismologist climatologist ecologist
rescuer volunteer firefighter fireman diver climber hiker hunter ranger warden lifeguard operator coordinator supervisor inspector
regulator auditor accountant actuary agent contractor developer distributor supplier manufacturer retailer publisher
cartoonist playwright filmmaker screenwriter presenter broadcaster anchor host narrator commentator pundit
grower brewer winemaker miner trucker courier commuter rider motorist pedestrian homeowner caretaker janitor keeper
suspect defendant plaintiff accused convict prisoner inmate detainee hostage captive juror complainant
follower fan user viewer reader subscriber shareholder creditor member staffer intern apprentice recruit cadet
"""
# Unnamed unless a name stands with them, however definite they are.
VAGUE = """
source official diplomat resident witness analyst expert observer insider aide villager trader economist critic researcher
neighbor neighbour relative survivor protester activist medic doctor local passenger soldier officer
"""
GENERIC = "man woman boy girl politician teenager suspect veteran defendant official actor singer author"
KIN = """
wife husband son daughter father mother brother sister widow uncle aunt cousin nephew niece lawyer attorney spokesman
spokeswoman spokesperson aide adviser
"""
WOMANLY = """
spokeswoman chairwoman congresswoman policewoman businesswoman woman girl mother daughter sister wife widow aunt niece
grandmother granddaughter actress waitress queen princess duchess nun mrs ms miss dame lady girlfriend fiancee councilwoman
"""
MANLY = """
spokesman chairman congressman policeman businessman man boy father son brother husband widower uncle nephew grandfather
grandson king prince duke pope priest imam rabbi monk mr sir lord fisherman batsman fireman sheikh emir sultan boyfriend
councilman statesman
"""
ORGANISATIONS = """
council court bank ministry government parliament army forces force military navy company authority authorities committee
organisation organization union party movement club university agency police commission fund senate congress board federation
league association front coalition department office tribunal assembly cabinet guard institute society foundation
syndicate consortium corporation group panel junta militia administration regulator watchdog airline services service bureau
airport airways airlines industries holdings firm network channel newspaper paper magazine station website team hospital school
charity church embassy consulate prosecution defence defense palace presidency secretariat mission delegation brigade
brigades battalion command headquarters wing faction alliance bloc campaign carmaker automaker maker lender insurer
retailer manufacturer brewer operator developer publisher broadcaster utility refinery museum municipality parish community initiative watch coastguard coast-guard media ngo brigade battalions
prosecutors centre center college district county city state town nation country house chamber ombudsman inquiry guards operator
"""
# A state has one of them: the bare noun names it.
UNIQUE = "government army police parliament military navy coast-guard presidency"
MEDIA = """
newspaper agency channel station network website broadcaster magazine daily weekly outlet television tv radio times post news
herald tribune gazette journal observer telegraph guardian bbc cnn npr wire
"""
NAMED = """
film movie book novel song album play show series single poem painting documentary exhibition opera musical titled entitled
called named nicknamed dubbed known so-called magazine newspaper boat ship yacht restaurant pub bar operation programme program
campaign hashtag slogan app website game reading read labelled labeled marked
"""
MEN = """
aaron abdullah adam adrian ahmad ahmed aidan alan albert alex alexander ali allan amir amr andre andreas andrei andrew andy
anthony antoine antonio anwar arthur asif ashraf austin bashar bassam ben benjamin bernard bill bob boris brad brandon brian bruce
bryan carl carlos cedric charles chris christian christopher colin craig dale dan daniel darren dave david dean denis dennis derek
diego dimitri dmitry dominic donald doug douglas duncan edward elias emmanuel eric ernest evan fadi faisal farid farouk ferdinand
fernando florian francesco francis frank franz fred frederick gabriel gareth garry gary gavin geoff geoffrey george gerald gerard
giovanni giuseppe glenn gordon graham grant greg gregory guy habib hamid hamza hans harold harry hassan hector henri henry
herbert howard hugh hugo hussein ian ibrahim igor imran isaac ismail ivan jack jacob jacques jake jalal jamal james jamie
jan jason javier jean jeff jeffrey jeremy jerome jerry jim jimmy joao joe joel johan johannes john johnny jon jonathan jorge
jose joseph josh joshua juan julian julien jurgen justin kamal kareem karim karl keith ken kenneth kevin khaled khalid klaus kurt
kyle lance larry lars laurent lawrence lee leo leon leonard lewis liam louis luca lucas luigi luis luke magnus mahmoud malcolm
manuel marc marco marcus mario mark markus martin marwan mathieu matt matthew maurice max maxim michael michel miguel mike mikhail
milan mohamed mohammad mohammed muhammad mustafa nabil naguib nasser nathan neil nicholas nick nicolas nigel nikolai noah norman
oleg oliver omar oscar osama otto owen pablo pascal pat patrick paul pavel pedro pete peter phil philip philippe pierre rafael ralph
ramon randy rashid raul ray raymond reza ricardo richard rick rob robert roberto robin rodrigo roger roland ron ronald rory
ross roy rupert russell ryan sadiq salah saleh salim sam sami samir samuel scott sean sebastian serge sergei sergey sergio seth shane
simon stanley stefan stephen steve steven stewart stuart tariq ted terry theo thomas tim timothy tobias todd tom tommy tony trevor
tyler victor viktor vincent vladimir volodymyr walid walter wayne wilhelm will william wolfgang xavier yasser yuri yousef youssef
yusuf zachary zaki ziad emeka chinedu kwame kofi babatunde garba sunil rajesh sanjay amit anil arun ravi vikram hiroshi
kenji takeshi jin wei lin-wei abdul abdel abdulrahman abdelaziz tomas jakub pawel piotr marek lech jaroslaw henrik
anders lars bjorn sven erik nils olof petr vaclav ferenc laszlo istvan gabor zoltan dragan zoran goran nenad
"""
WOMEN = """
abigail adele agnes aisha alexandra alice alicia alison allison amal amanda amber amelia amina amy ana andrea angela angelina
anita ann anna anne annette annie antonia asma audrey barbara beatrice becky bella beth bethany betty beverly brenda bridget
camilla carla carmen carol carole caroline carolyn catherine cathy cecilia celia charlotte cheryl chloe christina christine
cindy claire clara claudia colleen cristina cynthia dalia dana danielle daphne dawn deborah debra denise diana diane dina
dolores donna doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen emily emma erica erin esther eva evelyn
faith fatima fatma felicity fiona florence frances francesca freya funmi gabriela gail georgia geraldine gillian gina giorgia
gloria grace greta gwen hala hana hanan hannah harriet hazel heather heidi helen helena hillary holly huda ilona ingrid irene iris
isabel isabella ivana jacqueline jane janet janice jasmine jean-marie jennifer jenny jessica jill joan joanna joanne jodie josephine
joy joyce juana judith judy julia juliana julie juliet karen karin karla kate katherine kathleen kathryn kathy katie kayla kelly kerry
khadija kim kimberly kirsten kristen laila lama lara laura lauren layla leila leila lena leslie lillian lily linda lisa liz lola
lorraine louise lucia lucy lydia lynn madeleine maggie mai maha manal margaret margarita maria mariam marie marilyn marina marta martha
mary maryam maya megan melanie melissa mercedes meredith michelle mina miriam molly mona monica nada nadia nadine nancy naomi natalia
natalie natasha nicola nicole nina noor nora norma nour olga olivia paige pamela patricia paula pauline penelope penny petra phyllis
priti priya rachel rana randa rania reem rebecca renee rima rita roberta rosa rose rosemary ruth sabrina salma samantha samia sana
sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan susanna suzanne svetlana
sylvia tamara tania tanya tara tatiana teresa theresa tina tracy ursula valentina valerie vanessa vera veronica victoria viola violet
virginia vivian wanda wendy whitney yasmin yasmine yvette yvonne zahra zainab zeina zoe ngozi amara adaeze chioma wanjiru
sunita anjali deepa kavita lakshmi meera neha pooja yuki sakura naoko akiko mei ling agnieszka katarzyna malgorzata ewa
ingrid astrid sigrid mette birgitta milena jelena ivanka dragana sanna annika angelique chantal brigitte francoise dominique
"""
