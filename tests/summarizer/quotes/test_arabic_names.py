"""Where the name of a speaker begins and ends in Arabic: one habit a row."""

import pytest

from summarizer import analyze, find_quotes

CALLED = {
    "name of God in a name": ("قال النائب صلاح حسب الله، عضو اللجنة، إن القانون جاهز.", "صلاح حسب الله"),
    "servant of God and his family": (
        "قال الفريق عبد الفتاح البرهان رئيس المجلس في خطاب إن الطريق مفتوح.",
        "عبد الفتاح البرهان",
    ),
    "title before an office": (
        "وقال السيد رئيس المجلس الأعلى العميد الركن هاني الدلو إن الطريق مفتوح.",
        "هاني الدلو",
    ),
    "excellency before an office": ("أكد معالي وزير الصحة الدكتور فهد الجاسم أن اللقاح متوفر.", "فهد الجاسم"),
    "hospital named after a king": (
        "وأوضح مدير مستشفى الملك فهد الدكتور سامي العتيبي أن العيادة افتتحت.",
        "سامي العتيبي",
    ),
    "preposition spelled as a name": (
        "وأضاف المدرب ماجد الحربي علي هامش اللقاء أن الفريق جاهز.",
        "ماجد الحربي",
    ),
    "office for matters": ("أعلن وزير الدولة لشؤون المياه كريم العايد أن السد امتلأ.", "كريم العايد"),
    "body for a purpose": (
        "قال المرصد العربي لحقوق الإنسان إن المعتقلين أضربوا.",
        "المرصد العربي لحقوق الإنسان",
    ),
    "body with its letters in brackets": (
        "أعلن الاتحاد الدولي لكرة اليد (إهف) أن البطولة تأجلت.",
        "الاتحاد الدولي لكرة اليد",
    ),
    "title with a colon": ("أكد والد الفقيد، المواطن: سالم العتيبي أن ابنه كان بارا.", "سالم العتيبي"),
    "called by another name": ("وقال سالم العتيبي الملقب بالبرق إن السباق صعب.", "سالم العتيبي"),
    "noun behind a preposition": ("وقال نادر الحربي كضيف شرف إن القناة جاهزة.", "نادر الحربي"),
    "adjective of a town": (
        "قال الناطق الإعلامي بشرطة منطقة مكة المكرمة العقيد دكتور سالم القرشي بأن الطريق مغلق.",
        "سالم القرشي",
    ),
    "name that looks like particles": (
        "وقال الأمين العام للأمم المتحدة بان كي مون إن الهدنة هشة.",
        "بان كي مون",
    ),
    "envoy to a country": (
        "قال المبعوث الخاص للأمم المتحدة إلى اليمن إسماعيل العمري إن الحوار قريب.",
        "إسماعيل العمري",
    ),
    "family that looks like a verb": (
        "وقال عضو الائتلاف السوري المعارض سمير نشار إن الحوار قريب.",
        "سمير نشار",
    ),
    "palace": ("وأعلن قصر الإليزيه أن الزيارة تأجلت.", "قصر الإليزيه"),
}
ACTING = {
    "object behind an unnamed source": (
        "نفى مصدر مسؤول بوزارة النقل الخبر المتداول. وأكد المصدر أن الجسر سليم.",
        "مصدر مسؤول بوزارة النقل",
    ),
    "thanks are nobody": (
        "أعرب المدرب ماجد الحربي عن حزنه. ووجه الشكر للاعبين، مؤكدا أن الموسم طويل.",
        "ماجد الحربي",
    ),
    "masdar behind an office": (
        "وصل الوزير سامح العمري. وأكد الوزير المصري تطابق وجهات النظر، مشيرا إلى أن الاتفاق قريب.",
        "سامح العمري",
    ),
    "capital behind an office": (
        "قال وزير الثقافة السعودي عواد الحربي إن القدس باقية. وهاجم الوزير السعودي طهران قائلا: «كفى متاجرة بقضايا الناس».",
        "عواد الحربي",
    ),
    "president by his family": (
        "افتتح الرئيس المصري عبدالفتاح السيسي القناة. وأكد الرئيس السيسي في كلمته أن العمل مستمر.",
        "عبدالفتاح السيسي",
    ),
    "name in marks, then half of it": (
        'قال "ماهر قبلان" إن الجلسة مغلقة. وأضاف "ماهر" في تغريدة أن التصويت قريب.',
        "ماهر قبلان",
    ),
    "one of them is one": (
        "أشار أحد أصدقاء الطالب إلى أنه تعرض لإطلاق النار، مضيفا أن صديقه لم يؤذ أحدا.",
        "أحد أصدقاء الطالب",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), CALLED.values(), ids=CALLED)
def test_a_name_ends_where_it_ends(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in find_quotes(analyze(text, id="a", language="ar", whole=True))] == [
        speaker
    ]


@pytest.mark.parametrize(("text", "speaker"), ACTING.values(), ids=ACTING)
def test_who_acts_is_who_goes_on_speaking(text: str, speaker: str) -> None:
    *_, last = find_quotes(analyze(text, id="a", language="ar", whole=True))
    assert last.speaker == speaker
