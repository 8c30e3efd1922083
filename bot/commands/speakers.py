"""Who speaks in a story: gathered over its articles, in an order, and found by words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.dialogue.lexicon import spelling
from bot.kept import KeptSaid, KeptSpeaker, KeptStatement
from bot.models import Voices
from bot.store.told import PackedQuotes
from summarizer import Document, Mention, Names, Quote, Span, Statement, gather_quotes, merge_names, terms
from summarizer.languages.detection import detect
from summarizer.names import Testimony

# Twenty pages and more: what lies beyond is asked for by its speaker.
STATEMENTS_AT_MOST = 200
# A role is a line at most; what is longer was cut wrongly.
_ROLE_LIMIT = 160
_WORDS_LIMIT = 120
# Named speakers, unnamed ones in an outlet's words, and who is not known: in this order they are listed.
_NAMED, _UNNAMED, _UNKNOWN = range(3)
_Key = tuple[int, str]


class Gathered(NamedTuple):
    """The speakers of a story in their order, all that they said, and how many articles were read."""

    speakers: tuple[KeptSpeaker, ...]
    statements: tuple[KeptStatement, ...]
    articles: int


def gathered(packed: Sequence[PackedQuotes], elsewhere: Sequence[Testimony] = ()) -> Gathered:
    """Return who said what in a story: those who are quoted most first, unnamed ones after the named.

    `elsewhere` is what all stored articles tell of the names that those of the story leave open.
    """
    articles = [one.unpack() for one in packed]
    return speaking(articles, merge_names([one.names for one in articles], elsewhere), elsewhere)


def speaking(articles: Sequence[Voices], names: Names, elsewhere: Sequence[Testimony] = ()) -> Gathered:
    """Return the same of articles that were unpacked before, whose names were merged before."""
    spellings: dict[str, str] = {}
    quotes = [
        (one.document, _spelled(quote, spellings)) for one in articles for quote in _renamed(one, names)
    ]
    groups = defaultdict[_Key, list[Statement]](list)
    for statement in gather_quotes(quotes):
        groups[_key(statement)].append(statement)
    ordered = sorted(groups.items(), key=lambda item: (item[0][0], -len(item[1])))
    mentions = (one for article in articles for one in names.mentions(article.document))
    bodies = {folded(one.entity) for one in mentions if one.kind == "organisation"}
    sources = named_elsewhere(articles, elsewhere)
    speakers = tuple(
        _speaker(key, told, sources, is_body=key[0] == _NAMED and key[1] in bodies) for key, told in ordered
    )
    statements = tuple(
        KeptStatement(speaker=number, said=tuple(_said(*pair) for pair in one.quotes))
        for number, (_, told) in enumerate(ordered)
        for one in told
    )
    return Gathered(speakers, statements, len(articles))


def matching(speakers: Sequence[KeptSpeaker], words: str) -> tuple[int, ...]:
    """Return the numbers of the speakers that words mean: by the whole name, else by a part of it.

    People go before bodies, as «مكتب حفتر», and those with a name before those without.
    """
    asked, named = _forms(words), [one.name or "" for one in speakers]
    exact = [number for number, name in enumerate(named) if name and folded(name) == folded(words)]
    # A family alone may be that of several, even where somebody is called by nothing else.
    if exact and len(asked) > 1:
        return tuple(exact[:1])
    found = [number for number, name in enumerate(named) if asked and asked <= _forms(name)]
    known = [number for number in found if not speakers[number].unnamed]
    return tuple([number for number in known if not speakers[number].is_body] or known or found)


def first_statements(
    statements: Sequence[KeptStatement], chosen: Sequence[int]
) -> tuple[tuple[KeptStatement, ...], int]:
    """Return as many statements as are kept, in their order, and how many more there are.

    All of the `chosen` speakers' are kept before one of another is.
    """
    wanted = sorted(range(len(statements)), key=lambda place: statements[place].speaker not in chosen)
    kept = sorted(wanted[:STATEMENTS_AT_MOST])
    return tuple(statements[place] for place in kept), len(statements) - len(kept)


def named_elsewhere(articles: Iterable[Voices], elsewhere: Iterable[Testimony]) -> dict[str, int]:
    """Return by folded name which article of another story names somebody whom none of this story does."""
    own = {folded(known.name) for one in articles for known in one.names.known if known.form == "full"}
    told = {folded(one.name): one.source for one in elsewhere}
    return {name: int(source) for name, source in told.items() if source and name not in own}


def folded(words: str) -> str:
    """Return words in one spelling."""
    return " ".join(spelling(word) for word in words.split())


def _renamed(article: Voices, names: Names) -> Iterator[Quote]:
    """Return the quotations of an article with the names that their speakers have in all articles."""
    after = names.mentions(article.document)
    own = {one.span: one.entity for one in article.names.mentions}
    # The mentions stay where they are, and some may join them: only what they are called changes.
    entities = {own[one.span]: one.entity for one in after if one.span in own}
    for quote in article.quotes:
        if quote.anonymous or quote.speaker is None:
            yield quote
            continue
        there = _there(quote, after)
        body = there.entity if there and there.kind == "organisation" else None
        name = body or entities.get(quote.speaker) or _mentioned(quote, after) or quote.speaker
        # Whom an office alone names is told by it.
        office = article.document.slice(there.span) if there and there.form == "role" else None
        yield replace(quote, speaker=name, role=quote.role or office)


def _there(quote: Quote, mentions: Iterable[Mention]) -> Mention | None:
    """Return the name that stands where the speaker does; that of a body may go on («رويترز البريطانية»)."""
    place = quote.speaker_span
    if place is None:
        return None
    begun = (one for one in mentions if one.span.start == place.start)
    return next((one for one in begun if one.span == place or _goes_on(one, place)), None)


def _goes_on(mention: Mention, place: Span) -> bool:
    return mention.kind == "organisation" and mention.span.end > place.end


def _spelled(quote: Quote, spellings: dict[str, str]) -> Quote:
    """Return a quotation whose speaker is spelled as where the name stood first."""
    if quote.speaker is None or quote.anonymous:
        return quote
    return replace(quote, speaker=spellings.setdefault(folded(quote.speaker), quote.speaker))


def _mentioned(quote: Quote, mentions: Iterable[Mention]) -> str | None:
    """Return who is mentioned where the speaker stands, if by a name that holds all of the speaker's."""
    place = quote.speaker_span
    if place is None or quote.speaker is None:
        return None
    words = _forms(quote.speaker)
    there = (one for one in mentions if one.span.start < place.end and place.start < one.span.end)
    return next((one.entity for one in there if words <= _forms(one.entity)), None)


