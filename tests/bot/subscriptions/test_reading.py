"""From what a person types to a rule."""

import pytest

from bot.errors import UserError
from bot.subscriptions import Phrase, Rule, from_json, read_rule, to_json
from bot.subscriptions.reading import LENGTH_AT_MOST, PHRASES_AT_MOST, is_plain


def texts(phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.text for phrase in phrases]


@pytest.mark.parametrize(
    ("typed", "must", "some", "never"),
    [
        pytest.param("حفتر باكستان", ["حفتر", "باكستان"], [], [], id="words must all stand"),
        pytest.param("زيارة حفتر إلى باكستان", ["زيارة", "حفتر", "باكستان"], [], [], id="no function words"),
        pytest.param("حفتر -رياضة", ["حفتر"], [], ["رياضة"], id="one must not stand"),
        pytest.param("+حفتر باكستان", ["حفتر", "باكستان"], [], [], id="one word beside a plus"),
        pytest.param("طائرات دبابات +حفتر", ["حفتر"], ["طائرات", "دبابات"], [], id="alternatives"),
        pytest.param("مصر تركيا +«خط أحمر»", ["خط أحمر"], ["مصر", "تركيا"], [], id="a phrase with a plus"),
        pytest.param('x y +z "v w"', ["z", "v w"], ["x", "y"], [], id="a phrase is no alternative"),
        pytest.param("حفتر −«كأس العالم»", ["حفتر"], [], ["كأس العالم"], id="a phrase that must not stand"),
        pytest.param("حفتر -“كأس العالم”", ["حفتر"], [], ["كأس العالم"], id="curly quotes"),
        pytest.param("حفتر -‘كأس العالم’", ["حفتر"], [], ["كأس العالم"], id="single quotes"),
        pytest.param('حفتر -"كأس العالم', ["حفتر"], [], ["كأس العالم"], id="a quotation left open"),
        pytest.param("حفتر \u200f–رياضة", ["حفتر"], [], ["رياضة"], id="a mark before a dash"),
        pytest.param("باكستان - ليبيا", ["باكستان", "ليبيا"], [], [], id="a dash between words"),
        pytest.param("مقاتلات JF-17", ["مقاتلات", "JF-17"], [], [], id="a hyphen in a name"),
        pytest.param("مصر،ليبيا", ["مصر", "ليبيا"], [], [], id="a comma"),
        pytest.param("+في حفتر", ["في", "حفتر"], [], [], id="a function word that was asked for"),
        pytest.param("من إلى", ["من", "إلى"], [], [], id="nothing but function words"),
        pytest.param("حفتر حفتر", ["حفتر"], [], [], id="a word said twice"),
    ],
)
def test_signs_and_quotes_are_read(typed: str, must: list[str], some: list[str], never: list[str]) -> None:
    rule = read_rule(typed)
    assert (texts(rule.must), texts(rule.some), texts(rule.never)) == (must, some, never)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        pytest.param("-رياضة -كرة", "rule_only_never", id="nothing but exclusions"),
        pytest.param("!؟", "rule_unreadable", id="no words"),
        pytest.param("", "rule_unreadable", id="nothing"),
        pytest.param("+حفتر -حفتر", "rule_contradicts", id="wanted and excluded"),
        pytest.param("ليبيا " * LENGTH_AT_MOST, "rule_too_long", id="too long"),
        pytest.param(" ".join(map(str, range(PHRASES_AT_MOST + 1))), "rule_too_many", id="too many"),
    ],
)
def test_what_no_article_could_match_is_refused(typed: str, key: str) -> None:
    with pytest.raises(UserError) as error:
        read_rule(typed)
    assert error.value.key == key


@pytest.mark.parametrize("typed", ["حفتر", 'مصر تركيا +JF-17 -"كأس العالم"', "٣ فبراير"])
def test_a_rule_comes_back_from_its_row(typed: str) -> None:
    rule = read_rule(typed)
    assert from_json(to_json(rule)) == rule
    assert isinstance(from_json(to_json(rule)), Rule)


def test_the_order_of_reading_does_not_change_the_row() -> None:
    assert to_json(read_rule("حفتر  باكستان")) == to_json(read_rule("حفتر باكستان"))


@pytest.mark.parametrize(("typed", "plain"), [("حفتر باكستان", True), ("+حفتر", False), ("«حفتر»", False)])
def test_words_without_signs_may_be_a_title(typed: str, plain: bool) -> None:
    assert is_plain(typed) is plain
