"""Names: of people, with their office or alone, and of bodies."""

from summarizer.quotes.english.lexis import gender_of, is_demonym, is_plural, lexis, person
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.runs import JOINING, LINKING, Run
from summarizer.quotes.english.sources import Noun, body_of, head_of, source_of
from summarizer.quotes.saying import PERSON, ROLE

_CROWNED = frozenset(["pope", "king", "queen", "prince", "princess", "emir", "sultan", "saint"])


def name_start(line: Line, run: Run) -> int:
    """Return where the name at the end of a noun begins, its end where there is none."""
    at = run.end
    while at > run.first:
        before = line.before(at)
        if not _is_of_name(line, before) and not (line.key(before) in LINKING and at < run.end):
            break
        at = before
    while at < run.end and line.key(at) in LINKING and not line.capital(at):
        at += 1
    if at > run.first and line.key(at - 1) in JOINING:
        return _behind_place(line, at, run.end)
    return at


def _is_of_name(line: Line, at: int) -> bool:
    if line.pair(at) is not None:
        return True
    key, tables = line.key(at), lexis()
    if not line.capital(at) or key.endswith("'s"):
        return False
    if key in tables.men or key in tables.women or _is_given(line, at - 1):
        return True
    return not (person(key) or key in tables.bodies or key in tables.ranks or key in tables.statements)


def _is_given(line: Line, at: int) -> bool:
    """Tell whether a first name stands there, behind which a noun is a family's: «Glenn Cook»."""
    return line.capital(at) and (line.key(at) in lexis().men or line.key(at) in lexis().women)


def _behind_place(line: Line, at: int, end: int) -> int:
    """Return where the name begins behind what an office is of: «Mayor of London Sadiq Khan»."""
    tables = lexis()
    for place in range(at + 1, end):
        if line.key(place) in tables.men or line.key(place) in tables.women:
            return place
    if line.key(at) in tables.lands and end - at > 1:
        return at + 1
    return end - 2 if end - at > 3 else end


def titled(line: Line, run: Run, name: int) -> Noun:
    """Read a name behind an office, a rank or a noun: «Foreign Minister Jane Doe», «defender van Dijk»."""
    tables, before = lexis(), line.key(name - 1)
    body = (before in tables.bodies or before in tables.media) and person(before) is None
    land = before in tables.lands and line.capital(name - 1) and line.key(name - 2) not in JOINING
    if body or land:
        first = name if body and not line.capital(name - 1) else run.first
        return Noun(body_of(line, first, run.end), run.end)
    first = name - 1 if before in _CROWNED and run.end - name == 1 else name
    source = source_of(line, first, run.end, PERSON)
    if person(before) is not None and is_plural(before):
        return Noun(source._replace(number="p"), run.end)
    words = [line.key(at) for at in range(run.first, name)]
    role = _role_start(line, run, name)
    source = source._replace(
        role=line.words(role, name) if role < name else None,
        head=head_of(words),
        words=frozenset(words),
        gender=gender_of(words[-1:]) or gender_of([line.key(name)]),
        sure=True,
    )
    ranked = all(word in tables.ranks for word in words)
    return Noun(source, run.end, bare=ranked)


def _role_start(line: Line, run: Run, name: int) -> int:
    """Return where an office begins before a name; a rank alone is none."""
    if all(line.key(at) in ("mr", "mrs", "ms", "miss", "dr", "sir") for at in range(run.first, name)):
        return name
    return run.start if run.owner else run.first


def named(line: Line, run: Run) -> Noun:
    """Read a name that stands alone: of a person, or of a body or a country."""
    keys = [line.key(at) for at in range(run.first, run.end)]
    if run.definite and not run.owner and len(keys) == 1 and is_demonym(keys[0]):
        source = source_of(line, run.start, run.end, ROLE)
        return Noun(source._replace(head="man", words=frozenset(keys), article=True), run.end)
    if _is_bodily(line, run, keys):
        return Noun(body_of(line, run.first, run.end), run.end, bare=True)
    source = source_of(line, run.first, run.end, PERSON)
    return Noun(source._replace(gender=gender_of(keys[:1]), sure=len(keys) > 1), run.end, bare=True)


def _is_bodily(line: Line, run: Run, keys: list[str]) -> bool:
    tables = lexis()
    shouted = line.printed(run.end - 1).isupper() and len(keys[-1].rstrip(".")) > 1
    if not shouted and (keys[0] in tables.men or keys[0] in tables.women):
        return False
    whole = " ".join(keys)
    if (
        whole in tables.outlets
        or keys[0] in tables.lands
        or whole in tables.lands
        or (run.definite and not run.owner)
    ):
        return True
    if any(key in tables.bodies for key in keys) or "of" in keys or "&" in line.words(run.first, run.end):
        return True
    return shouted


def leading_name(line: Line, run: Run) -> Noun | None:
    """Read the name before words that nobody knows, which may be verbs: «Widodo vows»."""
    end = run.first
    while end < run.end and line.capital(end):
        end += 1
    return (
        named(line, run._replace(end=end)) if name_start(line, run._replace(end=end)) == run.first else None
    )
