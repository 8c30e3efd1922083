"""What is denied or supposed is no witness for a figure."""

import pytest

from tests.summarizer.figures.outlets import told

TOLD = "أعلنت الصحة مقتل 12 شخصا في انفجار سوق بغداد."
APART = {
    "denied": (TOLD, "نفت الصحة مقتل 12 شخصا في انفجار سوق بغداد."),
    "denied_far_away": (
        "قالت البلدية إن حصيلة قتلى الفيضانات بلغت 52 قتيلا.",
        "ونفت البلدية أن تكون حصيلة قتلى الفيضانات بلغت 52 قتيلا.",
    ),
    "negated": (TOLD, "لم يقتل 12 شخصا في انفجار سوق بغداد كما ذكرت الصحة."),
    "untrue": (TOLD, "لا صحة للأنباء عن مقتل 12 شخصا في انفجار سوق بغداد."),
    "supposed": (
        "قتل 5000 شخص في زلزال إسطنبول الكبير.",
        "قد يقتل 5000 شخص إذا ضرب زلزال إسطنبول الكبير.",
    ),
    "condition_behind": (
        "قتل 5000 شخص في زلزال إسطنبول الكبير.",
        "سيقتل 5000 شخص إذا ضرب زلزال إسطنبول الكبير.",
    ),
}
ENGLISH = {
    "denied": (
        "The ministry said 12 people were killed in the market blast.",
        "The ministry denied that 12 people were killed in the market blast.",
    ),
    "supposed": (
        "The quake killed 5,000 people in Istanbul.",
        "A quake could kill 5,000 people in Istanbul.",
    ),
}
ONE = {
    "after_a_denial": (TOLD, "نفت الصحة التهم وأعلنت مقتل 12 شخصا في انفجار سوق بغداد."),
    "bounds": (TOLD, "قالت الصحة إن ما لا يقل عن 12 شخصا قتلوا في انفجار سوق بغداد."),
    "past_after_qad": (TOLD, "وكانت الصحة قد أعلنت مقتل 12 شخصا في انفجار سوق بغداد."),
}


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_what_is_denied_or_supposed_bears_no_witness(texts: tuple[str, str]) -> None:
    assert {(figure.sources, figure.conflict) for figure in told(*texts)} == {(1, None), (0, None)}


@pytest.mark.parametrize("texts", ENGLISH.values(), ids=ENGLISH)
def test_english_denials_and_conditions_bear_none_either(texts: tuple[str, str]) -> None:
    assert {figure.sources for figure in told(*texts, language="en")} == {1, 0}


@pytest.mark.parametrize("texts", ONE.values(), ids=ONE)
def test_what_is_told_beside_a_denial_is_told(texts: tuple[str, str]) -> None:
    assert [figure.sources for figure in told(*texts)] == [2]
