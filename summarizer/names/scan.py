"""Names in a sentence of a script without capitals."""

from collections.abc import Sequence

from summarizer.names.bodies import body_at, known_body
from summarizer.names.lexicon import Lexicon
from summarizer.names.named import BODY, FULL, KIN, ROLE, SHORT, Named
from summarizer.names.offices import LAND, Office, is_owned, office_at, office_key
from summarizer.names.phrases import after_titles, begins_name, name_end
from summarizer.names.words import COMMA, Word


def scan(words: Sequence[Word], lexicon: Lexicon) -> tuple[Named, ...]:
    """Return the names in a sentence, in order, none overlapping."""
    found: list[Named] = []
    index = 0
    while index < len(words):
        passed = _after_thing(words, index, lexicon)
        if passed > index:
            index = passed
            continue
        read = _read(words, index, lexicon, found)
        found.extend(read)
        index = read[-1].last if read else index + 1
    return tuple(found)


def _after_thing(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where the name of a thing ends that is called after somebody: «شارع الملك فهد»."""
    word = words[index]
    if word.shape.form not in lexicon.words.things or word.shape.definite:
        return index
    start = after_titles(words, index + 1, lexicon)
    if start >= len(words) or words[start].pause or words[start].shape.joined or words[start].shape.led:
        return index
    if start == index + 1 and (
        word.shape.form in lexicon.words.powers or not begins_name(words, start, lexicon)
    ):
        return index
    return name_end(words, start, lexicon, sure=True)


def _read(words: Sequence[Word], index: int, lexicon: Lexicon, before: Sequence[Named]) -> list[Named]:
    body = known_body(words, index, lexicon) or body_at(words, index, lexicon)
    if body is not None:
        form = SHORT if body.short else FULL
        return [Named(BODY, body.first, body.last, (body.first, body.last), titles=frozenset((form,)))]
    if words[index].shape.form in lexicon.words.counterpart:
        return _counterpart(words, index, lexicon, before)
    office = office_at(words, index, lexicon)
    if office is not None:
        return _held(words, office, lexicon, before)
    if words[index].shape.form in lexicon.words.people.kin:
        return _kin(words, index, lexicon)
    return _person(words, index, lexicon)


def _held(words: Sequence[Word], office: Office, lexicon: Lexicon, before: Sequence[Named]) -> list[Named]:
    """Return an office with its holder beside it: «وزير الخارجية، سامح شكري», «سامح شكري، وزير الخارجية»."""
    offices = _chain(words, office, lexicon)
    last = offices[-1].last
    holder = _holder(words, last, lexicon, offices[0])
    key = "|".join(_shared(offices))
    if holder is not None:
        return [_role(words, offices[0].first, last, key, 1, lexicon), holder]
    previous = before[-1] if before else None
    single = _role(words, office.first, office.last, office.key, 0, lexicon)
    if previous is not None and _is_apposed(words, previous, office):
        return [single._replace(bearer=-1)]
    return (
        [single]
        if office.definite and not (office.closed and office.last == office.first + 1)
        else ([single] if office.closed else [])
    )


def _role(words: Sequence[Word], first: int, last: int, key: str, bearer: int, lexicon: Lexicon) -> Named:
    woman = words[first].shape.name.endswith("ة") if not lexicon.cased else None
    return Named(ROLE, first, last, (first, first), key=key, bearer=bearer, woman=woman)


def _chain(words: Sequence[Word], office: Office, lexicon: Lexicon) -> list[Office]:
    """Return the offices that one person may hold together: «نائب رئيس الوزراء ووزير الخارجية»."""
    offices = [office]
    while len(offices) < 3 and offices[-1].last < len(words) and not words[offices[-1].last].pause:
        following = office_at(words, offices[-1].last, lexicon)
        if following is None or is_owned(words[following.first], lexicon):
            break
        offices.append(following)
    if len(offices) > 1 and _holder(words, offices[-1].last, lexicon, office) is None:
        return [office]
    return offices


def _shared(offices: Sequence[Office]) -> list[str]:
    """Return the keys of offices; the country of the last one is that of all."""
    lands = offices[-1].key.partition(LAND)[2]
    return [
        office.key if LAND in office.key or not lands else f"{office.key} {LAND}{lands}" for office in offices
    ]


def _holder(words: Sequence[Word], index: int, lexicon: Lexicon, office: Office) -> Named | None:
    """Return who is named behind an office, a comma between them or not."""
    if (
        index >= len(words)
        or words[index].pause > COMMA
        or words[index].shape.joined
        or words[index].shape.led
    ):
        return None
    start = after_titles(words, index, lexicon)
    begins = start < len(words) and begins_name(words, start, lexicon)
    if start == index and words[index].pause and not begins:
        return None
    person = _named(
        words,
        index,
        start,
        lexicon,
        sure=begins or not words[start - 1].pause,
        land=office.key.partition(LAND)[2],
    )
    if person is None:
        return None
    alone = person.name[1] - person.name[0] == 1
    if alone and start == index and not _may_stand_alone(words, start, lexicon, office):
        return None
    return person


def _may_stand_alone(words: Sequence[Word], index: int, lexicon: Lexicon, office: Office) -> bool:
    """Tell whether one word behind an office is a name: «الرئيس عون», but no noun behind «رئيس البلدية»."""
    word = words[index]
    if word.pause or lexicon.is_other(word):
        return False
    listed = word.shape.form in lexicon.words.families or word.shape.form in lexicon.words.sole
    return listed or (lexicon.is_foreign(word) and (office.closed or not word.shape.definite))


def _is_apposed(words: Sequence[Word], before: Named, office: Office) -> bool:
    """Tell whether an office stands behind a name as its explanation."""
    if before.form not in (FULL, SHORT, KIN) or before.last != office.first:
        return False
    word = words[office.first]
    return not word.shape.joined and not word.shape.led and (word.pause == COMMA or word.quoted)


def _counterpart(words: Sequence[Word], index: int, lexicon: Lexicon, before: Sequence[Named]) -> list[Named]:
    """Return who holds the office named before in another country: «نظيره التركي هاكان فيدان»."""
    end = index + 1
    while end < len(words) and not words[end].pause and lexicon.is_land_adjective(words[end]):
        end += 1
    office = next((named.key for named in reversed(before) if named.form == ROLE), "")
    bare = office.partition(LAND)[0].strip().split("|")[0]
    lands = office_key(words[index + 1 : end], lexicon)
    key = f"{bare} {lands}" if bare and lands else ""
    role = Named(ROLE, index, end, (index, index), key=key)
    start = after_titles(words, end, lexicon) if end < len(words) else end
    person = _named(words, end, start, lexicon, sure=True) if start < len(words) else None
    if person is None or words[end].shape.joined:
        return [role] if key else []
    return [role._replace(bearer=1), person]


def _kin(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    """Return who is named as the kin of another: «نجله صدام»."""
    start = index + 1
    while start < len(words) and words[start].shape.form in lexicon.words.elder:
        start += 1
    if start >= len(words) or words[start].shape.joined or words[start].shape.led:
        return []
    behind = after_titles(words, start, lexicon)
    person = _named(words, start, behind, lexicon, sure=True) if behind < len(words) else None
    if person is None:
        return []
    if person.name[1] - person.name[0] > 1:
        return [person]
    if (words[start].pause and behind == start) or words[person.name[0]].shape.definite:
        return []
    sharing = words[index].shape.form in lexicon.words.lowering
    return [person._replace(form=KIN, first=index, sharing=sharing)]


def _person(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    start = after_titles(words, index, lexicon)
    if start > index:
        person = _named(words, index, start, lexicon, sure=True) if start < len(words) else None
        return [person] if person is not None and _is_title_enough(words, person, lexicon) else []
    if begins_name(words, index, lexicon):
        spoken = index > 0 and words[index - 1].shape.form in lexicon.words.speech
        person = _named(words, index, index, lexicon, sure=spoken)
        if person is not None and person.name[1] - index > 1:
            return [person]
    return _single(words, index, lexicon)


def _is_title_enough(words: Sequence[Word], person: Named, lexicon: Lexicon) -> bool:
    """Tell whether titles make a name of the words behind them: «الدكتور زايد», not «الفريق صباح»."""
    first, last = person.name
    if last - first > 1:
        return True
    word = words[first]
    bare = (
        words[first - 1].shape.form in lexicon.words.bare
        or words[person.first].shape.form in lexicon.words.bare
    )
    form = word.shape.form
    return (bare and (lexicon.is_person_word(word) or lexicon.is_foreign(word))) or form in lexicon.words.sole


def _single(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    """Return a name of one word: a family known to all, or a strange word of which a verb of speech tells."""
    word, listed = words[index], lexicon.words
    form = word.shape.form
    if form in listed.sole:
        return [with_generation(words, Named(SHORT, index, index + 1, (index, index + 1)), lexicon)]
    spoken = index > 0 and words[index - 1].shape.form in listed.speech and not word.pause
    if not spoken or word.shape.led or word.shape.joined or lexicon.is_other(word):
        return []
    told = index + 1 < len(words) and (
        words[index + 1].shape.form in listed.content or words[index + 1].pause
    )
    strange = lexicon.is_foreign(word) and not word.shape.name.endswith(listed.possessives)
    if told and (strange or (form in listed.families and not listed.is_known(form, word.shape.name))):
        return [Named(SHORT, index, index + 1, (index, index + 1), woman=told_woman(words, index, lexicon))]
    return []


def told_woman(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool | None:
    """Tell whether the verb before a name makes its bearer a woman; None without a verb that tells."""
    if not index or words[index - 1].shape.form not in lexicon.words.speech:
        return None
    return words[index - 1].shape.form.endswith(lexicon.words.womanly)


def with_generation(words: Sequence[Word], named: Named, lexicon: Lexicon) -> Named:
    """Return a name with the word behind it that tells son from father: «حفتر الابن»."""
    if named.last >= len(words) or words[named.last].pause or not words[named.last].shape.definite:
        return named
    form = words[named.last].shape.form
    generation = (form in lexicon.words.junior) - (form in lexicon.words.senior)
    return named._replace(last=named.last + abs(generation), generation=generation)


def _named(
    words: Sequence[Word], first: int, start: int, lexicon: Lexicon, *, sure: bool, land: str = ""
) -> Named | None:
    """Return the person whose titles begin at `first` and whose name at `start`; a nisba belongs to the span."""
    if start >= len(words) or (start > first and (words[start].pause or words[start].shape.joined)):
        return None
    end = name_end(words, start, lexicon, sure=sure)
    if end == start:
        return None
    last = end
    if (
        end < len(words)
        and not words[end].pause
        and not words[end].shape.joined
        and lexicon.is_land_adjective(words[end])
    ):
        last = end + 1
        # Of an Iraqi minister, «السوداني» is the family.
        if land and lexicon.country(words[end]) not in land:
            end = last
    titles = frozenset(word.shape.form for word in words[first:start])
    woman = told_woman(words, first, lexicon)
    if words[start].shape.form in lexicon.words.women:
        woman = True
    elif words[start].shape.form in lexicon.words.given:
        woman = False
    form = FULL if end - start > 1 else SHORT
    return with_generation(words, Named(form, first, last, (start, end), titles, woman=woman), lexicon)
