"""The words by which Arabic news tell that something happened."""

from collections.abc import Iterator
from functools import cache

from summarizer.languages.ar.numerals import NUMBERS, SCALES
from summarizer.languages.ar.people import people
from summarizer.languages.ar.words import WORDS
from summarizer.languages.happenings import Act, Happenings, Quantities

# kind: verbs as past/present | nouns and participles. A kind may take several lines.
_ACTS = """
visit: زار/يزور | زيارة زيارات
reception: استقبل/يستقبل استضاف/يستضيف | استقبال استضافة
meeting: التقى/يلتقي اجتمع/يجتمع تباحث/يتباحث | لقاء لقاءات اجتماع اجتماعات محادثات مباحثات مشاورات جلسة
arrival: وصل/يصل حل/يحل | وصول
departure: غادر/يغادر سافر/يسافر | مغادرة
signing: وقع/يوقع أبرم/يبرم | توقيع إبرام الموقع الموقعة الموقعين المبرم المبرمة
deal: اتفق/يتفق توصل/يتوصل | التوصل
statement: قال/يقول صرح/يصرح ذكر/يذكر أكد/يؤكد أوضح/يوضح أضاف/يضيف أفاد/يفيد أشار/يشير لفت/يلفت شدد/يشدد حذر/يحذر نفى/ينفي دعا/يدعو طالب/يطالب أدان/يدين ندد/يندد انتقد/ينتقد رحب/يرحب تعهد/يتعهد هدد/يهدد اتهم/يتهم أعرب/يعرب كشف/يكشف نقل/ينقل كتب/يكتب أبلغ/يبلغ | تأكيد تصريح تصريحات بيان كلمة خطاب
announcement: أعلن/يعلن | إعلان
attack: تعرض/يتعرض اعتدى/يعتدي قصف/يقصف هاجم/يهاجم استهدف/يستهدف شن/يشن فجر/يفجر اقتحم/يقتحم أغار/يغير | قصف هجوم هجمات غارة غارات تفجير انفجار اقتحام استهداف عملية ضربة ضربات اعتداء عدوان مجزرة
toll: ارتفع/يرتفع بلغ/يبلغ | حصيلة عدد إجمالي
killing: قتل/يقتل اغتال/يغتال استشهد/يستشهد | مقتل اغتيال مصرع مصرعهم استشهاد
death: توفي/يتوفى مات/يموت رحل/يرحل | وفاة رحيل
injury: أصيب/يصاب جرح/يجرح | إصابة
arrest: اعتقل/يعتقل أوقف/يوقف احتجز/يحتجز ضبط/يضبط | اعتقال توقيف احتجاز القبض ضبط
release: أفرج/يفرج | الإفراج
ruling: قضى/يقضي حكم/يحكم برأ/يبرئ | حكم أحكام إدانة تبرئة
trial: حاكم/يحاكم | محاكمة
appointment: عين/يعين كلف/يكلف نصب/ينصب | تعيين تكليف تنصيب
resignation: استقال/يستقيل تنحى/يتنحى | استقالة تنحي
dismissal: أقال/يقيل عزل/يعزل | إقالة
vote: أدلى/يدلي صوت/يصوت انتخب/ينتخب اقترع/يقترع | تصويت انتخاب انتخابات اقتراع استفتاء
opening: افتتح/يفتتح دشن/يدشن | افتتاح تدشين
launch: أطلق/يطلق انطلق/ينطلق | إطلاق انطلاق
start: بدأ/يبدأ استأنف/يستأنف | بدء بداية استئناف
end: انتهى/ينتهي اختتم/يختتم | انتهاء اختتام
closure: أغلق/يغلق | إغلاق
decision: أصدر/يصدر قرر/يقرر أقر/يقر صادق/يصادق اعتمد/يعتمد فرض/يفرض رفض/يرفض وافق/يوافق | إصدار إقرار مصادقة فرض موافقة
rate: رفع/يرفع خفض/يخفض ثبت/يثبت | رفع خفض تثبيت
extension: مدد/يمدد | تمديد
cancellation: ألغى/يلغي أجل/يؤجل علق/يعلق | إلغاء تأجيل تعليق
win: فاز/يفوز هزم/يهزم تغلب/يتغلب توج/يتوج تعادل/يتعادل خسر/يخسر سجل/يسجل تأهل/يتأهل | فوز هزيمة تعادل خسارة تأهل تتويج مباراة
disaster: هطل/يهطل داهم/يداهم جرف/يجرف ضرب/يضرب اجتاح/يجتاح غرق/يغرق انهار/ينهار تحطم/يتحطم اصطدم/يصطدم احترق/يحترق | فيضان فيضانات سيول زلزال إعصار عاصفة حريق حرائق انهيار غرق تحطم اصطدام حادث
outbreak: اندلع/يندلع نشب/ينشب تفشى/يتفشى | اندلاع نشوب تفشي
war: | حرب معركة معارك اشتباكات
evacuation: أجلى/يجلي أخلى/يخلي أنقذ/ينقذ نزح/ينزح | إجلاء إخلاء إنقاذ نزوح
retreat: تراجع/يتراجع انسحب/ينسحب | تراجع انسحاب
capture: سيطر/يسيطر استولى/يستولي استعاد/يستعيد | سيطرة استعادة
ceasefire: | هدنة
fall: سقط/يسقط أطاح/يطيح | سقوط إسقاط الإطاحة انقلاب ثورة
founding: تأسس/يتأسس أسس/يؤسس استقل/يستقل | تأسيس استقلال
origin: عاد/يعود | عودة
kidnapping: خطف/يخطف اختطف/يختطف | خطف اختطاف
protest: تظاهر/يتظاهر احتج/يحتج أضرب/يضرب | مظاهرة مظاهرات احتجاجات تظاهرة إضراب
conference: | قمة مؤتمر منتدى معرض
contact: هاتف/يهاتف | اتصال مكالمة
attendance: حضر/يحضر شارك/يشارك | حضور مشاركة
delivery: تسلم/يتسلم سلم/يسلم أرسل/يرسل تبرع/يتبرع خصص/يخصص قدم/يقدم منح/يمنح | تسلم تسليم إرسال تبرع تخصيص منحة
force: سرى/يسري دخل/يدخل | سريان دخول
exercise: | تمرين مناورات مناورة تدريبات
purchase: اشترى/يشتري باع/يبيع استحوذ/يستحوذ | شراء بيع استحواذ
discovery: عثر/يعثر اكتشف/يكتشف | العثور اكتشاف
publication: نشر/ينشر | نشر
"""
# Verbs that only carry the noun of the act: «عقد اجتماعا», «تم توقيع».
_LIGHT = """
عقد/يعقد أجرى/يجري تم/يتم جرى/يجري جاء/جاء شهد/يشهد قام/يقوم حدث/يحدث نفذ/ينفذ نظم/ينظم توج/يتوج وقع/يقع
توجه/يتوجه تكلل/يتكلل أسفر/يسفر أدى/يؤدي
"""
_FRAMING = """
تأتي يأتي تندرج يندرج تعكس يعكس تمثل يمثل تهدف يهدف تحمل يحمل تشكل يشكل تعد يعد تعتبر يعتبر تسبب تسببت
أثار أثارت تثير يثير مثل مثلت تتضمن يتضمن تضمن تضمنت شمل شملت يشمل تشمل
"""
_STATES = """
عزز عززت يعزز تعزز نجح نجحت يرى ترى رأى رأت يعتقد تعتقد اعتبر اعتبرت يعتبر تعتبر يبدو تبدو يعاني تعاني
عانى عانت يواجه تواجه واجه واجهت يواصل تواصل يسعى تسعى يستمر تستمر يتمتع تتمتع يمتلك تمتلك يصف تصف وصف
يخلص تخلص يتوقع تتوقع توقع يرجح ترجح يأمل تأمل ظل ظلت ما_زال لا_يزال يبقى تبقى يحتل تحتل يضم تضم يقع
تقع يبلغ تبلغ بلغ بلغت تجاوز تتجاوز تجاوزت يتوق
"""
_OBJECTS = {
    "signing": "اتفاق اتفاقية اتفاقيات اتفاقات اتفاقا مذكرة مذكرات عقد عقدا عقود معاهدة وثيقة بروتوكول إعلان صفقة صفقات ميثاق شراكة تفاهم هدنة خطاب تعاون",
    "rate": "فائدة سعر أسعار فوائد معدل ضريبة رسوم تصنيف إنتاج أجور",
    "origin": "تاريخ علاقات علاقة جذور أصول قصة تعاون",
    "launch": "صاروخ صواريخ حملة مبادرة برنامج مشروع قمر خدمة عملية سراح دوري بطولة منصة فعاليات محادثات",
    "win": "مباراة مباريات كأس دوري بطولة هدف أهداف منتخب فريق نادي انتخابات ملعب جولة نهائي جائزة لقب رئاسة مقعد مقاعد دوره ركلات مقابل نظيره ضيفه مضيفه",
    "toll": "حصيلة قتيل قتلى ضحية ضحايا وفاة وفيات مصاب إصابة إصابات جريح جرحى مفقود",
    "force": "حيز اتفاق اتفاقية هدنة قرار قانون تنفيذ",
    "attack": "",
}
_OPENERS = "فيما بينما كما لكن ثم علما إذ ذلك"
_INWARD = "حيث لتكون ليكون عندما حينما"
_SUBORDINATORS = "بعد قبل عقب إثر منذ خلال أثناء غداة عشية منتهى لدى بعيد قبيل"
_ASIDE = "عن في إلى مع"
_CONTENT = "أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها"
_DANGLING = "و كما حيث إذ فيما بينما لكن ثم وذلك في من إلى على عن بعد قبل خلال أن إن ما الذي التي أو غير مع"
_FRAMES = "وسط إطار سياق سلسلة ضوء ظل بشأن حول هامش أفق"
_NEGATIONS = "لم لن لا ليس ليست عدم دون ما"
_CONTINUING = (
    "في السياق ذاته|في السياق نفسه|في السياق|في سياق متصل|في ذات السياق|على هامش|خلال اللقاء|خلال الاجتماع"
    "|خلال الزيارة|في الإطار ذاته|في الإطار نفسه|من جهته|من جهتها|من جانبه|من جانبها|في وقت سابق اليوم"
)
_FUTURE = (
    "سوف المقرر المرتقب المنتظر المزمع يعتزم تعتزم المقررة المرتقبة المنتظرة المقبل المقبلة القادم القادمة"
)
_BOUNDS = {
    "over": "تتجاوز تجاوزت يتجاوز تجاوز تزيد يزيد أكثر فاق تفوق يفوق نحو_أكثر",
    "under": "أقل دون",
    "about": "نحو حوالي قرابة زهاء تقريبا",
}


