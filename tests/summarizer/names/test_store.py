"""Who is meant where only articles of other stories tell it."""

from datetime import date

import pytest

from summarizer import analyze, merge_names, read_names
from summarizer.names import DocumentNames, lessons_of, questions_of, testimony
from summarizer.names.testimony import Term, holder_on
from tests.growth import LINEAR, growth
from tests.shelf import answered

NEW_YEAR = date(2026, 1, 1)
TOLD = "قال وزير الخارجية المصري بدر عبد العاطي إن الحل قريب."
ASKING = "قال وزير الخارجية المصري إن الماء حق. وأضاف عبد العاطي أنه خط أحمر."


def read(text: str, day: date | None = NEW_YEAR, name: str = "one") -> DocumentNames:
    return read_names(analyze(text, id=name, language="ar", published=day, whole=True))


def entities(asking: DocumentNames, elsewhere: tuple[testimony.Testimony, ...] = ()) -> list[str]:
    (mentions,) = merge_names([asking], elsewhere).found.values()
    return [mention.entity for mention in mentions]


def test_an_article_teaches_a_name_and_its_offices() -> None:
    told = [(one.office, one.lands, one.name) for one in lessons_of(read(TOLD))]
    assert told == [("", "", "بدر عبد العاطي"), ("وزير خارجي", "مصر", "بدر عبد العاطي")]


def test_an_article_asks_for_whom_it_names_by_office_or_family_only() -> None:
    asked = questions_of(read(ASKING))
    assert [(one.office, one.lands, one.family) for one in asked] == [
        ("", "", "عبدالعاطي"),
        ("وزير خارجي", "مصر", ""),
    ]


def test_what_articles_answer_is_who_is_meant() -> None:
    asking = read(ASKING)
    assert entities(asking) == ["وزير الخارجية المصري", "عبد العاطي"]
    assert entities(asking, answered([asking], [read(TOLD)])) == ["بدر عبد العاطي"] * 2


def test_what_a_story_tells_itself_goes_before_what_others_call_it() -> None:
    own = read("قال وزير الخارجية المصري بدر أحمد عبد العاطي إن الحل قريب.", name="two")
    asking = read(ASKING)
    names = merge_names([own, asking], answered([asking], [read(TOLD)]))
    assert {mention.entity for mention in names.found["one"]} == {"بدر أحمد عبد العاطي"}


@pytest.mark.parametrize(
    ("day", "holder"),
    [(0, "first"), (10, "first"), (15, None), (20, "second"), (60, "second")],
    ids=["before all", "within the first", "between", "at the handover", "after all"],
)
def test_an_office_passes_from_one_to_the_other(day: int, holder: str | None) -> None:
    assert holder_on({"first": Term(5, 10, 4), "second": Term(20, 40, 4)}, day) == holder


@pytest.mark.parametrize(
    ("terms", "holder"),
    [
        pytest.param({}, None, id="nobody tells"),
        pytest.param({"one": Term(1, 1, 1)}, "one", id="one tells"),
        pytest.param({"one": Term(1, 9, 5), "two": Term(3, 12, 5)}, None, id="two at a time"),
        pytest.param({"one": Term(1, 30, 25), "two": Term(3, 3, 1)}, "one", id="misread once"),
        pytest.param({"one": Term(1, 5, 8), "two": Term(7, 7, 1)}, None, id="a successor told of once"),
    ],
)
def test_two_who_may_be_meant_are_nobody(terms: dict[str, Term], holder: str | None) -> None:
    assert holder_on(terms, 10) == holder


def test_merging_costs_no_more_than_what_others_tell() -> None:
    asking = read(ASKING)
    (one, *_) = answered([asking], [read(TOLD)])

    def told(size: int) -> list[testimony.Testimony]:
        return [
            one._replace(name=f"بدر {number}", units=(f"بدر{number}", one.family)) for number in range(size)
        ]

    assert growth(told, lambda elsewhere: merge_names([asking], elsewhere), 2_000) < LINEAR


@pytest.mark.parametrize(
    "text",
    [
        "ذكرت وكالة رويترز ذلك. وقالت رويترز إنه صحيح. وأكدته وكالة رويترز البريطانية.",
        "أعلنت حركة حماس ذلك. وقالت حماس إنه صحيح.",
    ],
)
def test_an_organisation_is_one_whatever_kind_it_is_called(text: str) -> None:
    assert len(set(entities(read(text)))) == 1


def test_a_channel_and_an_agency_that_share_a_name_stay_two() -> None:
    assert len(set(entities(read("قالت قناة العربية ذلك. وقالت وكالة العربية ذلك.")))) == 2


def test_an_agency_is_one_over_all_articles() -> None:
    articles = [read("ذكرت وكالة رويترز ذلك.", name="one"), read("قالت رويترز إنه صحيح.", name="two")]
    found = merge_names(articles).found
    assert found["one"][0].entity == found["two"][0].entity == "رويترز"


@pytest.mark.parametrize(
    "text",
    [
        "تفقد وزير الداخلية اللبناني مراكز الاقتراع في طرابلس.",
        "افتتح رئيس الوزراء العراقي مشروع السكن الجديد في البصرة.",
        "استقبل الرئيس التونسي وفود الدول المشاركة.",
        "حضر الرئيس الجزائري مراسم التنصيب.",
        "استعرض رئيس الوزراء الماليزي خطط التنمية.",
        "هنأ الرئيس السوري أبناء الشعب.",
    ],
)
def test_what_somebody_in_office_does_is_not_his_name(text: str) -> None:
    assert lessons_of(read(text)) == ()
