"""Those who take part in a happening: people by name or office, and bodies."""

from collections.abc import Collection, Sequence

from summarizer.languages.happenings import People
from summarizer.timeline.cased import cased_actor
from summarizer.timeline.lexicon import Actor, Lexicon, country_of, is_adjective
from summarizer.timeline.words import Word, is_foreign

_NAME_WORDS = 4
_OFFICE_WORDS = 8


def actors_of(words: Sequence[Word], lexicon: Lexicon, barred: Collection[int]) -> list[Actor]:
    """Return the actors of a sentence in order, none overlapping; `barred` words belong to dates."""
    find = cased_actor if lexicon.people.cased else _find
    sport = not lexicon.places.sports.isdisjoint([word.form for word in words])
    found: list[Actor] = []
    end = 0
    for index, word in enumerate(words):
        if index < end or index in barred:
            continue
        actor = find(words, index, lexicon, barred) if word.leads else None
        if sport:
            actor = _team(words, index, lexicon) or actor
        if actor is not None:
            found.append(actor)
            end = actor.last
    return found


def _team(words: Sequence[Word], index: int, lexicon: Lexicon) -> Actor | None:
    """Read a team; many of their names are words that mean one only where sport is near."""
    if index + 1 < len(words):
        pair = lexicon.places.teams.get(f"{words[index].form} {words[index + 1].form}")
        if pair:
            return Actor(index, index + 2, (pair,), "", "")
    team = lexicon.places.teams.get(words[index].form)
    return Actor(index, index + 1, (team,), "", "") if team else None


def _find(words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int]) -> Actor | None:
    people, form = lexicon.people, words[index].form
    if form in people.kin:
        end, name = _name(words, index + 1, lexicon, barred, sure=True)
        return Actor(index, end, name[:1], "", "") if name else None
    if form in people.roles or form in people.organisations:
        return _office(words, index, lexicon, barred)
    if form in people.ranks:
        end = _after_ranks(words, index, lexicon)
        end, name = _name(words, end, lexicon, barred, sure=True)
        return Actor(index, end, name, "", "") if name else None
    if form in people.given and not words[index].definite and form not in lexicon.stop:
        end, name = _name(words, index, lexicon, barred, sure=False)
        return Actor(index, end, name, "", "") if len(name) > 1 else None
    if _is_foreign(words[index], people) and index + 1 < len(words) and _is_foreign(words[index + 1], people):
        end, name = _name(words, index, lexicon, barred, sure=True)
        kind = index > 0 and words[index - 1].form in lexicon.places.kinds
        return Actor(index, end, name, "", "") if len(name) > 1 and not kind else None
    return None


def _office(words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int]) -> Actor:
    end, country, office = _office_words(words, index, lexicon, barred)
    start = end
    if end < len(words) and words[end].form in lexicon.people.ranks and end not in barred:
        start = _after_ranks(words, end, lexicon)
    body = words[index].form in lexicon.people.organisations
    sure = start > end or (start < len(words) and _begins_name(words, start, lexicon))
    if body or start >= len(words) or (words[start].pause and not sure):
        return Actor(index, end, (), office, country)
    name_end, name = _name(words, start, lexicon, barred, sure=sure)
    return Actor(index, name_end if name else end, name, office, country)


def _begins_name(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a name begins behind an office: a first name, or any noun before a family's name."""
    people, word = lexicon.people, words[index]
    if word.form in people.given:
        return True
    if index + 1 >= len(words) or word.joined or word.led or _is_other(word, lexicon):
        return False
    family = words[index + 1]
    return not word.definite and not family.pause and not family.led and _is_foreign(family, people)


def _office_words(
    words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int]
) -> tuple[int, str, str]:
    """Return where an office ends, its country, and its words."""
    country, office, end = "", [words[index].form], index + 1
    last = min(len(words), index + _OFFICE_WORDS)
    while end < last and end not in barred and not words[end].pause:
        word, land = words[end], country_of(words[end], lexicon.places) or ""
        if land and _may_be_land(words, end, country, lexicon):
            country = country or land
        elif not land and (part := _office_part(word, lexicon.people)):
            office.append(part)
        else:
            break
        end += 1
    return end, country, " ".join(office)


def _may_be_land(words: Sequence[Word], index: int, country: str, lexicon: Lexicon) -> bool:
    """Tell whether a country belongs to the office before it: no place does in «وزير الخارجية القاهرة»."""
    word = words[index]
    if word.joined or word.form in lexicon.places.towns:
        return False
    if not is_adjective(word, lexicon.people) and words[index - 1].definite:
        return False
    return not country or country == country_of(word, lexicon.places)


def _office_part(word: Word, people: People) -> str:
    """Return a word as part of the name of an office, "" where it is none."""
    if word.form in people.inner:
        return word.form
    if word.joined or word.form in people.ranks:
        return ""
    if word.definite:
        return word.form
    return word.lemma if word.lemma != word.form and word.form.endswith(people.possessives) else ""


def _after_ranks(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    while index < len(words) and (
        words[index].form in lexicon.people.ranks
        or (is_adjective(words[index], lexicon.people) and country_of(words[index], lexicon.places))
    ):
        index += 1
    return index


def _name(
    words: Sequence[Word], index: int, lexicon: Lexicon, barred: Collection[int], *, sure: bool
) -> tuple[int, tuple[str, ...]]:
    """Return where a name ends and its words; unless `sure`, a word that may be any noun is none."""
    name: list[str] = []
    while index < len(words) and index not in barred and len(name) < _NAME_WORDS:
        word = words[index]
        if (name and word.pause) or not _may_be_name(word, lexicon, name, sure):
            break
        name.append(word.form)
        index += 1
    while name and name[-1] in lexicon.people.linking and name[-1] not in lexicon.people.given:
        name.pop()
        index -= 1
    return index, tuple(name)


def _may_be_name(word: Word, lexicon: Lexicon, name: Sequence[str], sure: bool) -> bool:
    people, form = lexicon.people, word.form
    if word.joined or (word.led and name):
        return False
    if form in people.given and form not in people.linking and _is_whole(name, people):
        # «استقبل خليفة حفتر عاصم منير»: another's first name.
        return False
    if form in people.linking or (form in people.given and (name or form not in lexicon.stop)):
        return True
    if _is_other(word, lexicon) or (word.definite and not name):
        return False
    if word.definite:
        # Behind «نبراس العزاوي» begins what she did: «اليمين الدستورية».
        return len(name) < 2 or name[-1] in people.linking or name[-1] in people.given
    if len(name) >= 2 and name[-1] not in people.linking:
        return False
    foreign = _is_foreign(word, people)
    plain = foreign or (not form.endswith(people.common_endings) and len(form) > 2)
    return plain and (sure or bool(name) or foreign)


def _is_whole(name: Sequence[str], people: People) -> bool:
    """Tell whether a name has its family: a last word, no first name and not tied to the one before."""
    parts = len(name) > 1 and name[-1] not in people.given and name[-2] not in people.linking
    return parts and name[-1] not in people.linking


def _is_foreign(word: Word, people: People) -> bool:
    return is_foreign(word.form, word.lemma, people)


def _is_other(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is known to be no name."""
    people, language, form = lexicon.people, lexicon.language, word.form
    listed = (
        lexicon.stop,
        people.breaking,
        people.roles,
        people.ranks,
        people.organisations,
        people.inner,
        language.acts,
        language.light,
        language.states,
        language.framing,
        lexicon.places.towns,
    )
    return (
        form.isdecimal() or any(form in words for words in listed) or bool(country_of(word, lexicon.places))
    )
