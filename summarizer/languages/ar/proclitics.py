"""Where the proclitics of an Arabic word end: و ف ب ل ك س and the article.

The answer depends on nothing but the word, so that a query and a text are peeled alike. The law is that
a proclitic changes nothing: what is peeled from a word is peeled from that word with one more in front.
"""

from summarizer.languages.ar.clitic_names import JOINED, OWN_LEMMA, RADICAL_ARTICLE, STANDING
from summarizer.languages.ar.dictionary import is_entry, is_inflected, is_possessed, lemma
from summarizer.languages.ar.folding import plain
from summarizer.languages.ar.stop_words import BARE, LEANING

CHAINS = frozenset(
    conjunction + rest
    for conjunction in ("", "و", "ف")
    for rest in ("", "ب", "ل", "ك", "ال", "بال", "كال", "لل")
    if conjunction + rest
)
_PREPOSITIONS = "بلك"
_WRITTEN_ON = "وفبلك"
_ARTICLE = "ال"
# Nouns of two letters that news are full of: «بيد», «لحق»; other two letters are half a name.
_SHORT_NOUN_LIST = (
    "دم يد اب اخ سد حق حد حل جو بر فن خط صف رد ظل شك حي ام سن غد نص قط جد حج حب سر شر شط ضم طب عم فم نم مد ود"
)
# Words that begin with a ل of their own: «للجنة» is of the committee, not of paradise.
_LAM_WORD_LIST = (
    "لجنه لجان لقاء لقاءات لبنان لبناني لبنانيه لبنانيين ليبيا ليبي ليبيه ليبيين لغه لغات لغوي لاعب "
    "لاعبين لاعبات لون لوحه لوحات لحظه لحظات ليل ليله ليلي لواء لقب لحم لحوم لسان لقاح لقاحات لايحه "
    "لوايح لوم لجوء لاجي لاجيين لاجيات لندن لطف لهجه لهجات لص لصوص لازم لفظ لعبه لعب لغز لغم ليره "
    "ليبرالي ليبراليه لوبي لولب لاهاي لاذقيه لحج لاتيني لاتينيه لاحق لافته لمسه لمس لجاجه لبن لباس لثه "
    "لحن لب لوجستي لوجستيه لوز ليمون ليزر لتر ليمبو لقطه لقطات"
)
_SHORT_NOUNS = frozenset(_SHORT_NOUN_LIST.split())
_LAM_WORDS = frozenset(_LAM_WORD_LIST.split())
_FOREIGN_SECOND = "ايورل"
_PRESENT = "يتن"


def proclitic_length(spelling: str) -> int:
    """Return how many letters of a spelling (hamza kept, no marks) are proclitics; fewer than all."""
    word, start = plain(spelling), 0
    while step := _step(word[start:], spelling[start:]):
        start += step
    return start


def _step(word: str, spelling: str) -> int:
    if word in LEANING:
        return 1
    if word.startswith("لل") and len(word) > 3:
        return _step_before_lam(word)
    if word.startswith(_ARTICLE):
        return _step_over_article(word, spelling)
    if _stands(word, spelling) and not _is_before_hamza(word, spelling) and not _is_before_name(word):
        return 0
    if _leaves_word(word, spelling):
        return 1
    if is_inflected(word):
        return 0
    return int(_leaves_inflected(word) or _leaves_name(word, spelling))


def _stands(word: str, spelling: str) -> bool:
    return word not in JOINED and (_is_listed(word) or (spelling[-1] != "ة" and is_possessed(word)))


def _is_before_name(word: str) -> bool:
    """Tell whether a name of some length outweighs a rare entry: «لبوتين» is no pair of lionesses."""
    return word not in STANDING and len(word) > 5 and word[0] in _WRITTEN_ON and word[1:] in STANDING


def _is_before_hamza(word: str, spelling: str) -> bool:
    """Tell whether a hamza shows where a known word begins: «لأمين», «بأهلي», but not «كأس»."""
    return word[0] in _WRITTEN_ON and spelling[1:2] in tuple("أإآ") and len(word) > 3 and _is_listed(word[1:])


def _is_listed(word: str) -> bool:
    return word in OWN_LEMMA or word in BARE or is_entry(word)


def _step_over_article(word: str, spelling: str) -> int:
    if word in RADICAL_ARTICLE or not spelling.startswith(("ال", "ٱل")):
        return 0
    rest = word[len(_ARTICLE) :]
    return len(_ARTICLE) if len(rest) > 2 or rest in _SHORT_NOUNS else 0


def _step_before_lam(word: str) -> int:
    """«لل» is ل and the article without its alef, unless the word itself begins with ل."""
    own = word[1:]
    is_known = is_entry(own) or is_inflected(own)
    is_own = own in _LAM_WORDS or own in STANDING or (is_known and not is_entry(word[2:]))
    return 1 if is_own else 2


def _leaves_word(word: str, spelling: str) -> bool:
    """Tell whether the word is a proclitic and something known, perhaps behind one proclitic more."""
    first, rest = word[0], word[1:]
    if first == "س":
        is_present = len(rest) > 2 and (rest[0] in _PRESENT or spelling[1] == "أ")
        return is_present and is_entry(rest)
    if first not in _WRITTEN_ON or len(rest) < 3:
        return first in _WRITTEN_ON and rest in _SHORT_NOUNS
    if rest.startswith(_ARTICLE):
        return len(rest) > 4 or rest in RADICAL_ARTICLE
    if rest.startswith("لل"):
        return first in "وف"
    if _stands(rest, spelling):
        return not _is_foreign(word, spelling)
    return rest in LEANING or (first in "وف" and rest[0] in _PREPOSITIONS and _stands(rest[1:], spelling))


def _is_foreign(word: str, spelling: str) -> bool:
    """Refuse a verb behind ب or ك, and three letters that a bare alef begins: باور is no ب and أور."""
    rest = word[1:]
    if rest in OWN_LEMMA or word[0] == "و":
        return False
    is_verb = word[0] in "بك" and rest[0] == "ي" and lemma(rest) != rest
    return is_verb or (len(rest) < 4 and spelling[1] == "ا")


def _leaves_inflected(word: str) -> bool:
    return word[0] in _WRITTEN_ON and len(word) > 5 and is_inflected(word[1:])


def _leaves_name(word: str, spelling: str) -> bool:
    """Tell whether what follows the first letter, though unknown, is more than the tail of a name."""
    if word[0] == "و":
        return len(word) > 3
    # A long vowel or a liquid after the first letter is how foreign names go on: كوشنر, بيسكوف, كريستيان.
    goes_on = len(word) > 1 and word[1] in _FOREIGN_SECOND and spelling[1] not in "أإآ"
    return word[0] in "ف" + _PREPOSITIONS and len(word) > 4 and not goes_on
