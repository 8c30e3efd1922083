"""English function words, folded."""

_WORDS = (
    "a an the this that these those some any each every no all both few many more most other such same "
    "own i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his "
    "himself she her hers herself it its itself they them their theirs themselves one who whom whose "
    "which what am is are was were be been being have has had having do does did doing done will would "
    "shall should can could may might must ought get got let of in on at by for with about against "
    "between into through during before after above below to from up down out off over under again "
    "further upon within without among toward towards across along around and or but nor so yet if "
    "because as until while although though unless since whether than then not only very too also just "
    "even still already ever never here there where when why how now however meanwhile therefore thus "
    "according said say says saying told tells added adding s t d ll re ve m isnt arent wasnt werent "
    "dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt"
)

STOP = frozenset(_WORDS.split())
