"""The English grammar: a paragraph in, what is said and who acts in it out."""

from collections.abc import Iterator

from summarizer.quotes.english.asked import asking, is_asked
from summarizer.quotes.english.chunks import is_modifier
from summarizer.quotes.english.cited import cited
from summarizer.quotes.english.clauses import Clause
from summarizer.quotes.english.contents import quoted
from summarizer.quotes.english.cues import cue_at
from summarizer.quotes.english.datelines import dateline
from summarizer.quotes.english.lexis import is_reporting, lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.nouns import read_noun
from summarizer.quotes.english.relayed import relayed
from summarizer.quotes.english.reports import reported
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun
from summarizer.quotes.english.subjects import Subject, with_role
from summarizer.quotes.paragraphs import sentences
from summarizer.quotes.saying import BODY, EARLIER, EXPLICIT, PERSON, ROLE, UNNAMED, Saying
from summarizer.quotes.tokens import COLON, COMMA, STOP, WORD

DIRECT = "direct"
_PRONOUNS = {"he": "m", "she": "f"}
_FEWEST = 4  # words of marked speech that stands alone
_INTRO = 24  # tokens of a sentence that ends in a colon before marks


def sayings_of(line: Line) -> Iterator[Saying]:
    """Yield what a paragraph reports, in order, and who acts where nothing is reported."""
    spoke = False
    for begin, limit in sentences(line.sentences):
        first, via = dateline(line, begin, limit)
        sayings = list(_of_sentence(line, first, limit, spoke=spoke))
        yield from (
            saying._replace(via=saying.via or via) if saying.content else saying for saying in sayings
        )
        spoke = any(saying.kind == DIRECT for saying in sayings)


def _of_sentence(line: Line, first: int, limit: int, *, spoke: bool) -> Iterator[Saying]:
    """Yield who acts in a sentence, unless somebody else tells of him in it, and what it reports.

    `spoke`: the sentence before ended in somebody's own words, which may go on in few.
    """
    opening = opening_noun(line, first, limit)
    fewest = 1 if spoke else _FEWEST
    sayings = _reports(line, first, limit, opening) or list(_floating(line, first, limit, opening, fewest))
    acting = _opening_pronoun(line, first, limit) if opening is None else _acting(line, first, opening)
    told = [asking(line, saying) for saying in sayings]
    idle = acting is None or any(saying.asks or _holds(saying, opening) for saying in told)
    acts = [] if acting is None or idle else [acting]
    # Who is asked is the one who answers.
    asked = any(saying.lost and saying.link == EARLIER for saying in told)
    yield from (*told, *acts) if asked else (*acts, *told)


def _holds(saying: Saying, noun: Noun | None) -> bool:
    if noun is None:
        return False
    return saying.content is not None and saying.content.start <= noun.source.span.start < saying.content.end


def _reports(line: Line, first: int, limit: int, opening: Noun | None) -> list[Saying]:
    """Return what the verbs and prepositions of a sentence report."""
    at = start = first
    previous = _as_subject(opening) if opening is not None else None
    told: list[Saying] = []
    while at < limit:
        if line.opens(at) is not None or line.kind(at) != WORD:
            at = max(line.behind(at), at + 1)
            continue
        found = cited(line, at, start, limit)
        if found is None and (cue := cue_at(line, at, start)) is not None:
            clause = Clause(start, limit, previous)
            found = relayed(line, cue, clause) or reported(line, cue, clause)
        if found is None:
            at += 1
            continue
        sayings, behind = found
        told += sayings
        at = start = max(behind, at + 1)
        previous = _speaker(sayings[-1])
    return told


def _speaker(saying: Saying) -> Subject:
    source = saying.source
    noun = Noun(source, 0) if source is not None else None
    return Subject(noun, saying.gender, saying.number, body=saying.statement, carried=source is None)


def _as_subject(noun: Noun) -> Subject:
    return Subject(noun, noun.source.gender, noun.source.number)


def _acting(line: Line, at: int, noun: Noun) -> Saying:
    source = noun.source
    return Saying(line.sentences[at], line.tokens[at].start, source, source.gender, source.number)


