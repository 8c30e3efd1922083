"""Stories form from the articles alone, in whatever order they arrive."""

import itertools
import json
from datetime import date
from pathlib import Path

import pytest

from summarizer import Document, analyze, group_stories, headline, likeness, sketch
from summarizer.likeness import restored
from tests.stories import nearest

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
REPORTS = {
    "morocco": (
        "زلزال بقوة 6.8 درجات يضرب وسط المغرب",
        "ضرب زلزال بقوة 6.8 درجات على مقياس ريختر إقليم الحوز جنوب مراكش مساء الجمعة، ما أدى إلى مقتل"
        " مئات الأشخاص وانهيار منازل في قرى جبلية. وأعلنت السلطات المغربية إرسال فرق إنقاذ وطائرات مروحية.",
    ),
    "morocco again": (
        "مئات القتلى في زلزال المغرب",
        "ارتفع عدد قتلى الزلزال الذي ضرب إقليم الحوز قرب مراكش إلى مئات الأشخاص، بحسب وزارة الداخلية المغربية."
        " وتواصل فرق الإنقاذ البحث عن ناجين تحت أنقاض المنازل في القرى الجبلية.",
    ),
    "japan": (
        "زلزال بقوة 7.1 درجات يضرب جنوب غرب اليابان",
        "ضرب زلزال بقوة 7.1 درجات على مقياس ريختر سواحل جزيرة كيوشو جنوب غرب اليابان صباح الخميس، وأصدرت"
        " هيئة الأرصاد تحذيرًا من موجات تسونامي. وتوقفت القطارات السريعة وأخليت المدارس في مقاطعة ميازاكي.",
    ),
    "paris": (
        "الرئيس المصري يصل إلى باريس في زيارة رسمية",
        "وصل الرئيس المصري إلى العاصمة الفرنسية باريس في زيارة رسمية تستغرق يومين، يلتقي خلالها نظيره الفرنسي."
        " وقالت الرئاسة المصرية إن المباحثات تتناول العلاقات الثنائية والتعاون الاقتصادي.",
    ),
    "delhi": (
        "الرئيس المصري يصل إلى نيودلهي في زيارة رسمية",
        "وصل الرئيس المصري إلى العاصمة الهندية نيودلهي في زيارة رسمية تستغرق ثلاثة أيام، يلتقي خلالها رئيس"
        " الوزراء الهندي. وقالت الرئاسة المصرية إن المباحثات تتناول العلاقات الثنائية والتعاون الاقتصادي.",
    ),
}


def report(name: str, published: date | None = None) -> Document:
    title, text = REPORTS[name]
    return analyze(text, id=name, language="ar", title=title, published=published, whole=True)


@pytest.fixture(scope="module")
def five() -> tuple[Document, ...]:
    return tuple(
        analyze(file.read_text("utf-8"), id=file.name[:3]) for file in sorted(ARTICLES.glob("*.txt"))
    )


def test_the_five_are_one_story_in_every_order(five: tuple[Document, ...]) -> None:
    for order in itertools.permutations(five):
        assert group_stories(order) == (tuple(document.id for document in order),)


def test_the_five_stay_one_story_among_others(five: tuple[Document, ...]) -> None:
    others = [report(name) for name in REPORTS]
    mixed = [one for pair in itertools.zip_longest(five, others) for one in pair if one]
    assert tuple(one.id for one in five) in group_stories(mixed)


def test_the_headline_is_of_the_article_closest_to_all(five: tuple[Document, ...]) -> None:
    assert headline(five) == "001"


def test_a_story_without_titles_has_no_headline() -> None:
    assert headline([analyze("وصل الوفد إلى المدينة صباح اليوم.", id="1", language="ar", whole=True)]) is None


@pytest.mark.parametrize(
    "pair", [("morocco", "japan"), ("paris", "delhi"), ("morocco", "paris")], ids=" ".join
)
def test_alike_events_elsewhere_are_two_stories(pair: tuple[str, str]) -> None:
    assert group_stories([report(name) for name in pair]) == tuple((name,) for name in pair)


def test_a_second_report_joins_its_story_and_no_other() -> None:
    arrived = [report(name) for name in ("japan", "morocco", "paris", "morocco again")]
    assert group_stories(arrived) == (("japan",), ("morocco", "morocco again"), ("paris",))


def test_the_same_words_months_later_are_another_story() -> None:
    early, late = report("paris", date(2025, 1, 10)), report("paris", date(2025, 9, 10))
    assert nearest(sketch(late), {"early": [sketch(early)]}) is None
    assert nearest(sketch(early), {"early": [sketch(early)]}) == "early"


def test_a_story_goes_on_while_its_newest_report_is_near() -> None:
    days = [date(2025, 1, 10), date(2025, 2, 20), date(2025, 4, 5)]
    *told, newest = [sketch(report("paris", day)) for day in days]
    assert nearest(newest, {"visit": told}) == "visit"


def test_an_article_without_words_opens_a_story() -> None:
    empty = analyze("", id="empty", language="ar", whole=True)
    assert nearest(sketch(empty), {1: [sketch(report("paris"))], 2: [sketch(empty)]}) is None


def test_no_stories_are_near_where_there_are_none() -> None:
    assert nearest(sketch(report("paris")), {}) is None
    assert group_stories([]) == ()


@pytest.mark.parametrize("name", REPORTS)
def test_a_sketch_survives_json(name: str) -> None:
    kept = sketch(report(name, date(2025, 1, 10)))
    assert restored(json.loads(json.dumps(kept))) == kept


def test_likeness_is_one_to_itself_and_the_same_both_ways() -> None:
    sketches = [sketch(report(name)) for name in REPORTS]
    for one, other in itertools.product(sketches, repeat=2):
        assert 0 <= likeness(one, other) <= 1
        assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert likeness(sketches[0], sketches[0]) == pytest.approx(1)


def test_a_sketch_stays_small_however_long_the_article() -> None:
    title, text = REPORTS["morocco"]
    words = " ".join(f"كلمة{number}" for number in range(20_000))
    long = analyze(f"{text} {words}", id="long", language="ar", title=title, whole=True)
    assert len(json.dumps(sketch(long), ensure_ascii=False)) < 8_000
