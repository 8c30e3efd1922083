"""Habits of Arabic news, one a row: who speaks, and the first words of what he says."""

import pytest

from summarizer import analyze, find_quotes

SAID = {
    "rank behind an outlet": (
        'كشف مدير المشروع لـ"عكاظ" المهندس خالد الغامدي أن التسليم قريب جدا.',
        "خالد الغامدي",
        "التسليم",
    ),
    "country in the role, another in the name": (
        "وأكد رئيس الوزراء العراقي محمد شياع السوداني أن بلاده محايدة.",
        "محمد شياع السوداني",
        "بلاده",
    ),
    "name of a party that is a word": (
        "وأعلن عضو اللجنة المركزية لحركة فتح عباس زكي رفضه للقرار.",
        "عباس زكي",
        "رفضه",
    ),
    "spokeswoman of what was named": (
        "وقالت المتحدثة باسمها كارولين هيل إن الجدول لم يقفل.",
        "كارولين هيل",
        "الجدول",
    ),
    "source through another": ("قالت هيئة البث نقلا عن مصدر أمني إن العملية ستتوسع.", "مصدر أمني", "العملية"),
    "statement of a body": (
        "وأفاد بلاغ للمديرية العامة للأمن الوطني أن الشرطة أوقفت ثلاثة أشخاص.",
        "المديرية العامة للأمن الوطني",
        "الشرطة",
    ),
    "participle warns another": (
        "وخطب الرئيس قيس سعيد أمس محذرا النواب من أن الدستور فوق الجميع.",
        "قيس سعيد",
        "الدستور",
    ),
}
SILENT = {
    "passive": "وقد وُصفت الزيارة بأنها نقطة تحول.",
    "impersonal": "يذكر أن الجسر بني عام 1936.",
    "taken back": "لم يقل الوزير إن الأسعار سترتفع.",
    "gesture": "أشار الدليل بيده إلى القمة.",
    "lifeless subject": "تقول الأرقام إن المدينة فقدت ثلث سكانها.",
    "preposition": "وُقع الاتفاق بين ليبيا ومصر على أن يبدأ العام المقبل.",
}


@pytest.mark.parametrize(("text", "speaker", "first"), SAID.values(), ids=SAID)
def test_the_speaker_is_called_by_name(text: str, speaker: str, first: str) -> None:
    (quote,) = find_quotes(analyze(text, id="a", language="ar", whole=True))
    assert (quote.speaker, text[quote.span.start :].split(maxsplit=1)[0]) == (speaker, first)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_nobody_says_is_no_quotation(text: str) -> None:
    assert find_quotes(analyze(text, id="a", language="ar", whole=True)) == ()


def test_an_office_means_who_was_named_with_it() -> None:
    text = "قال الرئيس باراك أوباما إن الاتفاق جيد. وأضاف الرئيس الأميركي أن البدائل أسوأ."
    assert [quote.speaker for quote in find_quotes(analyze(text, id="a", language="ar", whole=True))] == [
        "باراك أوباما"
    ] * 2
