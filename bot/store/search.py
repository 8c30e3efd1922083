"""The search index: which current versions hold the words."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import sqlite
from bot.store.schema import SEARCH_TEXT
from summarizer import Document, Token, terms

# Words of one query; more say nothing that these do not, and cost as much each.
MOST_WORDS = 32
# Between sentences. No word contains it, so no phrase crosses it; the index sees one position.
_GAP = "·"
_NOT_IN_A_WORD = re.compile(r"\W")


def lines(document: Document) -> tuple[str, str]:
    """Return the forms and the lemmas of a document: of its title and its sentences, not what was dropped."""
    title = terms(document.title or "", document.language)
    pieces = [title, *(sentence.tokens for sentence in document.sentences)]
    return _line(pieces, _form), _line(pieces, _lemma)


async def index(connection: AsyncConnection, version_id: int, forms: str, lemmas: str) -> None:
    """Make a current version findable by what `lines` made of it."""
    row = insert(SEARCH_TEXT).values(version_id=version_id, forms=forms, lemmas=lemmas)
    await connection.execute(row)


async def forget(connection: AsyncConnection, version_id: int) -> None:
    """Take a version out of the index."""
    await connection.execute(delete(SEARCH_TEXT).where(SEARCH_TEXT.c.version_id == version_id))


async def search(
    connection: AsyncConnection, phrases: Sequence[Sequence[Token]], story_id: int | None, limit: int
) -> tuple[int, ...]:
    """Return the ids of the current versions that hold every phrase, best first (BM25).

    A word matches by form or by lemma, a phrase of several by all forms or by all lemmas, within
    one sentence. Words after the first MOST_WORDS are not looked at. A query that would take
    seconds is answered by the newest texts instead of the best.
    """
    words = _words(phrases)
    return await sqlite.found(connection, words, story_id, limit) if words else ()


async def newest(
    connection: AsyncConnection, phrases: Sequence[Sequence[Token]], limit: int
) -> tuple[int, ...]:
    """Return the ids of the newest current versions that hold every phrase, newest first; see `search`."""
    words = _words(phrases)
    return await sqlite.newest(connection, words, limit) if words else ()


def _words(phrases: Sequence[Sequence[Token]]) -> tuple[sqlite.Phrase, ...]:
    left = MOST_WORDS
    kept: dict[sqlite.Phrase, None] = {}
    for phrase in phrases:
        pairs = tuple((_form(token), _lemma(token)) for token in phrase[:left])
        kept.setdefault(pairs)
        left -= len(pairs)
    return tuple(pairs for pairs in kept if pairs)


def _line(pieces: Iterable[Sequence[Token]], key: Callable[[Token], str]) -> str:
    return " ".join(chain.from_iterable([*map(key, piece), _GAP] for piece in pieces if piece))


def _form(token: Token) -> str:
    return _word(token.form)


def _lemma(token: Token) -> str:
    return _word(token.lemma)


def _word(key: str) -> str:
    # One position, whatever the key holds; the same for a text and for a query.
    return _NOT_IN_A_WORD.sub("_", key) or "_"
