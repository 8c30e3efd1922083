"""Whether a figure is told as a fact: what is denied, or would be under a condition, bears no witness."""

from summarizer.figures.numerals import Reader
from summarizer.figures.words import MARK, WORD, Word, phrase_at

# As many words before a number may govern it, and behind it.
_DENIAL_REACH, _CONDITION_REACH, _BEHIND = 25, 12, 8
_ENDING = ".;؛!؟?"
_PAUSING = ",،:()"


def stance_of(reader: Reader, start: int, end: int) -> str:
    """Return "denied", "supposed", or "" for what is told as it is; `start` and `end` are of the figure."""
    if _is_denied(reader, start, end):
        return "denied"
    return "supposed" if _is_supposed(reader, start, end) else ""


def _is_denied(reader: Reader, start: int, end: int) -> bool:
    words, known = reader.words, reader.known
    if any(_is_negated_fate(reader, place) for place in range(max(1, start), min(end, len(words)))):
        return True
    for place in range(start - 1, max(-1, start - 1 - _DENIAL_REACH), -1):
        if _turns(reader, place):
            return False
        if phrase_at(words, place, known.denials) or _is_negated_fate(reader, place):
            return True
    return False


def _turns(reader: Reader, place: int) -> bool:
    """Tell what ends the reach of a denial: the sentence's end, a but, a further statement."""
    words, sets = reader.words, reader.known.sets
    word = words[place]
    if word.kind == MARK:
        return word.text in _ENDING
    if word.key in sets["contrasts"]:
        return True
    if word.key not in sets["statements"]:
        return False
    before = words[place - 1] if place else None
    return word.lead.startswith(("و", "ف")) or (
        before is not None and (before.text in ("و", "and") or before.text in _PAUSING)
    )


def _is_negated_fate(reader: Reader, place: int) -> bool:
    """Tell «لم يقتل» and "were not killed" from the negations that only bound a number."""
    words, known = reader.words, reader.known
    is_fate = words[place].key in known.fates or words[place].key in known.behind
    return is_fate and place > 0 and words[place - 1].key in known.sets["negations"]


def _is_supposed(reader: Reader, start: int, end: int) -> bool:
    words, sets = reader.words, reader.known.sets
    for place in range(min(end, len(words)) - 1, max(-1, start - 1 - _CONDITION_REACH), -1):
        word = words[place]
        if _supposes(reader, place):
            return True
        if place < start and (word.kind == MARK or word.key in sets["statements"] | sets["spans"]):
            break
    for word in words[end : end + _BEHIND]:
        if word.kind == MARK:
            return False
        if word.key in sets["conditions"] and not word.lead:
            return True
    return False


def _supposes(reader: Reader, place: int) -> bool:
    words, sets = reader.words, reader.known.sets
    word = words[place]
    if word.kind != WORD:
        return False
    if word.key in sets["conditions"]:
        return True
    if word.key in sets["modals"]:
        # May is a month too.
        return not reader.text[word.start].isupper()
    is_particle = word.key in sets["perhaps"] and place + 1 < len(words)
    return is_particle and _is_imperfect(reader, words[place + 1])


def _is_imperfect(reader: Reader, word: Word) -> bool:
    """Tell «قد يقتل» from «قد قتل»; of a verb that may be either, that it is not told as a fact."""
    if word.text.startswith("ي"):
        return True
    known = reader.known
    is_past = word.text.endswith(("ت", "وا")) or word.key in known.verbs or word.key in known.fates
    return word.text.startswith("ت") and len(word.text) > 3 and not is_past
