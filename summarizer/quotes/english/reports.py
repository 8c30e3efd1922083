"""A reporting verb with its subject and its words, in whichever order they stand."""

from summarizer.quotes.english.asked import is_put, put
from summarizer.quotes.english.clauses import (
    Clause,
    Found,
    behind_marks,
    clause_before,
    marks_before,
    may_close,
    saying_of,
)
from summarizer.quotes.english.contents import content_of, quoted
from summarizer.quotes.english.cues import Cue, is_participle
from summarizer.quotes.english.intros import MARKS, Intro, intro_of
from summarizer.quotes.english.line import Line
from summarizer.quotes.english.subjects import Subject, after_verb, before_verb
from summarizer.quotes.english.verbs import BASE, PAST, PRESENT
from summarizer.quotes.saying import BODY, SAME_SENTENCE, Saying
from summarizer.quotes.tokens import COLON, COMMA, DASH, MARK, SOFT, STOP

_FEWEST = 3  # words in marks that make a quotation of a name for a thing
_SUPPOSING = frozenset(("if", "unless", "whether", "until", "before", "once"))
_ANYBODY = frozenset(("people", "some people", "many people"))
_CLAUSE = 3  # tokens of the shortest clause before its «he said»


def reported(line: Line, cue: Cue, clause: Clause) -> Found | None:
    """Return what a verb reports and the token behind it, None where it reports nothing."""
    intro = intro_of(line, cue, clause.limit)
    if is_participle(cue):
        return _leaning(line, cue, intro, clause)
    if (asked := put(line, cue, intro, clause)) is not None:
        return asked
    marks = marks_before(line, cue.first, clause.start)
    if marks is not None and may_close(line, marks):
        return _inverted(line, cue, marks, clause)
    turned = _turned(line, cue, intro, clause) if _stands_first(line, cue, clause, intro) else None
    return turned or _with_subject(line, cue, intro, clause)


def _with_subject(line: Line, cue: Cue, intro: Intro, clause: Clause) -> Found | None:
    """Read a verb behind its subject; where none can stand there, one before it."""
    subject = before_verb(line, clause.start, cue.first)
    if _is_supposed(line, subject) or not _agrees(cue, subject):
        return None
    if not subject.sound:
        return _turned(line, cue, intro, clause)
    leads = subject.carried or line.key(cue.first - 1) in ("who", "which")
    marks = None if leads else marks_before(line, subject.first, clause.start)
    if marks is not None and is_put(line, clause.start, marks):
        return _forward(line, cue, subject, intro, clause)
    if marks is not None and may_close(line, marks):
        return behind_marks(line, cue, subject, marks, intro, clause)
    if cue.verb.frames == "d" or ("i" in cue.verb.frames and intro.kind != "that"):
        return _described(line, cue, subject, clause)
    forward = _forward(line, cue, subject, intro, clause)
    return forward or _behind_clause(line, cue, subject, intro, clause)


def _stands_first(line: Line, cue: Cue, clause: Clause, intro: Intro) -> bool:
    """Tell whether the subject can only follow: no word before, or «…, said X» with no clause behind."""
    if cue.first == clause.start:
        return True
    behind = line.kind(cue.first - 1) == COMMA and cue.first == cue.at and intro.kind == "bare"
    noun = after_verb(line, cue.end, clause.limit) if behind else None
    return noun is not None and (noun.end >= clause.limit or line.kind(noun.end) in (STOP, COMMA, DASH, SOFT))


def _is_supposed(line: Line, subject: Subject) -> bool:
    """Tell whether a clause only supposes that somebody spoke: «if he says»."""
    return line.key(subject.first - 1) in _SUPPOSING or line.key(subject.first) in _SUPPOSING


def _agrees(cue: Cue, subject: Subject) -> bool:
    """Tell whether a bare form may be the verb of a subject; what «people say» nobody says."""
    if cue.verb.form != BASE or cue.first != cue.at:
        return True
    source = subject.noun.source if subject.noun is not None else None
    if source is not None and source.name.lower() in _ANYBODY:
        return False
    return subject.number == "p" or (source is not None and source.kind == BODY)


def _leaning(line: Line, cue: Cue, intro: Intro, clause: Clause) -> Found | None:
    """Read a participle, which shares the subject of the sentence: «…, adding that»."""
    if not intro.kind or "d" in cue.verb.frames:
        return None
    subject = clause.previous or Subject(carried=True)
    return _told(line, saying_of(line, cue, subject, intro, link=SAME_SENTENCE), intro, clause.limit)


