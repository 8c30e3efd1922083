"""Search keys: what one word is, and which words are one."""

from pathlib import Path

import pytest

from summarizer.terms import terms
from tests.growth import LINEAR, growth

_TABLES = Path(__file__).parent.parent / "data"


def _table(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (_TABLES / name).read_text(encoding="utf-8").splitlines()]


def _joined(typed: str, printed: str) -> bool:
    left, right = terms(typed, "ar"), terms(printed, "ar")
    return len(left) == len(right) > 0 and all(
        a.form == b.form or a.lemma == b.lemma for a, b in zip(left, right, strict=True)
    )


def _forms(text: str, language: str = "ar") -> list[str]:
    return [token.form for token in terms(text, language)]


@pytest.mark.parametrize("name", ["search_same.tsv", "search_same_held_out.tsv"])
def test_search_joins_spellings_of_one_word(name: str) -> None:
    pairs = _table(name)
    apart = [pair for _kind, *pair in pairs if not _joined(*pair)]
    assert len(apart) <= 0.02 * len(pairs), apart


@pytest.mark.parametrize("name", ["search_apart.tsv", "search_apart_held_out.tsv"])
def test_search_keeps_different_words_apart(name: str) -> None:
    assert [pair for pair in _table(name) if _joined(pair[0], pair[1])] == []


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("JF-17", ["jf", "17"]),
        ("COVID-19", ["covid", "19"]),
        ("U.S. troops", ["us", "troops"]),
        ("4,000", ["4000"]),
        ("٤٬٠٠٠", ["4000"]),
        ("و4,000 دولار", ["4000", "دولار"]),
        ("1.5", ["1", "5"]),
        ("الـ12", ["12"]),
        ("و16 طائرة", ["16", "طايره"]),
        ("2026م", ["2026", "م"]),
        ("الـBBC", ["bbc"]),
        ("foo_bar", ["foo", "bar"]),
        ("اسـ\u200fلام", ["اسلام"]),
        ("ﻻجئ", ["لاجي"]),
        ("حفتر 😀 ⸮ صالح", ["حفتر", "صالح"]),
        ("Pakistan’s army", ["pakistan", "army"]),
        ("", []),
    ],
)
def test_a_text_is_read_as_these_forms(text: str, forms: list[str]) -> None:
    assert _forms(text) == forms


@pytest.mark.parametrize("printed", ['بـ"النهار"', "لـ«النهار»", "للنهار", "والنهار", "و النهار"])
def test_a_proclitic_before_a_quotation_mark_is_no_word(printed: str) -> None:
    assert _forms(printed) == ["نهار"]


@pytest.mark.parametrize("proclitic", ["و", "ف", "ب", "ل", "ك", "ول", "وب", "فب", "وك"])
@pytest.mark.parametrize(
    "name", ["حفتر", "بنغازي", "باكستان", "كريم", "لبنان", "وليد", "بوتين", "رئيس", "حكومة"]
)
def test_a_proclitic_changes_nothing(name: str, proclitic: str) -> None:
    assert _forms(proclitic + name) == _forms(name)


def test_a_span_holds_the_word_as_it_stands() -> None:
    text = "قال: «وبالحكومـةِ» 4,000."
    assert [text[token.span.start : token.span.end] for token in terms(text, "ar")] == [
        "قال",
        "وبالحكومـةِ",
        "4,000",
    ]


@pytest.mark.parametrize("sign", ["ا", "و", "ل", "1", ",", "'", "ـ", "ً", "a.", "1,000"])
def test_a_text_of_one_sign_is_read_in_linear_time(sign: str) -> None:
    assert growth(lambda size: sign * (size // len(sign)), lambda text: terms(text, "ar"), 50_000) < LINEAR
