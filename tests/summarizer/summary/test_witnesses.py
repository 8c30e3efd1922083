"""Two reports are never joined as one, however alike they are; one report is, however it is edited."""

import pytest

from summarizer import Document, analyze
from summarizer.summary.duplicates import same_report
from summarizer.summary.lines import Line
from summarizer.summary.reading import read_lines

AGENCY = "وقالت وكالة رويترز إن إيران أطلقت 16 صاروخا باليستيا و12 طائرة مسيرة على إسرائيل فجر اليوم."
ENGLISH_AGENCY = "Reuters reported that Iran fired 16 ballistic missiles and 12 drones at Israel early today."
DIFFERENT = {
    "twenty_and_ten": (
        "أعلنت شركة الطيران المغربية إلغاء {} بسبب العاصفة في الشمال.",
        "عشرين رحلة",
        "عشر رحلات",
    ),
    "three_and_thirty": (
        "أصيب {} في حادث سير على الطريق الرابط بين المدينتين.",
        "ثلاثة أشخاص",
        "ثلاثين شخصا",
    ),
    "a_hundred_and_two": ("خصصت الحكومة {} مليون درهم لدعم المزارعين في الجنوب.", "مئة", "مئتي"),
    "a_thousand_and_two": ("استقبلت المخيمات {} لاجئ جديد خلال شهر واحد بعد المعارك.", "ألف", "ألفي"),
    "five_and_nine": ("أعلن الجيش مقتل {} جنود في هجوم على نقطة تفتيش شرق المدينة.", "خمسة", "تسعة"),
    "thirteen_and_three": ("انتشلت فرق الإنقاذ {} من تحت أنقاض المبنى المنهار.", "ثلاث عشرة جثة", "ثلاث جثث"),
    "one_and_two": ("أسقطت الدفاعات الجوية {} فوق الميناء في ساعة متأخرة.", "طائرة مسيرة", "طائرتين مسيرتين"),
    "one_and_many": ("أعلنت الوزارة مقتل {} في انفجار لغم قرب الحدود الشرقية.", "جندي", "جنود"),
    "a_million_and_a_billion": (
        "وافق البنك على قرض بقيمة {} دولار لبناء السد الجديد.",
        "3 ملايين",
        "3 مليارات",
    ),
    "digits_and_other_words": ("أصيب {} أشخاص في حريق اندلع في سوق المدينة القديمة.", "3", "أربعة"),
    "hundreds_and_thousands": ("تظاهر {} الأشخاص في العاصمة احتجاجا على رفع الأسعار.", "مئات", "آلاف"),
    "digits": ("سجلت الوزارة {} إصابة جديدة بالحمى في ثلاث ولايات جنوبية.", "45", "54"),
    "decimals": ("بلغت قوة الزلزال {} درجات على مقياس ريختر وفق المركز الوطني.", "5.1", "5.7"),
    "first_and_second": ("فاز المنتخب المغربي في المباراة {} من البطولة الأفريقية أمس.", "الأولى", "الثانية"),
    "niger_and_nigeria": (
        "أعلنت حكومة {} إغلاق الحدود الشمالية أمام الشاحنات التجارية.",
        "النيجر",
        "نيجيريا",
    ),
    "slovak_and_slovene": ("وصل رئيس الوزراء {} إلى بروكسل لحضور القمة الأوروبية.", "السلوفاكي", "السلوفيني"),
    "two_servants": ("عين الملك {} بن خالد وزيرا للثقافة في الحكومة الجديدة.", "عبدالله", "عبدالرحمن"),
    "two_first_names": ("استقبل الرئيس {} حفتر في القصر الجمهوري صباح اليوم.", "خليفة", "صدام"),
    "father_and_son": ("استقبل الرئيس {} في القصر الجمهوري صباح اليوم بحضور الوزراء.", "حفتر", "صدام حفتر"),
    "iran_and_iraq": ("رفضت {} مقترح الهدنة الذي تقدمت به الأمم المتحدة قبل أسبوع.", "إيران", "العراق"),
    "two_capitals": ("انطلقت في {} أعمال المؤتمر الدولي للمياه بمشاركة ثلاثين دولة.", "عمان", "مسقط"),
    "two_ministries": ("أكدت وزارة {} أن القرار يدخل حيز التنفيذ مطلع العام المقبل.", "العدل", "العمل"),
    "two_parties": ("أعلن {} ترشيح ثلاثة نواب جدد في الدائرة الجنوبية الثانية.", "حزب الله", "حركة أمل"),
    "two_movements": ("سلمت حركة {} الوسطاء ردها على مقترح وقف إطلاق النار.", "حماس", "الجهاد"),
    "two_agencies": ("نقلت وكالة {} عن مصدر حكومي أن الوفد يغادر العاصمة غدا.", "رويترز", "الأناضول"),
    "roles_swapped": (
        "{} بخرق الهدنة المعلنة قبل أسبوع في جنوب لبنان.",
        "اتهمت إسرائيل إيران",
        "اتهمت إيران إسرائيل",
    ),
    "roles_of_two_men": (
        "{} في اجتماع مغلق للحزب بحسب الصحف.",
        "انتقد الوزير أحمد النائب سالم",
        "انتقد النائب سالم الوزير أحمد",
    ),
    "from_and_to": (
        "انتقلت القافلة {} برفقة قوة من الأمم المتحدة أمس.",
        "من حلب إلى دمشق",
        "من دمشق إلى حلب",
    ),
    "to_and_by": ("أعلنت الشركة بيع خمسين طائرة {} خلال معرض دبي للطيران.", "لإيران", "بإيران"),
    "with_and_against": ("وقعت الحكومة اتفاقا {} إيران في مجال الطاقة والنقل البحري.", "مع", "ضد"),
    "before_and_after": ("قدم الوزير استقالته {} جلسة البرلمان المخصصة لمناقشة الموازنة.", "قبل", "بعد"),
    "not": ("{} الشركة الفرنسية عقد توسعة المطار مع الحكومة الجديدة.", "وقعت", "لم توقع"),
    "no_longer": ("{} الحكومة دعم الوقود في المحافظات الجنوبية من البلاد.", "ستواصل", "لن تواصل"),
    "will": ("{} الحكومة الطريق الساحلية أمام الشاحنات الكبيرة هذا الأسبوع.", "فتحت", "ستفتح"),
    "denied": ("{} توقيع اتفاق جديد لتوريد الغاز إلى الدول المجاورة.", "أعلنت الوزارة", "نفت الوزارة"),
    "deputy": ("أعلن {} النقل المغربي افتتاح المحطة الجديدة في طنجة صباح اليوم.", "وزير", "نائب وزير"),
    "former": (
        "دعا {} إلى حوار وطني شامل بين جميع القوى السياسية.",
        "الرئيس التونسي",
        "الرئيس التونسي السابق",
    ),
    "cancelled": ("أعلنت الشركة {} عشرين رحلة إلى العاصمة بسبب العاصفة.", "تنظيم", "إلغاء"),
    "an_attempt": ("أعلنت الشرطة {} اغتيال القاضي في حي راق وسط العاصمة.", "عملية", "محاولة"),
    "an_attempt_more": ("أدانت المحكمة المتهمين في قضية {} القاضي وسط العاصمة.", "اغتيال", "محاولة اغتيال"),
    "monday_and_tuesday": (
        "يجتمع مجلس الأمن يوم {} لبحث الأزمة في السودان بطلب من بريطانيا.",
        "الاثنين",
        "الثلاثاء",
    ),
    "yesterday_and_today": ("وصل الوفد الباكستاني إلى بنغازي {} في زيارة تستمر ثلاثة أيام.", "أمس", "اليوم"),
    "two_months": ("تجري الانتخابات البلدية في {} المقبل وفق بيان المفوضية.", "مايو", "يونيو"),
    "two_years": ("بدأ العمل في المصنع عام {} بعد تأخر دام أشهرا.", "2019", "2021"),
    "east_and_west": ("قصفت الطائرات مواقع {} المدينة في ساعة مبكرة من الصباح.", "شرق", "غرب"),
    "rose_and_fell": ("{} أسعار النفط في التعاملات المبكرة بعد قرار المنظمة.", "ارتفعت", "انخفضت"),
    "agreed_and_refused": ("{} البرلمان على مشروع قانون الموازنة بعد جلسة طويلة.", "وافق", "رفض"),
    "acquitted_and_convicted": (
        "قضت المحكمة {} المدير السابق للبنك المركزي في قضية الفساد.",
        "ببراءة",
        "بإدانة",
    ),
    "won_and_lost": ("{} المنتخب المصري مباراته أمام الكاميرون في تصفيات كأس العالم.", "كسب", "خسر"),
    "opened_and_closed": ("قررت السلطات {} المعبر الحدودي أمام المسافرين ابتداء من الغد.", "فتح", "إغلاق"),
    "killed_and_wounded": ("أعلن الجيش {} قائد الكتيبة في الاشتباكات قرب المطار.", "مقتل", "إصابة"),
    "president_and_prime_minister": (
        "أعلن {} السوداني استقالة الحكومة في خطاب متلفز مساء أمس.",
        "الرئيس",
        "رئيس الوزراء",
    ),
    "the_president_of": (
        "بدأت {} المرتقبة منذ شهور وسط إجراءات أمنية مشددة.",
        "زيارة إيران",
        "زيارة رئيس إيران",
    ),
    "on_a_condition": ("أعلنت الحكومة أنها تنسحب من المدينة{}.", "", " إذا أفرج عن جميع الأسرى"),
    "an_agency_turned_round": (
        AGENCY.replace("إيران", "{0}").replace("إسرائيل", "{1}"),
        "إيران|إسرائيل",
        "إسرائيل|إيران",
    ),
    "an_agency_on_others": (
        AGENCY.replace("إيران", "{0}").replace("إسرائيل", "{1}"),
        "إيران|إسرائيل",
        "روسيا|أوكرانيا",
    ),
    "an_agency_on_another_act": (AGENCY.replace("أطلقت", "{}"), "أطلقت", "اعترضت"),
    "an_agency_and_a_denial": (AGENCY.replace("أطلقت", "{}"), "أطلقت", "لم تطلق"),
    "six_and_sixty": ("Police arrested {} people after the march through the old town.", "six", "sixty"),
    "a_soldier_and_soldiers": (
        "The army said {} died when a mine exploded near the border.",
        "a soldier",
        "soldiers",
    ),
    "nineteen_and_ninety": ("The storm left {} families without power in the north.", "nineteen", "ninety"),
    "english_niger": ("The government of {} closed its northern border to trucks.", "Niger", "Nigeria"),
    "austria": ("The chancellor of {} resigned after a vote in parliament.", "Austria", "Australia"),
    "english_roles": (
        "{} of breaking the truce along the border.",
        "Russia accused Ukraine",
        "Ukraine accused Russia",
    ),
    "passive": ("The Israeli army {} near the northern border on Sunday night.", "attacked", "was attacked"),
    "english_not": ("The company {} sign the contract for the new airport terminal.", "did", "did not"),
    "english_days": ("The council meets on {} to discuss the budget for schools.", "Monday", "Tuesday"),
    "english_months": ("The elections will be held in {} across the four provinces.", "March", "May"),
    "english_directions": ("Troops advanced {} of the river under heavy fire.", "north", "south"),
    "english_outcomes": ("Oil prices {} sharply in early trading after the decision.", "rose", "fell"),
    "verdicts": ("The court {} the former bank director of fraud on all counts.", "convicted", "acquitted"),
    "votes": ("Lawmakers {} the bill on water rights after a long debate.", "passed", "rejected"),
    "english_deputy": ("The {} minister of transport opened the new station in Tangier.", "", "deputy"),
    "dollars_and_euros": ("The bank approved a loan of 300 million {} to the railway.", "dollars", "euros"),
    "up_and_down": ("Voters sent the turnout {} by five points in the second round.", "up", "down"),
    "if": ("Israel will withdraw its troops from the southern towns{}.", "", " if all hostages are freed"),
    "planned": ("The company {} a plant in the port city with local partners.", "opened", "plans to open"),
    "an_english_agency": (
        ENGLISH_AGENCY.replace("Iran", "{0}").replace("Israel", "{1}"),
        "Iran|Israel",
        "Israel|Iran",
    ),
    "an_english_agency_on_others": (
        ENGLISH_AGENCY.replace("Iran", "{0}").replace("Israel", "{1}"),
        "Iran|Israel",
        "Russia|Ukraine",
    ),
}
LEAD = "وقعت وزارة النقل المغربية اتفاقية مع شركة إسبانية لبناء 16 محطة قطار في مدينة طنجة."
VISIT = "استقبل خليفة حفتر في بنغازي وفدا من الشركات الأميركية لبحث التعاون في مجال الطاقة."
DEATHS = "قتل {} أشخاص وأصيب {} آخرون في انفجار خزان وقود قرب المستشفى المركزي."
ENGLISH = "The transport ministry signed a deal with a Spanish company to build 16 stations in Tangier."
SAME = {
    "the_same": (LEAD, LEAD),
    "hamza": (LEAD, LEAD.replace("إسبانية", "اسبانية")),
    "marks": (LEAD, LEAD.replace("اتفاقية", "اتّفاقيّةً")),
    "round_and_open_t": (LEAD, LEAD.replace("مدينة", "مدينه")),
    "tatweel": (LEAD, LEAD.replace("طنجة", "طنـــجة")),
    "national_digits": (LEAD, LEAD.replace("16", "١٦")),
    "a_number_in_words": (LEAD, LEAD.replace("16", "ست عشرة")),
    "a_conjunction_first": (LEAD, "و" + LEAD),
    "great": (LEAD, LEAD.replace("شركة إسبانية", "شركة إسبانية كبرى")),
    "the_statement_added": (LEAD, "وأضاف البيان أن " + LEAD),
    "the_source_said": (VISIT, "وقال المصدر إنه " + VISIT),
    "the_ministry_told": (LEAD, "وذكرت الوزارة في بيان أن " + LEAD),
    "a_cut_tail": (LEAD, LEAD.replace(" في مدينة طنجة", "")),
    "a_longer_tail": (VISIT, VISIT.replace(".", "، بحسب مكتبه الإعلامي.")),
    "a_rank": (VISIT, VISIT.replace("خليفة", "المشير خليفة")),
    "a_president": (VISIT, VISIT.replace("خليفة", "السيد الرئيس خليفة")),
    "a_title_with_an_adjective": (VISIT, VISIT.replace("خليفة", "الرئيس الليبي خليفة")),
    "american": (VISIT, VISIT.replace("الأميركية", "الأمريكية")),
    "three": (DEATHS.format("3", "7"), DEATHS.format("ثلاثة", "سبعة")),
    "eastern_three": (DEATHS.format("٣", "٧"), DEATHS.format("ثلاثة", "7")),
    "billions": (
        "وافق البنك على قرض بقيمة 4 مليارات دولار لبناء السد.",
        "وافق البنك على قرض بقيمة أربعة مليارات دولار لبناء السد.",
    ),
    "two_billions": (
        "تبلغ قيمة العقد الجديد 2 مليار درهم تدفع على سنوات.",
        "تبلغ قيمة العقد الجديد ملياري درهم تدفع على سنوات.",
    ),
    "quotation_marks": (LEAD, LEAD.replace("وزارة النقل", "«وزارة النقل»")),
    "a_comma": (LEAD, LEAD.replace(" لبناء", "، لبناء")),
    "an_agency_in_other_words": (
        AGENCY,
        AGENCY.replace("وقالت وكالة رويترز", "ونقلت وكالة رويترز عن مصادر").replace(" فجر اليوم", ""),
    ),
    "english_same": (ENGLISH, ENGLISH),
    "english_case": (ENGLISH, ENGLISH.replace("transport ministry", "Transport Ministry")),
    "english_number": (ENGLISH, ENGLISH.replace("16", "sixteen")),
    "english_frame": (ENGLISH, "The statement added that " + ENGLISH.replace("The", "the", 1)),
    "english_tail": (ENGLISH, ENGLISH.replace(" in Tangier", "")),
    "english_title": (
        "Anna Berg opened the new port on the western coast.",
        "Prime Minister Anna Berg opened the new port on the western coast.",
    ),
    "english_billions": (
        "The bank lent the railway 4 billion dollars for new lines.",
        "The bank lent the railway four billion dollars for new lines.",
    ),
}


def article(text: str, name: str) -> Document:
    return analyze(text, id=name, language="en" if text.isascii() else "ar", whole=True)


def joined(one: str, other: str) -> bool:
    first = Line(0, read_lines(article(one, "1")), 0)
    second = Line(1, read_lines(article(other, "2")), 0)
    return same_report(first, second) and same_report(second, first)


@pytest.mark.parametrize(("frame", "one", "other"), DIFFERENT.values(), ids=DIFFERENT.keys())
def test_two_reports_are_two_lines(frame: str, one: str, other: str) -> None:
    assert not joined(frame.format(*one.split("|")), frame.format(*other.split("|")))


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME.keys())
def test_one_report_is_one_line(one: str, other: str) -> None:
    assert joined(one, other)
