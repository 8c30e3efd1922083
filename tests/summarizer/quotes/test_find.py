"""What is found of one quotation, and what hostile text costs."""

import pytest

from summarizer import Document, Quote, analyze, find_quotes
from tests.growth import LINEAR, growth


def quotes_of(text: str, language: str = "ar") -> tuple[Quote, ...]:
    return find_quotes(analyze(text, id="a", language=language, whole=True))


def test_the_words_within_marks_are_a_direct_quotation() -> None:
    text = "وقال هيثم الصرفندي، أمين سر نقابة الصيادين: «خسرنا هذا الموسم أربعين قارباً»."
    (quote,) = quotes_of(text)
    assert (quote.kind, text[quote.span.start : quote.span.end]) == (
        "direct",
        "خسرنا هذا الموسم أربعين قارباً",
    )
    assert (quote.speaker, quote.role, quote.cue) == ("هيثم الصرفندي", "أمين سر نقابة الصيادين", "وقال")


def test_an_unnamed_source_is_called_as_the_outlet_calls_it() -> None:
    (quote,) = quotes_of('كشف مصدر أمني رفيع لـ"الراصد" أن المشتبه به غادر البلاد بجواز مزور.')
    assert quote.anonymous
    assert quote.speaker == "مصدر أمني رفيع"


def test_who_relays_is_not_who_speaks() -> None:
    (quote,) = quotes_of(
        "ونقلت وكالة «تاس» عن الوزير أندريه كولتسوف قوله إن موسكو مستعدة لاستضافة جولة جديدة."
    )
    assert (quote.speaker, quote.via) == ("أندريه كولتسوف", "وكالة تاس")


def test_nobody_is_named_where_nobody_spoke_before() -> None:
    (quote,) = quotes_of("وأضاف أن الأسعار ترتفع منذ شهرين.")
    assert quote.speaker is None


def test_two_of_one_family_are_not_taken_for_each_other() -> None:
    text = "التقى الوزير سامر حداد بالنائب رامي حداد. وقال حداد إن الاتفاق قريب من التوقيع."
    assert [quote.speaker for quote in quotes_of(text)] == ["حداد"]


@pytest.mark.parametrize("sign", ["«", '"', " ", "قال ", "قال إن ", "، وقال: «", "بحسب ", "لكن ", "قال \n"])
def test_hostile_text_costs_as_much_as_its_length(sign: str) -> None:
    def make(size: int) -> str:
        return sign * (size // len(sign))

    documents = {size: analyze(make(size), id="a", language="ar", whole=True) for size in (5_000, 20_000)}
    assert growth(documents.__getitem__, find_quotes, 5_000) < LINEAR


def test_many_who_share_a_first_name_cost_as_much_as_they_are() -> None:
    def bearers(count: int) -> Document:
        lines = (f"قال رئيس بلدية {_word(at)} محمد {_word(at + 7)} إن السد امتلأ." for at in range(count))
        return analyze("\n".join(lines), id="a", language="ar", whole=True)

    assert growth(bearers, find_quotes, 400) < LINEAR


def _word(seed: int) -> str:
    return "".join("بتثجحخدذرزسشصضطظعغفقكلمن"[(seed * 7919 // 24**place) % 24] for place in range(6))


def test_words_cut_off_anywhere_are_read_without_an_error() -> None:
    text = "وقال الوزير لـ«الحياة»، نقلا عن مصدر أمني، إن ـــ «الأمر صعب جدا» بحسب بيان ل"
    for end in range(len(text)):
        assert all(quote.span.end <= end for quote in quotes_of(text[:end]))
