"""The one with whom a sentence opens, whether it reports or not: who is «he» in the next."""

from summarizer.quotes.arabic.lexis import is_body, is_definite, lexis, person, verb
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.names import bare_key
from summarizer.quotes.arabic.nouns import read_noun
from summarizer.quotes.arabic.subjects import LEADING, without_and
from summarizer.quotes.arabic.words import is_foreign, is_given, is_rank
from summarizer.quotes.saying import BODY, PERSON, ROLE, UNNAMED, Saying
from summarizer.quotes.tokens import COMMA, WORD

_DENYING = frozenset(("لم", "لا", "لن"))
_ABOUT = frozenset(
    [
        "عن",
        "حول",
        "بشان",
        "بخصوص",
        "فيما",
        "بالنسبه",
        "ردا",
        "تعليقا",
        "في",
        "علي",
        "خلال",
        "عقب",
        "بعد",
        "قبل",
        "مع",
    ]
)
_LONGEST = 30  # tokens
_SHORTEST_VERB = 4  # letters
_ACTORS = frozenset((PERSON, ROLE, BODY, UNNAMED))


def opening_subject(line: Line, first: int, limit: int) -> Saying | None:
    """Return who acts where a sentence opens with a verb and a subject, or with the subject."""
    at = _past_topic(line, first, limit)
    while at < limit and (line.kind(at) != WORD or line.key(at) in LEADING):
        at += 1
    if at + 1 >= limit or verb(line.key(at)) is not None:
        return None
    if line.key(at).removeprefix("و") in _DENYING:
        return _denying(line, at + 1, limit)
    if is_body(line.key(at)):
        return _acting(line, at, 0, limit)
    for place in (at, at + 1):
        if line.kind(place) == WORD and _may_open(without_and(line, place), place):
            return _acting(without_and(line, place), place, place - at, limit)
    return acting_body(line, at, limit)


def _past_topic(line: Line, first: int, limit: int) -> int:
    """Return the token behind what a sentence is about: «وعن مترجمتها مارلين بوث، تقول …»."""
    if line.key(first).removeprefix("و") not in _ABOUT:
        return first
    commas = (at for at in range(first, min(limit, first + _LONGEST)) if line.kind(at) == COMMA)
    return next(commas, first - 1) + 1


def _denying(line: Line, at: int, limit: int) -> Saying | None:
    """Return who does not act: «ولم ترد وزارة العدل على طلب للتعليق»."""
    if not line.key(at).startswith(("ت", "ي")) or at + 1 >= limit:
        return None
    body = is_body(line.key(at + 1))
    if not (body or _may_open(line, at + 1)) or bare_key(line.key(at + 1)) in lexis().sets["media"]:
        return None
    found = _acting(line, at + 1, 1, limit)
    gender = "f" if line.key(at).startswith("ت") else "m"
    return found and found._replace(
        source=found.source and found.source._replace(gender=gender), gender=gender
    )


def _acting(line: Line, at: int, behind: int, limit: int) -> Saying | None:
    noun = read_noun(line, at, limit)
    if noun is None or noun.source.kind not in _ACTORS:
        return None
    gender = noun.source.gender or _gender(line.key(at - 1) if behind else "")
    if noun.source.kind == BODY and line.key(at).endswith(("ه", "ات")):
        gender = "f"
    source = noun.source._replace(gender=gender)
    return Saying(line.sentences[at], line.tokens[at].start, source, gender, source.number)


def _gender(word: str) -> str:
    """Return the gender that an unknown verb gives its subject, "" where none shows."""
    return "f" if word.endswith("ت") or word.startswith(("ت", "وت")) else "m" if word else ""


def acting_body(line: Line, at: int, limit: int) -> Saying | None:
    """Return the body that acts behind a verb in the feminine: «أصدرت هيئة الطيران بياناً»."""
    word, body = line.key(at), line.key(at + 1) if at + 1 < limit else ""
    if not word.endswith("ت") or len(word) < _SHORTEST_VERB:
        return None
    # A paper that met somebody is not who goes on speaking.
    if not is_body(body) or bare_key(body) in lexis().sets["media"]:
        return None
    noun = read_noun(line, at + 1, limit)
    if noun is None:
        return None
    source = noun.source._replace(gender="f")
    return Saying(line.sentences[at], line.tokens[at].start, source, "f", "s")


def _may_open(line: Line, at: int) -> bool:
    word = line.key(at)
    # «العجمي» is a family, «الملتقى» an event.
    if is_definite(word) and (is_foreign(word) or line.text[line.tokens[at].end - 1] == "ي"):
        return True
    return is_given(word) or is_rank(word) or person(word) is not None