@cache
def happenings() -> Happenings:
    """Return the words of happenings in Arabic."""
    # Not a constant: the keys need the dictionary, which nobody should load for importing this.
    return Happenings(
        acts=dict(_acts()),
        objects={kind: _keys(words) for kind, words in _OBJECTS.items() if words},
        light=frozenset(form for verb in _LIGHT.split() for form in _conjugated(verb)),
        framing=_keys(_FRAMING),
        states=_keys(_STATES),
        begins=_begins,
        openers=_keys(_OPENERS),
        inward=_keys(_INWARD),
        conjunctions=frozenset("وف"),
        prepositions=frozenset("بكل"),
        subordinators=_keys(_SUBORDINATORS),
        aside=_keys(_ASIDE),
        content=_keys(_CONTENT),
        dangling=_keys(_DANGLING),
        frames=_keys(_FRAMES),
        negations=_keys(_NEGATIONS),
        continuing=tuple(" ".join(map(WORDS.form, phrase.split())) for phrase in _CONTINUING.split("|")),
        future=_keys(_FUTURE),
        coming=("سي", "ست", "سن"),
        present=("ي", "ت"),
        definite=("ال", "لل"),
        passive="\u064f",
        indefinite="\u064b",
        people=people(),
        quantities=Quantities(
            {WORDS.form(word): number for word, number in NUMBERS.items()},
            {WORDS.form(word): number for word, number in SCALES.items()},
            {WORDS.form(word): bound for bound, words in _BOUNDS.items() for word in words.split()},
        ),
    )


