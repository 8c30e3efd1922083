"""Whom an article means by an office or a family alone, by what all articles tell."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.names.folk import Folk
from summarizer.names.lessons import about, day_of, lessons_of
from summarizer.names.lexicon import Lexicon
from summarizer.names.mention import DocumentNames, Known
from summarizer.names.posts import Post, is_envoy, is_single, post_of
from summarizer.names.spelling import Units
from summarizer.names.testimony import WINDOW_DAYS, Term, Testimony, holder_on

# So many articles must name somebody who holds no office, before the family alone stands for that one.
_FAMILIAR = 2


class _Telling(NamedTuple):
    """Who is told to hold an office: in one article of the story, or in others together (`term`).

    `day` is that of the article, or that for which others were asked; None: unknown.
    """

    lands: str
    who: Units
    woman: bool
    day: int | None
    term: Term | None
    undated: bool


class Answers(NamedTuple):
    """What the articles of a story tell of offices, and what others do of offices and families."""

    folk: Folk
    lexicon: Lexicon
    own: Mapping[str, Sequence[_Telling]]
    offices: Mapping[str, Sequence[_Telling]]
    families: Mapping[str, Sequence[Testimony]]

    def holder(self, key: str, article: DocumentNames) -> Units | None:
        """Return who held an office on the day of an article; None where that is not sure."""
        post, day = post_of(key, self.lexicon), day_of(article.published)
        own = self._fitting(self.own.get(post.office, ()), post, article)
        others = self.offices.get(post.office, ()) if is_single(post, self.lexicon) else ()
        far = [one for one in self._fitting(others, post, article) if one.day == day]
        who = _agreed([*own, *far]) if day is None else _at(own, far, day)
        told = {one.woman for one in (*own, *far) if one.who == who}
        return who if post.woman in told else None

    def bearer(
        self, known: Known, article: DocumentNames, holders: Iterable[Units], own: Sequence[Units]
    ) -> Units | None:
        """Return whom a family means alone; None where it may be two.

        `holders` are those whom the article means by offices, `own` the bearers of whom the story tells.
        """
        family, day = known.units[0], day_of(article.published)
        meant = {who for who in holders if who[-1] == family}
        if len(meant) == 1:
            return meant.pop()
        told = [one for one in self.families.get(family, ()) if one.day == day]
        if known.offices:
            return self._in_office(known, article, told, own)
        return self._familiar(told, known) if not meant and not own else None

    def _in_office(
        self, known: Known, article: DocumentNames, told: Sequence[Testimony], own: Sequence[Units]
    ) -> Units | None:
        """Return the only bearer of a family who holds the office that stands beside it."""
        posts = [post_of(key, self.lexicon) for key in known.offices]
        near = [one for one in told if _is_near(one)]
        fitting = {self.folk.who(one.units) for one in near if any(_is_office(one, post) for post in posts)}
        fitting |= {who for key in known.offices if (who := self.holder(key, article)) in own and who}
        fitting = {who for who in fitting if who[-1] == known.units[0] and (not own or who in own)}
        return fitting.pop() if len(fitting) == 1 else None

    def _familiar(self, told: Sequence[Testimony], known: Known) -> Units | None:
        """Return the only bearer of a family of whom articles near the day tell, if he is known to all."""
        named = [one for one in told if not one.office]
        near = {self.folk.who(one.units) for one in named if _is_near(one)}
        if len(near) != 1:
            return None
        who = near.pop()
        often = max(one.often if one.day is not None else one.ever for one in named if _is_near(one))
        rivals = [one.ever for one in named if self.folk.who(one.units) != who]
        in_office = any(one.office and _is_near(one) and self._is_public(one) for one in told)
        called = sum(one.alone for one in named) > 0 or self._is_sole(known)
        if any(ever >= often for ever in rivals):
            return None
        return who if in_office or (called and often >= _FAMILIAR) else None

    def _is_public(self, one: Testimony) -> bool:
        return is_single(Post(one.office, one.lands), self.lexicon) and bool(one.lands)

    def _is_sole(self, known: Known) -> bool:
        return known.units[0] in self.lexicon.words.sole

    def _fitting(self, told: Sequence[_Telling], post: Post, article: DocumentNames) -> list[_Telling]:
        """Return who is told to hold an office of the same countries; an envoy's target may be left out."""
        if not is_envoy(post, self.lexicon) or len(post.places) > 1:
            return [one for one in told if one.lands == post.lands]
        there = [one for one in told if _starts(one.lands, post)]
        if target := about(article, post.places):
            return [one for one in there if target in Post("", one.lands).places]
        # One of the United Nations may be meant without a word of where; an ambassador is one of many.
        return [] if post.places else there


def answers_of(
    articles: Iterable[DocumentNames], elsewhere: Sequence[Testimony], folk: Folk, lexicon: Lexicon
) -> Answers:
    """Return what the articles of a story and those elsewhere tell."""
    own: dict[str, list[_Telling]] = {}
    for article in articles:
        day = day_of(article.published)
        for lesson in lessons_of(article):
            term = None if day is None else Term(day, day, 1)
            told = _Telling(lesson.lands, folk.who(lesson.units), lesson.woman, day, term, day is None)
            own.setdefault(lesson.office, []).append(told)
    offices: dict[str, list[_Telling]] = {}
    families: dict[str, list[Testimony]] = {}
    for one in elsewhere:
        families.setdefault(one.family, []).append(one)
        if one.office and one.ever:
            told = _Telling(one.lands, folk.who(one.units), one.woman, one.day, _term(one), one.undated > 0)
            offices.setdefault(one.office, []).append(told)
    return Answers(folk, lexicon, own, offices, families)


def _at(own: Sequence[_Telling], far: Sequence[_Telling], day: int) -> Units | None:
    """Return who held an office on a day by all that is told near it, else by what no day is known of."""
    near = [one for one in own if one.term is not None and abs(one.term.first - day) <= WINDOW_DAYS]
    terms = _joined([*near, *far])
    if not terms:
        undated = {one.who for one in (*own, *far) if one.undated}
        who = _agreed([*own, *far])
        return who if who in undated else None
    apart = {one.who for one in own if one.undated} - set(terms)
    if apart:
        return None
    own_terms = _joined(near)
    return holder_on(terms, day) or (holder_on(own_terms, day) if own_terms else None)


def _joined(told: Iterable[_Telling]) -> dict[Units, Term]:
    terms: dict[Units, Term] = {}
    for one in told:
        if one.term is None:
            continue
        before = terms.get(one.who)
        terms[one.who] = before.joined(one.term) if before else one.term
    return terms


def _agreed(told: Iterable[_Telling]) -> Units | None:
    """Return the only holder of whom anybody ever told."""
    people = {one.who for one in told}
    return people.pop() if len(people) == 1 else None


def _term(one: Testimony) -> Term | None:
    if one.first is None or one.last is None:
        return None
    return Term(one.first, one.last, one.often)


def _starts(lands: str, post: Post) -> bool:
    return Post("", lands).places[: len(post.places)] == post.places


def _is_near(one: Testimony) -> bool:
    return one.often > 0 if one.day is not None else one.ever > 0


def _is_office(one: Testimony, post: Post) -> bool:
    """Tell whether somebody holds an office, whose country may be left out."""
    return one.office == post.office and (one.lands == post.lands or not post.lands)
