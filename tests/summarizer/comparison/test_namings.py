"""How each outlet names the actors: its own words, counted, where they differ from another's."""

import pytest

from summarizer import Document, analyze, find_names
from summarizer.comparison import Naming, Source, compare_outlets
from tests.growth import LINEAR, growth

MARSHAL = "وقال المشير عمر الخطيب، قائد القوات المشتركة، إن الهدنة بدأت. وأضاف المشير عمر الخطيب أنها ستستمر."
RETIRED = "وقال اللواء المتقاعد عمر الخطيب إن الهدنة بدأت في الرحيبة."
PLAIN = "وقال عمر الخطيب إن الهدنة بدأت في الرحيبة."


def namings(*texts: str, outlets: tuple[str, ...] = ()) -> tuple[Naming, ...]:
    documents = [analyze(text, id=str(number), whole=True) for number, text in enumerate(texts)]
    return _namings(documents, outlets or tuple(f"مصدر {number}" for number in range(len(texts))))


def _namings(documents: list[Document], outlets: tuple[str, ...]) -> tuple[Naming, ...]:
    names = find_names(documents)
    sources = [Source(one.id, outlet) for one, outlet in zip(documents, outlets, strict=True)]
    named = [(one, names.mentions(one)) for one in documents]
    return compare_outlets(sources, (), named).namings


def called(naming: Naming) -> dict[int, list[tuple[str, int]]]:
    return {column: [(one.extracts[0].text, one.times) for one in found] for column, found in naming.columns}


def of(found: tuple[Naming, ...], entity: str) -> Naming:
    return next(one for one in found if one.entity == entity)


def test_each_outlet_has_its_own_words_for_an_actor() -> None:
    found = called(of(namings(MARSHAL, RETIRED), "عمر الخطيب"))
    assert ("المشير عمر الخطيب، قائد القوات المشتركة", 1) in found[0]
    assert found[1] == [("اللواء المتقاعد عمر الخطيب", 1)]


def test_designations_are_literal_pieces_of_their_articles() -> None:
    texts = (MARSHAL, RETIRED)
    for naming in namings(*texts):
        for _, designations in naming.columns:
            for one in (extract for each in designations for extract in each.extracts):
                assert texts[int(one.document)][one.span.start : one.span.end] == one.text


def test_who_is_called_alike_by_all_is_not_listed() -> None:
    assert namings(PLAIN, PLAIN) == ()


def test_who_is_named_by_one_outlet_alone_is_not_listed() -> None:
    assert namings(MARSHAL, "وصل الوفد إلى المدينة صباحا.") == ()


def test_a_family_alone_is_no_other_way_to_name_somebody() -> None:
    assert namings(f"{PLAIN} وأضاف الخطيب أنها ستستمر.", PLAIN) == ()


def test_articles_of_one_outlet_are_counted_together() -> None:
    found = called(
        of(namings(RETIRED, RETIRED, MARSHAL, outlets=("النهار", "النهار", "الوسط")), "عمر الخطيب")
    )
    assert found[0] == [("اللواء المتقاعد عمر الخطيب", 2)]


def test_one_outlets_marks_around_a_name_belong_to_it() -> None:
    marked = "وأعلنت «القوات المشتركة» بدء الهدنة في الرحيبة."
    found = called(of(namings(marked, "وأعلنت القوات المشتركة بدء الهدنة في الرحيبة."), "القوات المشتركة"))
    assert found == {0: [("«القوات المشتركة»", 1)], 1: [("القوات المشتركة", 1)]}


def test_words_that_only_call_somebody_so_belong_to_the_name() -> None:
    dubbed = 'وأعلن ما يُعرف بـ"القيادة العامة للجيش الوطني" بدء الهدنة.'
    plain = "وأعلنت القيادة العامة للجيش الوطني بدء الهدنة."
    found = called(of(namings(dubbed, plain), "القيادة العامة للجيش الوطني"))
    assert found[0] == [('ما يُعرف بـ"القيادة العامة للجيش الوطني"', 1)]


def test_a_body_with_and_without_its_country_is_one() -> None:
    found = namings("وأعلن «الجيش الوطني» بدء الهدنة.", "وأعلن الجيش الوطني الليبي بدء الهدنة.")
    assert [one.entity for one in found] == ["الجيش الوطني الليبي"]


def test_bodies_of_two_countries_are_two() -> None:
    texts = (
        "وأعلن الجيش الوطني الليبي هدنة.",
        "وأعلن الجيش الوطني السوداني هدنة.",
        "وأعلن «الجيش الوطني» هدنة.",
    )
    assert namings(*texts) == ()


@pytest.mark.parametrize("medium", ["وكالة رويترز", "رويترز"])
def test_media_are_no_actors(medium: str) -> None:
    texts = (f"وذكرت {medium} أن الهدنة بدأت.", "وذكرت «رويترز» أن الهدنة بدأت.")
    assert [one for one in namings(*texts) if "رويترز" in one.entity] == []


def test_an_outlet_without_a_trace_of_the_name_is_told_apart() -> None:
    silent, hidden = "وصل الوفد إلى المدينة صباحا.", "بدأت هدنة الخطيب في المدينة صباحا."
    assert of(namings(MARSHAL, RETIRED, silent, hidden), "عمر الخطيب").absent == (2,)


def test_english_names_are_compared_likewise() -> None:
    texts = (
        "Field Marshal John Harker, commander of the Joint Forces, signed the truce on Monday.",
        "The renegade general John Harker signed the truce on Monday.",
    )
    found = called(of(namings(*texts), "John Harker"))
    assert found[0] != found[1]


def test_many_articles_are_compared_in_linear_time() -> None:
    def documents(count: int) -> list[Document]:
        texts = (MARSHAL, RETIRED, PLAIN)
        return [analyze(texts[number % 3], id=str(number), whole=True) for number in range(count)]

    def work(made: list[Document]) -> None:
        _namings(made, tuple(f"مصدر {number % 30}" for number in range(len(made))))

    assert growth(documents, work, 60) < LINEAR
