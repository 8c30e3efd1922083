"""What it costs to read an article: beside trafilatura on the same page, and with all that is stored of it."""

from collections.abc import Iterator
from functools import partial
from html import escape

import trafilatura

from bot.intake.candidates import candidate
from summarizer import analyze, find_dates
from tests.benchmarks.articles import EXAMPLES, received
from tests.benchmarks.measuring import in_turns
from tests.benchmarks.table import Row

_MENU = [
    "الرئيسية",
    "أخبار",
    "ليبيا",
    "عربي",
    "اقتصاد",
    "رياضة",
    "ثقافة",
    "فيديو",
    "صور",
    "آراء",
    "تقنية",
    "صحة",
    "منوعات",
]
_ROUNDS = 40


def rows() -> Iterator[Row]:
    yield from _beside_trafilatura()
    yield _whole_analysis()
    yield _dates()


def _beside_trafilatura() -> Iterator[Row]:
    """Compare the reading of a text with the finding of that text in its page."""
    ours, theirs, worst, signs = 0.0, 0.0, 0.0, 0
    for file in EXAMPLES:
        markup = page(file.read_text("utf-8"))
        extract = partial(trafilatura.extract, markup, include_comments=False)
        text = extract() or ""
        read, found = in_turns(partial(analyze, text, id="x"), extract, rounds=_ROUNDS)
        ours, theirs, signs = ours + read, theirs + found, signs + len(text)
        worst = max(worst, read / found)
    ratio = ours / theirs
    figure = f"{ratio:.2f} times trafilatura on the same page, at worst {worst:.2f}"
    size = f"{len(EXAMPLES)} pages of {signs / len(EXAMPLES):,.0f} signs"
    yield Row("`analyze`", size, ours / len(EXAMPLES), figure, wanted="≤ 2 times", met=ratio <= 2)


def page(text: str) -> str:
    """Return a text as a site prints it: with a menu, related articles and a foot."""
    title, *paragraphs = [escape(line) for line in text.splitlines() if line.strip()]
    menu = "".join(f'<li><a href="/s/{number}">{word}</a></li>' for number, word in enumerate(_MENU))
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    related = "".join(f'<li><a href="/{n}"><img src="/{n}.jpg" alt=""><span>{one[:60]}</span></a></li>'
                      for n, one in enumerate(paragraphs[:8]))  # fmt: skip
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:site_name" content="صحيفة"></head><body><header><nav><ul>{menu}</ul></nav></header>'
        f"<main><article><h1>{title}</h1>{body}</article><aside><h3>اقرأ أيضا</h3><ul>{related}</ul></aside>"
        f"</main><footer><ul>{menu}</ul><p>جميع الحقوق محفوظة</p></footer></body></html>"
    )


def _whole_analysis() -> Row:
    """Measure reading, sketch, dates, events, figures and lines of an article, packed for the store."""
    articles = tuple(received(len(EXAMPLES)))
    (seconds,) = in_turns(lambda: [candidate(article) for article in articles])
    each = seconds / len(articles)
    figure = f"{each * 1000:.1f} ms an article"
    return Row(
        "the whole analysis", f"{len(articles)} articles", each, figure, wanted="≤ 25 ms", met=each <= 0.025
    )


def _dates() -> Row:
    documents = [analyze(article.text, id=article.name) for article in received(100)]
    sentences = sum(len(document.sentences) for document in documents)
    (seconds,) = in_turns(lambda: [find_dates(document) for document in documents], rounds=5)
    rate = sentences / seconds
    figure = f"{rate:,.0f} sentences a second"
    size = f"{sentences:,} sentences"
    return Row("`find_dates`", size, seconds, figure, wanted="≥ 10,000", met=rate >= 10_000)
