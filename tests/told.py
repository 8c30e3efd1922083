"""Timelines over the example articles, made by hand: what was told is found in their texts."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from bot.models import Entry
from summarizer import Conflict, DateMention, Document, Event, Extract, Span, Timeline
from summarizer.timeline import Report

VISIT = "زار رئيس أركان الجيش الباكستاني بنغازي"
RECEIVED = "استقبل المشير حفتر قائد الجيش الباكستاني في مدينة بنغازي الليبية منتصف ديسمبر الماضي"
REVERSED = (
    "استقبال قائد الجيش الباكستاني، المشير عاصم منير، له في بنغازي خلال الفترة من 17 إلى 19 ديسمبر 2025"
)


def days(value: str) -> tuple[date, date]:
    """Return the first and last day of a day, a month, a year, a decade or a range of days."""
    first, _, last = value.partition("/")
    if last:
        return days(first)[0], days(last)[1]
    match len(value), value[-1]:
        case 4, "X":
            return date(int(f"{value[:3]}0"), 1, 1), date(int(f"{value[:3]}9"), 12, 31)
        case 4, _:
            return date(int(value), 1, 1), date(int(value), 12, 31)
        case 7, _:
            start = date.fromisoformat(f"{value}-01")
            return start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date.fromisoformat(value), date.fromisoformat(value)


class Row(NamedTuple):
    """One telling: the article, its clause, and the words that date it with what they mean."""

    ordinal: int
    clause: str
    dated: str = ""
    value: str = ""
    modifier: str | None = None
    basis: str = "published"


BACKGROUND = 4
ROWS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    ("195X", (Row(2, "وتعود العلاقات الديبلوماسية بين ليبيا وباكستان إلى خمسينات القرن الماضي", "خمسينات القرن الماضي", "195X"),)),
    ("197X", (Row(1, "ولديها تاريخ من التعاون العسكري مع ليبيا يعود إلى سبعينيات القرن الماضي", "سبعينيات القرن الماضي", "197X"),)),
    ("2011", (Row(5, "ومنذ إسقاط نظام الرئيس الراحل معمر القذافي في عام 2011", "عام 2011", "2011", basis="written"),)),
    ("2020-10-23", (Row(5, "الالتزام باتفاق وقف إطلاق النار، الموقَّع بجنيف في 23 أكتوبر (تشرين الأول) 2020", "23 أكتوبر (تشرين الأول) 2020", "2020-10-23", basis="written"),)),
    ("2025-07", (
        Row(1, "كما زار صدام حفتر الليبي، نائب القائد العام للجيش الوطني الليبي، العاصمة الباكستانية إسلام آباد في يوليو الماضي", "يوليو الماضي", "2025-07"),
        Row(3, "زيارة أجراها صدام حفتر إلى إسلام أباد في يوليو/ تموز الماضي", "يوليو/ تموز الماضي", "2025-07"),
    )),
    ("2025-12-17/2025-12-19", (
        Row(3, VISIT, "18 ديسمبر/ كانون الأول الماضي", "2025-12-18"),
        Row(1, RECEIVED, "منتصف ديسمبر الماضي", "2025-12", modifier="MID"),
        Row(4, REVERSED, "17 إلى 19 ديسمبر 2025", "2025-12-17/2025-12-19", basis="written"),
        Row(2, "جاءت زيارة قائد الجيش الباكستاني المشير عاصم منير للمرة الأولى إلى مدينة بنغازي (شرق ليبيا)"),
    )),
    ("2026-02-02", (Row(3, 'وصل اللواء الليبي المتقاعد خليفة حفتر رفقة نجله صدام نائب ما يُعرف بــ"القيادة العامة للجيش الوطني"، اليوم الاثنين، إلى باكستان', "اليوم الاثنين", "2026-02-02"),)),
    ("2026-02-03", (Row(4, "عقد قائد الجيش الوطني الليبي، المشير أركان حرب خليفة حفتر، اليوم الثلاثاء 3 فبراير 2026، اجتماعًا مع رئيس وزراء باكستان، محمد شهباز شريف", "اليوم الثلاثاء 3 فبراير 2026", "2026-02-03", basis="written"),)),
    ("2026-02-03", (Row(4, "أكّد رئيس أركان القوات الجوية الباكستانية، الفريق أول طيار ظهير أحمد بابر سدهو، التزام القوات الجوية الباكستانية بتعزيز التعاون المهني مع نظيرتها الليبية"),)),
)  # fmt: skip


def example(entries: Sequence[Entry]) -> Timeline:
    """Return what the five articles tell: a background of four, and five later events."""
    articles = {entry.ordinal: entry for entry in entries}
    events = [_event(value, rows, articles) for value, rows in ROWS]
    return Timeline(tuple(events), background=BACKGROUND)


def _event(value: str, rows: Sequence[Row], articles: Mapping[int, Entry]) -> Event:
    reports = tuple(_report(row, articles[row.ordinal]) for row in rows)
    sides = [one.extract for one in reports if one.extract.text in (RECEIVED, REVERSED)]
    conflict = Conflict("roles", "contradiction", tuple((side,) for side in sides)) if sides else None
    return Event(
        value,
        None,
        *days(value),
        reports,
        conflict,
        approximate=conflict is not None,
        implied=all(one.date is None for one in reports),
        sources=len(reports),
    )


def _report(row: Row, entry: Entry) -> Report:
    document = entry.document
    extract = Extract(document.id, _place(row.clause, document), row.clause)
    if not row.dated:
        return Report(extract, None)
    place = _place(row.dated, document)
    return Report(extract, DateMention(place, row.value, row.modifier, *days(row.value), row.basis))


def _place(words: str, document: Document) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))
