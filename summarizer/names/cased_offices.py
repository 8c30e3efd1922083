"""Offices and their holders in a script with capitals."""

from collections.abc import Sequence

from summarizer.names.capitals import after_titles, is_body, is_place, person_at, run_end
from summarizer.names.lexicon import Lexicon
from summarizer.names.named import FULL, KIN, ROLE, SHORT, Named
from summarizer.names.office_keys import LAND, office_key
from summarizer.names.words import COMMA, Word

_OFFICE_WORDS = 7
_INNER = 3


def office_beside(
    words: Sequence[Word], index: int, lexicon: Lexicon, before: Sequence[Named]
) -> list[Named]:
    """Return an office and its holder beside it: "Turkish Foreign Minister Hakan Fidan"."""
    last = _office_end(words, index, lexicon)
    if last <= index:
        return []
    key = office_key([word for word in words[index:last] if word.form not in lexicon.stop], lexicon)
    role = Named(ROLE, index, last, (index, index), key=_ordered(key))
    end = run_end(words, last, lexicon) if last < len(words) and words[last].pause <= COMMA else last
    if last < end and (end - last > 1 or not words[last].pause) and not is_body(words, last, end, lexicon):
        person = person_at(words, last, after_titles(words, last, end, lexicon), end, lexicon)
        if person.name[0] < person.name[1] and not is_place(words, *person.name, lexicon):
            return [role._replace(bearer=1), person]
    previous = before[-1] if before else None
    apposed = (
        previous is not None
        and previous.form in (FULL, SHORT, KIN)
        and _gap_is_article(words, previous.last, index, lexicon)
    )
    if apposed:
        return [role._replace(bearer=-1)]
    return [role] if LAND in key else []


def _ordered(key: str) -> str:
    """Return the key of an office with its words sorted: "energy minister of" is "minister energy"."""
    bare, mark, land = key.partition(LAND)
    return " ".join(sorted(bare.split())) + (f" {mark}{land}" if mark else "")


def _gap_is_article(words: Sequence[Word], last: int, index: int, lexicon: Lexicon) -> bool:
    if last >= len(words) or words[last].pause != COMMA or index - last > 1:
        return False
    return index == last or words[last].form in lexicon.stop


def _office_end(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where an office ends; `index` where none begins."""
    end, head = index, -1
    while end < len(words) and end - index < _OFFICE_WORDS and (end == index or not words[end].pause):
        form = words[end].form
        known = form in lexicon.words.offices
        fits = (
            known
            or lexicon.country(words[end])
            or form in lexicon.words.bodies
            or _leads(words, end, lexicon)
        )
        if not fits:
            break
        head = end if known else head
        end += 1
    if head < 0:
        return index
    end = head + 1
    if end + 1 < len(words) and words[end].form in lexicon.words.people.inner and not words[end].pause:
        end = _of(words, end, lexicon)
    return end


def _of(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """Return where «of …» behind an office ends: "of Nigeria", "of the eastern government"."""
    end = at + 1
    while end < len(words) and end - at <= _INNER + 1 and not words[end].pause:
        form = words[end].form
        if form in lexicon.words.bodies or lexicon.country(words[end]):
            more = (
                end + 1 < len(words)
                and not words[end + 1].pause
                and words[end + 1].form in lexicon.words.bodies
            )
            return end + 2 if more else end + 1
        end += 1
    return at


def _leads(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand before the head of an office: "energy minister"."""
    following = words[at + 1] if at + 1 < len(words) else None
    if (
        following is None
        or following.pause
        or words[at].form in lexicon.stop
        or lexicon.words.is_verb(words[at].form)
    ):
        return False
    return following.form in lexicon.words.offices and words[at].form not in lexicon.words.given
