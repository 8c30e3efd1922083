"""When figures of several outlets contradict each other, and when they only look so."""

import pytest

from tests.summarizer.figures.outlets import told


def test_equal_figures_are_never_two_sides_of_one_contradiction() -> None:
    figures = told(
        "أصيب 112 شخصا في انفجار سوق الصدر مساء الأحد.",
        "أصيب 112 شخصا في انفجار سوق الصدر يوم الاثنين.",
        "قالت الشرطة إن انفجار سوق الصدر أوقع مئتي جريح.",
        days=(2, 2, 2),
    )
    assert sorted(figure.value for figure in figures if figure.conflict) == [112, 200]


@pytest.mark.parametrize(
    "place",
    ["مدينة الفاشر", "بلدة كفر كلا في لبنان", "قرية المواصي الفلسطينية"],
)
def test_a_place_and_its_kind_do_not_make_two_raids_one(place: str) -> None:
    figures = told(
        f"أدت غارة على سوق في {place} إلى مقتل 3 أشخاص.",
        f"أدت غارة على مستشفى في {place} إلى مقتل 9 أشخاص.",
    )
    assert {figure.conflict for figure in figures} == {None}


EXPLOSION = "أسفر انفجار سوق الصدر في بغداد عن مقتل {} شخصا."


@pytest.mark.parametrize(("toll", "later", "conflict"), [(12, 15, None), (15, 12, 1)], ids=["rise", "fall"])
def test_a_toll_may_rise_from_day_to_day_but_not_fall(toll: int, later: int, conflict: int | None) -> None:
    figures = told(EXPLOSION.format(toll), EXPLOSION.format(later), days=(2, 3))
    assert {figure.conflict for figure in figures} == {conflict}


def test_a_price_may_fall_from_day_to_day() -> None:
    text = "بلغ سعر برميل خام برنت في بورصة لندن للنفط {} دولارا."
    assert {figure.conflict for figure in told(text.format(80), text.format(75), days=(2, 3))} == {None}
