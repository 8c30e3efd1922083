"""Names in a sentence of a script with capitals."""

from collections.abc import Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import BODY, FULL, KIN, ROLE, SHORT, Named
from summarizer.names.offices import LAND, office_key
from summarizer.names.words import COMMA, Word

_OFFICE_WORDS = 7
_INNER = 3


def scan_cased(words: Sequence[Word], lexicon: Lexicon) -> tuple[Named, ...]:
    """Return the names in a sentence, in order, none overlapping."""
    found: list[Named] = []
    index = 0
    while index < len(words):
        read = (
            _kin(words, index, lexicon)
            or _office(words, index, lexicon, found)
            or _run(words, index, lexicon)
        )
        found.extend(read)
        index = max(read[-1].last, index + 1) if read else _after(words, index, lexicon)
    return tuple(found)


def _after(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where to go on behind words that name nobody: a run of capitals is passed as one."""
    end = _run_end(words, index, lexicon)
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
    end = _run_end(words, begin, lexicon)
    if end == begin or words[begin].pause > COMMA:
        return []
    if end - begin > 1:
        return [_person(words, begin, begin, end, lexicon)._replace(akin=True)]
    sharing = words[start].form in lexicon.words.lowering
    return [Named(KIN, index, end, (begin, end), sharing=sharing, akin=True)]


def _office(words: Sequence[Word], index: int, lexicon: Lexicon, before: Sequence[Named]) -> list[Named]:
    """Return an office and its holder beside it: "Turkish Foreign Minister Hakan Fidan"."""
    head, last = _office_words(words, index, lexicon)
    if last <= index:
        return []
    key = office_key([word for word in words[index:last] if word.form not in lexicon.stop], lexicon)
    role = Named(ROLE, index, last, (index, index), key=_ordered(key))
    end = _run_end(words, last, lexicon) if last < len(words) and words[last].pause <= COMMA else last
    if last < end and (end - last > 1 or not words[last].pause) and not _is_body(words, last, end, lexicon):
        person = _person(words, last, _after_titles(words, last, end, lexicon), end, lexicon)
        if person.name[0] < person.name[1] and not _is_place(words, *person.name, lexicon):
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


def _office_words(words: Sequence[Word], index: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return the place of an office's head and where it ends; both `index` where none begins."""
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
        return index, index
    end = head + 1
    if end + 1 < len(words) and words[end].form in lexicon.words.people.inner and not words[end].pause:
        end = _of(words, end, lexicon)
    return head, end


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


def _run(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    end = _run_end(words, index, lexicon)
    if end == index:
        return []
    whole = _body_end(words, end, lexicon)
    if whole > end or _is_body(words, index, end, lexicon):
        end = whole
        return [Named(BODY, index, end, (index, end), titles=frozenset((FULL,)))]
    if end == index + 1 and _is_abbreviation(words[index], lexicon):
        return [Named(BODY, index, end, (index, end), titles=frozenset((SHORT,)))]
    start = _after_titles(words, index, end, lexicon)
    if start >= end or _is_place(words, start, end, lexicon):
        return []
    person = _person(words, index, start, end, lexicon)
    return [person] if _is_person(words, person, lexicon) else []


def _body_end(words: Sequence[Word], end: int, lexicon: Lexicon) -> int:
    """Return where the name of an organisation ends that goes on behind «of»: "Ministry of Health"."""
    joined = end + 1 < len(words) and words[end].form in lexicon.words.people.inner and not words[end].pause
    if not joined or words[end + 1].pause or words[end - 1].form not in lexicon.words.bodies:
        return end
    return max(end, _run_end(words, end + 1, lexicon)) if words[end + 1].shape.capital else end


def _is_abbreviation(word: Word, lexicon: Lexicon) -> bool:
    name = word.shape.name
    return 1 < len(name) < 7 and name.isalpha() and name.isupper() and not lexicon.country(word)


def _run_end(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where a run of capitals ends; small linking words may stand inside it."""
    end = index
    while end < len(words) and (end == index or (not words[end].pause and not words[end].quoted)):
        shape = words[end].shape
        linked = (
            end > index
            and shape.form in lexicon.words.linking
            and end + 1 < len(words)
            and not words[end + 1].pause
        )
        if not (shape.capital or (linked and _leads_capital(words, end, lexicon))) or _is_small(
            words, end, lexicon
        ):
            break
        end += 1
    return end


def _leads_capital(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    while at < len(words) and words[at].shape.form in lexicon.words.linking and not words[at].shape.capital:
        at += 1
    return at < len(words) and words[at].shape.capital


def _is_small(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    form = words[at].shape.form
    if _is_abbreviation(words[at], lexicon):
        return False
    return form in lexicon.words.breaking or (form in lexicon.stop and form not in lexicon.words.linking)


def _after_titles(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> int:
    while start < end and (
        words[start].form in lexicon.words.titles
        or words[start].form in lexicon.words.offices
        or lexicon.country(words[start])
    ):
        start += 1
    return start


def _person(words: Sequence[Word], first: int, start: int, end: int, lexicon: Lexicon) -> Named:
    titles = frozenset(word.form for word in words[first:start])
    given = words[start].form if start < end else ""
    woman = True if given in lexicon.words.women else False if given in lexicon.words.given else None
    return Named(FULL if end - start > 1 else SHORT, first, end, (start, end), titles, woman=woman)


def _is_person(words: Sequence[Word], person: Named, lexicon: Lexicon) -> bool:
    """Tell whether capitals are somebody's name: a first name, titles or a verb of speech beside them say so."""
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


def _is_body(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> bool:
    forms = [word.form for word in words[start:end]]
    return (end - start == 1 and forms[0] in lexicon.words.known) or (
        end - start > 1 and any(form in lexicon.words.bodies for form in forms)
    )


def _is_place(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> bool:
    whole = " ".join(word.form for word in words[start:end])
    if whole in lexicon.towns or whole in lexicon.countries or whole in lexicon.media:
        return True
    return words[end - 1].form in lexicon.words.things or words[start].form in lexicon.towns