def opening_noun(line: Line, first: int, limit: int) -> Noun | None:
    """Return who stands at the beginning of a sentence, as its subject does."""
    at = _past_opening(line, first, limit)
    if line.key(at) in _PRONOUNS and at > first and line.key(at - 1) not in lexis().linkers:
        # «When Maria Santos heard the sirens, she …»
        at = first + 1
    if line.kind(at) != WORD or is_reporting(line.key(at)):
        return None
    if line.key(at) in small().prepositions or line.key(at) in small().subjects:
        return None
    noun = read_noun(line, at, limit)
    if noun is None or noun.statement or not _may_act(noun):
        return None
    return _with_neighbour(line, noun, limit)


def _opening_pronoun(line: Line, first: int, limit: int) -> Saying | None:
    """Return that «he» or «she» acts, whoever it is: so that the next sentence finds him near."""
    at = _past_opening(line, first, limit)
    gender = _PRONOUNS.get(line.key(at))
    if gender is None:
        return None
    return Saying(line.sentences[at], line.tokens[at].start, None, gender, "s")


def _past_opening(line: Line, at: int, limit: int) -> int:
    """Step over what stands before a subject: «But», «When the rain stopped,»."""
    while at < limit and line.kind(at) == WORD and line.key(at) in lexis().linkers:
        at += 1
    fronted = line.key(at).endswith("ing") or line.key(at) == "asked"
    if not fronted and line.key(at) not in small().prepositions | small().clauses:
        return at
    end = min(limit, at + _INTRO)
    return next((place + 1 for place in range(at, end) if line.kind(place) == COMMA), at)


def _with_neighbour(line: Line, noun: Noun, limit: int) -> Noun:
    """Join a name and the office between commas behind it, or an office and its name."""
    if line.kind(noun.end) != COMMA or is_modifier(line, noun.end + 1):
        return noun
    other = read_noun(line, noun.end + 1, limit)
    if other is None or line.kind(other.end) != COMMA:
        return noun
    if noun.source.kind == PERSON and other.source.kind in (ROLE, UNNAMED):
        return with_role(noun, other)
    if noun.source.kind in (ROLE, UNNAMED) and other.source.kind == PERSON:
        return with_role(other, noun)
    return noun


def _may_act(noun: Noun) -> bool:
    """Tell whether who opens a sentence may be «he» or «it» in the next: an unknown noun may be a thing."""
    source = noun.source
    if source.kind in (PERSON, BODY) or source.head == "man":
        return True
    return person(source.head.rsplit(maxsplit=1)[-1]) is not None


def _floating(line: Line, first: int, limit: int, opening: Noun | None, fewest: int) -> Iterator[Saying]:
    """Yield marked speech that no verb reports: a sentence of its own, or behind a colon."""
    end = limit
    while end > first and line.kind(end - 1) in (STOP, COMMA) and line.pair(end - 1) is None:
        end -= 1
    at = _speech_start(line, first, end)
    if at is None:
        return
    pair = line.marks[line.pairs[at]]
    if pair.last < end - 1 or line.named[line.pairs[at]] or line.length(pair) < fewest:
        return
    kind, span, parts = quoted(line, at, end)
    source = opening.source if at > first and opening is not None else None
    if at > first and source is None and not _is_pronoun(line, first):
        return
    gender = _PRONOUNS.get(line.key(first), "") if at > first else ""
    asked = is_asked(line, first, at)
    source = None if asked else source
    yield Saying(
        line.sentences[at],
        line.tokens[at].start,
        source,
        gender,
        "s",
        span,
        kind,
        parts,
        link=EXPLICIT if source else EARLIER,
        lost=asked,
    )


def _is_pronoun(line: Line, at: int) -> bool:
    return line.key(at) in ("he", "she", "his", "her")


def _speech_start(line: Line, first: int, end: int) -> int | None:
    """Return where marked speech begins a sentence, or stands behind its colon."""
    if line.opens(first) is not None:
        return first
    for at in range(first, min(end, first + _INTRO)):
        if line.kind(at) == COLON and line.opens(at + 1) is not None:
            return at + 1
        if line.opens(at) is not None:
            return None
    return None
