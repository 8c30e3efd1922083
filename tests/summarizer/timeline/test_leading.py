"""Which telling stands first, and what is still expected."""

import pytest

from tests.summarizer.timeline.reading import timeline

PLAN = "ومن المقرر أن يوقع الوزير سامي قاسم ونظيره عادل رماح اتفاقية للتعاون في مدينة روما يوم 2 فبراير 2026 بحضور الوفدين."
DONE = "وقع الوزير سامي قاسم ونظيره عادل رماح اتفاقية للتعاون في روما يوم 2 فبراير 2026."
LEANING = "وكان الوزير سامي قاسم ونظيره عادل رماح قد وقعا اتفاقية للتعاون في مدينة روما يوم 2 فبراير 2026."


def test_what_was_done_stands_before_the_plan_of_it() -> None:
    (event,) = timeline(PLAN, DONE).events
    assert [extract.text for extract in event.extracts] == [DONE, PLAN]


def test_a_sentence_that_needs_no_other_stands_before_one_that_does() -> None:
    (event,) = timeline(LEANING, DONE).events
    assert event.extracts[0].text == DONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل وزير الدفاع عادل رماح إلى روما اليوم الخميس 5 فبراير 2026 في زيارة رسمية.", False),
        ("يصل وزير الدفاع عادل رماح إلى روما الخميس 5 فبراير 2026 في زيارة رسمية.", True),
        ("ومن المقرر أن يصل وزير الدفاع عادل رماح إلى روما في 5 مارس 2026.", True),
        ("وصل وزير الدفاع عادل رماح إلى روما في 2 فبراير 2026.", False),
        ("The ministers signed the agreement in Rome on 5 March 2026.", False),
        ("The ministers will sign the agreement in Rome on 5 March 2026.", True),
    ],
    ids=["told too early", "present", "planned", "past", "signed", "will"],
)
def test_only_what_is_not_told_as_past_is_expected(text: str, expected: bool) -> None:
    (event,) = timeline(text).events
    assert event.expected is expected


HOME = "استقبل الوزير سامي قاسم نظيره عادل رماح في مدينة روما يوم الاثنين 2 فبراير 2026 وبحثا ملفات عدة."
AWAY = "استقبل الوزير عادل رماح نظيره سامي قاسم في مدينة طبرق يوم الاثنين 2 فبراير 2026 وبحثا ملفات كثيرة لم يكشف عنها."
MET = "التقى الوزير سامي قاسم نظيره عادل رماح في مدينة روما يوم الاثنين 2 فبراير 2026."


def test_of_two_versions_the_one_whose_town_most_tell_leads() -> None:
    (event,) = timeline(AWAY, HOME, MET).events
    assert event.conflict and event.conflict.versions[0][0].text == HOME
    assert event.extracts[-1].text == AWAY


def test_a_clause_that_would_show_another_once_more_is_shown_with_it() -> None:
    text = (
        "اجتاحت سيول جارفة وادي دوعن في محافظة حضرموت مساء الأحد، وقطعت الطرق بين عشرات القرى، وفق مسؤولين."
    )
    (event,) = timeline(text).events
    assert event.extracts[0].text == text
