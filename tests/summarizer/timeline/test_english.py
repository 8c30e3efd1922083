"""English beside Arabic: the same rules, other words."""

from datetime import date

from tests.summarizer.timeline.reading import timeline, told

FREED = "Five engineers held by militants in Niger were freed on Sunday."


def test_a_passive_verb_is_the_act() -> None:
    (mention,) = told(FREED, date(2025, 3, 11)).mentions
    assert (mention.act, mention.date and mention.date.value) == ("release", "2025-03-09")


def test_two_outlets_that_count_differently_contradict_each_other() -> None:
    other = "Seven engineers kidnapped in Niger were released on 9 March after long talks."
    (event,) = timeline(FREED, other, published=date(2025, 3, 11)).events
    assert event.conflict is not None
    assert event.conflict.kind == "amount"


def test_each_clause_keeps_its_own_date() -> None:
    text = "John Miller visited Rome on 5 January 2026, while Anna Novak met Peter Brown in Madrid on 7 January 2026."
    assert [mention.date and mention.date.value for mention in told(text).mentions] == [
        "2026-01-05",
        "2026-01-07",
    ]
