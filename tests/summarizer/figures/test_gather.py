"""Figures of several outlets: what is one, what is two, and what contradicts."""

import pytest

from tests.summarizer.figures.outlets import groups, told

ONE = {
    "digits_and_words": (
        "وقعت ليبيا وباكستان صفقة سلاح بقيمة 4 مليارات دولار أميركي.",
        "تتجاوز قيمة الصفقة بين ليبيا وباكستان أربعة مليارات دولار.",
    ),
    "model_with_and_without_its_kind": (
        "اشترت ليبيا 16 طائرة مقاتلة من طراز JF-17 من باكستان.",
        "تشمل الصفقة 16 مقاتلة JF-17 باكستانية الصنع.",
    ),
    "dead_by_noun_and_by_verb": (
        "أعلنت الصحة مقتل 12 شخصا في انفجار سوق بغداد.",
        "سقط 12 قتيلا في الانفجار الذي هز سوقا في بغداد.",
    ),
    "percent_signs": (
        "قال البنك إن التضخم في تركيا ارتفع 45 في المئة خلال عام.",
        "ارتفع التضخم في تركيا بنسبة %45 وفق البنك.",
    ),
    "separators": (
        "أجلت فرق الإنقاذ 1,234 شخصا من القرى المغمورة.",
        "أجلي ١٬٢٣٤ شخصا من القرى بعد الفيضان.",
    ),
    "money_with_and_without_its_country": (
        "خصصت حكومة طرابلس 250 مليون دينار لصيانة المستشفيات.",
        "رصدت الحكومة 250 مليون دينار ليبي لصيانة المستشفيات.",
    ),
}
APART = {
    "other_kinds_of_aircraft": (
        "اشترت ليبيا 12 طائرة مقاتلة من باكستان.",
        "اشترت ليبيا 12 طائرة تدريب من باكستان.",
    ),
    "dead_and_wounded": (
        "أدى الهجوم على السوق في بغداد إلى مقتل 12 شخصا.",
        "أدى الهجوم على السوق في بغداد إلى إصابة 12 شخصا.",
    ),
    "other_subjects": (
        "ارتفعت أسعار القمح 20 في المئة بعد موجة الجفاف.",
        "تراجع عدد الطلاب 20 في المئة مع إغلاق الجامعات.",
    ),
    "other_models": (
        "تسلمت القاهرة 24 مقاتلة من طراز رافال.",
        "تسلمت القاهرة 24 مقاتلة من طراز سو-35.",
    ),
}
CONFLICTING = {
    "dead_of_one_explosion": (
        "أعلنت الصحة مقتل 12 شخصا في انفجار سوق الصدر في بغداد.",
        "أسفر انفجار سوق الصدر في بغداد عن مقتل 15 شخصا.",
    ),
    "price_of_one_deal": (
        "تبلغ قيمة صفقة المقاتلات بين ليبيا وباكستان 4.6 مليار دولار.",
        "قيمة صفقة المقاتلات بين ليبيا وباكستان 3 مليارات دولار.",
    ),
    "most_and_more": (
        "لم يتجاوز عدد قتلى انفجار سوق بغداد 10 قتلى بحسب الشرطة.",
        "قالت الشرطة إن انفجار سوق بغداد أوقع 40 قتيلا.",
    ),
}
AGREEING = {
    "over_is_met": (
        "قتل أكثر من 10 أشخاص في انفجار سوق الصدر في بغداد.",
        "أسفر انفجار سوق الصدر في بغداد عن مقتل 12 شخصا.",
    ),
    "rounded": (
        "تبلغ قيمة صفقة المقاتلات بين ليبيا وباكستان 4 مليارات دولار.",
        "قيمة صفقة المقاتلات بين ليبيا وباكستان 4.2 مليار دولار.",
    ),
    "about": (
        "أصيب نحو 50 متظاهرا في مواجهات ميدان التحرير في بغداد.",
        "أوقعت مواجهات ميدان التحرير في بغداد 45 جريحا من المتظاهرين.",
    ),
    "other_things": (
        "تسلمت ليبيا 16 طائرة من باكستان ضمن صفقة الأسلحة.",
        "تسلمت ليبيا 12 طائرة تدريب من باكستان ضمن صفقة الأسلحة.",
    ),
    "other_towns": (
        "أدت غارة إسرائيلية على منزل في رفح إلى مقتل 3 أشخاص.",
        "أدت غارة إسرائيلية على منزل في جباليا إلى مقتل 9 أشخاص.",
    ),
}


@pytest.mark.parametrize("texts", ONE.values(), ids=ONE)
def test_two_ways_to_tell_a_figure_are_one(texts: tuple[str, str]) -> None:
    assert [figure.sources for figure in told(*texts)] == [2]


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_equal_numbers_of_other_things_stay_apart(texts: tuple[str, str]) -> None:
    assert {figure.sources for figure in told(*texts)} == {1}


@pytest.mark.parametrize("texts", CONFLICTING.values(), ids=CONFLICTING)
def test_figures_that_cannot_both_be_true_are_marked(texts: tuple[str, str]) -> None:
    assert [figure.conflict for figure in told(*texts)] == [1, 1]


@pytest.mark.parametrize("texts", AGREEING.values(), ids=AGREEING)
def test_figures_that_may_both_be_true_contradict_nothing(texts: tuple[str, str]) -> None:
    assert {figure.conflict for figure in told(*texts)} == {None}


def test_a_toll_that_rises_from_day_to_day_is_no_contradiction() -> None:
    texts = CONFLICTING["dead_of_one_explosion"]
    assert {figure.conflict for figure in told(*texts, days=(2, 3))} == {None}


def test_who_gives_two_figures_knows_of_both() -> None:
    text = "أسفر انفجار سوق الصدر في بغداد عن مقتل 12 شخصا، ثم أعلن مقتل 15 شخصا في انفجار سوق الصدر."
    assert {figure.conflict for figure in told(text)} == {None}


def test_two_reports_that_name_one_agency_are_one_source() -> None:
    text = "وقالت وكالة رويترز إن ليبيا اشترت 16 طائرة مقاتلة من طراز JF-17."
    (figure,) = told(text, f"وفي طرابلس {text}")
    assert (figure.sources, figure.origin, len(figure.extracts)) == (1, "رويترز", 2)


def test_a_toll_is_one_over_languages() -> None:
    arabic = "أسفر الزلزال في المغرب عن مقتل 2900 شخص."
    assert told(arabic)[0].thing == told("The earthquake killed 2,900 people.", language="en")[0].thing


def test_what_most_sources_tell_comes_first_then_money() -> None:
    figures = told(
        "اشترت ليبيا 44 دبابة بقيمة 300 مليون دولار من باكستان.",
        "تسلمت ليبيا 44 دبابة من باكستان.",
    )
    assert [figure.extracts[0].text for figure in figures] == ["44 دبابة", "300 مليون دولار"]


def test_an_article_gives_a_figure_one_phrase() -> None:
    text = "اشترت ليبيا 16 مقاتلة من باكستان. وقال الجيش إن ليبيا تسلمت 16 مقاتلة JF-17 من باكستان."
    assert groups(told(text)) == {("16 مقاتلة JF-17",)}
