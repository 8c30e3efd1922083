"""The ranking methods, ours and sumy's, over our own sentences."""

import pytest

from summarizer.ranking import METHODS, Passage, numbered, rate

WORDS = (
    "اتفاق",
    "عسكري",
    "ليبيا",
    "باكستان",
    "طائرة",
    "دبابة",
    "تدريب",
    "طيار",
    "صفقة",
    "وزير",
    "زيارة",
    "بنغازي",
)


# More sentences than a method rates in two seconds of CPU.
SLOW = {
    "lexrank": 600,
    "textrank": 700,
    "lsa": 1_200,
    "luhn": 3_000,
    "kl": 300,
    "sumbasic": 2_000,
    "reduction": 500,
}


def passages(count: int, words: int = 20) -> list[Passage]:
    """Sentences that share words, each with one of its own."""
    return [
        Passage(
            (f"كلمة{one}", *(WORDS[(one * 5 + word * word) % 12] for word in range(words))),
            one % 7,
            one // 7,
            (),
        )
        for one in range(count)
    ]


@pytest.mark.parametrize("method", METHODS)
def test_ratings_lie_between_none_and_one(method: str) -> None:
    rated = rate(numbered(passages(20)), method)
    assert len(rated) == 20
    assert min(rated) >= 0
    assert max(rated) == 1


@pytest.mark.parametrize("method", METHODS)
def test_the_same_words_in_two_articles_are_two_sentences(method: str) -> None:
    twice = [Passage(("صفقة", "طائرة", "تدريب"), article, 0, ()) for article in (0, 1)]
    assert len(rate(numbered([*twice, *passages(5)]), method)) == 7


@pytest.mark.parametrize("method", METHODS)
def test_no_sentences_have_no_ratings(method: str) -> None:
    assert rate(numbered([]), method) == ()


@pytest.mark.parametrize("method", METHODS)
def test_sentences_without_content_words_are_rated(method: str) -> None:
    assert len(rate(numbered([Passage((), 0, 0, ()), Passage((), 0, 1, ())]), method)) == 2


@pytest.mark.parametrize(("method", "count"), SLOW.items(), ids=SLOW.keys())
def test_a_slow_method_is_refused_for_many_sentences(method: str, count: int) -> None:
    with pytest.raises(ValueError, match="use mujaz"):
        rate(numbered(passages(count)), method)


def test_every_method_but_ours_knows_how_many_sentences_are_too_many() -> None:
    assert {*SLOW, "mujaz"} == set(METHODS)


def test_an_unknown_method_is_told_the_known_ones() -> None:
    with pytest.raises(ValueError, match="lexrank, textrank"):
        rate(numbered(passages(3)), "magic")


def test_our_ranking_prefers_what_headlines_say() -> None:
    title = ("صفقة", "طائرة")
    on_title, beside = (
        Passage(("صفقة", "طائرة", "مقاتلة"), 0, 3, title),
        Passage(("طقس", "مطر", "رياح"), 0, 3, title),
    )
    first, second = rate(numbered([on_title, beside]), "mujaz")
    assert first > second


def test_our_ranking_prefers_what_stands_first() -> None:
    same = ("صفقة", "طائرة", "مقاتلة")
    first, last = rate(numbered([Passage(same, 0, 0, ()), Passage(same, 0, 9, ())]), "mujaz")
    assert first > last
