"""When figures of several outlets contradict each other, and when they only look so."""

from tests.summarizer.figures.outlets import told


def test_equal_figures_are_never_two_sides_of_one_contradiction() -> None:
    figures = told(
        "أصيب 112 شخصا في انفجار سوق الصدر مساء الأحد.",
        "أصيب 112 شخصا في انفجار سوق الصدر يوم الاثنين.",
        "قالت الشرطة إن انفجار سوق الصدر أوقع مئتي جريح.",
        days=(2, 2, 2),
    )
    assert sorted(figure.value for figure in figures if figure.conflict) == [112, 200]
