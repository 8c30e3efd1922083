"""The Arabic words by which time is told."""

from functools import cache

from summarizer.languages.ar.calendar import DOUBTFUL_MONTHS, MONTHS, NEEDY_MONTHS, RARE_MONTHS, WEEKDAYS
from summarizer.languages.ar.dates_neighbours import NEIGHBOURS
from summarizer.languages.ar.dates_verbs import NO_VERBS, NOUNS
from summarizer.languages.dates import DateWords, Kind, Lexicon, Part, Season, Spellings, Unit

_HIJRI_MONTHS = {
    1: "محرّم",
    3: "ربيع_الأول ربيع_أول",
    4: "ربيع_الآخر ربيع_الثاني ربيع_الثانى ربيع_ثاني ربيع_آخر",
    5: "جمادى_الأولى جمادى_الأول جماد_الأول جماد_الأولى جمادى_أولى",
    6: "جمادى_الآخرة جمادى_الثانية جماد_الآخر جماد_الثاني جمادى_الآخر جمادى_الثاني جماد_الآخرة",
    10: "شوال",
    11: "ذو_القعدة ذي_القعدة ذي_قعدة ذو_قعدة ذوالقعدة",
    12: "ذو_الحجة ذي_الحجة ذي_حجة ذو_حجة ذوالحجة",
}
_DOUBTFUL_HIJRI = {2: "صفر", 7: "رجب", 8: "شعبان", 9: "رمضان"}
_SEASONS: Spellings = {
    Season.SPRING: "ربيع الربيع",
    Season.SUMMER: "صيف الصيف",
    Season.AUTUMN: "خريف الخريف",
    Season.WINTER: "شتاء الشتاء",
}
_DECADES = {
    ten: " ".join(f"{article}{stem}{ending}" for article in ("", "ال") for stem in stems.split() for ending in ("ينات", "ينيات"))
    for ten, stems in {
        20: "عشر", 30: "ثلاث", 40: "أربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع",
    }.items()
}  # fmt: skip
_CARDINALS = {
    1: "واحد واحدة أحد إحدى",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
    3: "ثلاث ثلاثة",
    4: "أربع أربعة",
    5: "خمس خمسة",
    6: "ست ستة",
    7: "سبع سبعة",
    8: "ثمان ثماني ثمانية",
    9: "تسع تسعة",
}
_TENS = {
    20: "عشرين عشرون العشرين العشرون",
    30: "ثلاثين ثلاثون الثلاثين الثلاثون",
    40: "أربعين أربعون",
    50: "خمسين خمسون",
    60: "ستين ستون",
    70: "سبعين سبعون",
    80: "ثمانين ثمانون",
    90: "تسعين تسعون",
}
_HUNDREDS = {
    100: "مئة مائة",
    200: "مئتي مائتي مئتين مائتين",
    **{
        100 * number: f"{stem}مئة {stem}مائة {stem}_مئة {stem}_مائة"
        for number, stem in enumerate(("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"), 3)
    },
}
_ORDINALS = {
    1: "الأول الحادي الفاتح فاتح غرة أول أول_أيام",
    2: "الثاني الثانى ثاني",
    3: "الثالث ثالث",
    4: "الرابع رابع",
    5: "الخامس",
    6: "السادس",
    7: "السابع",
    8: "الثامن",
    9: "التاسع",
    10: "العاشر",
}
_UNITS: Spellings = {
    Unit.DAY: "أيام يوما الأيام",
    Unit.WEEK: "أسابيع أسبوعا",
    Unit.MONTH: "أشهر شهور شهرا",
    Unit.YEAR: "أعوام سنوات سنين عاما",
    Unit.DECADE: "عقود عقدا",
    Unit.CENTURY: "قرون قرنا",
}
_DUALS: Spellings = {
    Unit.DAY: "يومين يومان",
    Unit.WEEK: "أسبوعين أسبوعان",
    Unit.MONTH: "شهرين شهران",
    Unit.YEAR: "عامين عامان سنتين سنتان",
    Unit.DECADE: "عقدين عقدان",
    Unit.CENTURY: "قرنين قرنان",
}
_PARTS: Spellings = {
    Part.START: "مطلع بداية بدايات أوائل مستهل مستهلّ باكورة",
    Part.MID: "منتصف أواسط",
    Part.END: "نهاية أواخر آخر متم ختام نهايات",
}
_DEICTICS = {
    -2: "الليلة_قبل_الماضية أول_أمس أول_من_أمس أمس_الأول أمس_الاول قبل_أمس قبل_الأمس أول_البارحة",
    -1: "أمس البارحة الليلة_الماضية الليلة_الفائتة",
    0: "الليلة هذه_الليلة",
    1: "غدا",
    2: "بعد_غد بعد_الغد بعد_غدا",
}
_DIRECTIONS = {
    -2: "قبل_الماضي قبل_الماضية ما_قبل_الماضي ماقبل_الماضي قبل_المنصرم قبل_الفائت",
    -1: "الماضي الماضية الماضيين الماضيان الماضيتين الفائت الفائتة الفارط الفارطة الآفل الماضى",
    0: "الجاري الجارية الحالي الحالية الجارى الحالى",
    1: "المقبل المقبلة المقبلين القادم القادمة القادمين الآتي الآتية المُقبل",
    2: "بعد_المقبل بعد_القادم بعد_المقبلة بعد_القادمة ما_بعد_المقبل ما_بعد_القادم ما_بعد_المقبلة ما_بعد_القادمة",
}
_LITTLE = {
    Kind.AND: {0: "و"},
    Kind.IN: {
        0: "في خلال أثناء طوال طيلة طول بحلول حلول مدار مدى أفق آفاق مشارف فى غضون الأولى_من الأخيرة_من"
    },
    Kind.FROM: {0: "من"},
    Kind.STARTING: {
        0: "سابق_من لاحق_من مبكرة_من متأخرة_من متأخر_من مبكر_من بداية_من ابتداء_من انطلاقا_من اعتبارا_من بدءا_من"
    },
    Kind.TO: {0: "إلى الى لغاية ولغاية إلى_غاية الى_غاية"},
    Kind.UNTIL: {0: "حتى حتي"},
    Kind.BETWEEN: {0: "بين ما_بين فيما_بين"},
    Kind.SINCE: {0: "منذ مذ"},
    Kind.BEFORE: {0: "قبل قبيل"},
    Kind.AFTER: {0: "بعد عقب إثر بُعيد"},
    Kind.ON: {0: "على عن"},
    Kind.NOW: {0: "الآن اليوم_الحالي"},
    Kind.ABOUT: {0: "نحو حوالي حوالى قرابة زهاء ما_يقارب ما_يقرب_من"},
    Kind.EQUALS: {0: "الموافق الموافقة المصادف المصادفة الموافقين يوافق"},
}