def _inverted(line: Line, cue: Cue, marks: int, clause: Clause) -> Found | None:
    """Read «"…," said Captain Joe Marino»."""
    if cue.verb.form not in (PAST, PRESENT, BASE):
        return None
    noun = after_verb(line, cue.end, clause.limit)
    if noun is None and cue.verb.form == PAST and line.key(cue.end) in ("he", "she", "they"):
        subject = before_verb(line, cue.end, cue.end + 1)
        return behind_marks(line, cue, subject, marks, Intro("", cue.end + 1, cue.end + 1), clause)
    if noun is None:
        return None
    subject = Subject(noun, noun.source.gender, noun.source.number, first=cue.first)
    medium = intro_of(line, cue._replace(end=noun.end), clause.limit).medium
    return behind_marks(line, cue, subject, marks, Intro("", noun.end, noun.end, medium), clause)


def _forward(line: Line, cue: Cue, subject: Subject, intro: Intro, clause: Clause) -> Found | None:
    if not intro.kind:
        return None
    if "q" in cue.verb.frames and intro.kind != MARKS:
        return None
    if cue.verb.weak and subject.carried and intro.kind == "bare":
        return None
    if subject.carried and clause.previous is None and cue.verb.form != PAST:
        return None
    if (
        subject.carried
        and cue.verb.form == PAST
        and line.kind(cue.first - 1) not in ("", STOP)
        and clause.previous is None
    ):
        return _participial(line, cue, subject, intro, clause)
    return _told(line, saying_of(line, cue, subject, intro), intro, clause.limit)


def _participial(line: Line, cue: Cue, subject: Subject, intro: Intro, clause: Clause) -> Found | None:
    """Read a verb joined to one before it: «met the mayor and said»."""
    if line.key(cue.first - 1) not in ("and", "but", "then"):
        return None
    return _told(line, saying_of(line, cue, subject, intro, link=SAME_SENTENCE), intro, clause.limit)


def _turned(line: Line, cue: Cue, intro: Intro, clause: Clause) -> Found | None:
    """Read a verb that stands first: «Said Miller: "…"»; or behind its clause: «…, said Miller»."""
    noun = after_verb(line, cue.end, clause.limit)
    if noun is None or cue.verb.form not in (PAST, PRESENT):
        return None
    opening = cue.first == clause.start and line.kind(noun.end) in (COLON, COMMA)
    if opening and line.opens(noun.end + 1) is not None:
        subject = Subject(noun, noun.source.gender, noun.source.number)
        return _told(
            line, saying_of(line, cue, subject, intro), Intro(MARKS, noun.end + 1, noun.end), clause.limit
        )
    if line.kind(cue.first - 1) == COMMA and cue.first - clause.start > _CLAUSE:
        subject = Subject(noun, noun.source.gender, noun.source.number, first=cue.first)
        return clause_before(line, cue, subject, Intro("", noun.end, noun.end), clause)
    return None


def _behind_clause(line: Line, cue: Cue, subject: Subject, intro: Intro, clause: Clause) -> Found | None:
    """Read «…, the coast guard said.»: the words stand before, without marks."""
    if subject.carried or intro.kind or not _parts(line, subject.first - 1):
        return None
    return clause_before(line, cue, subject, intro, clause)


def _described(line: Line, cue: Cue, subject: Subject, clause: Clause) -> Found | None:
    """Read what somebody calls a thing, where marks give his words: «described the scene as "…"»."""
    content = content_of(line, cue.end, clause.limit)
    spoken = [
        line.marks[line.pairs[at]]
        for at in range(cue.end, content.end)
        if line.speaks(at) and line.length(line.marks[line.pairs[at]]) >= _FEWEST
    ]
    if not spoken or (subject.carried and clause.previous is None):
        return None
    last = spoken[-1].last + 1
    end = last if line.kind(last) == COMMA else content.end
    kind, span, parts = quoted(line, cue.end, end)
    saying = saying_of(line, cue, subject, Intro("", cue.end, cue.end))
    return [saying._replace(content=span, kind=kind, parts=parts)], end


def _told(line: Line, saying: Saying, intro: Intro, limit: int) -> Found | None:
    sayings: list[Saying] = []
    first: int | None = intro.content
    end = intro.content
    while first is not None and first < limit:
        content = content_of(line, first, limit)
        if content.end <= content.first:
            break
        kind, span, parts = quoted(line, content.first, content.end)
        sayings.append(saying._replace(content=span, kind=kind, parts=parts))
        saying = saying._replace(link=SAME_SENTENCE)
        first, end = content.more, content.end
    return (sayings, end) if sayings else None


def _parts(line: Line, at: int) -> bool:
    """Tell whether a sign parts words from who said them: a comma, or a mark that nothing opened."""
    return line.kind(at) == COMMA or (line.kind(at) == MARK and line.pair(at) is None)
