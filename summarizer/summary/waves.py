"""The line that tells a whole wave of acts, of which other articles tell one each."""

from collections.abc import Sequence

from summarizer.languages import language
from summarizer.summary.lines import Line
from summarizer.summary.story import Story

_REACH = 8  # words from the verb to «سلسلة هجمات»: what was hit, and when, may stand between
_NEAR = 2  # words from «موجة» to the act: «موجة من الهجمات»
_BEGINNING = 2  # sentences in which an article tells its act
Token = tuple[str, str]


def told_wholes(story: Story, rows: Sequence[int]) -> list[int]:
    """Return which of these sentences tell a series of such acts as the beginnings of other articles tell.

    What one side did many times is no whole of it: «شن الطيران سلسلة غارات» tells of its raids alone.
    """
    found = [(row, kinds) for row in rows if (kinds := _wave(story.line(row)))]
    if not found:
        return []
    begun = [_begun(story, place) for place in range(len(story.told))]
    counts: dict[str, int] = {}
    for kind in (kind for told in begun for kind in told):
        counts[kind] = counts.get(kind, 0) + 1
    return [
        row
        for row, kinds in found
        if any(counts.get(kind, 0) > (kind in begun[story.articles[row]]) for kind in kinds)
    ]


def _wave(line: Line) -> frozenset[str]:
    """Return the kinds of act that a sentence begins to tell a series of; none where it does not."""
    tokens = line.article.wordings.tokens(line.index)
    discourse = language(line.language).discourse
    reach = _REACH if tokens[0][0] in discourse.sweeping else _NEAR
    for place, (form, _) in enumerate(tokens[:reach]):
        if form in discourse.wholes:
            return _kinds(tokens[place + 1 : place + 1 + _NEAR], line.language)
    return frozenset()


def _begun(story: Story, place: int) -> frozenset[str]:
    told = story.told[place]
    numbers = range(min(_BEGINNING, len(told)))
    return _kinds([token for number in numbers for token in told.wordings.tokens(number)], told.language)


def _kinds(tokens: Sequence[Token], code: str) -> frozenset[str]:
    acts = language(code).happenings().acts
    found = (acts.get(form) or acts.get(lemma) for form, lemma in tokens)
    return frozenset(act.kind for act in found if act is not None)
