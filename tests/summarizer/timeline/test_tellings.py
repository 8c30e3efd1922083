"""Tellings of one happening that say little, or the wrong day or number."""

from datetime import date

import pytest

from summarizer import build_timeline
from tests.summarizer.timeline.reading import article, timeline, told, values

CRASH = "تحطمت طائرة ركاب قرب مدينة سبها في 5 يناير 2026."
FREED = "Five engineers were freed by their kidnappers in Niger on January 5, 2026."


def test_the_incident_is_the_one_happening_that_its_article_dates() -> None:
    mentions = told(f"{CRASH} وعثرت الفرق على الصندوق الأسود بعد يومين من الحادث.").mentions
    incident = next(number for number, mention in enumerate(mentions) if mention.act == "incident")
    assert mentions[incident].link == 0


def test_an_undated_telling_of_the_same_rare_things_joins_the_dated_one() -> None:
    undated = "وروى السكان كيف تحطمت طائرة ركاب فوق تلال وعرة قرب مدينة سبها."
    assert [event.sources for event in timeline(CRASH, undated).events] == [2]


def test_two_bare_acts_of_a_day_stay_apart_where_their_articles_share_nothing() -> None:
    assert len(timeline("وقع انفجار في 5 يناير 2026.", "اقتحم مسلحون مصرفا في 5 يناير 2026.").events) == 2


def test_the_week_of_arab_papers_begins_before_monday() -> None:
    week = article(
        "تحطمت طائرة ركاب قرب مدينة سبها مطلع الأسبوع الجاري.",
        id="1",
        published=date(2026, 1, 14),
        outlet="b",
    )
    day = article("تحطمت طائرة ركاب قرب مدينة سبها في 11 يناير 2026.", id="0", outlet="a")
    assert values(build_timeline([day, week])) == ["2026-01-11"]


def test_what_is_known_to_the_year_joins_what_is_known_to_the_month() -> None:
    texts = (
        "تأسست شركة المنارة للطيران في مارس 2021 على يد عادل رماح.",
        "أسس عادل رماح شركة المنارة للطيران عام 2021.",
    )
    assert values(timeline(*texts)) == ["2021-03"]


def test_the_number_of_those_freed_does_not_grow_from_day_to_day() -> None:
    documents = [
        article(text, id=day, published=date.fromisoformat(day), outlet=day)
        for day, text in (("2026-01-06", FREED), ("2026-01-08", FREED.replace("Five", "Seven")))
    ]
    (event,) = build_timeline(documents).events
    assert event.conflict is not None
    assert event.conflict.kind == "amount"


@pytest.mark.parametrize(
    ("text", "again", "kinds"),
    [
        (
            "زار الملك سامي قاسم روما في 13 يناير 2026 والتقى الرئيس عادل رماح.",
            "استقبل الرئيس عادل رماح الملك سامي قاسم في روما في 20 يناير 2026.",
            ["date"],
        ),
        (
            "تحطمت طائرة ركاب قرب سبها في 5 يناير 2026.",
            "تحطمت طائرة ركاب قرب سبها في 19 يناير 2026.",
            [],
        ),
        (
            "اجتمع الوزير عادل رماح والوزير ماجد حداد في روما في 5 يناير 2026.",
            "اجتمع الوزير عادل رماح والوزير ماجد حداد في روما في 12 يناير 2026.",
            [],
        ),
    ],
    ids=["one visit", "two crashes", "weekly meetings"],
)
def test_only_what_happens_once_contradicts_itself_by_its_days(
    text: str, again: str, kinds: list[str]
) -> None:
    documents = [
        article(text, id="0", published=date(2026, 1, 14), outlet="a"),
        article(again, id="1", published=date(2026, 1, 22), outlet="b"),
    ]
    found = [conflict.kind for event in build_timeline(documents).events for conflict in event.conflicts]
    assert found == kinds


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        (f"{CRASH} وبعد يومين، عثرت الفرق على الصندوق الأسود.", (2, "day")),
        ("Gunmen seized the cook on May 3, 2025. Three months later they released him.", (3, "month")),
        ("The men arrived in Rome on May 3, 2025. They were freed in Niger the day before.", (-1, "day")),
    ],
    ids=["two days on", "three months later", "the day before"],
)
def test_a_distance_counts_from_the_happening_that_was_dated_before(
    text: str, offset: tuple[int, str]
) -> None:
    last = told(text).mentions[-1]
    assert (last.link, last.offset) == (0, offset)
