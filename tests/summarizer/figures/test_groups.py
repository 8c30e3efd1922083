"""Equal figures of several outlets that are two figures all the same."""

import pytest

from tests.summarizer.figures.outlets import told

APART = {
    "past_year": (
        "ar",
        "قتل 37 شخصا في تصادم قطارين مساء الأحد.",
        "وكان 37 قتيلا سقطوا في تصادم قطارين عام 2019.",
    ),
    "past_year_in_english": (
        "en",
        "The toll hit 37 people killed in a train crash on Sunday.",
        "In 2019, 37 people were killed in a train crash.",
    ),
    "large_amounts_of_other_deals": (
        "en",
        "The US signed a $35 billion deal with the UAE on Monday for aircraft engines.",
        "Saudi Arabia pledged $35 billion for Sudan relief and reconstruction.",
    ),
    "three_digits_of_other_injured": (
        "ar",
        "أصيب 112 شخصا في حريق المصنع جنوب القاهرة.",
        "أصيب 112 شرطيا في احتجاجات باريس ضد الحكومة.",
    ),
    "up_and_down": (
        "en",
        "Exports rose 12 percent in March, the central bank said.",
        "Exports fell 12 percent in March, the central bank said.",
    ),
    "up_and_down_in_arabic": (
        "ar",
        "ارتفعت أرباح الشركة 12 في المئة خلال الربع الأول.",
        "تراجعت أرباح الشركة 12 في المئة خلال الربع الأول.",
    ),
    "noun_behind": (
        "en",
        "The bank reported a 12 percent rise in exports in March.",
        "The bank reported a 12 percent decline in exports in March.",
    ),
    "loss_and_profit": (
        "en",
        "The oil company lost 40 million dollars in the first quarter.",
        "The oil company earned 40 million dollars in the first quarter.",
    ),
}
ONE = {
    "a_movement_and_none": (
        "en",
        "Inflation in Turkey climbed to 45 percent, the bank said.",
        "Inflation in Turkey is at 45 percent, the bank said.",
    ),
    "since_a_year": (
        "ar",
        "قتل 50 ألف فلسطيني منذ عام 2023 في غزة.",
        "أعلنت الصحة أمس مقتل 50 ألف فلسطيني في غزة.",
    ),
}


@pytest.mark.parametrize(("language", "one", "other"), APART.values(), ids=APART)
def test_equal_figures_of_other_happenings_stay_apart(language: str, one: str, other: str) -> None:
    assert [figure.sources for figure in told(one, other, days=(2, 2), language=language)] == [1, 1]


@pytest.mark.parametrize(("language", "one", "other"), ONE.values(), ids=ONE)
def test_one_figure_of_one_happening_is_one(language: str, one: str, other: str) -> None:
    assert [figure.sources for figure in told(one, other, days=(2, 2), language=language)] == [2]


def test_an_undated_report_joins_no_figures_of_two_days() -> None:
    text = "أصيب 112 شخصا في انفجار سوق الصدر"
    figures = told(f"{text}.", f"{text} مساء الأحد.", f"{text} يوم الاثنين.", days=(2, 2, 2))
    assert sorted(figure.sources for figure in figures) == [1, 2]
