"""How Arabic editors change a report that they take over."""

from functools import cache

from summarizer.languages.ar.numerals import NUMBERS, SCALES, TEENS
from summarizer.languages.ar.words import WORDS
from summarizer.languages.editing import Editing

_LOOSE = "أن إن فإن أيضا كذلك كبرى كبيرة كبير"
_TITLES = """
الرئيس رئيس الوزراء الحكومة الجمهورية وزير وزيرة الوزير الوزيرة الخارجية الدفاع الداخلية المالية العدل
السيد السيدة الدكتور الدكتورة المهندس المشير اللواء العميد العقيد الفريق الجنرال الأمير الملك الشيخ
الأستاذ السفير القاضي المستشار معالي سمو فخامة دولة جلالة
"""
_SAYING = "قال أضاف أكد ذكر أوضح أفاد أشار أعلن بين كشف تابع لفت"
_SOURCES = """
البيان المصدر المصادر الوكالة الوزارة المتحدث الناطق الصحيفة التقرير الحكومة بيان مصدر مصادر إلى في
"""
_REVERSALS = """
لا لم لن ليس ليست ليسوا غير دون بدون عدم نفى نفت ينفي تنفي نفي رفض رفضت يرفض ترفض رفضه نائب نائبة وكيل
مساعد سابق السابق سابقا إلغاء ألغى ألغت تلغي يلغي محاولة محاولات إحباط أحبط أحبطت فشل فشلت نجاة نجا نجت
كاذب كاذبة مزعوم مزعومة شائعة شائعات إشاعة إشاعات زعم زعمت مزاعم إذا لو لولا إلا شرط بشرط شريطة وقف تعليق
تأجيل إنهاء استبعد استبعدت هدد هددت تهديد احتمال ربما لكن بل وهمي وهمية مفبرك مفبركة خلافا عكس
"""
_SPELLINGS = (
    ("أمريك", "أميرك"),
    ("سورية", "سوريا"),
)


def _folded(words: str) -> frozenset[str]:
    return frozenset(WORDS.fold(word) for word in words.split())


def _forms(words: str) -> frozenset[str]:
    # These are their forms: the article is all that stands before any of them. Asking for the form of a
    # word loads the dictionary, which a summary of stored articles can do without.
    return frozenset(WORDS.fold(word.removeprefix("ال")) for word in words.split())


@cache
def editing() -> Editing:
    """Return what may differ between two printings of one report."""
    return Editing(
        numbers=NUMBERS,
        scales=SCALES,
        teens=TEENS,
        joins="و",
        loose=_folded(_LOOSE),
        titles=_forms(_TITLES),
        title_ends=("ي", "يه"),
        frame=_forms(" ".join(f"{verb} {verb}ت" for verb in _SAYING.split())) | _forms(_SOURCES),
        frame_ends=_folded("أن إن أنه إنه أنها إنها فإن فإنه فإنها"),
        reversals=_folded(_REVERSALS),
        spellings=tuple((WORDS.fold(one), WORDS.fold(other)) for one, other in _SPELLINGS),
    )
