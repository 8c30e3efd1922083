"""Short and unusual articles lose nothing."""

import pytest

from summarizer import Document, analyze

CLEAN = {
    "a_flash": "عاجل: انفجار قرب مرفأ طرابلس وأنباء عن إصابات",
    "two_sentences": "وصل الوزير إلى بغداد صباح اليوم.\nويلتقي نظيره العراقي غداً.",
    "an_article_about_sharing": (
        "شارك آلاف الطلاب في مسيرة وسط تونس احتجاجاً على قانون جديد.\n"
        "تابع المتظاهرون سيرهم حتى مقر البرلمان، ونشروا صورهم على فيسبوك.\n"
        "المشاركة في المسيرة فاقت توقعات المنظمين."
    ),
    "a_list_of_decisions": (
        "أقر مجلس الوزراء في جلسته اليوم ثلاثة قرارات، وهي:\n- رفع سعر القمح\n- تأجيل الانتخابات "
        "البلدية شهرين\n"
        "- منح الأطباء زيادة"
    ),
    "a_list_of_prices": (
        "أعلنت لجنة تسعير المحروقات اليوم رفع أسعار البنزين وخفض سعر الديزل لشهر آذار، وجاءت الأسعار كالآتي:\n"
        "- بنزين 90: 0.85 دينار\n- بنزين 95: 1.15 دينار\nالديزل: 0.65 دينار\nاليورو: 1.08 دولار\n"
        "ويبدأ العمل بالأسعار الجديدة منتصف الليل."
    ),
    "percentages": (
        "أعلنت الهيئة نتائج التصويت في ثلاث دوائر وجاءت النسب كالآتي:\nالدائرة الأولى: 12.40 بالمئة\n"
        "الدائرة الثانية: 10.15 بالمئة\nالدائرة الثالثة: 9.30 بالمئة"
    ),
    "a_lead_without_a_stop": (
        "افتتح رئيس الوزراء الإثيوبي اليوم سد النهضة رسمياً بحضور عدد من القادة الأفارقة\n"
        "وقال في كلمته إن السد ليس تهديداً لأحد.\nوأضاف أن أبواب الحوار مفتوحة أمام الجميع."
    ),
    "a_sentence_with_two_strokes": (
        "إيران - إسرائيل: الحرب التي لم تقع بعد كما يراها أربعة من الخبراء في شؤون المنطقة.\n"
        "ويرى أولهم أن الردع ما زال قائماً بين الطرفين."
    ),
    "a_subheading": (
        "انتهت الجولة الأولى من المحادثات في جنيف من دون اتفاق.\n\n* نقاط الخلاف\n\n"
        "يختلف الطرفان على موعد الانتخابات وعلى صلاحيات الرئيس."
    ),
    "an_interview": (
        "في هذا الحوار يتحدث المخرج عن فيلمه الجديد وعن بداياته في المسرح.\nكيف بدأت الفكرة؟\n"
        "بدأت من رسالة وجدتها في بيت جدي.\nوهل كتبت وحدك؟\nنعم، كتبت المسودة الأولى وحدي."
    ),
    "no_stops_at_all": (
        "أعلنت بلدية سبها بدء حملة لتنظيف مجاري الأمطار قبل موسم الشتاء بمشاركة عشرات المتطوعين "
        "من أبناء المدينة\n"
        "وقال عميد البلدية إن الحملة تستمر أسبوعين\nوأضاف أن الشاحنات وصلت\nوتشمل الحملة ستة أحياء"
    ),
    "english_flash": "BREAKING: Explosion reported near the port of Tripoli",
    "english_about_cookies": (
        "The committee voted on Monday to ban tracking cookies on public websites.\n"
        "Share prices of two advertising firms fell by a tenth.\n"
        "Read more widely, the law also covers mobile phones, its authors said."
    ),
    "dashes_within_a_sentence": (
        "الطبيعة - بمعناها العام - تعني العالم المادي. ولا يتم - بوجه عام - اعتبار الأشياء المصنعة جزءاً منها."
    ),
    "a_quotation_alone": (
        "جمعت أم يوسف ما بقي من أثاث بيتها وغادرت.\n«لن نبيع أرضنا»\nهذا كل ما قالته للصحافيين.\n«ولن ننساها»"
    ),
}


