"""Where reported words begin behind their verb, and whom and where one told them."""

from typing import NamedTuple

from summarizer.document import Span
from summarizer.quotes.english.cues import Cue
from summarizer.quotes.english.lexis import is_adverb, lexis
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.nouns import read_noun
from summarizer.quotes.english.runs import belongs
from summarizer.quotes.english.small import small
from summarizer.quotes.english.verbs import GERUND
from summarizer.quotes.tokens import COLON, COMMA, STOP, WORD

THAT, MARKS, BARE = "that", "marks", "bare"
_LONGEST = 45  # tokens between a verb and what it reports
_PHRASES = 8
_EVIDENCE = 14  # tokens in which a bare clause shows its verb
_NO_WORDS = frozenset(
    ["yes", "farewell", "nothing", "so", "something", "goodbye", "hello", "otherwise", "anything"]
)
_COUNTING = frozenset(
    ["least", "most", "about", "around", "over", "under", "nearly", "more", "up", "between", "roughly"]
)
_MASS = frozenset(["tv", "television", "radio", "reporters", "journalists", "press"])


class Intro(NamedTuple):
    """`content` is the token where the words begin, of a `kind` of the above; `end` where it is certain they
    do not: there the phrases behind the verb end. `receiver` is whom one told, where that is a medium."""

    kind: str
    content: int
    end: int
    medium: Span | None = None


def intro_of(line: Line, cue: Cue, limit: int) -> Intro:
    """Return how what is reported begins; of kind "" where nothing follows that could be it."""
    at, limit, medium = cue.end, min(limit, cue.end + _LONGEST), None
    if "r" in cue.verb.frames:
        at, medium = _past_receiver(line, at, limit)
    for _ in range(_PHRASES):
        found = _opened(line, at, limit)
        if found is not None:
            return found._replace(medium=medium)
        if line.kind(at) == COMMA:
            following, channel = _behind_comma(line, at, limit), None
        else:
            following, channel = _past_phrase(line, at, limit)
        medium = medium or channel
        if following == at:
            bare = line.kind(at) == WORD and _is_bare(line, cue, at, limit)
            return Intro(BARE if bare else "", at, at, medium)
        at = following
    return Intro("", at, at, medium)


def _opened(line: Line, at: int, limit: int) -> Intro | None:
    """Return what opens at a token, or that nothing can any more; None where phrases may still stand."""
    if at >= limit or line.kind(at) == STOP:
        return Intro("", at, at)
    if line.opens(at) is not None:
        return Intro(MARKS, at, at)
    if line.kind(at) == COLON:
        return Intro(MARKS if line.opens(at + 1) else THAT, at + 1, at)
    if line.key(at) == "that":
        return Intro(THAT, at + 1 + (line.kind(at + 1) == COMMA), at)
    return None if line.kind(at) in (WORD, COMMA) else Intro("", at, at)


def _behind_comma(line: Line, at: int, limit: int) -> int:
    """Step over a comma before marks or «that», and over «, however,»."""
    if line.opens(at + 1) is not None or line.key(at + 1) == "that":
        return at + 1
    if is_adverb(line.key(at + 1)) and line.kind(at + 2) == COMMA and at + 2 < limit:
        return at + 3
    return at


def _past_receiver(line: Line, at: int, limit: int) -> tuple[int, Span | None]:
    if line.key(at) in small().objects:
        return at + 1, None
    if line.key(at) == "that" or line.kind(at) != WORD:
        return at, None
    noun = read_noun(line, at, limit)
    if noun is None:
        return _past_words(line, at, limit), None
    end = noun.end
    keys = [line.key(place) for place in range(at, end)]
    medium = any(
        key in lexis().media or key in lexis().channels or key in _MASS - {"reporters", "journalists"}
        for key in keys
    )
    whole = " ".join(keys).removeprefix("the ")
    known = whole in lexis().outlets or keys[-1] in ("times", "post", "news", "ledger")
    if end < limit and line.key(end) == "and" and belongs(line, end + 1, end + 1) and line.capital(end + 1):
        other = read_noun(line, end + 1, limit)
        end = other.end if other else end
    return end, line.span(at, noun.end) if medium or known else None


