"""What becomes of an article: a table of all that can meet."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.intake import decide
from bot.models import (
    Analysed,
    Candidate,
    Decision,
    Duplicate,
    Group,
    Known,
    KnownArticle,
    NewArticle,
    NewVersion,
    Received,
)
from bot.store.packing import packed
from summarizer import Document, DocumentEvents, analyze, sketch
from tests.stories import rarity, told

NOW = datetime(2026, 2, 5, 12, tzinfo=UTC)
TEXT = "وصل رئيس الوزراء إلى طرابلس في زيارة رسمية التقى فيها قادة الجيش والحكومة في البلاد."
OTHER = "أعلنت شركة الطيران عن خط جديد بين تونس والدار البيضاء يبدأ في الربيع المقبل."
LINK = "https://example.org/a/1"

EVENTS = DocumentEvents("x", None, None, None, ())


def document(text: str, outlet: str | None = None) -> Document:
    return analyze(text, id="x", language="ar", outlet=outlet, whole=True)


def candidate(outlet: str | None, url: str | None) -> Candidate:
    received = Received("x.txt", "txt", b"", TEXT, "utf-8", NOW, outlet=outlet, url=url)
    return packed(Analysed(received, document(TEXT, outlet), sketch(document(TEXT)), "digest", EVENTS))


def stored(outlet: str | None, url: str | None, *, same_text: bool = True, number: int = 7) -> KnownArticle:
    return KnownArticle(number, 3, 1, outlet, url, same_text)


COPY = NewArticle(3, copy_of=7)
AGAIN = Duplicate(7)


@pytest.mark.parametrize(
    ("old", "new", "decision"),
    [
        pytest.param((None, None), (None, None), AGAIN, id="neither on both sides"),
        pytest.param(("النهار", None), ("النهار", None), AGAIN, id="same outlet"),
        pytest.param(("النهار", None), ("نهار", None), AGAIN, id="same outlet, other spelling"),
        pytest.param(("BBC", None), ("bbc", None), AGAIN, id="same outlet, other case"),
        pytest.param(
            ("النهار", LINK), ("النهار", "https://example.org/b"), AGAIN, id="same outlet, two links"
        ),
        pytest.param((None, LINK), (None, LINK), AGAIN, id="same link"),
        pytest.param(("النهار", LINK), (None, LINK), AGAIN, id="same link, outlet unknown now"),
        pytest.param(("النهار", LINK), ("الأمصار", LINK), AGAIN, id="same link, another outlet"),
        pytest.param(("النهار", None), ("الأمصار", None), COPY, id="another outlet"),
        pytest.param((None, LINK), (None, "https://example.org/b"), COPY, id="another link"),
        pytest.param((None, None), ("النهار", None), COPY, id="an outlet for a text that had none"),
        pytest.param((None, None), (None, LINK), COPY, id="a link for a text that had none"),
        pytest.param(("النهار", None), (None, LINK), COPY, id="outlet there, link here"),
        pytest.param(("النهار", None), (None, None), AGAIN, id="nothing told of a text that has an outlet"),
        pytest.param((None, LINK), (None, None), AGAIN, id="nothing told of a text that has a link"),
    ],
)
def test_the_same_text_again(
    old: tuple[str | None, str | None], new: tuple[str | None, str | None], decision: Decision
) -> None:
    assert decide(candidate(*new), Known((stored(*old),))) == decision


def test_another_text_under_a_known_link_is_a_new_version() -> None:
    assert decide(candidate(None, LINK), Known((stored(None, LINK, same_text=False),))) == NewVersion(7)


def test_the_link_goes_before_the_outlet() -> None:
    known = Known((stored("النهار", None), stored(None, LINK, same_text=False, number=8)))
    assert decide(candidate("النهار", LINK), known) == NewVersion(8)


def test_a_third_copy_points_to_the_first_article() -> None:
    known = Known((stored("النهار", None), stored("الأمصار", None, number=8)))
    assert decide(candidate("اليوم السابع", None), known) == COPY


def test_a_second_copy_from_the_second_outlet_is_a_duplicate_of_that_one() -> None:
    known = Known((stored("النهار", None), stored("الأمصار", None, number=8)))
    assert decide(candidate("الأمصار", None), known) == Duplicate(8)


def test_an_article_that_is_like_no_story_opens_one() -> None:
    assert decide(candidate(None, None), like({Group(4, 4): OTHER})) == NewArticle(None)


def test_an_article_that_is_like_a_story_joins_it() -> None:
    known = like({Group(4, 4): OTHER, Group(5, 2): TEXT})
    assert decide(candidate(None, None), known) == NewArticle(5, formed_in=2)


def test_two_stories_that_an_article_shows_to_be_one_become_one() -> None:
    known = like({Group(4, 4): OTHER, Group(5, 5): TEXT, Group(6, 6): TEXT})
    assert decide(candidate(None, None), known) == NewArticle(5, formed_in=5, same=(Group(6, 6),))


def like(texts: Mapping[Group, str]) -> Known:
    """Return what is known where each group is one text."""
    groups = {group: (sketch(document(text)),) for group, text in texts.items()}
    return Known((), told(groups), rarity(groups))
