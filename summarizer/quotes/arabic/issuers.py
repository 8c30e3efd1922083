"""What a body issues, and which body: «بيان صادر عن الجيش», «تقرير للأمم المتحدة»."""

from summarizer.quotes.arabic.lexis import is_body, is_definite, lexis, person
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import Noun
from summarizer.quotes.arabic.nouns import read_noun

_OF = frozenset(["عن", "من", "نشرته", "نشرتها", "اصدرته", "اصدرتها", "نشرها", "اصدرها"])
_NEAR = 5  # tokens from a statement to its issuer


def issuer(line: Line, at: int, end: int) -> tuple[Noun | None, int] | None:
    """Return who issued the statement that stands at a token, None in it where nobody is named, and its end.

    None where no statement stands there.
    """
    if statement(line.key(at)) not in lexis().sets["statements"]:
        return None
    if (
        at + 1 < end
        and (person(line.key(at + 1)) or is_body(line.key(at + 1)))
        and not is_definite(line.key(at))
    ):
        noun = read_noun(line, at + 1, end)
        if noun is not None:
            return noun, noun.end
    for place in range(at + 1, min(end, at + _NEAR)):
        word = line.key(place)
        if word in _OF or word.startswith("ل"):
            noun = led_noun(line, place if word.startswith("ل") else place + 1, end)
            if noun is not None:
                return noun, noun.end
    return None, at + 1


def statement(word: str) -> str:
    """Return a word without what is written before it, where a statement remains."""
    statements = lexis().sets["statements"]
    if word.startswith("لل") and "ال" + word[2:] in statements:
        return "ال" + word[2:]
    return word[1:] if word[:1] in "لبوف" and word[1:] in statements else word


def led_noun(line: Line, at: int, end: int) -> Noun | None:
    """Read a noun that may bear the preposition ل: «وفقاً لوزارة السياحة»."""
    if at >= end:
        return None
    word = line.key(at)
    plainer = _without_lam(word)
    if plainer == word or person(word) or is_body(word):
        return read_noun(line, at, end)
    bare = line.without(at, 1, plainer)
    noun = read_noun(bare, at, end)
    if noun is None or not word.startswith("لل"):
        return noun
    source = noun.source
    if source.span.start > bare.tokens[at].start:
        # «للمحامي كريم خان»: his office begins with the preposition, not his name.
        return noun._replace(source=source._replace(role=source.role and source.role.removeprefix("ل")))
    # The article stands in «للأمم» without its alif.
    return noun._replace(source=source._replace(name="ا" + "ل" + source.name[1:]))


def _without_lam(word: str) -> str:
    if word.startswith("لل") and len(word) > 3:
        return "ال" + word[2:]
    return word[1:] if word.startswith("ل") and len(word) > 3 else word
