"""Tolls that stand far from their number, and other figures that are easily left unread."""

import pytest

from summarizer import analyze, read_figures


def _told(text: str, language: str = "ar") -> list[tuple[int, tuple[str, ...]]]:
    mentions = read_figures(analyze(text, id="1", language=language, whole=True)).mentions
    return [(int(one.value), one.thing) for one in mentions]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll of the floods in eastern Spain has risen to 52.",
        "The number of people killed in the floods climbed to 52.",
        "The number of people who have been killed in the floods has climbed to 52, officials said.",
    ],
    ids=["toll", "number", "auxiliaries"],
)
def test_a_toll_is_read_from_afar(text: str) -> None:
    assert _told(text, "en") == [(52, ("killed",))]


@pytest.mark.parametrize(
    "text",
    [
        "The number of people who visited the memorial to the dead rose to 52.",
        "The death toll was published before the minister travelled from the capital to 52.",
    ],
    ids=["others", "no movement"],
)
def test_what_is_no_toll_is_read_as_none(text: str) -> None:
    assert _told(text, "en") == []


def test_an_arabic_toll_is_read_from_afar() -> None:
    text = "وارتفع عدد قتلى الفيضانات التي ضربت شرق البلاد وجنوبها إلى 52."
    assert _told(text) == [(52, ("killed",))]


@pytest.mark.parametrize(
    ("text", "value"),
    [("أضرب 300 عامل عن العمل.", 300), ("سرحت الشركة 3 آلاف عامل.", 3000)],
    ids=["300", "3000"],
)
def test_workers_are_counted(text: str, value: int) -> None:
    assert [told for told, _ in _told(text)] == [value]


def test_factors_are_not_counted() -> None:
    assert _told("وهناك 3 عوامل تفسر ذلك.") == []


def test_a_range_may_open_a_sentence() -> None:
    (mention,) = read_figures(
        analyze("10-15 قتيلا في انفجار بغداد.", id="1", language="ar", whole=True)
    ).mentions
    assert [mention.value, mention.high] == [10, 15]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("وصعد سهم الشركة 5 في المئة.", ()),
        ("قتل 12 شخصا في صعدة.", ("صعدة",)),
        ("قتل 12 شخصا بالقاهرة وخان يونس.", ("خان_يونس",)),
    ],
    ids=["verb", "town", "two words"],
)
def test_a_verb_is_no_town(text: str, places: tuple[str, ...]) -> None:
    (mention,) = read_figures(analyze(text, id="1", language="ar", whole=True)).mentions
    assert mention.places == places
