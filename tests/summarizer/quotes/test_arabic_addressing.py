"""Who asks and who is asked: a verb's subject and whom it addresses stand side by side."""

import pytest

from summarizer import Document, analyze, find_quotes
from tests.growth import LINEAR, growth

ASKING = {
    "reporter and minister": ('سأل الصحفي وزير النفط حيان عبد الغني: "متى ترتفع الصادرات؟"', "الصحفي"),
    "reporter of an outlet": ('وسأل مراسل الجزيرة الوزير: "هل تستقيلون؟"', "مراسل الجزيرة"),
    "agency before a spokesman": (
        'وسألت مراسلة رويترز المتحدث باسم الخارجية: "ما موقفكم؟"',
        "مراسلة رويترز",
    ),
    "name before an office": ('سأل النائب خالد العبيدي رئيس الوزراء: "أين الأموال؟"', "خالد العبيدي"),
    "many ask one": ('وسأل النواب وزير المالية علي حسن خليل: "لماذا التأخير؟"', "النواب"),
    "body before many": ('طالب الاتحاد اللاعبين قائلاً: "التزموا الصمت"', "الاتحاد"),
    "two families": ('هاجم ترامب بايدن قائلاً: "إنه أسوأ رئيس"', "ترامب"),
    "mother": ('وخاطب الأسير والدته قائلاً: "لا تبكي"', "الأسير"),
    "country behind a name": ('حث وزير الخارجية ديفيد لامي إسرائيل قائلاً: "افتحوا المعابر"', "ديفيد لامي"),
    "subject first": ('الوزير سمير جابر سأل مدير الشركة هاني سعد: "أين العقود؟"', "سمير جابر"),
    "to a foreigner": ('قال ترامب لزيلينسكي: "ليست لديك أوراق"', "ترامب"),
    "name of a place": ('وسألت القاضية منى بدران المتهمة: "لماذا؟"', "منى بدران"),
    "nobody addressed": ('سأل نائب رئيس الوزراء طارق متري: "أين الدولة؟"', "طارق متري"),
    "behind the words": ('"متى ترتفع الصادرات؟" سأل الصحفي وزير النفط حيان عبد الغني.', "الصحفي"),
    "his reporter or he himself": ('سأل صحفي الرئيس الأميركي دونالد ترامب: "هل ستعود؟"', None),
    "his child or he himself": ('سأل طفل وزير التربية حسن منيمنة: "متى تفتح المدارس؟"', None),
    "three foreign names": ('وسألت الصحفية كيتلان كولينز ترامب: "هل أنت قلق؟"', None),
}
ANSWERS = ("فأجاب", "وأجاب", "ورد قائلاً", "وقال")


@pytest.mark.parametrize(("text", "speaker"), ASKING.values(), ids=ASKING)
def test_words_are_never_given_to_whom_they_address(text: str, speaker: str | None) -> None:
    (quote,) = find_quotes(analyze(text, id="a", language="ar", whole=True))
    assert quote.speaker == speaker


@pytest.mark.parametrize("answers", ANSWERS)
def test_who_asked_is_not_he_who_answers(answers: str) -> None:
    text = f'وسأل مراسل القناة المحافظ علي سعد: "أين المياه؟". {answers}: "نصلح الشبكة".'
    asked, answer = find_quotes(analyze(text, id="a", language="ar", whole=True))
    assert (asked.speaker, answer.speaker) == ("مراسل القناة", None)


def test_reading_who_is_asked_costs_as_much_as_the_text_is_long() -> None:
    def make(size: int) -> Document:
        return analyze("سأل الصحفي وزير النفط " * size, id="a", language="ar", whole=True)

    assert growth(make, find_quotes, 400) < LINEAR