def _keys(words: str) -> frozenset[str]:
    return frozenset(WORDS.form(word) for word in words.split())


def _acts() -> Iterator[tuple[str, Act]]:
    for line in _ACTS.strip().split("\n"):
        kind, _, words = line.partition(":")
        verbs, _, nouns = words.partition("|")
        yield from ((form, Act(kind, True)) for verb in verbs.split() for form in _conjugated(verb))
        yield from ((form, Act(kind, False)) for noun in nouns.split() for form in _inflected(noun))


def _conjugated(verb: str) -> Iterator[str]:
    past, _, present = verb.partition("/")
    stem = past[:-1] if past[-1] in "اىي" else past
    yield from map(WORDS.form, (past, stem + "ت", stem + "تا", stem + "وا"))
    for person in "يت":
        yield from map(WORDS.form, (person + present[1:], person + present[1:] + "ان"))
        yield WORDS.form(person + present[1:] + "ون")
        yield WORDS.form("س" + person + present[1:])


def _inflected(noun: str) -> Iterator[str]:
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] + "ئ" if noun.endswith("ء") else noun
    yield WORDS.form(noun)
    yield from (WORDS.form(stem + ending) for ending in ("ه", "ها", "هم", "هما"))
    if not noun.endswith("ة"):
        yield WORDS.form(noun + "ا")


def _begins(form: str) -> bool:
    """Tell whether a word has a shape that hardly any but a verb has: «استهدفت», «يستعد», «انخفض»."""
    return len(form) > 3 and (
        (form[0] in "يت" and not form.endswith(("ه", "ات", "ي", "ا", "ين")) and form[0] == "ي")
        or (form.endswith("ت") and not form.endswith("ات"))
        or (form.startswith(("است", "انخ", "ارت", "انض", "انق")) and len(form) == 6)
    )