_LEXICON: Lexicon = {
    Kind.MONTH: MONTHS,
    Kind.DOUBTFUL_MONTH: DOUBTFUL_MONTHS,
    Kind.NEEDY_MONTH: NEEDY_MONTHS,
    Kind.HIJRI_MONTH: _HIJRI_MONTHS,
    Kind.DOUBTFUL_HIJRI: _DOUBTFUL_HIJRI,
    Kind.WEEKDAY: WEEKDAYS,
    Kind.SEASON: _SEASONS,
    Kind.RARE_MONTH: RARE_MONTHS,
    Kind.DECADE: _DECADES,
    Kind.CARDINAL: _CARDINALS,
    Kind.TEN: {10: "عشر عشرة"},
    Kind.TENS: _TENS,
    Kind.HUNDRED: _HUNDREDS,
    Kind.THOUSAND: {1000: "ألف", 2000: "ألفين ألفان"},
    Kind.ORDINAL: _ORDINALS,
    Kind.DAY_WORD: {0: "يوم نهار"},
    Kind.MONTH_WORD: {0: "شهر"},
    Kind.YEAR_WORD: {0: "عام سنة العام_الميلادي"},
    Kind.UNIT: {Unit.WEEK: "أسبوع", Unit.DECADE: "عقد", Unit.CENTURY: "قرن", Unit.YEAR: "حول"},
    Kind.THE_UNIT: {
        Unit.WEEK: "الأسبوع",
        Unit.MONTH: "الشهر",
        Unit.YEAR: "العام السنة",
        Unit.DECADE: "العقد",
    },
    Kind.CENTURY: {0: "القرن"},
    Kind.UNITS: _UNITS,
    Kind.DUAL: _DUALS,
    Kind.BOTH: {
        Unit.DAY: "يومي",
        Unit.MONTH: "شهري",
        Unit.YEAR: "عامي سنتي العامين موسمي السنوات الأعوام سنوات_الـ",
    },
    Kind.QUARTER: {0: "الربع", 1: "الفصل"},
    Kind.HALF: {0: "النصف الشطر"},
    Kind.YEARLY: {
        0: "الدراسي المالي الجامعي الميلادي الدراسية المالية الميلادية التعليمي",
        1: "الهجري الهجرية",
    },
    Kind.TODAY: {0: "اليوم يومنا_هذا هذا_اليوم"},
    Kind.DEICTIC: _DEICTICS,
    Kind.DOUBTFUL_DEICTIC: {-1: "الأمس", 1: "غد الغد"},
    Kind.DIRECTION: _DIRECTIONS,
    Kind.ENDING: {-1: "المنصرم المنصرمة المنقضي المنقضية"},
    Kind.THIS: {0: "هذا هذه"},
    Kind.OF_IT: {0: "منه"},
    Kind.SAME: {0: "نفس نفسه ذاته نفسها ذاتها عينه"},
    Kind.FOLLOWING: {1: "التالي التالية الموالي الموالية اللاحق اللاحقة"},
    Kind.PART: _PARTS,
    Kind.DAYPART: {
        0: "صباح مساء فجر ليل ليلة ظهر عصر صبيحة ظهيرة عشية مغرب الصباح المساء ليلا صباحا ظهرا عصرا فجرا بعد_ظهر "
        "مساءا صباحًا ضحى منتصف_ليل منتصف_ليلة منتصف_نهار عشاء سحر أمسية"
    },
    Kind.TIME: {0: "بتوقيت ص مساءً صباحاً غرينتش جرينتش"},
    Kind.HOUR: {0: "الساعة تمام_الساعة"},
    **_LITTLE,
    Kind.HIJRI_ERA: {0: "ه هـ هجري هجرية للهجرة"},
    Kind.COMMON_ERA: {0: "م ميلادي ميلادية للميلاد"},
    Kind.OLD_ERA: {0: "قبل_الميلاد ق.م"},
    Kind.HOLY: {0: "المبارك المعظم المكرم الكريم الفضيل الحرام المحرم الخير"},
}


