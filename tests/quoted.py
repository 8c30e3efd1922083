"""Quotations of the example articles, made by hand: what is said is found in their texts."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import update

from bot.models import Entry, Voices
from bot.store import Store, analyses
from bot.store.schema import ANALYSIS
from summarizer import Document, DocumentNames, Quote, Span


class Row(NamedTuple):
    """What an article quotes: `called` are the words that name the speaker, `kind` one of the KINDS."""

    article: int
    speaker: str | None
    words: str
    cue: str | None
    kind: str = "direct"
    called: str | None = None
    role: str | None = None
    via: str | None = None
    medium: str | None = None
    unnamed: bool = False


STATE = "دولة في حجم باكستان، بجيشها وخبرتها الطويلة في مكافحة الإرهاب وبناء الجيوش، لا تختار شركاءها عبثاً"
ROLE = "الباحث الليبي في العلاقات الدولية"
MIXED = 'زيارة قائد الجيش الباكستاني إلى بنغازي "تحمل رسالة سياسية وأمنية واضحة'
SECURITY = "تعزيز التعاون في المجالات الأمنية والعسكرية، وفتح آفاق أوسع للتنسيق المشترك"
PARTNERSHIP = "لتطوير الروابط الثنائية وفتح آفاق واسعة للشراكة في مختلف المجالات"
CARE = "حرص القائد العام على تعزيز العلاقات الثنائية والشراكة بين الأشقاء في باكستان وليبيا"
TRAINING = "التعاون في مجالات التدريب العسكري ونقل الخبرات"
CONSULATE = "باكستان تجري محادثات حالية لافتتاح قنصلية لها في مدينة بنغازي"
AIMS = "هذا التعاون لا يحمل أبعادًا سياسية سلبية أو أطماعًا جغرافية"

ROWS = (
    Row(2, "أحمد المهدوي", MIXED, "يرى", "mixed", role=ROLE),
    Row(2, "أحمد المهدوي", STATE, "ويقول", role=ROLE, medium='لـ"النهار"'),
    Row(2, "مصدر عسكري ليبي", TRAINING, "ويكشف", called="مصدر عسكري ليبي", unnamed=True),
    Row(3, "خليفة حفتر", PARTNERSHIP, "ونقل", via="المكتب الإعلامي"),
    Row(3, None, SECURITY, "بحسب"),
    Row(5, "القيادة العامة", SECURITY, "وأوضحت"),
    Row(5, "صدام حفتر", CARE, "وأكد", called="صدام حفتر"),
    Row(4, "مصادر مطلعة", CONSULATE, "ذكرت", "indirect", called="مصادر مطلعة", unnamed=True),
    Row(1, None, AIMS, None, "indirect"),
)


def quote_of(row: Row, document: Document) -> Quote:
    """Return the quotation of a row."""
    span, called = _place(row.words, document), row.called and _place(row.called, document)
    return Quote(
        span=span,
        kind=row.kind,
        parts=() if row.kind == "indirect" else (span,),
        speaker=row.speaker,
        speaker_span=called or None,
        role=row.role,
        anonymous=row.unnamed,
        via=row.via,
        medium=row.medium,
        cue=row.cue,
    )


def voices_of(entry: Entry, rows: Iterable[Row]) -> Voices:
    """Return what an article quotes; it names nobody otherwise."""
    quotes = [quote_of(row, entry.document) for row in rows if row.article == entry.ordinal]
    ordered = tuple(sorted(quotes, key=lambda quote: quote.span))
    return Voices(entry.document, ordered, DocumentNames("", None, ()))


async def put(store: Store, rows: Sequence[Row] = ROWS, story: int = 1) -> None:
    """Put the rows in the place of what the articles of a story were read to quote."""
    entries = await store.entries(story)
    async with store.writing() as connection:
        for entry in entries:
            voices = voices_of(entry, rows)
            values = {"quotes": analyses.encode_quotes(voices), "names": analyses.encode_names(voices.names)}
            of_version = update(ANALYSIS).where(ANALYSIS.c.version_id == entry.version_id)
            await connection.execute(of_version.values(**values))


def _place(words: str, document: Document) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))
