"""Arabic weekdays and the five families of month names."""

from summarizer.languages.calendar import Calendar
from summarizer.plain import spell

# Egypt and the Gulf, the Levant and Iraq, the Maghreb of the French names, Morocco, Libya until 2011.
_MONTHS = (
    "يناير كانون_الثاني جانفي ينّاير النار جانفييه",
    "فبراير شباط فيفري فبراير النوار",
    "مارس آذار مارس مارس الربيع",
    "أبريل نيسان أفريل أبريل الطير إبريل",
    "مايو أيار ماي ماي الماء",
    "يونيو حزيران جوان يونيو الصيف يونيه",
    "يوليو تموز جويلية يوليوز ناصر يوليه",
    "أغسطس آب أوت غشت هانيبال اغسطس",
    "سبتمبر أيلول سبتمبر شتنبر الفاتح",
    "أكتوبر تشرين_الأول أكتوبر أكتوبر التمور",
    "نوفمبر تشرين_الثاني نوفمبر نونبر الحرث",
    "ديسمبر كانون_الأول ديسمبر دجنبر الكانون",
)
_WEEKDAYS = ("الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")

CALENDAR = Calendar(
    weekdays={spell(name): day for day, names in enumerate(_WEEKDAYS) for name in names.split()},
    months={
        spell(name.replace("_", " ")): month
        for month, names in enumerate(_MONTHS, 1)
        for name in names.split()
    },
    today=("اليوم", "هذا اليوم", "مساء اليوم", "صباح اليوم"),
    other_days=("مثل", "مثل هذا", "ذلك", "ذات", "نفس", "من", "منذ", "حتى", "إلى", "قبل", "بعد", "كل"),
    updated=("تحديث", "محدث", "حدث", "تعديل", "التحديث", "حدثت"),
    day_first=True,
)