@cache
def dates() -> DateWords:
    """Return the words."""
    return DateWords(
        lexicon={**_LEXICON, **NEIGHBOURS},
        proclitics={
            "و": (Kind.AND,),
            "ف": (Kind.AND,),
            "ب": (Kind.LEAN,),
            "ل": (Kind.LEAN,),
            "ك": (Kind.LEAN,),
            "وب": (Kind.AND, Kind.LEAN),
            "ول": (Kind.AND, Kind.LEAN),
            "وك": (Kind.AND, Kind.LEAN),
            "فب": (Kind.AND, Kind.LEAN),
            "فل": (Kind.AND, Kind.LEAN),
        },
        article="ال",
        melting="ل",
        future_beginnings=("سي", "ست", "سن"),
        no_verbs=NO_VERBS,
        nouns=NOUNS,
        day_suffixes=frozenset(),
        decade_suffixes=frozenset(),
        month_first=False,
        present_beginnings=("ي", "ت"),
        plurals=("ون", "ين", "ات"),
        perfect_endings=("ت", "وا"),
        no_perfects=(
            ("ال", "ي", "ت", "ن", "وال", "بال", "لل", "وي", "وت", "كوي", "كويت", "توقيت"),
            ("ات", "يت", "بيت", "وقت", "صوت", "بنت", "موت", "ثابت", "سبت", "أنت", "نوت", "نفط"),
        ),
    )
