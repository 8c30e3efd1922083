"""The figures of one article: literal phrases with what they count and what they are said of."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from summarizer import analyze, find_figures, read_figures
from summarizer.figures import FigureMention
from tests.growth import LINEAR, growth

ARTICLES = Path(__file__).parents[3] / "data" / "articles"


def only(text: str, language: str = "ar") -> FigureMention:
    """Return the only figure of a text."""
    (mention,) = read_figures(analyze(text, id="1", language=language, whole=True)).mentions
    return mention


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("اشترى الجيش 16 طائرة مقاتلة من طراز JF-17.", ("طايره", "مقاتله", "jf17")),
        ("أعلن الجيش مقتل 3 جنود في كمين.", ("killed", "جندي")),
        ("أصيب 25 شخصا في الحريق.", ("wounded",)),
        ("وصل 20 طنا من الدقيق إلى غزة.", ("دقيق",)),
        ("وصلت إلى الميناء سفينتان حربيتان.", ("سفينه", "حربي")),
    ],
    ids=["model", "soldiers", "persons", "matter", "dual"],
)
def test_a_figure_tells_what_it_counts(text: str, thing: tuple[str, ...]) -> None:
    assert only(text).thing[: len(thing)] == thing


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("وشملت الصفقة 44 دبابة من طراز حيدر، إضافة إلى معدات.", "44 دبابة من طراز حيدر"),
        ("وأسفر القصف عن مقتل 12 وإصابة آخرين.", "مقتل 12"),
        ("بقيمة تتجاوز أربعة مليارات دولار، بحسب مصادر.", "أربعة مليارات دولار"),
        ("اتهم بسبعة قرارات صادرة عن المجلس.", "سبعة قرارات صادرة"),
        ("وقُتل ثلاثةُ جنودٍ أمس.", "قُتل ثلاثةُ جنودٍ"),
    ],
    ids=["model", "fate", "verb_of_bound", "proclitic", "vowels"],
)
def test_the_phrase_of_a_figure_ends_where_its_thing_does(text: str, phrase: str) -> None:
    assert only(text).text == phrase


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تبرع الصندوق بمليون دولار ونصف السكان فقراء.", 1_000_000),
        ("جمعت الحملة مليونا دولار وربع مليون يورو.", 2_000_000),
        ("خسر الصندوق 3 ملايين دولار وثلث قيمته.", 3_000_000),
        ("تبرع الصندوق بمليون دولار ونصف.", 1_500_000),
        ("تبرع الصندوق بمليون دولار ونصف المليون.", 1_500_000),
        ("بعد 3 كيلومترات ونصف الكيلومتر يبدأ السد.", Decimal("3.5")),
    ],
    ids=[
        "of others",
        "of another scale",
        "of what is his",
        "of the scale",
        "of the scale, told",
        "of the unit",
    ],
)
def test_a_fraction_is_added_to_what_it_is_a_part_of(text: str, value: Decimal) -> None:
    first, *_ = read_figures(analyze(text, id="1", language="ar", whole=True)).mentions
    assert first.value == value


@pytest.mark.parametrize(
    "text",
    [
        "انخفضت الحرارة إلى -5 درجات.",
        "بلغ النمو -3.5% هذا العام.",
        "بلغت الخسائر ½ مليون دولار و1½ مليون يورو.",
    ],
    ids=["degrees", "percent", "sign of a half"],
)
def test_a_sign_that_changes_a_number_leaves_no_other_figure(text: str) -> None:
    assert read_figures(analyze(text, id="1", language="ar", whole=True)).mentions == ()


@pytest.mark.parametrize(
    "sum_of_money",
    ["USD 5 million", "USD 5 مليون", "5 million USD", "5 ملايين USD", "US$5 million", "5 million dollars"],
)
def test_a_sum_in_latin_letters_is_whole_in_an_arabic_text(sum_of_money: str) -> None:
    mention = only(f"أعلنت الشركة عن استثمار {sum_of_money} في مصر خلال العام الجاري.")
    assert (mention.text, mention.value, mention.unit) == (sum_of_money, Decimal(5_000_000), "USD")


@pytest.mark.parametrize("words", ["we try 5 times", "he saw 5 mad dogs", "they had 5 try outs"])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_word_that_is_spelled_as_a_currency_is_none(words: str, code: str) -> None:
    figures = read_figures(analyze(f"{words.capitalize()} there.", id="1", language=code, whole=True))
    assert not {mention.unit for mention in figures.mentions} & {"TRY", "MAD"}


@pytest.mark.parametrize("lira", ["TRY 5 million", "5 million TRY"])
def test_a_currency_in_capitals_is_no_word(lira: str) -> None:
    assert only(f"بلغت قيمة العقد {lira} هذا العام.").unit == "TRY"


def test_a_dash_before_a_point_of_a_list_is_no_minus() -> None:
    assert only("-5 كيلومترات من الطريق رصفت.").value == 5


def test_a_figure_says_whether_its_phrase_tells_its_bound() -> None:
    near, far = only("نزح أكثر من 100 ألف شخص."), only("تتجاوز قيمة العقد 4 مليارات دولار.")
    assert [(one.bound, one.tells_bound) for one in (near, far)] == [("over", True), ("over", False)]


def test_a_range_has_two_ends() -> None:
    mention = only("تقدر الخسائر بما بين 40 و45 مليون دولار.")
    assert (mention.value, mention.high) == (Decimal(40_000_000), Decimal(45_000_000))


def test_a_figure_names_the_agency_of_its_sentence() -> None:
    assert only("وقالت وكالة رويترز إن الصفقة تشمل 44 دبابة.").origin == "رويترز"


def test_a_figure_knows_the_day_and_the_town_of_its_sentence() -> None:
    mention = only("قتل 7 أشخاص في رفح يوم 3 فبراير 2026.")
    assert (mention.when, mention.places) == ((date(2026, 2, 3), date(2026, 2, 3)), ("رفح",))


def test_an_outlet_is_the_source_of_its_figures() -> None:
    document = analyze("وصلت 3 سفن.", id="1", outlet="النهار", language="ar", whole=True)
    assert read_figures(document).source == "النهار"


def test_figures_are_slices_in_order() -> None:
    for path in sorted(ARTICLES.glob("*.txt")):
        document = analyze(path.read_text("utf-8"), id=path.stem)
        mentions = read_figures(document).mentions
        assert [document.slice(one.span) for one in mentions] == [one.text for one in mentions]
        assert [one.sentence.start for one in mentions] == sorted(one.sentence.start for one in mentions)


def test_the_five_articles_tell_the_deal_and_its_arms() -> None:
    paths = sorted(ARTICLES.glob("*.txt"))
    figures = find_figures([analyze(path.read_text("utf-8"), id=path.stem[:3]) for path in paths])
    deal, fighters = figures[0], figures[1]
    assert [extract.document for extract in deal.extracts] == ["000", "002", "003"]
    assert (deal.value, deal.unit, deal.bound) == (Decimal(4 * 10**9), "USD", "over")
    assert (fighters.extracts[1].text, fighters.origin) == ("16 طائرة مقاتلة من طراز JF-17", "رويترز")


@pytest.mark.parametrize(
    "sign",
    ["9", "٩.", "مليون ", "12 ", "و", "$", "5-", "ألف و", "one hundred and ", "3 فبراير 2026 12 رجلا "],
)
def test_reading_is_linear_on_hostile_text(sign: str) -> None:
    def page(size: int) -> str:
        return sign * size

    documents = {size: analyze(page(size), id="1", language="ar", whole=True) for size in (5_000, 20_000)}
    assert growth(documents.__getitem__, read_figures, 5_000) < LINEAR
