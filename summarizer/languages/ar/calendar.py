"""Arabic weekdays and the five families of month names."""

from itertools import chain

from summarizer.languages.calendar import Calendar, numbered

# Egypt and the Gulf, the Levant and Iraq, Tunisia and Algeria, Morocco.
MONTHS = {
    1: "يناير كانون_الثاني كانون_ثاني كانون_ثان كانون_الثانى جانفي جانفييه ينّاير",
    2: "فبراير فيفري",
    4: "أبريل إبريل ابريل أفريل نيسان_أبريل",
    6: "يونيو يونيه حزيران",
    7: "يوليو يوليه يوليوز تموز جويلية",
    8: "أغسطس غشت أغشت",
    9: "سبتمبر شتنبر أيلول",
    10: "أكتوبر أوكتوبر تشرين_الأول تشرين_أول تشرين_اول",
    11: "نوفمبر نونبر تشرين_الثاني تشرين_ثاني تشرين_ثان",
    12: "ديسمبر دجنبر كانون_الأول كانون_أول كانون_اول",
}
# «مارس» is a verb, «نيسان» makes cars, «شباط» and «آذار» are names of people.
DOUBTFUL_MONTHS = {
    2: "شباط",
    3: "مارس آذار",
    4: "نيسان",
    5: "مايو ماي أيار مايس",
    6: "جوان",
    8: "أوت",
}
# A town too.
NEEDY_MONTHS = {8: "آب"}
# Libya from 1969 to 2011; words of every day, but between a day and a year.
RARE_MONTHS = {
    1: "أي_النار النار",
    2: "النوار",
    3: "الربيع",
    4: "الطير",
    5: "الماء",
    6: "الصيف",
    7: "ناصر",
    8: "هانيبال",
    9: "الفاتح",
    10: "التمور",
    11: "الحرث",
    12: "الكانون",
}
WEEKDAYS = {
    0: "الاثنين الإثنين الأثنين",
    1: "الثلاثاء الثلثاء الثلاثا",
    2: "الأربعاء الاربعاء الإربعاء الأربعا",
    3: "الخميس",
    4: "الجمعة",
    5: "السبت",
    6: "الأحد",
}

CALENDAR = Calendar(
    weekdays=numbered(WEEKDAYS.items()),
    months=numbered(
        chain(MONTHS.items(), DOUBTFUL_MONTHS.items(), NEEDY_MONTHS.items(), RARE_MONTHS.items())
    ),
    today=("اليوم", "هذا اليوم", "مساء اليوم", "صباح اليوم"),
    other_days=("مثل", "مثل هذا", "ذلك", "ذات", "نفس", "من", "منذ", "حتى", "إلى", "قبل", "بعد", "كل"),
    updated=("تحديث", "محدث", "حدث", "تعديل", "التحديث", "حدثت"),
    day_first=True,
)
