"""What was changed in an article: sentences, literal, with what differs in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Document, analyze
from summarizer.changes import changes
from tests.growth import LINEAR, growth

FIRST = "وصل المشير خليفة حفتر إلى إسلام آباد اليوم."
SECOND = "ووقّع الجانبان اتفاقا قيمته أربعة مليارات دولار."
THIRD = "وقال رئيس الوزراء إن المصنع سيفتح أبوابه في مارس."


def told(old: str, new: str) -> tuple[list[str], list[str]]:
    """Return the words that were added, and those that were removed."""
    before, after = analyze(old, id="1", whole=True), analyze(new, id="2", whole=True)
    found = changes(before, after)
    return [after.slice(one.span) for one in found.added], [before.slice(one.span) for one in found.removed]


def differing(old: str, new: str) -> tuple[list[str], list[str]]:
    before, after = analyze(old, id="1", whole=True), analyze(new, id="2", whole=True)
    found = changes(before, after)
    return (
        [after.slice(one.differs) for one in found.added if one.differs],
        [before.slice(one.differs) for one in found.removed if one.differs],
    )


@pytest.mark.parametrize(
    ("old", "new", "added", "removed"),
    [
        (FIRST, f"{FIRST} {SECOND}", [SECOND], []),
        (f"{FIRST} {SECOND}", FIRST, [], [SECOND]),
        (f"{FIRST} {SECOND}", f"{FIRST} {THIRD}", [THIRD], [SECOND]),
        (f"{FIRST} {SECOND}", f"{SECOND} {FIRST}", [], []),
        (f"{FIRST} {SECOND}", f"{FIRST}\n\n{SECOND}\n", [], []),
        (FIRST, FIRST.replace(" ", "  ").replace("وصل", "\u200fوصل"), [], []),
        (FIRST, f"{FIRST} {FIRST}", [FIRST], []),
        ("", FIRST, [FIRST], []),
    ],
    ids=["added", "removed", "another", "order", "white space", "unseen signs", "said twice", "from nothing"],
)
def test_sentences_are_held_against_sentences(
    old: str, new: str, added: list[str], removed: list[str]
) -> None:
    assert told(old, new) == (added, removed)


def test_what_differs_in_a_rewritten_sentence_is_found() -> None:
    new = SECOND.replace("أربعة مليارات", "خمسة مليارات")
    assert differing(f"{FIRST} {SECOND}", f"{FIRST} {new}") == (["خمسة"], ["أربعة"])


def test_words_that_came_into_a_sentence_differ_there_alone() -> None:
    assert differing(FIRST, FIRST.replace("اليوم", "مساء اليوم")) == (["مساء"], [])


def test_a_sentence_of_other_words_is_no_rewriting() -> None:
    assert differing(FIRST, THIRD) == ([], [])


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD])), st.lists(st.sampled_from([FIRST, SECOND, THIRD])))
def test_what_is_left_over_explains_the_difference(old: list[str], new: list[str]) -> None:
    added, removed = told(" ".join(old), " ".join(new))
    assert sorted([*old, *added]) == sorted([*new, *removed])


def test_a_text_is_no_change_of_itself() -> None:
    document = analyze(f"{FIRST} {SECOND}", id="1", whole=True)
    assert changes(document, document) == ((), ())


@pytest.mark.parametrize("sentence", ["قال. ", "قال كذا "], ids=["many sentences", "one long sentence"])
def test_time_grows_with_the_texts_alone(sentence: str) -> None:
    def both(size: int) -> tuple[Document, Document]:
        old = analyze(sentence * size, id="1", whole=True)
        return old, analyze(sentence.replace("قال", "قيل") * size, id="2", whole=True)

    assert growth(both, lambda pair: changes(*pair), 2_000) < LINEAR