def _key(statement: Statement) -> _Key:
    if statement.speaker is None:
        return _UNKNOWN, ""
    return _UNNAMED if _is_unnamed(statement) else _NAMED, folded(statement.speaker)


def _is_unnamed(statement: Statement) -> bool:
    return not any(
        quote.speaker == statement.speaker and not quote.anonymous for _, quote in statement.quotes
    )


def _speaker(
    key: _Key, told: Sequence[Statement], sources: Mapping[str, int], *, is_body: bool
) -> KeptSpeaker:
    said = [pair for one in told for pair in one.quotes if pair[1].speaker == one.speaker]
    roles = [place for document, quote in said if (place := _role(document, quote))]
    role = max(roles, key=lambda place: place[2] - place[1], default=None)
    is_named = key[0] == _NAMED
    return KeptSpeaker(
        name=told[0].speaker,
        unnamed=key[0] == _UNNAMED,
        is_body=is_body,
        role=role if is_named else None,
        named_by=sources.get(key[1]) if is_named else None,
    )


def _role(document: Document, quote: Quote) -> tuple[int, int, int] | None:
    """Return where an article says what the speaker is, as near to the quotation as it does."""
    role, text = quote.role, document.text
    if not role or len(role) > _ROLE_LIMIT:
        return None
    at = quote.speaker_span or quote.span
    before, after = text.rfind(role, 0, at.end), text.find(role, at.start)
    places = [start for start in (before, after) if start >= 0]
    if not places:
        return None
    start = min(places, key=lambda start: abs(start - at.start))
    return int(document.id), start, start + len(role)


def _said(document: Document, quote: Quote) -> KeptSaid:
    return KeptSaid(
        version=int(document.id),
        start=quote.span.start,
        end=quote.span.end,
        kind=quote.kind,
        speaker=quote.speaker,
        unnamed=quote.anonymous,
        cue=_printed(quote.cue, document),
        via=_printed(quote.via, document),
        medium=_printed(quote.medium, document),
    )


def _printed(words: str | None, document: Document) -> str | None:
    """Return words that are told of a quotation, where the article holds them so."""
    return words if words and len(words) <= _WORDS_LIMIT and words in document.text else None


def _forms(words: str) -> frozenset[str]:
    return frozenset(token.form for token in terms(words, detect(words)))
