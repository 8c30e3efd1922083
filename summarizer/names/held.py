"""Offices in a sentence with their holders beside them."""

from collections.abc import Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import FULL, KIN, ROLE, SHORT, Named
from summarizer.names.office_keys import LAND, office_key
from summarizer.names.offices import Office, office_at
from summarizer.names.persons import named_at
from summarizer.names.phrases import after_titles, begins_name, name_end
from summarizer.names.words import COMMA, Word

# So many words before a name its verb stands.
_CLAUSE = 8


def held(words: Sequence[Word], office: Office, lexicon: Lexicon, before: Sequence[Named]) -> list[Named]:
    """Return an office with its holder beside it: «وزير الخارجية، سامح شكري», «سامح شكري، وزير الخارجية»."""
    offices = _chain(words, office, lexicon)
    last = offices[-1].last
    holder = _holder(words, last, lexicon, offices[0])
    key = "|".join(_shared(offices))
    if holder is not None:
        ranked = holder._replace(titles=holder.titles | {words[office.first].form})
        return [_role(words, offices[0].first, last, key, 1, lexicon), ranked]
    previous = before[-1] if before else None
    single = _role(words, office.first, office.last, office.key, 0, lexicon)
    if previous is not None and _is_apposed(words, previous, office, lexicon):
        return [single._replace(bearer=-1)]
    alone = office.definite and words[office.first].form not in lexicon.words.common
    return [single] if alone or office.closed else []


def counterpart(words: Sequence[Word], index: int, lexicon: Lexicon, before: Sequence[Named]) -> list[Named]:
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
    person = named_at(words, end, start, lexicon, sure=end > index + 1) if start < len(words) else None
    if person is None or words[end].shape.joined or (end == index + 1 and person.form == SHORT):
        return [role] if key else []
    return [role._replace(bearer=1), person]


def _role(words: Sequence[Word], first: int, last: int, key: str, bearer: int, lexicon: Lexicon) -> Named:
    woman = words[first].shape.name.endswith("ة") if not lexicon.cased else None
    return Named(ROLE, first, last, (first, first), key=key, bearer=bearer, woman=woman)


def _chain(words: Sequence[Word], office: Office, lexicon: Lexicon) -> list[Office]:
    """Return the offices that one person may hold together: «نائب رئيس الوزراء ووزير الخارجية»."""
    offices = [office]
    while len(offices) < 3 and offices[-1].last < len(words) and not words[offices[-1].last].pause:
        following = office_at(words, offices[-1].last, lexicon)
        if following is None or following.closed or lexicon.is_owned(words[following.first]):
            break
        offices.append(following)
    if len(offices) > 1 and _holder(words, offices[-1].last, lexicon, office) is None:
        return [office]
    return offices


def _shared(offices: Sequence[Office]) -> list[str]:
    """Return the keys of offices, short ones too; the country of the last one is that of all."""
    lands = offices[-1].key.partition(LAND)[2]
    keys = [key for office in offices for key in (office.key, office.short) if key]
    return [key if LAND in key or not lands else f"{key} {LAND}{lands}" for key in keys]


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
    if start == index and words[index].pause and not begins and not _is_strange(words, index, lexicon):
        return None
    if start == index and not (office.definite or begins):
        return None
    person = named_at(
        words,
        index,
        start,
        lexicon,
        sure=begins or not words[start - 1].pause,
        land=office.key.partition(LAND)[2],
    )
    if person is None or (start == index and not _is_likely(words, person, lexicon)):
        return None
    alone = person.name[1] - person.name[0] == 1
    if alone and start == index and not _may_stand_alone(words, start, lexicon, office):
        return None
    return person


def _is_likely(words: Sequence[Word], person: Named, lexicon: Lexicon) -> bool:
    """Tell whether words behind an office may be a name: «تفقد الوزير مراكز الاقتراع» tells what he did."""
    name, behind = words[slice(*person.name)], words[person.last : person.last + 1]
    if any(word.form in lexicon.words.linking for word in name):
        return True
    ends = name[0], name[-1]
    if any(lexicon.is_foreign(word) or lexicon.is_person_word(word) for word in ends):
        return True
    return any(word.form in lexicon.words.content for word in behind)


def _is_strange(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    """Tell whether two words behind a comma are a name though the dictionary knows the second one."""
    if not lexicon.is_foreign(words[index]) or words[index].shape.definite or lexicon.is_other(words[index]):
        return False
    return name_end(words, index, lexicon, sure=True) - index > 1


def _may_stand_alone(words: Sequence[Word], index: int, lexicon: Lexicon, office: Office) -> bool:
    """Tell whether one word behind an office is a name: «الرئيس عون», but no noun behind «رئيس البلدية»."""
    word = words[index]
    if word.pause or lexicon.is_other(word):
        return False
    listed = word.shape.form in lexicon.words.families or word.shape.form in lexicon.words.sole
    return listed or (lexicon.is_foreign(word) and (office.closed or not word.shape.definite))


def _is_apposed(words: Sequence[Word], before: Named, office: Office, lexicon: Lexicon) -> bool:
    """Tell whether an office stands behind a name as its explanation."""
    if before.form not in (FULL, SHORT, KIN) or before.last != office.first:
        return False
    word = words[office.first]
    if word.shape.joined or word.shape.led or (word.shape.definite and not (word.pause or word.quoted)):
        return False
    return word.pause == COMMA or word.quoted or (not word.pause and _is_called(words, before, lexicon))


def _is_called(words: Sequence[Word], before: Named, lexicon: Lexicon) -> bool:
    """Tell whether an office right behind a name is the bearer's: not where the verb has an object."""
    for place in range(before.first - 1, max(-1, before.first - _CLAUSE), -1):
        if words[place].form in lexicon.words.taking:
            return False
        if words[place + 1].pause:
            break
    return before.form == FULL
