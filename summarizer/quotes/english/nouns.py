"""Somebody named in one place: a name with its office, a body, or a source without a name."""

from summarizer.quotes.english.lexis import gender_of, is_plural, lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.names import leading_name, name_start, named, titled
from summarizer.quotes.english.runs import PARTICIPLES, Run, belongs, run_of
from summarizer.quotes.english.small import small
from summarizer.quotes.english.sources import Noun, described, source_of
from summarizer.quotes.saying import BODY, PERSON, ROLE, UNNAMED
from summarizer.quotes.tokens import WORD

_LONGEST = 24  # tokens of a noun with all that belongs to it
_GUARDED = frozenset(["coast", "national", "revolutionary", "presidential", "republican"])
_OWNERS = frozenset(("his", "her", "their", "my", "our", "your"))
# «a spokesman declined to comment»: what he did, not who he is.
_WILLING = frozenset(["declined", "refused", "failed", "wanted", "tried", "agreed", "continued", "decided"])


def read_noun(line: Line, at: int, limit: int) -> Noun | None:
    """Return who is named from a token on, None where nobody is."""
    run = run_of(line, at, min(limit, at + _LONGEST))
    if run is None:
        return None
    if line.key(run.end - 1) in lexis().inanimate:
        return None
    name = name_start(line, run)
    if name < run.end and name > run.first:
        return titled(line, run, name)
    if name < run.end:
        return named(line, run)
    return _common(line, run, limit)


def _common(line: Line, run: Run, limit: int) -> Noun | None:
    """Read a noun without a name: an office, a body, a source that nobody names."""
    head = _head_place(line, run)
    key = line.key(head)
    if key in lexis().statements:
        return _issued(line, run, head, limit)
    kind = None if key == "guard" and line.key(head - 1) in _GUARDED else person(key)
    if kind is None and key in lexis().bodies | lexis().media:
        return _bodily(line, run, head, limit)
    covers = run.end == limit and not line.capital(run.first + 1) and _may_speak(line, run, head)
    if kind is None and not covers and line.capital(run.first) and line.key(run.first) not in lexis().lands:
        return leading_name(line, run)
    if kind is None and not _may_speak(line, run, head):
        return None
    end = _complement(line, head + 1, limit)
    plural = is_plural(key) or (kind is None and key.endswith("s"))
    pointing = run.definite and not plural
    vague = (kind or key) in lexis().vague or not pointing
    source = described(line, run.start, end, UNNAMED if vague else ROLE, kind or key, run)
    source = source._replace(
        gender=gender_of([key]),
        number="p" if plural else "s",
        article=pointing and kind is not None and not _is_owned(line, run),
        same=vague and pointing and not run.owner,
    )
    return Noun(source, end)


def _is_owned(line: Line, run: Run) -> bool:
    """Tell whether somebody's own is meant, who is not himself: «her lawyer», «the mayor's wife»."""
    return run.owner > 0 or any(line.key(at) in _OWNERS for at in range(run.start, run.first))


def _bodily(line: Line, run: Run, head: int, limit: int) -> Noun:
    """Read a body without a name of its own; one among others is an unnamed source."""
    end = head + 1
    if line.key(end).isdigit() and end < run.end:
        end += 1
    if end >= run.end:
        end = _complement(line, end, limit)
    unnamed = run.indefinite and not run.definite
    with_article = run.owner or unnamed or not _has_capital(line, run.first, head + 1)
    first = run.start if with_article else run.first
    source = described(line, first, end, UNNAMED if unnamed else BODY, line.key(head), run)
    return Noun(source, end)


def _has_capital(line: Line, first: int, end: int) -> bool:
    return any(line.capital(at) for at in range(first, end))


def _may_speak(line: Line, run: Run, head: int) -> bool:
    """Tell whether an unknown noun may be somebody: with an article or in the plural, and no thing."""
    key = line.key(head)
    if key in lexis().inanimate or line.capital(head) or key.endswith(("ing", "tion", "ment", "ness", "ity")):
        return False
    return run.definite or run.indefinite or key.endswith("s")


def _head_place(line: Line, run: Run) -> int:
    """Return the last word of a noun that tells who it is, before participles («officials briefed on»)."""
    tables = lexis()
    end = run.end
    for at in range(run.first + 1, run.end):
        key = line.key(at)
        if (key in PARTICIPLES or key.endswith("ed")) and person(line.key(at - 1)):
            end = at
            break
    for at in range(end - 1, run.first - 1, -1):
        key = line.key(at)
        if person(key) or key in tables.bodies or key in tables.statements or key in tables.media:
            return at if _is_tail(line, at + 1, end) else end - 1
    return end - 1


def _is_tail(line: Line, first: int, end: int) -> bool:
    """Tell whether what stands behind a head only describes it: «people familiar», «Channel 12»."""
    key = line.key(first)
    return first >= end or key in PARTICIPLES or key.endswith(("ed", "ing")) or key.isdigit()


def _complement(line: Line, at: int, limit: int) -> int:
    """Return the token behind what belongs to a noun: «for the company», «close to the talks»."""
    words = small()
    end, limit = at, min(limit, at + _LONGEST)
    while at < limit and line.kind(at) == WORD:
        key = line.key(at)
        if key in PARTICIPLES or (
            key.endswith("ed")
            and key not in lexis().verbs
            and key not in words.finite
            and not (key in _WILLING and line.key(at + 1) == "to")
        ):
            at += 1
            end = at
            continue
        if key not in words.inner or _is_occasion(line, at):
            break
        at += 1
        while at < limit and (
            line.key(at) in words.determiners or belongs(line, at, at + 1) or line.key(at) in words.numbers
        ):
            at += 1
        end = at
    return end


def _is_occasion(line: Line, at: int) -> bool:
    """Tell whether a preposition leads to where or when something was said: «in a statement», «on Monday»."""
    for place in range(at + 1, at + 5):
        key = line.key(place)
        if key in small().times or key in lexis().channels:
            return True
        if line.kind(place) != WORD or key in small().prepositions:
            return False
    return False


def _issued(line: Line, run: Run, head: int, limit: int) -> Noun | None:
    """Read what a body issued: «a statement from the ministry», «the ministry's statement»."""
    end = head + 1
    issuer = _owner(line, run) if run.owner else None
    for at in range(head + 1, min(limit, head + 4)):
        if line.key(at) in ("from", "by", "of"):
            issuer = read_noun(line, at + 1, limit)
            end = issuer.end if issuer else end
            break
        if line.key(at) not in ("issued", "released", "published", "signed", "written", "sent"):
            break
    if issuer is None:
        source = described(line, run.start, end, BODY, line.key(head), run)
        return Noun(source, end, statement=True, owned=False)
    return Noun(issuer.source, end, statement=True)


def _owner(line: Line, run: Run) -> Noun:
    """Return who owns a statement: «the ministry's», «Haddad's»."""
    first = run.start
    while line.key(first) in small().determiners and first + 1 < run.owner:
        first += 1
    key = line.key(run.owner - 1).removesuffix("'s")
    body = key in lexis().bodies or key in lexis().lands or not line.capital(run.owner - 1)
    source = source_of(line, first, run.owner, BODY if body else PERSON)
    return Noun(source._replace(head=key, words=frozenset((key,))), run.owner)
