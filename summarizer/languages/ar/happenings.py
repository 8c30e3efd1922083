"""The words by which Arabic news tell that something happened."""

from functools import cache

from summarizer.languages.ar.acts import acts, conjugated, phrases
from summarizer.languages.ar.numerals import NUMBERS, SCALES
from summarizer.languages.ar.people import people
from summarizer.languages.ar.words import WORDS
from summarizer.languages.happenings import Distances, Happenings, quantities

# Verbs that only carry the noun of the act: «عقد اجتماعا», «تم توقيع».
_LIGHT = """
عقد/يعقد أجرى/يجري تم/يتم جرى/يجري جاء/جاء شهد/يشهد قام/يقوم حدث/يحدث نفذ/ينفذ نظم/ينظم توج/يتوج وقع/يقع
توجه/يتوجه تكلل/يتكلل أسفر/يسفر أدى/يؤدي
"""
# Behind these the noun of the act is the subject: «تم توقيع».
_IMPERSONAL = "تم تمت يتم تتم جرى جرت سبق حدث حدثت اندلع اندلعت"
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
    "launch": "صاروخ صواريخ قمر أقمار مركبة مسبار مدار فضاء رحلة حملة مبادرة برنامج مشروع قمر خدمة عملية سراح دوري بطولة منصة فعاليات محادثات",
    "win": "مباراة مباريات كأس دوري بطولة هدف أهداف منتخب فريق نادي انتخابات ملعب جولة نهائي جائزة لقب رئاسة مقعد مقاعد دوره ركلات مقابل نظيره ضيفه مضيفه",
    "toll": "حصيلة قتيل قتلى ضحية ضحايا وفاة وفيات مصاب إصابة إصابات جريح جرحى مفقود",
    "force": "حيز اتفاق اتفاقية هدنة قرار قانون تنفيذ",
    "attack": "",
}
_OPENERS = "فيما بينما كما لكن ثم علما إذ ذلك ما مما"
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

# Units by the number that their form tells.
_UNITS = {
    "day": ((1, "يوم يوما أيام"), (2, "يومين يومان")),
    "week": ((1, "أسبوع أسبوعا أسابيع"), (2, "أسبوعين أسبوعان")),
    "month": ((1, "شهر شهرا أشهر شهور"), (2, "شهرين شهران")),
    "year": ((1, "عام عاما سنة أعوام سنوات"), (2, "عامين سنتين")),
}


@cache
def happenings() -> Happenings:
    """Return the words of happenings in Arabic."""
    # Not a constant: the keys need the dictionary, which nobody should load for importing this.
    return Happenings(
        acts=acts(),
        phrases=phrases(),
        reach=8,
        objects={kind: WORDS.forms(words) for kind, words in _OBJECTS.items() if words},
        otherwise={"toll": "rise", "win": "award", "launch": "start"},
        light=frozenset(form for verb in _LIGHT.split() for form in conjugated(verb)),
        framing=WORDS.forms(_FRAMING),
        impersonal=WORDS.forms(_IMPERSONAL),
        states=WORDS.forms(_STATES),
        begins=_begins,
        openers=WORDS.forms(_OPENERS),
        inward=WORDS.forms(_INWARD),
        conjunctions=frozenset("وف"),
        prepositions=frozenset("بكل"),
        subordinators=WORDS.forms(_SUBORDINATORS),
        aside=WORDS.forms(_ASIDE),
        content=WORDS.forms(_CONTENT),
        dangling=WORDS.forms(_DANGLING),
        frames=WORDS.forms(_FRAMES),
        negations=WORDS.forms(_NEGATIONS),
        continuing=tuple(" ".join(map(WORDS.form, phrase.split())) for phrase in _CONTINUING.split("|")),
        future=WORDS.forms(_FUTURE),
        coming=("سي", "ست", "سن"),
        present=("ي", "ت"),
        definite=("ال", "لل"),
        articles=WORDS.forms("هذا هذه هذين تلك ذلك"),
        passive="\u064f",
        indefinite="\u064b",
        people=people(),
        distances=_distances(),
        quantities=quantities(WORDS, NUMBERS, SCALES, _BOUNDS),
    )


def _distances() -> Distances:
    return Distances(
        {
            WORDS.form(word): (count, unit)
            for unit, forms in _UNITS.items()
            for count, words in forms
            for word in words.split()
        },
        WORDS.forms("التالي التالية الموالي الموالية اللاحق"),
        frozenset(),
        frozenset(),
        {WORDS.form("بعد"): 1, WORDS.form("بعدها"): 1, WORDS.form("قبلها"): -1},
        {},
    )


def _begins(form: str) -> bool:
    """Tell whether a word has a shape that hardly any but a verb has: «استهدفت», «يستعد», «انخفض»."""
    return len(form) > 3 and (
        (form[0] == "ي" and not form.endswith(("ه", "ات", "ي", "ا", "ين")))
        or (form.endswith("ت") and not form.endswith("ات"))
        or (form.startswith(("است", "انخ", "ارت", "انض", "انق")) and len(form) == 6)
    )
