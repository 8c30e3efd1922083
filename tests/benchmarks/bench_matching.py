"""What it costs to find who subscribed to an article, over 100,000 subscriptions.

Rules have one to three words, a fifth of them an exclusion too, drawn from 20,000 words with Zipf's law.
The words of the example articles are among them, at ranks drawn by lot.
"""

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path

from sqlalchemy import insert

from bot.alerts.fanout import SUBSCRIPTIONS
from bot.store import Store
from bot.store.alert_schema import SUBSCRIPTION, SUBSCRIPTION_KEY
from bot.store.announcements import Announcement, candidates, filed
from bot.subscriptions import (
    Rule,
    Words,
    article_keys,
    from_json,
    matches,
    rarest,
    rule_keys,
    to_json,
    words_of,
)
from bot.subscriptions.rules import Phrase
from summarizer import Document, analyze
from tests.benchmarks.articles import EXAMPLES
from tests.benchmarks.table import Row

NOW = datetime(2026, 2, 3, 12, tzinfo=UTC)
VOCABULARY = 20_000
ROUNDS = 10
SIZES = (1_000, 10_000, 100_000)


def vocabulary(documents: Sequence[Document], lots: random.Random) -> list[tuple[str, str]]:
    """Return (form, lemma) of words, the most frequent first."""
    tokens = (token for document in documents for one in document.sentences for token in one.tokens)
    real = sorted({(token.form, token.lemma) for token in tokens})
    words = [*real, *((f"كلمه{n}", f"كلمه{n}") for n in range(VOCABULARY - len(real)))]
    lots.shuffle(words)
    return words


def rules(words: Sequence[tuple[str, str]], count: int, lots: random.Random) -> Iterator[Rule]:
    """Return rules of words drawn with Zipf's law."""
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for _ in range(count):
        drawn = dict.fromkeys(lots.choices(words, cum_weights=weights, k=lots.choice((1, 2, 2, 3)) + 1))
        phrases = [Phrase(form, (form,), (lemma,)) for form, lemma in drawn]
        never = tuple(phrases[-1:]) if lots.random() < 0.2 and len(phrases) > 1 else ()
        yield Rule(tuple(phrases[:-1] or phrases), never=never if len(phrases) > 1 else ())


async def fill(store: Store, made: Sequence[Rule], ranks: Mapping[tuple[str, str], int]) -> None:
    """Store the rules as subscriptions of as many chats, as `subscriptions.add` files them."""
    subscriptions, keys = [], []
    for number, rule in enumerate(made, 1):
        text = to_json(rule)
        subscriptions.append(
            {"id": number, "chat_id": number, "thread_id": 0, "number": 1, "about": text, "rule": text}
            | {"created_at": NOW, "created_by": number}
        )
        filed = rule_keys(rarest(rule, lambda pair: -ranks[pair]))
        keys += [{"key": key, "subscription_id": number} for key in filed]
    async with store.writing() as connection:
        await connection.execute(insert(SUBSCRIPTION), subscriptions)
        await connection.execute(insert(SUBSCRIPTION_KEY), keys)


async def asked(store: Store, words: Words, count: int) -> tuple[int, int]:
    """Return how many subscriptions were looked at for an article, and how many match."""
    matched = 0
    async with store.reading() as connection:
        ids = await filed(connection, Announcement(1, 0, count), sorted(article_keys(words, 1)))
        for start in range(0, len(ids), SUBSCRIPTIONS):
            found = await candidates(connection, ids[start : start + SUBSCRIPTIONS])
            matched += sum(one.rule is None or matches(from_json(one.rule), words) for one in found)
    return len(ids), matched


async def measure(folder: Path, size: int, documents: Sequence[Document]) -> Row:
    lots = random.Random(20260203)  # noqa: S311  no secrets: the same lots every time
    words = vocabulary(documents, lots)
    store = await Store.open(f"sqlite:///{folder / f'{size}.db'}")
    await fill(store, list(rules(words, size, lots)), {word: rank for rank, word in enumerate(words)})
    times, counts = [], []
    for document in [*documents] * ROUNDS:
        began = time.process_time()
        counts.append(await asked(store, words_of(document), size))
        times.append(time.process_time() - began)
    await store.close()
    looked, matched = (statistics.mean(column) for column in zip(*counts, strict=True))
    middle = statistics.median(times)
    figure = f"{looked:,.0f} looked at, {matched:,.0f} match; {middle * 1000:.1f} ms an article"
    return Row("matching of subscriptions", f"{size:,} subscriptions", middle, figure)


def rows() -> Iterator[Row]:
    documents = [analyze(file.read_text("utf-8"), id=file.name) for file in EXAMPLES]
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            yield asyncio.run(measure(Path(folder), size, documents))
