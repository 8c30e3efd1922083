"""Names in a sentence of a script with capitals."""

from collections.abc import Sequence

from summarizer.names.capitals import after_titles, is_abbreviation, is_body, is_place, person_at, run_end
from summarizer.names.cased_offices import office_beside
from summarizer.names.lexicon import Lexicon
from summarizer.names.named import BODY, FULL, KIN, SHORT, Named
from summarizer.names.words import COMMA, Word

_INNER = 3


def scan_cased(words: Sequence[Word], lexicon: Lexicon) -> tuple[Named, ...]:
    """Return the names in a sentence, in order, none overlapping."""
    found: list[Named] = []
    index = 0
    while index < len(words):
        read = (
            _kin(words, index, lexicon)
            or office_beside(words, index, lexicon, found)
            or _run(words, index, lexicon)
        )
        found.extend(read)
        index = max(read[-1].last, index + 1) if read else _after(words, index, lexicon)
    return tuple(found)


def _after(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where to go on behind words that name nobody: a run of capitals is passed as one."""
    end = run_end(words, index, lexicon)
    return max(end, index + 1)


def _kin(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    """Return who is named as the kin of another: "his son Saddam"."""
    owned = words[index].form in lexicon.words.possessives
    start = index + 1
    while owned and start < len(words) and words[start].form in lexicon.words.elder:
        start += 1
    if (
        not owned
        or start + 1 >= len(words)
        or words[start].form not in lexicon.words.people.kin | lexicon.words.lowering
    ):
        return []
    begin = start + 1
    end = run_end(words, begin, lexicon)
    if end == begin or words[begin].pause > COMMA:
        return []
    if end - begin > 1:
        return [person_at(words, begin, begin, end, lexicon)._replace(akin=True)]
    sharing = words[start].form in lexicon.words.lowering
    return [Named(KIN, index, end, (begin, end), sharing=sharing, akin=True)]


def _run(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    end = run_end(words, index, lexicon)
    if end == index:
        return []
    whole = _body_end(words, end, lexicon)
    if whole > end or is_body(words, index, end, lexicon):
        end = whole
        return [Named(BODY, index, end, (index, end), titles=frozenset((FULL,)))]
    if end == index + 1 and is_abbreviation(words[index], lexicon):
        return [Named(BODY, index, end, (index, end), titles=frozenset((SHORT,)))]
    start = after_titles(words, index, end, lexicon)
    if start >= end or is_place(words, start, end, lexicon):
        return []
    person = person_at(words, index, start, end, lexicon)
    return [person] if _is_person(words, person, lexicon) else []


def _body_end(words: Sequence[Word], end: int, lexicon: Lexicon) -> int:
    """Return where the name of an organisation ends that goes on behind «of»: "Ministry of Health"."""
    joined = end + 1 < len(words) and words[end].form in lexicon.words.people.inner and not words[end].pause
    if not joined or words[end + 1].pause or words[end - 1].form not in lexicon.words.bodies:
        return end
    return max(end, run_end(words, end + 1, lexicon)) if words[end + 1].shape.capital else end


def _is_person(words: Sequence[Word], person: Named, lexicon: Lexicon) -> bool:
    """Tell whether capitals are a name: a first name or titles say so, or words that no dictionary has."""
    start, end = person.name
    listed = lexicon.words
    if any(word.form in listed.adjectives for word in words[start:end]):
        return False
    if end - start == 1:
        told = end < len(words) and not words[end].pause and words[end].form in listed.speech
        told = told and not listed.is_known(words[start].form, "")
        return told or words[start].form in listed.sole or bool(person.titles & listed.bare)
    if words[start].form in listed.given or person.titles & listed.titles:
        return True
    strange = not any(
        listed.is_known(word.form, "") for word in words[start:end] if word.form not in listed.linking
    )
    return strange and not _is_placed(words, start, lexicon) and not _is_group(words, end, lexicon)


def _is_placed(words: Sequence[Word], start: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before makes a place or a thing of capitals: "in Wadi Rum", "the Burj"."""
    if not start or words[start].pause:
        return False
    return words[start - 1].form in lexicon.words.people.at or words[start - 1].form in lexicon.articles


def _is_group(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Tell whether an apposition calls a name an organisation: "Sundhed Fyn, the hospital group"."""
    if end >= len(words) or words[end].pause != COMMA:
        return False
    near = words[end : end + _INNER + 1]
    return near[0].form in lexicon.articles and any(word.form in lexicon.words.bodies for word in near[1:])
