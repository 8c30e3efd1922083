"""Timelines over the example articles, made by hand: what was told is found in their texts."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.models import Entry
from summarizer import Conflict, DateMention, Event, Extract, Span, Timeline
from summarizer.timeline import Report

VISIT = "زار رئيس أركان الجيش الباكستاني بنغازي"
RECEIVED = "استقبل المشير حفتر قائد الجيش الباكستاني في مدينة بنغازي الليبية منتصف ديسمبر الماضي"
REVERSED = (
    "استقبال قائد الجيش الباكستاني، المشير عاصم منير، له في بنغازي خلال الفترة من 17 إلى 19 ديسمبر 2025"
)


class Teller:
    """Finds the pieces of texts that a timeline is made of."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries: Mapping[int, Entry] = {entry.ordinal: entry for entry in entries}

    def extract(self, ordinal: int, words: str) -> Extract:
        entry = self.entries[ordinal]
        return Extract(str(entry.version_id), self.place(ordinal, words), words)

    def place(self, ordinal: int, words: str) -> Span:
        start = self.entries[ordinal].document.text.index(words)
        return Span(start, start + len(words))

    def report(
        self,
        ordinal: int,
        words: str,
        dated: str = "",
        value: str = "",
        *,
        modifier: str | None = None,
        basis: str = "published",
    ) -> Report:
        found = self.mention(ordinal, dated, value, modifier, basis) if dated else None
        return Report(self.extract(ordinal, words), found)

    def mention(self, ordinal: int, dated: str, value: str, modifier: str | None, basis: str) -> DateMention:
        return DateMention(self.place(ordinal, dated), value, modifier, *days(value), basis)


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


def event(
    value: str,
    *reports: Report,
    conflict: Conflict | None = None,
    approximate: bool = False,
    implied: bool = False,
) -> Event:
    """Return an event with as many sources as reports."""
    return Event(value, None, *days(value), reports, conflict, approximate, implied, sources=len(reports))


def example(entries: Sequence[Entry]) -> Timeline:
    """Return what the five articles tell: a background of four, and five later events."""
    teller = Teller(entries)
    disputed = Conflict(
        "roles", "contradiction", ((teller.extract(1, RECEIVED),), (teller.extract(4, REVERSED),))
    )
    return Timeline(
        (
            event(
                "195X",
                teller.report(
                    2,
                    "وتعود العلاقات الديبلوماسية بين ليبيا وباكستان إلى خمسينات القرن الماضي",
                    "خمسينات القرن الماضي",
                    "195X",
                ),
            ),
            event(
                "197X",
                teller.report(
                    1,
                    "ولديها تاريخ من التعاون العسكري مع ليبيا يعود إلى سبعينيات القرن الماضي",
                    "سبعينيات القرن الماضي",
                    "197X",
                ),
            ),
            event(
                "2011",
                teller.report(
                    5,
                    "ومنذ إسقاط نظام الرئيس الراحل معمر القذافي في عام 2011",
                    "عام 2011",
                    "2011",
                    basis="written",
                ),
            ),
            event(
                "2020-10-23",
                teller.report(
                    5,
                    "الالتزام باتفاق وقف إطلاق النار، الموقَّع بجنيف في 23 أكتوبر (تشرين الأول) 2020",
                    "23 أكتوبر (تشرين الأول) 2020",
                    "2020-10-23",
                    basis="written",
                ),
            ),
            event(
                "2025-07",
                teller.report(
                    1,
                    "كما زار صدام حفتر الليبي، نائب القائد العام للجيش الوطني الليبي، العاصمة الباكستانية إسلام آباد في يوليو الماضي",
                    "يوليو الماضي",
                    "2025-07",
                ),
                teller.report(
                    3,
                    "زيارة أجراها صدام حفتر إلى إسلام أباد في يوليو/ تموز الماضي",
                    "يوليو/ تموز الماضي",
                    "2025-07",
                ),
            ),
            event(
                "2025-12-17/2025-12-19",
                teller.report(3, VISIT, "18 ديسمبر/ كانون الأول الماضي", "2025-12-18"),
                teller.report(1, RECEIVED, "منتصف ديسمبر الماضي", "2025-12", modifier="MID"),
                teller.report(4, REVERSED, "17 إلى 19 ديسمبر 2025", "2025-12-17/2025-12-19", basis="written"),
                teller.report(
                    2,
                    "جاءت زيارة قائد الجيش الباكستاني المشير عاصم منير للمرة الأولى إلى مدينة بنغازي (شرق ليبيا)",
                ),
                conflict=disputed,
                approximate=True,
            ),
            event(
                "2026-02-02",
                teller.report(
                    3,
                    'وصل اللواء الليبي المتقاعد خليفة حفتر رفقة نجله صدام نائب ما يُعرف بــ"القيادة العامة للجيش الوطني"، اليوم الاثنين، إلى باكستان',
                    "اليوم الاثنين",
                    "2026-02-02",
                ),
            ),
            event(
                "2026-02-03",
                teller.report(
                    4,
                    "عقد قائد الجيش الوطني الليبي، المشير أركان حرب خليفة حفتر، اليوم الثلاثاء 3 فبراير 2026، اجتماعًا مع رئيس وزراء باكستان، محمد شهباز شريف",
                    "اليوم الثلاثاء 3 فبراير 2026",
                    "2026-02-03",
                    basis="written",
                ),
            ),
            event(
                "2026-02-03",
                teller.report(
                    4,
                    "أكّد رئيس أركان القوات الجوية الباكستانية، الفريق أول طيار ظهير أحمد بابر سدهو، التزام القوات الجوية الباكستانية بتعزيز التعاون المهني مع نظيرتها الليبية",
                ),
                implied=True,
            ),
        ),
        background=4,
    )
