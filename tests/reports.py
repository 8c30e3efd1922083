"""Invented reports: any number of events, each told by several outlets in words of their own."""

import random
from typing import NamedTuple

_FIRST = (
    "سامي ليلى ناصر هدى مروان رانيا فارس سعاد زياد نوال كمال وفاء طارق منى عماد جميلة بسام لبنى رائد صفاء "
    "أنور نجوى حاتم سهام غسان نادين شوقي هالة منذر عبير"
)
_FAMILY = (
    "القاضي الخطيب العمري البيطار الحلاق النجار الصباغ الزيات البنا الخياط السقا الحداد العطار الكيلاني المهيري "
    "الدرويش البكري الشافعي الترجمان الوزان المنصوري الهلالي الجابري السويدي الكتبي الراوي الفقيه الطويل"
)
_SYLLABLES = "بر دو تل كف عين راس قل سم نا زر حو شع مر جو طا لب كر سي دير باب شا رم هب فل"
_KINDS = (
    (
        "حريق في {thing} بمدينة {town} يوقع {number} قتيلا",
        "اندلع حريق في {thing} بمدينة {town} صباح اليوم، وأسفر عن مقتل {number} شخصا. وقال قائد الإطفاء {person}"
        " إن فرقه سيطرت على النيران بعد ساعات، وإن التحقيق جار في أسباب الحادث.",
        "لقي {number} شخصا مصرعهم في حريق التهم {thing} في {town}. وأفاد {person}، قائد فرق الإطفاء، بأن النيران"
        " أخمدت بعد جهد، مضيفا أن الأسباب لا تزال مجهولة.",
    ),
    (
        "{person} يفتتح {thing} في {town}",
        "افتتح المحافظ {person} اليوم {thing} في {town} بتكلفة {number} مليون دولار. وقال إن المشروع سيوفر فرص"
        " عمل لسكان المنطقة ويخدم القرى المجاورة.",
        "دشن {person} محافظ المنطقة مشروع {thing} بمدينة {town}، الذي كلف {number} مليون دولار، وأوضح أنه يخدم"
        " السكان ويوفر وظائف جديدة.",
    ),
    (
        "إضراب عمال {thing} في {town} يدخل أسبوعه الثاني",
        "يواصل {number} عاملا في {thing} بمدينة {town} إضرابهم مطالبين بزيادة الأجور. وقالت النقابية {person} إن"
        " الإدارة ترفض الحوار مع ممثلي العمال.",
        "دخل إضراب {number} من عمال {thing} في {town} أسبوعه الثاني احتجاجا على تدني الأجور، وحملت {person} باسم"
        " النقابة إدارة المؤسسة مسؤولية تعثر المفاوضات.",
    ),
    (
        "{person} يفوز بسباق {town} للدراجات",
        "فاز الدراج {person} بسباق {town} متقدما على {number} متسابقا، وأهدى فوزه إلى {thing} الذي يرعاه. وقال"
        " مدربه إن الاستعداد للسباق استغرق عاما كاملا.",
        "توج {person} بطلا لسباق {town} للدراجات بعدما تفوق على {number} دراجا، وشكر {thing} على رعايته طوال"
        " الموسم.",
    ),
)
_THINGS = (
    "مصنع {} للنسيج,مستودع {} للأخشاب,سوق {} للخضار,مصفاة {} للزيت,معمل {} للأدوية,محطة {} للقطار,مطحنة {} للقمح,"
    "مستشفى {} للأطفال,ميناء {} للصيد,معهد {} للموسيقى,مخبز {},متحف {} للآثار,ورشة {} للسفن,مزرعة {} للدواجن"
)


class Report(NamedTuple):
    """A report, and the number of the event that it tells."""

    event: int
    title: str
    text: str


def report(number: int, events: int) -> Report:
    """Return the report of a number; reports whose numbers leave the same rest by `events` tell one event."""
    event, outlet = number % events, number // events
    draw = random.Random(event)  # noqa: S311  nothing is kept secret
    title, *texts = draw.choice(_KINDS)
    facts = {
        "town": _town(draw),
        "person": f"{_one(draw, _FIRST)} {_one(draw, _FAMILY)}",
        "thing": _one(draw, _THINGS, ",").format(_town(draw)),
        "number": str(draw.randint(11, 980)),
    }
    detail = f"وشهد الحادثة {_one(draw, _FIRST)} {_one(draw, _FAMILY)} من حي {_town(draw)} وآخرون."
    text = texts[outlet % len(texts)].format(**facts)
    return Report(event, title.format(**facts), f"{text} {detail}" if outlet else text)


def _town(draw: random.Random) -> str:
    return "".join(draw.sample(_SYLLABLES.split(), 3))


def _one(draw: random.Random, words: str, between: str | None = None) -> str:
    return draw.choice(words.split(between))