def _past_words(line: Line, at: int, limit: int) -> int:
    while at < limit and (belongs(line, at, at) or line.key(at) in small().determiners - {"that"}):
        at += 1
    return at


def _past_phrase(line: Line, at: int, limit: int) -> tuple[int, Span | None]:
    """Step over a word of time or a phrase of place; the same token where none stands there."""
    key, words = line.key(at), small()
    if key.endswith("ed") and line.key(at - 1) in lexis().channels:
        return at + 1, None
    if key in words.times or (is_adverb(key) and not _counts(line, at + 1)):
        return at + 1, None
    if key not in words.prepositions or _counts(line, at) or key in ("because", "like", "as"):
        return at, None
    if key == "to" and not _is_towards(line, at + 1):
        return at, None
    end = _phrase_end(line, at + 1, limit)
    channel = key in ("in", "on", "at", "during", "via", "through", "by") and any(
        line.key(place) in lexis().channels or line.key(place) in _PLATFORMS for place in range(at + 1, end)
    )
    return end, line.span(at, end) if channel else None


_PLATFORMS = frozenset(
    [
        "x",
        "twitter",
        "facebook",
        "instagram",
        "telegram",
        "whatsapp",
        "youtube",
        "tiktok",
        "linkedin",
        "social",
        "cnn",
        "bbc",
    ]
)


def _counts(line: Line, at: int) -> bool:
    """Tell whether a preposition only counts: «at least 41 people»."""
    if line.key(at + 1) in ("least", "most"):
        return True
    after = line.key(at + 1)
    return line.key(at) in _COUNTING and (after[:1].isdigit() or after in small().numbers or after == "than")


def _is_towards(line: Line, at: int) -> bool:
    key = line.key(at)
    return key in small().objects or key in small().determiners or line.capital(at) or key.endswith("s")


def _phrase_end(line: Line, at: int, limit: int) -> int:
    """Return the token behind what a preposition leads to."""
    words, first = small(), at
    while at < limit and (line.key(at) in words.determiners - {"that"} or line.key(at) in words.objects):
        at += 1
    started = at
    while at < limit and line.kind(at) == WORD:
        key = line.key(at)
        lower_then_name = (
            at > started and line.capital(at) and not line.capital(at - 1) and key not in words.times
        )
        timed = key in words.times or key.isdigit()
        if (not timed and not belongs(line, at, started)) or lower_then_name:
            break
        if key in words.subjects or key in words.determiners - {"this"}:
            break
        at += 1
    return max(at, first)


def _is_bare(line: Line, cue: Cue, at: int, limit: int) -> bool:
    """Tell whether a clause begins without «that»."""
    key = line.key(at)
    if key in _NO_WORDS or not set(cue.verb.frames) & {"a", "b"} or _is_question(line, at):
        return False
    if key in ("and", "but", "or", "as", "than", "when", "while", "to", "which", "who"):
        return False
    if key in small().subjects - {"this", "these", "those", "one"}:
        return True
    if key in small().finite and not line.capital(at):
        return False
    if "b" in cue.verb.frames and cue.verb.form != GERUND:
        return not (key in ("the", "a") and line.key(at + 1) in ("words", "word", "prayer", "same"))
    return shows_verb(line, at, limit, strict=cue.verb.weak)


def _is_question(line: Line, at: int) -> bool:
    return line.key(at) in ("whether", "if", "why", "how", "what", "where", "who", "about", "of")


_STOPPING = frozenset(["after", "while", "before", "as", "and", "but"])


def shows_verb(line: Line, at: int, limit: int, *, strict: bool) -> bool:
    """Tell whether a finite verb stands near, so that a clause does."""
    words = small()
    for place in range(at + 1, min(limit, at + _EVIDENCE)):
        key = line.key(place)
        if line.kind(place) in (STOP, COMMA) or key in words.relatives or key in _STOPPING:
            return False
        if line.pair(place) is not None:
            continue
        if key in words.finite and not line.capital(place):
            return True
        loose = not strict and key.endswith("ed") and not line.capital(place)
        if loose and line.key(place - 1) not in words.determiners | words.prepositions:
            return True
    return False
