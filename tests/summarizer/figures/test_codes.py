"""Currencies by letters before a number: what is money, and what only looks so."""

import pytest

from summarizer import analyze, read_figures

_MONEY = (
    ("The firm paid USD5 million for the site.", "USD5 million", "5000000", "USD"),
    ("The fund raised EUR3.2bn last year.", "EUR3.2bn", "3200000000", "EUR"),
    ("They signed a deal worth US$5m on Monday.", "US$5m", "5000000", "USD"),
    ("The driver was fined SR200.", "SR200", "200", "SAR"),
    ("Violators face a fine of SR200 and a ban.", "SR200", "200", "SAR"),
    ("The project will cost SR2.5 billion.", "SR2.5 billion", "2500000000", "SAR"),
    ("The loan is worth GBP10m.", "GBP10m", "10000000", "GBP"),
    ("It cost CAD1,500 to repair the roof.", "CAD1,500", "1500", "CAD"),
    ("The lender approved TRY90 million.", "TRY90 million", "90000000", "TRY"),
    ("Losses reached EUR120,000 in a week.", "EUR120,000", "120000", "EUR"),
    ("Oil sold at USD75.50 a barrel.", "USD75.50 a barrel", "75.50", "USD/barrel"),
    ("The bank lent AED750 million to the builder.", "AED750 million", "750000000", "AED"),
    ("Tickets cost Dh50.", "Dh50", "50", "dirham"),
    ("The flat sold for LE1,200,000.", "LE1,200,000", "1200000", "EGP"),
    ("Sudan asked for SDG500 million.", "SDG500 million", "500000000", "SDG"),
    ("The company won A$5m.", "A$5m", "5000000", "AUD"),
    ("The company won C$3 million.", "C$3 million", "3000000", "CAD"),
    ("وقعت الشركة عقدا بقيمة USD5 مليون.", "USD5 مليون", "5000000", "USD"),
    ("بلغت القيمة EUR3.2 مليار.", "EUR3.2 مليار", "3200000000", "EUR"),
)
_NONE = (
    "The COVID19 outbreak spread.",
    "The G20 summit opened on Monday.",
    "The F16 jet crashed.",
    "An A320 landed.",
    "The plan follows SDG16 and SDG 13.",
    "Heat grows under SSP5.",
    "Heat grows most under SSP585 of all.",
    "They drove on SR520 to Seattle.",
    "The makers of SR25 rifles opened a plant.",
    "A ship sent SOS2 and was saved.",
    "He plugged it into the RS232 port.",
    "The QR4 code was shown.",
    "Our mad5 group opened.",
    "We try5 again.",
    "The company won HK$20m.",
    "He flew a MIG29 and a SU35.",
    "The USD5k2 chip failed.",
    "The SDG2030 targets were set.",
    "They drove SR2010 south.",
    "The Rs 2026 budget passed.",
    "The pilot of SR22 died.",
    "Production of LE35 began.",
    "ظهر متحور COVID19 في المدينة.",
    "حضر القادة قمة G20.",
    "أقلعت طائرة A320 من المطار.",
    "سقطت طائرة F16 في البحر.",
)


def told(text: str) -> list[tuple[str, float, str]]:
    """Return the figures of a text: phrase, value and unit."""
    language = "en" if text[0].isascii() else "ar"
    found = read_figures(analyze(text, id="1", language=language, whole=True)).mentions
    return [(mention.text, float(mention.value), mention.unit) for mention in found]


@pytest.mark.parametrize(("text", "phrase", "value", "unit"), _MONEY, ids=[case[1] for case in _MONEY])
def test_letters_of_money_on_a_number_are_its_unit(text: str, phrase: str, value: str, unit: str) -> None:
    assert told(text) == [(phrase, float(value), unit)]


@pytest.mark.parametrize("text", _NONE)
def test_other_letters_on_a_number_make_no_figure(text: str) -> None:
    assert told(text) == []


def test_both_ends_of_a_range_may_have_their_letters() -> None:
    (mention,) = read_figures(
        analyze("It raised between USD5 million and USD10 million.", id="1", language="en", whole=True)
    ).mentions
    assert (str(mention.value), str(mention.high), mention.unit) == ("5000000", "10000000", "USD")


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("It raised EUR5-EUR7 million.", "5000000"),
        ("It raised EUR5 million-EUR7 million.", "5000000"),
        ("Prices are at $5-$7 million.", "5000000"),
    ],
)
def test_the_second_sign_of_a_range_is_no_unit_behind_the_first(text: str, low: str) -> None:
    (mention,) = read_figures(analyze(text, id="1", language="en", whole=True)).mentions
    assert (str(mention.value), str(mention.high)) == (low, "7000000")


def test_short_letters_before_what_counts_a_noun_are_no_money() -> None:
    assert told("LE 1500 users signed up.") == [("1500 users", 1500, "")]


def test_letters_at_the_end_of_a_range_need_a_number() -> None:
    assert told("It raised between 5 million euros and USD") == [("5 million euros", 5_000_000, "EUR")]
