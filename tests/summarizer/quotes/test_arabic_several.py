"""Several speakers in a few Arabic lines: nobody is given another's words, name or office."""

import pytest

from summarizer import analyze, find_quotes

SPOKE = {
    "accused behind the family of his accuser": (
        "اتهم عبد الرحيم الصويعي ناصر المبروك بأنه «يعطل كل اتفاق نصل إليه».",
        ["عبد الرحيم الصويعي"],
    ),
    "accused behind a foreign family": (
        "اتهم فيكتور بلومكامب باتريك ستوينسكي بأنه «يعطل كل اتفاق». ورد ستوينسكي: «هو كاذب كبير جدا».",
        ["فيكتور بلومكامب", "باتريك ستوينسكي"],
    ),
    "four names of one": ("قال محمد فرج أحمد حسنين إن السد امتلأ.", ["محمد فرج أحمد حسنين"]),
    "other verb behind «while»": (
        "«لا عودة إلى الوراء»، بهذه الكلمات ختم رئيس البلدية سعيد الأمين خطابه، فيما رد راشد العيادي: «كلام بلا أفعال تذكر».",
        ["سعيد الأمين", "راشد العيادي"],
    ),
    "words within another's statements": (
        "انتقدت الفنانة ليلى الحايك تصريحات المخرج سمير عواد التي قال فيها إن «السينما ماتت منذ زمن»، مؤكدة أنها بخير.",
        ["ليلى الحايك"],
    ),
    "first name that is a verb by its letters": (
        "قال سالم الفقيه إن اللجنة انتهت. وقال عضو المكتب التنفيذي للنقابة عزت المهيري: «اللجنة لم تبدأ بعد». وأضاف: «سننتظر أسبوعا آخر».",
        ["سالم الفقيه", "عزت المهيري", "عزت المهيري"],
    ),
    "somebody unknown speaks in between": (
        "قال سالم الفقيه إن الوقت حان. وفي المقابل ضجت منصات التواصل: «لا نصدق هذا الكلام أبدا». وأضاف أن الحوار مستمر.",
        ["سالم الفقيه", None],
    ),
    "who was asked answers": (
        "قال الوزير سالم الفقيه إن الملف مغلق. وسألت مذيعة القناة ضيفها عن السبب فأجاب بأن «المصالح تغلب المبادئ».",
        ["سالم الفقيه", None],
    ),
    "asked about something": ("سئل الرئيس عن الحرب فقال: «لا أعرف متى تنتهي».", ["الرئيس"]),
    "preposition and pronoun behind a name": (
        "«لن نترك الميناء»، هكذا قال حسن المنتصر لأنصاره. ورحب عبد العاطي الزين بذلك، مؤكدا أن «التعاون سيتوسع قريبا».",
        ["حسن المنتصر", "عبد العاطي الزين"],
    ),
    "one who is spoken to behind a father's name": (
        "وقال أحمد أبو الغار لمحمود فتحي إن النادي يدعم اللاعبين.",
        ["أحمد أبو الغار"],
    ),
    "father of somebody is a name": ("وصرح أبو عبيدة: «المعركة مستمرة حتى النهاية».", ["أبو عبيدة"]),
    "name spelled like a preposition": ("وأكد علي لاريمان أن «ما يقال دعاية انتخابية».", ["علي لاريمان"]),
    "headline of two": (
        "ليلى الحايك ترد على سمير عواد: «لا أعرفه ولن أعرفه».. وسمير عواد يعلق: «أنا غني عن التعريف».",
        ["ليلى الحايك", "سمير عواد"],
    ),
    "name behind an office that bears a preposition": (
        "وفقا للمحامي كريم أحمد سنان فإن «الأدلة كافية للإدانة».",
        ["كريم أحمد سنان"],
    ),
    "office between commas behind a cited name": (
        "ووفقا لحازم الباشق، الخبير العسكري، فإن «الصفقة كبيرة جدا».",
        ["حازم الباشق"],
    ),
    "closing mark lost before another speaker": (
        "قال هاني الصويعي: «نحن جاهزون للحوار. وقال ناصر المبروك: «لن نقبل بالشروط». وأضاف: «هذا كلامنا الأخير».",
        ["هاني الصويعي", "ناصر المبروك", "ناصر المبروك"],
    ),
    "straight mark lost before another speaker": (
        'قال هاني الصويعي: "نحن جاهزون للحوار. وقال ناصر المبروك: "لن نقبل بالشروط". وأضاف: "هذا كلامنا الأخير".',
        ["هاني الصويعي", "ناصر المبروك", "ناصر المبروك"],
    ),
    "opening mark lost": (
        'قال هاني الصويعي: نحن جاهزون للحوار". وقال ناصر المبروك: "لن نقبل بالشروط".',
        ["هاني الصويعي", "ناصر المبروك"],
    ),
    "quotation within a quotation": (
        "قال هاني الصويعي: «ذهبت إليه. وقال لي: «لا تذهب». فلم أذهب أبدا». وأضاف: «هذا كلامنا الأخير».",
        ["هاني الصويعي", "هاني الصويعي"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), SPOKE.values(), ids=SPOKE)
def test_nobody_is_given_the_words_of_another(text: str, speakers: list[str | None]) -> None:
    found = find_quotes(analyze(text, id="a", language="ar", whole=True))
    assert [quote.speaker for quote in found] == speakers


def test_the_office_of_a_guest_is_not_his_host_s() -> None:
    text = "استقبل الملك ناصر الثاني الرئيس الصومالي عمر الشيخ، وأكد خلال اللقاء أن البلدين «شريكان دائمان»."
    (quote,) = find_quotes(analyze(text, id="a", language="ar", whole=True))
    assert (quote.speaker, quote.role) == ("ناصر الثاني", "الملك")


def test_an_office_behind_a_cited_name_is_no_part_of_the_words() -> None:
    text = "ووفقا لحازم الباشق، الخبير العسكري، فإن «الصفقة كبيرة جدا»."
    (quote,) = find_quotes(analyze(text, id="a", language="ar", whole=True))
    assert (text[quote.span.start : quote.span.end], quote.role) == ("الصفقة كبيرة جدا", "الخبير العسكري")


@pytest.mark.parametrize("text", ["وقال: «", "وقال محمد علي: «  ».", "وأضاف: « . ».", 'He said: "..."'])
def test_marks_without_a_word_are_no_quotation(text: str) -> None:
    assert find_quotes(analyze(text, id="a", whole=True)) == ()
