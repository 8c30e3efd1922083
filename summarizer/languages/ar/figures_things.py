"""Arabic words of what is counted: nouns whose dual counts, and nouns that qualify another."""

# Singulars whose dual tells a figure: people, arms, vehicles, buildings, documents.
# Nouns whose plural ends as the dual does («مدنيين») count two in the nominative only.
_PLURAL_IN_IN = """
مدني مصاب متظاهر مسلح مقاتل فلسطيني إسرائيلي لبناني مصري عراقي سوري مهاجر معتقل محتجز مسعف موظف مسؤول صحفي صحافي حوثي
"""
_MASCULINE = """
شخص جندي ضابط شرطي قتيل جريح شهيد طفل عامل عنصر أجنبي لاجئ أسير سجين رهينة طبيب نائب وزير بحار صاروخ زورق قارب مركب
منزل مصنع مسجد جسر حقل هجوم انفجار زلزال حريق مشروع اتفاق عقد قمر لغم بئر جثمان شاب رجل
"""
_FEMININE = """
طائرة مقاتلة مروحية مسيرة دبابة مدرعة سفينة فرقاطة غواصة ناقلة حافلة سيارة شاحنة مركبة قذيفة قنبلة عبوة رصاصة غارة ضربة
جثة امرأة فتاة طفلة سيدة صحفية صحافية محطة مدرسة قاعدة شركة اتفاقية مذكرة حاوية كتيبة بارجة جريمة مباراة دعوى مصابة قتيلة
"""

_UNITS = "دولار متر كيلومتر طن هكتار لتر برميل نقطة درجة ساعة يوم أسبوع شهر سنة عام عقد قرن ثانية بوصة"

ATTRIBUTES = """
تدريب استطلاع شحن نقل إسعاف إنقاذ قتال ركاب إطفاء نفط غاز تفاهم حرب مراقبة تموين إغاثة مساعدات أمن شرطة جيش صيد تجسس
هجوم دورية أسلحة ذخيرة تعاون شراكة عمل طعام غذاء رياضة اقتحام مطاردة دفاع وقود
"""


def duals() -> dict[str, str]:
    """Return the forms of the dual, each with its singular; only without the article do they count."""
    endings = {"ان": "", "ين": "", "تان": "ة", "تين": "ة"}
    nouns = (*_MASCULINE.split(), *_FEMININE.split(), *_UNITS.split())
    nominatives = {noun + "ان": noun for noun in _PLURAL_IN_IN.split()}
    return nominatives | {
        noun.removesuffix("ة") + ending: noun
        for noun in nouns
        for ending, feminine in endings.items()
        if noun.endswith("ة") == bool(feminine)
    }
