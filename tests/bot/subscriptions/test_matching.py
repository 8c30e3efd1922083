"""Which articles match a rule, in which spelling, and under which keys a rule is found."""

import pytest

from bot.subscriptions import article_keys, matches, rarest, read_rule, rule_keys, words_of
from bot.subscriptions.index import needed
from summarizer import analyze

TEXT = """استقبل رئيس وزراء باكستان المشير خليفة حفتر في إسلام آباد يوم الثلاثاء ٣ فبراير 2026.
وأُعلن وقف إطلاق النار في المدينة. وناقش الجانبان شراء 16 مقاتلة من طراز JF-17."""
ARTICLE = words_of(analyze(TEXT, id="1", title="تعاون عسكري جديد", whole=True))

CASES = [
    pytest.param("حفتر", True, id="a word"),
    pytest.param("حفتر روما", False, id="one of two"),
    pytest.param("اسلام اباد", True, id="without hamza"),
    pytest.param("وباكستان", True, id="with a proclitic"),
    pytest.param("المقاتلات", True, id="another number"),
    pytest.param("«وقف اطلاق النار»", True, id="a phrase"),
    pytest.param("«إطلاق وقف النار»", False, id="a phrase in another order"),
    pytest.param("«2026 وأعلن»", False, id="a phrase over the end of a sentence"),
    pytest.param("«جديد استقبل»", False, id="a phrase from the title into the text"),
    pytest.param("«تعاون عسكري»", True, id="a phrase of the title"),
    pytest.param("3 فبراير ٢٠٢٦", True, id="digits of both kinds"),
    pytest.param("JF-17", True, id="a model"),
    pytest.param("JF-18", False, id="another model"),
    pytest.param("حفتر -إيطاليا", True, id="an absent exclusion"),
    pytest.param("حفتر -باكستان", False, id="a present exclusion"),
    pytest.param("حفتر -«وقف إطلاق النار»", False, id="a present phrase excluded"),
    pytest.param("حفتر -«وقف النار»", True, id="an absent phrase excluded"),
    pytest.param("روما دبابات +حفتر", False, id="no alternative"),
    pytest.param("روما مقاتلة +حفتر", True, id="one alternative"),
    pytest.param("حفتر مقاتلة +روما", False, id="alternatives without the must"),
]


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_a_rule_matches_as_a_search_would(typed: str, expected: bool) -> None:
    assert matches(read_rule(typed), ARTICLE) is expected


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_an_article_that_matches_holds_a_key_of_each_needed_word(typed: str, expected: bool) -> None:
    keys = article_keys(ARTICLE, 1)
    found = [not keys.isdisjoint(rule_keys(pair)) for pair in needed(read_rule(typed))]
    assert all(found) or not expected


def test_a_rule_is_filed_under_its_rarest_word() -> None:
    frequencies = {"باكستان": 900, "حيدر": 2, "دبابه": 40}
    rule = read_rule("باكستان دبابة حيدر -روما")
    assert rarest(rule, lambda pair: frequencies[pair[0]])[0] == "حيدر"


def test_among_words_equally_rare_the_longest_is_taken() -> None:
    assert rarest(read_rule("مصر القاهرة حفتر"), lambda pair: 0)[0] == "قاهره"


def test_an_article_asks_for_its_story_and_for_all() -> None:
    assert {"*", "#7"} <= article_keys(ARTICLE, 7)