def lost(document: Document) -> str:
    return " ".join(document.slice(span) for span in document.dropped)


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN.keys())
def test_nothing_is_dropped_where_nothing_is_suspicious(text: str) -> None:
    assert lost(analyze(text, id="1")) == ""


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضاً: الحكومة تؤجل الانتخابات",
        "شارك الخبر على فيسبوك",
        "تصوير: أحمد سالم",
        "حقول النفط في الجنوب الليبي (رويترز)",
        "آخر تحديث: 3 فبراير 2026 - 10:15",
        "منذ 3 ساعات",
        "تابعونا على واتساب",
        "إعلان",
        "فيسبوك تويتر واتساب",
        "https://example.com/news/12",
        "كلمات مفتاحية: ليبيا، النفط",
        "3 تعليقات",
        "Advertisement",
        "Share this article",
        "Image source, Getty Images",
        "Read more: Oil prices fall again",
    ],
)
def test_furniture_in_the_middle_is_dropped_and_the_article_goes_on(line: str) -> None:
    before, after = "أعلنت المؤسسة رفع الإنتاج في حقلين.", "وقالت إن العمل يبدأ الأحد."
    assert lost(analyze(f"{before}\n{line}\n{after}", id="1")) == line


@pytest.mark.parametrize(
    "line",
    [
        "ماكرون وأردوغان خلال مؤتمر صحفي سابق في باريس",
        "وزير الخارجية أثناء زيارة سابقة إلى بكين",
        "Macron and Erdogan during a previous news conference in Paris",
        "A post shared by Beit Al Fann (@beitalfann)",
        "View this post on Instagram",
        "— Ministry of Health (@mohgovly) February 3, 2026",
        "تنشر الأخبار على الصفحة الرسمية لوكالة الأناضول، اختصاراً لجزء من الأخبار التي تُعرض للمشتركين "
        "عبر نظام تدفق الأخبار.",
        "الثلاثاء 21 رمضان 1447هـ الموافق 10 مارس 2026م",
    ],
)
def test_a_caption_or_a_card_between_paragraphs_is_dropped(line: str) -> None:
    before, after = "أعلنت المؤسسة رفع الإنتاج في حقلين.", "وقالت إن العمل يبدأ الأحد."
    assert lost(analyze(f"{before}\n{line}\n{after}\nوختمت بشكر عمالها.", id="1")) == line


@pytest.mark.parametrize(
    "dateline",
    [
        "الجزائر – واج: ",
        "تونس – (وات) - ",
        "طهران – العالم: ",
        "جنيف (سويسرا) - ",
        "عمّان (بترا) - ",
        "الكويت (كونا) -- ",
        "الدوحة - قنا: ",
        "الخرطوم (سونا) - ",
        "بيروت - خاص: ",
        "القاهرة – محمد حسن: ",
        "بغداد/ واع/ ",
        "أديس أبابا، 3 فبراير (شينخوا) -- ",
    ],
)
def test_a_dateline_of_a_known_town_is_no_part_of_the_article(dateline: str) -> None:
    text = f"{dateline}استقبل وزير الخارجية اليوم سفراء أربع دول لبحث الأوضاع في المنطقة.\nوحضر اللقاء نائبه."
    assert lost(analyze(text, id="1")) == dateline.strip()


def test_a_line_that_leads_to_a_list_is_no_headline() -> None:
    lead = "أعلنت الهيئة نتائج التصويت في الدوائر كلها وجاءت النسب كالآتي:"
    assert analyze(f"{lead}\nالأولى: 12.40 بالمئة\nالثانية: 10.15 بالمئة", id="1").title is None


def test_wrapped_lines_are_one_paragraph() -> None:
    lines = [
        "سيطر الإنترنت على عقول الهولنديين، وانسحب على ساحة أوقات عملهم وفراغهم ليشغل",
        "مساحة كبيرة من يومهم، حسب دراسة جديدة أعدتها جامعة أوترخت ونشرت نتائجها أمس",
        "وقالت الدراسة إن متوسط الوقت الذي يقضيه المرء أمام الشاشة بلغ خمس ساعات في",
        "اليوم الواحد.",
    ]
    document = analyze("\n".join(lines), id="1")
    assert (lost(document), {sentence.paragraph for sentence in document.sentences}) == ("", {0})
