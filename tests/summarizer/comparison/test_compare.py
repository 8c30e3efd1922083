"""Who tells what: outlets as columns, how far something is spread, and where it comes from."""

import pytest

from summarizer.comparison import Source, Teller, Told, compare_outlets, spread

SOURCES = (
    Source("1", "الأمصار"),
    Source("2", "النهار"),
    Source("3"),
    Source("4", "الامصار"),
    Source("5", "المغرب اليوم", "الشرق الأوسط"),
)
LONG = "وصل الوفد إلى المدينة صباح اليوم برئاسة الوزير ومعه عدد من المستشارين"


def told(*documents: str, words: str = "", origin: str | None = None, kind: str = "event") -> Told:
    return Told(kind, tuple(Teller(document, words, origin) for document in documents))


def groups(*tellers: Told) -> list[list[tuple[str, ...]]]:
    """Return the documents of each thing by origin, in the order of what was handed in."""
    found = sorted(compare_outlets(SOURCES, tellers).shared, key=lambda one: one.number)
    return [[origin.documents for origin in one.origins] for one in found]


def test_several_articles_of_one_outlet_are_one_column_in_any_spelling() -> None:
    columns = compare_outlets(SOURCES, ()).columns
    assert [column.documents for column in columns] == [("1", "4"), ("2",), ("3",), ("5",)]


def test_an_article_without_an_outlet_is_a_column_of_its_own() -> None:
    columns = compare_outlets([Source("1"), Source("2"), Source("3", "!!!"), Source("4", "!!!")], ()).columns
    assert [column.documents for column in columns] == [("1",), ("2",), ("3", "4")]


def test_a_column_knows_the_origin_of_all_its_articles() -> None:
    both = [Source("1", "النهار", "رويترز"), Source("2", "النهار", "رويترز"), Source("3", "الوسط", "رويترز")]
    assert [one.origin for one in compare_outlets([*both, Source("4", "الوسط")], ()).columns] == [
        "رويترز",
        None,
    ]


def test_what_most_outlets_tell_comes_first_then_what_was_handed_in_first() -> None:
    found = compare_outlets(SOURCES, [told("1"), told("2", "3"), told("1", "4"), told("2", "5", "1")]).shared
    assert [one.number for one in found] == [3, 1, 0, 2]
    assert found[0].columns == (0, 1, 3)


def test_two_articles_of_one_outlet_are_one_teller() -> None:
    (found,) = compare_outlets(SOURCES, [told("1", "4")]).shared
    assert found.columns == (0,)
    assert len(found.origins) == 1


@pytest.mark.parametrize(
    ("given", "by_origin"),
    [
        (told("1", "2"), [("1",), ("2",)]),
        (told("1", "2", origin="رويترز"), [("1", "2")]),
        (told("1", "2", words=LONG), [("1", "2")]),
        (told("1", "2", words="16 طائرة"), [("1",), ("2",)]),
        (told("1", "1", "2"), [("1",), ("2",)]),
        (told("1", "9"), [("1",)]),
    ],
    ids=["apart", "one agency", "one wording", "a short wording", "twice", "a stranger"],
)
def test_tellers_of_one_text_are_one_origin(given: Told, by_origin: list[tuple[str, ...]]) -> None:
    assert groups(given) == [by_origin]


def test_what_only_strangers_tell_is_left_out() -> None:
    assert compare_outlets(SOURCES, [told("9"), told()]).shared == ()


def test_a_copy_goes_back_to_the_agency_that_either_names() -> None:
    sources = [Source("1", "النهار"), Source("2", "الوسط", "رويترز", copy_of="1"), Source("3", "الأمصار")]
    (found,) = compare_outlets(sources, [told("1", "2", "3")]).shared
    assert [(one.name, one.documents) for one in found.origins] == [("رويترز", ("1", "2")), (None, ("3",))]


def test_an_outlet_and_who_relays_it_are_one_origin() -> None:
    sources = [Source("1", "الشرق الأوسط"), Source("2", "المغرب اليوم", "الشرق الاوسط")]
    (found,) = compare_outlets(sources, [told("1", "2")]).shared
    assert [one.documents for one in found.origins] == [("1", "2")]


@pytest.mark.parametrize(
    ("columns", "among", "origins", "section"),
    [
        (3, 3, 3, "all"),
        (3, 3, 1, "all"),
        (2, 3, 2, "some"),
        (2, 3, 1, "one"),
        (1, 3, 1, "one"),
        (1, 1, 1, "one"),
    ],
)
def test_how_far_something_is_spread(columns: int, among: int, origins: int, section: str) -> None:
    assert spread(columns, among, origins) == section
