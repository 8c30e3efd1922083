"""What is new in an article to somebody who received others, and what only looks so."""

import pytest

from summarizer.novelty import Reading, account_of, novelties
from summarizer.novelty.speakers import speakers_of
from tests.growth import LINEAR, growth
from tests.summarizer.novelty.articles import ARRIVAL, new_in, reading, repeated, told

REWORDED = """زار سامي الكيلاني، وزير خارجية مصر، تونس أمس الاثنين ضمن زيارة رسمية مدتها يومان.
وأوضح الكيلاني أن مصر تسعى لزيادة التبادل التجاري مع تونس إلى خمسمئة مليون دولار في غضون عامين.
وشهدت الزيارة توقيع اتفاقية منطقة صناعية مشتركة بصفاقس بتكلفة مئة وعشرين مليون دولار."""
LATER = """أكدت وزيرة التجارة التونسية هدى المنصوري أن الشركات ستستثمر 75 مليون دولار في الطاقة الشمسية.
وتفقد وزير الخارجية المصري سامي الكيلاني مصنعًا في القيروان يوم الثلاثاء 10 مارس 2026."""

KNOWN = (
    ("another_wording", REWORDED, "events"),
    ("another_wording_of_figures", REWORDED, "figures"),
    ("words_for_digits", "وبلغت قيمة الاتفاقية مئة وعشرين مليون دولار بحسب الوزارة.", "figures"),
    ("a_short_name", "وأضاف الكيلاني أن الزيارة تعكس عمق العلاقات بين البلدين الشقيقين.", "speakers"),
    ("a_name_in_part", "وقال الكيلاني إن الوفد سيعود إلى القاهرة مساء اليوم بعد ختام المباحثات.", "speakers"),
    ("a_precision_that_is_less", "وصل الوزير سامي الكيلاني إلى تونس في مارس 2026 في زيارة رسمية.", "events"),
    ("a_place_by_its_people", "وصل الوزير سامي الكيلاني إلى مصر الأربعاء بعد زيارة رسمية.", "places"),
    ("an_office", "وقالت وزارة الخارجية إن المباحثات تناولت ملف الهجرة غير النظامية.", "speakers"),
    ("an_unnamed_source", "وقال مصدر دبلوماسي إن المباحثات تناولت ملف الهجرة غير النظامية.", "speakers"),
)
FRESH = (
    (
        "an_event",
        "events",
        "وتفقد وزير الخارجية المصري سامي الكيلاني مصنعًا في القيروان يوم الثلاثاء 10 مارس 2026.",
    ),
    ("a_figure", "figures", "75 مليون دولار"),
    ("a_speaker", "speakers", "هدى المنصوري"),
    ("a_place", "places", "القيروان"),
)


@pytest.mark.parametrize(("text", "kind"), [one[1:] for one in KNOWN], ids=[one[0] for one in KNOWN])
def test_what_was_received_is_not_called_new_for_its_looks(text: str, kind: str) -> None:
    assert told(text, new_in(text, ARRIVAL))[kind] == ()


@pytest.mark.parametrize(("kind", "words"), [one[1:] for one in FRESH], ids=[one[0] for one in FRESH])
def test_what_no_received_article_tells_is_new(kind: str, words: str) -> None:
    assert told(LATER, new_in(LATER, ARRIVAL))[kind] == (words,)


def test_the_same_report_in_other_words_is_a_repetition() -> None:
    assert new_in(REWORDED, ARRIVAL).is_repetition


def test_an_article_that_adds_something_is_no_repetition() -> None:
    assert not new_in(LATER, ARRIVAL).is_repetition


def test_what_a_known_speaker_says_for_the_first_time_is_no_repetition() -> None:
    text = "ورفض سامي الكيلاني الاتهامات الموجهة إلى شركات الطيران، مؤكدًا أن التحقيق القضائي سيكشف المسؤولين."
    assert not new_in(text, ARRIVAL).is_repetition


def test_to_who_received_nothing_an_article_is_the_first() -> None:
    new = new_in(LATER, ARRIVAL, received=())
    assert (new.first, new.events, new.is_repetition) == (True, (), False)


def test_what_only_an_article_tells_that_was_not_received_is_new() -> None:
    assert told(LATER, new_in(LATER, ARRIVAL, LATER, received=(0,)))["figures"] == ("75 مليون دولار",)


@pytest.mark.parametrize(
    ("outlet", "new"),
    [("صحيفة الفجر", None), ("صحيفه الفجر", None), ("راديو الساحل", "راديو الساحل"), (None, None)],
    ids=["the_same", "another_spelling", "another", "unknown"],
)
def test_an_outlet_is_new_that_published_nothing_received(outlet: str | None, new: str | None) -> None:
    account = account_of(reading(LATER, "new", outlet), [reading(ARRIVAL, "0", "صحيفة الفجر")])
    assert novelties(account, ["0"]).outlet == new


def test_another_outlet_alone_is_still_a_repetition() -> None:
    account = account_of(reading(REWORDED, "new", "راديو الساحل"), [reading(ARRIVAL, "0", "صحيفة الفجر")])
    new = novelties(account, ["0"])
    assert (new.outlet, new.is_repetition) == ("راديو الساحل", True)


def test_the_time_grows_with_the_length_of_what_is_compared() -> None:
    def pair(size: int) -> tuple[Reading, Reading]:
        return reading("كلمة " * size, "new"), reading("كلمة " * size, "0")

    assert growth(pair, lambda both: account_of(both[0], both[1:]), 5000) < LINEAR


def test_the_time_grows_with_the_number_of_articles() -> None:
    def story(size: int) -> list[Reading]:
        return [reading(f"{ARRIVAL} {number}", str(number)) for number in range(size)]

    assert growth(story, lambda read: account_of(read[0], read[1:]), 12) < LINEAR


def test_the_time_grows_with_the_quotes_and_names() -> None:
    def story(size: int) -> list[Reading]:
        return [repeated(reading(ARRIVAL, name), size) for name in ("new", "0")]

    assert growth(story, lambda read: speakers_of(read[0], read[1:], ()), 1000) < LINEAR
