"""What is read of an article: its words, and where it comes from."""

import itertools
from datetime import date
from pathlib import Path

import pytest

from summarizer import Document, analyze

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
SECOND, THIRD = date(2026, 2, 2), date(2026, 2, 3)
KNOWN = {
    "000": ("الأمصار", "byline", (THIRD, THIRD), "dateline", None),
    "001": ("النهار", "receiver", None, None, None),
    "002": (None, None, (SECOND, SECOND), "header", None),
    "003": (None, None, (THIRD, THIRD), "today", None),
    "004": ("المغرب اليوم", "dateline", None, None, "الشرق الأوسط"),
}
TITLES = {
    "000": "حفتر في باكستان.. ",
    "001": "تعاون عسكري مع باكستان ",
    "002": None,
    "003": "ليبيا وباكستان ",
    "004": None,
}


def article(number: str) -> Document:
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    return analyze(path.read_bytes().decode(), id=number)


@pytest.mark.parametrize("number", KNOWN)
def test_the_five_articles_tell_their_outlet_and_day(number: str) -> None:
    document = article(number)
    found = document.found
    assert (
        document.outlet,
        found.get("outlet"),
        document.published,
        found.get("published"),
        document.origin,
    ) == KNOWN[number]


@pytest.mark.parametrize("number", TITLES)
def test_a_title_is_a_headline_and_no_caption(number: str) -> None:
    title, document = TITLES[number], article(number)
    assert (document.title or "").startswith(title or "") and (document.title is None) == (title is None)
    assert document.found.get("title") == ("headline" if title else None)


@pytest.mark.parametrize("number", KNOWN)
def test_sentences_and_what_was_dropped_cover_the_text_once(number: str) -> None:
    document = article(number)
    spans = sorted([sentence.span for sentence in document.sentences] + list(document.dropped))
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    gaps = [document.text[one.end : two.start] for one, two in itertools.pairwise(spans)]
    assert not "".join([document.text[: spans[0].start], *gaps, document.text[spans[-1].end :]]).strip()


def test_what_is_given_wins() -> None:
    document = analyze("نص قصير عن اجتماع اليوم.", id="1", outlet="الغد", title="اجتماع", published=THIRD)
    assert (document.outlet, document.title, document.published) == ("الغد", "اجتماع", (THIRD, THIRD))
    assert dict(document.found) == {"outlet": "given", "title": "given", "published": "given"}


def test_a_whole_text_is_neither_cleaned_nor_read() -> None:
    document = analyze("الرئيسية\n\nطرابلس - المغرب اليوم\r\nاقرأ أيضاً", id="1", whole=True)
    assert [document.slice(sentence.span) for sentence in document.sentences] == [
        "الرئيسية",
        "طرابلس - المغرب اليوم",
        "اقرأ أيضاً",
    ]
    assert (document.dropped, document.outlet, dict(document.found)) == ((), None, {})


def test_signs_that_no_encoding_holds_are_replaced_one_for_one() -> None:
    document = analyze("قال\x00 الوزير\ud800 إن العمل\r\nمستمر.", id="1")
    assert document.text == "قال\ufffd الوزير\ufffd إن العمل\r\nمستمر."


@pytest.mark.parametrize(
    "text", ["", " \n\r\n ", "\ufeff", "«»\n...\n"], ids=["nothing", "space", "mark", "signs"]
)
def test_a_text_without_words_is_a_document_without_sentences(text: str) -> None:
    document = analyze(text, id="1")
    assert not any(document.slice(sentence.span).isalnum() for sentence in document.sentences)
    assert document.title is None
