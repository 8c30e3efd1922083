"""The line that opens a summary: the sentence that carries the event."""

import numpy as np

from summarizer.document import Document, Sentence
from summarizer.languages import language
from summarizer.ranking import Flags, Matrix, Numbers
from summarizer.summary.fitness import is_verb
from summarizer.summary.leaning import supposes
from summarizer.summary.lines import OPENING, Line
from summarizer.summary.story import Story
from summarizer.summary.waves import told_wholes
from summarizer.timeline.kinds import STATEMENTS

_AHEAD_ZONE = 12  # words in which «غدا» says when the report itself is
_SAYING = 0.5  # an act is news before what somebody says of it
_WHOLE = 3.0  # a wave is told before one of its acts
_ACT_ZONE = 8  # words behind «إن» in which somebody did something
_NO_NEWS = STATEMENTS | {""}  # kinds
_SHORTEST_VERB = 4  # letters: «يوم» is none
_ROUNDING = 1e-6
_MAY_BE_PRESENT = ("ي", "ت")
_NOTHING = ("\0",)
_BEGINNING = 2  # sentences of an article in which it tells its news


def may_open(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence may be the first that a reader sees: it tells at once what happened.

    Not one that goes on with something («وتم بناء»), that sets a scene before, that tells how things go or
    what somebody supposes, or what is yet to come.
    """
    tongue = language(document.language)
    discourse, first = tongue.discourse, sentence.tokens[0]
    word = tongue.words.fold_word(document.slice(first.span))
    is_joined = word.startswith(discourse.conjunctions or _NOTHING) and (
        word != first.form or word[1:] in tongue.words.stop or word[1:] in discourse.unhurried
    )
    is_going_on = len(word) >= _SHORTEST_VERB and word.startswith(discourse.present or _NOTHING)
    return not (
        is_joined
        or is_going_on
        or word in discourse.unhurried
        or supposes(document, sentence)
        or _looks_ahead(document, sentence)
    )


def _looks_ahead(document: Document, sentence: Sentence) -> bool:
    """Return whether tomorrow is told of, and by no verb of the past («حددت الشهر المقبل موعدا»)."""
    discourse, opening = language(document.language).discourse, sentence.tokens[0].form
    is_past = opening.endswith(discourse.past or _NOTHING) or (
        is_verb(opening, document.language) and not opening.startswith(_MAY_BE_PRESENT)
    )
    return not is_past and any(token.form in discourse.ahead for token in sentence.tokens[:_AHEAD_ZONE])


def opening_worth(story: Story, pool: Flags, weights: Matrix) -> Matrix:
    """Return how near each sentence that may open is to the beginnings of all other articles, from 0 to 1.

    What tells the whole that others tell a part of is worth more.

    `weights` are those of the words of the story.
    """
    bags = story.bags
    keys = story.articles[bags.rows] * bags.size + bags.words
    is_begun = (story.passages.places < _BEGINNING)[bags.rows]
    told = np.bincount(bags.words[is_begun], weights[is_begun], bags.size)
    is_able = pool & (story.fitness == OPENING)
    able = np.flatnonzero(is_able[bags.rows])
    # what its own article tells is no second voice
    others = told[bags.words[able]] - _sums_at(keys[able], keys[is_begun], weights[is_begun])
    near: Matrix = np.bincount(bags.rows[able], weights[able] * others, len(story)).astype(np.float64)
    firsts = np.flatnonzero(is_able & (story.passages.places < _BEGINNING)).tolist()
    waiting = np.zeros_like(pool)
    waiting[[row for row in firsts if _awaits(story.line(row))]] = True
    saying = story.reports.copy()
    saying[[row for row in firsts if saying[row] and _says_act(story.line(row))]] = False
    worth = np.where(saying | waiting, near * _SAYING, near)
    highest = worth.max(initial=0.0)
    # one article has no others: what is left then is rounding
    scaled: Matrix = np.maximum(0.0, worth / highest) if highest > _ROUNDING else np.zeros_like(worth)
    scaled[told_wholes(story, firsts) if highest > _ROUNDING else []] = _WHOLE
    return scaled


def _says_act(line: Line) -> bool:
    """Return whether somebody says in a line what was done: «قالت الوكالة إن السلطات اعتقلت»."""
    tongue = language(line.language)
    acts = tongue.happenings().acts
    forms = [form for form, _ in line.article.wordings.tokens(line.index)]
    said = next(
        (place for place, form in enumerate(forms) if form in tongue.happenings().content), len(forms)
    )
    return any(
        form in acts
        and acts[form].finite
        and acts[form].kind not in _NO_NEWS
        and not form.startswith(_MAY_BE_PRESENT)
        for form in forms[said : said + _ACT_ZONE]
    )


def _awaits(line: Line) -> bool:
    """Return whether a line says that something is yet to come: «وينتظر أن يعلن الاتفاق غدا»."""
    awaited = language(line.language).discourse.awaited
    return any(form in awaited for form, _ in line.article.wordings.tokens(line.index))


def _sums_at(wanted: Numbers, keys: Numbers, values: Matrix) -> Matrix:
    """Return the sum of the values of each wanted key."""
    order = np.argsort(keys, kind="stable")
    sums = np.concatenate([[0.0], np.cumsum(values[order])])
    starts, ends = (np.searchsorted(keys[order], wanted, side) for side in ("left", "right"))
    found: Matrix = sums[ends] - sums[starts]
    return found
