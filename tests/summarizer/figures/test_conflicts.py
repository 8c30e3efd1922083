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
