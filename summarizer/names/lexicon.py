"""The words of a language as finding names looks them up."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.languages.names import NameWords
from summarizer.languages.registry import language
from summarizer.names.words import Word

_CACHED_WORDS = 65536


class Lexicon(NamedTuple):
    """The words around names, the countries by name and adjective, the towns, the teams and the media.

    `opening` words may begin a name or what looks like one.
    """

    code: str
    words: NameWords
    stop: frozenset[str]
    countries: Mapping[str, str]
    towns: frozenset[str]
    media: frozenset[str]
    teams: frozenset[str]
    heads: frozenset[str]
    articles: frozenset[str]
    cased: bool
    opening: frozenset[str]

    def country(self, word: Word) -> str:
        """Return the country that a word names or is the adjective of, else ""."""
        form = word.form
        return self.countries.get(form) or self.countries.get(form.removesuffix(self.words.feminine), "")

    def is_land_adjective(self, word: Word) -> bool:
        """Tell whether a word is the adjective of a country with an article («الليبية»)."""
        shape = word.shape
        return (
            shape.definite
            and (
                shape.form in self.countries or shape.form.removesuffix(self.words.feminine) in self.countries
            )
            and shape.form.endswith(self.words.people.adjectives)
        )

    def is_adjective(self, word: Word) -> bool:
        """Tell whether a word may be an adjective of the definite noun before it, by its shape or by name."""
        form, words = word.shape.form, self.words
        listed = form in words.adjectives or form in words.former
        return listed or form.endswith(words.people.adjectives)

    def is_foreign(self, word: Word) -> bool:
        """Tell whether the dictionary does not know a word, as it does not know most names from abroad."""
        return is_unknown(self.code, word.shape.core, word.shape.name)

    def is_owned(self, word: Word) -> bool:
        """Tell whether a noun has a pronoun behind it: «نائبه», «جيشها»."""
        name = word.shape.name
        return len(name) > 3 and name.endswith(self.words.possessives)

    def is_person_word(self, word: Word) -> bool:
        """Tell whether a word is listed as a first name or a family."""
        return word.shape.form in self.words.given or word.shape.form in self.words.families

    def is_other(self, word: Word) -> bool:
        """Tell whether a word is known to be no name."""
        form, words = word.shape.form, self.words
        if word.shape.name in words.written_names:
            return False
        if word.shape.name.endswith(words.nameless):
            return True
        if form in words.given and not (
            word.shape.definite and (form in self.towns or form in self.countries)
        ):
            return form in self.stop and (form not in words.doubtful or word.shape.name.endswith("ى"))
        return (
            form in self.stop
            or form in words.breaking
            or form in words.offices
            or (form in words.titles and (word.shape.definite or form in words.styles))
            or form in words.bodies
            or form in words.people.inner
            or form in self.countries
            or form in self.towns
            or form in self.media
            or (words.is_verb(form) and not word.shape.definite)
            or form.isdecimal()
        )


@lru_cache(maxsize=_CACHED_WORDS)
def is_unknown(code: str, core: str, name: str) -> bool:
    """Tell whether the dictionary does not know a word, by its core and as a part of a name."""
    # The core, not the form: behind an article, what looks like a proclitic is none («البكوش»).
    lexicon = lexicon_of(code)
    if len(core) < 3 or core.isascii() != lexicon.cased or core.isdecimal():
        return False
    return not (name.endswith(lexicon.words.plainly_owned) or lexicon.words.is_known(core, name))


@cache
def lexicon_of(code: str) -> Lexicon:
    """Return the words of a language."""
    row = language(code)
    words, places = row.names(), row.places()
    media = row.media
    fold = row.words.form
    names = (*media.agencies, *media.outlets)
    return Lexicon(
        code,
        words,
        row.words.stop,
        {**words.people.lands, **places.countries},
        frozenset((*words.people.towns, *places.towns)),
        frozenset(" ".join(map(fold, name.split())) for name in names),
        frozenset(places.teams),
        frozenset(fold(head) for head in media.heads if " " not in head),
        frozenset(row.happenings().articles),
        words.people.cased,
        _opening(words, names, fold),
    )


def _opening(words: NameWords, media: Iterable[str], fold: Callable[[str], str]) -> frozenset[str]:
    first = {fold(name.split()[0]) for name in media} | {name.split()[0] for name in words.known}
    listed = (
        words.pairing
        | words.things
        | words.bodies
        | words.counterpart
        | words.offices
        | words.people.kin
        | words.titles
    )
    return frozenset(first | listed | words.given | words.opening | words.sole | words.families)
