"""One happening told by several is one event; what only looks alike stays apart."""

from datetime import date

import pytest

from summarizer import build_timeline, merge_events
from tests.summarizer.timeline.reading import article, timeline, told, values

DAY = "زار وزير الدفاع الإيطالي عادل رماح مدينة طبرق في 18 ديسمبر 2025."
RANGE = "استقبل الرئيس سامي قاسم وزير الدفاع الإيطالي عادل رماح في طبرق خلال الفترة من 17 إلى 19 ديسمبر 2025."
MIDDLE = "سبق أن استقبل سامي قاسم وزير الدفاع الإيطالي عادل رماح في مدينة طبرق منتصف ديسمبر الماضي."
SWAPPED = "وغادر الرئيس سامي قاسم بعد استقبال وزير الدفاع الإيطالي عادل رماح له في طبرق خلال الفترة من 17 إلى 19 ديسمبر 2025."
LATER = "استقبل الرئيس سامي قاسم وزير الدفاع الإيطالي عادل رماح في مدينة طبرق منتصف الشهر الماضي."


def test_a_visit_told_as_a_day_a_range_and_a_part_of_a_month_is_one_event() -> None:
    (event,) = timeline(DAY, RANGE, MIDDLE).events
    assert (event.value, event.sources, event.approximate) == ("2025-12-17/2025-12-19", 3, True)


def test_a_difference_of_precision_is_no_conflict() -> None:
    (event,) = timeline(DAY, RANGE, MIDDLE).events
    assert event.conflict is None


def test_swapped_host_and_guest_contradict_each_other_the_majority_first() -> None:
    (event,) = timeline(RANGE, MIDDLE, SWAPPED).events
    assert event.conflict is not None
    documents = [sorted({extract.document for extract in version}) for version in event.conflict.versions]
    assert (event.conflict.kind, event.conflict.level, documents) == (
        "roles",
        "contradiction",
        [["0", "1"], ["2"]],
    )


def test_a_match_is_told_by_its_teams() -> None:
    one = "فاز الأهلي على الزمالك في مباراة الدوري يوم 5 يناير 2026."
    other = "تغلب الأهلي على غريمه الزمالك بهدفين في الجولة العاشرة من الدوري الاثنين 5 يناير 2026."
    elsewhere = "تعادل الهلال مع النصر في مباراة الدوري يوم 5 يناير 2026."
    assert [event.sources for event in timeline(one, other, elsewhere).events] == [2, 1]


def test_the_version_of_the_majority_is_shown_first() -> None:
    (event,) = timeline(SWAPPED, MIDDLE, DAY).events
    assert event.extracts[-1].document == "0"


def test_a_visit_put_a_month_later_by_one_outlet_is_a_contradiction() -> None:
    (event,) = timeline(DAY, RANGE, LATER).events
    assert event.conflict is not None
    assert (event.value, event.conflict.kind, event.conflict.level) == (
        "2025-12-17/2025-12-19",
        "date",
        "contradiction",
    )


def test_a_signing_on_a_day_of_a_visit_is_an_event_of_its_own() -> None:
    signing = "وفي 18 ديسمبر 2025، زار وزير الدفاع الإيطالي عادل رماح طبرق ووقع اتفاقا للتعاون."
    assert values(timeline(RANGE, signing)) == ["2025-12-17/2025-12-19", "2025-12-18"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("زار الوزير عادل رماح روما في 5 يناير 2026.", "زار الوزير ماجد حداد روما في 5 يناير 2026."),
        ("قصفت طائرات مدينة سرت في 5 يناير 2026.", "قصفت طائرات مدينة درنة في 5 يناير 2026."),
        (
            "زار الوزير عادل رماح روما في 5 يناير 2026.",
            "وقع الوزير عادل رماح اتفاقية في روما في 5 يناير 2026.",
        ),
        ("زار الوزير عادل رماح روما في مارس 2025.", "زار الوزير عادل رماح روما في نوفمبر 2025."),
    ],
    ids=["other guest", "other town", "other act", "other month"],
)
def test_what_only_looks_alike_stays_apart(one: str, other: str) -> None:
    assert len(timeline(one, other).events) == 2


def test_an_undated_report_joins_the_dated_event() -> None:
    (event,) = timeline(
        DAY, "واهتمت الصحف بالملف. وجاءت زيارة وزير الدفاع الإيطالي عادل رماح إلى مدينة طبرق مفاجئة."
    ).events
    assert [report.date is None for report in event.reports] == [False, True]


def test_an_undated_report_that_nothing_dates_stays_out() -> None:
    assert timeline("زار الوزير عادل رماح مدينة طبرق.").events == ()


def test_copies_of_one_agency_text_count_once() -> None:
    text = "روما (رويترز) - زار وزير الدفاع الإيطالي عادل رماح مدينة طبرق في 18 ديسمبر 2025 وبحث ملف الحدود."
    copies = [article(text, id=str(number), outlet=f"outlet {number}") for number in range(3)]
    assert [event.sources for event in build_timeline(copies).events] == [1]


def test_what_lies_after_the_day_of_publication_is_expected() -> None:
    (event,) = timeline("ومن المقرر أن تستضيف روما مؤتمرا للمانحين في 10 مايو 2026.").events
    assert event.expected


def test_a_report_that_goes_on_with_one_of_today_is_dated_by_the_day_of_publication() -> None:
    text = (
        "عقد الرئيس سامي قاسم، اليوم الثلاثاء 3 فبراير 2026، اجتماعا مع وزير الدفاع الإيطالي عادل رماح.\n"
        "وفي السياق ذاته، استقبل قائد الشرطة ماجد حداد السفيرة ليلى نجار في روما."
    )
    assert [(event.value, event.implied) for event in timeline(text).events] == [
        ("2026-02-03", False),
        ("2026-02-03", True),
    ]


def test_a_report_that_goes_on_with_one_of_long_ago_is_not_dated() -> None:
    text = f"{DAY}\nوفي السياق ذاته، استقبل قائد الشرطة ماجد حداد السفيرة ليلى نجار في روما."
    assert values(timeline(text)) == ["2025-12-18"]


def test_events_are_ordered_oldest_first_and_the_wider_before_the_narrower() -> None:
    texts = ("اندلعت الحرب في عام 2011.", "أصدر مجلس الأمن قراره في يناير 2011.", DAY)
    assert values(timeline(*texts)) == ["2011", "2011-01", "2025-12-18"]


def test_what_lies_years_before_is_background() -> None:
    assert timeline("اندلعت الحرب على طرابلس في عام 2011.", DAY, RANGE).background == 1


def test_merging_needs_no_text() -> None:
    events = [told(DAY), told("اندلعت الحرب في عام 2011.", date(2026, 2, 4))]
    assert len(merge_events(events).events) == 2


def test_nothing_told_is_an_empty_timeline() -> None:
    assert merge_events([]).events == ()


def test_what_goes_on_as_it_is_written_is_no_telling_of_what_is_long_over() -> None:
    ongoing = "ذكرت مصادر أن وزير الدفاع الإيطالي عادل رماح يجري محادثات حالية مع سامي قاسم لافتتاح قنصلية في مدينة طبرق."
    (event,) = timeline(DAY, RANGE, ongoing).events
    assert {extract.document for extract in event.extracts} == {"0", "1"}
