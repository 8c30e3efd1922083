"""The words by which Arabic news tell that a story went on."""

from collections.abc import Iterator
from functools import cache

from summarizer.languages.ar.acts import conjugated, inflected
from summarizer.languages.ar.words import WORDS
from summarizer.languages.turns import ASIDE, FINITE, NOUN, Turns, gathered, rows

# turn: verbs as past/present | nouns | participles, which recall it only. Finer than the kinds of acts:
# «أجل» and «ألغى» are of one kind, and yet two things to hear of.
_TURNS = """
recovery: انتشل/ينتشل عثر/يعثر | انتشال العثور | جثة جثث
rescue: أنقذ/ينقذ نجا/ينجو أجلى/يجلي أجلي/يجلى | إنقاذ نجاة إجلاء | ناجين ناجون
death: توفي/يتوفى مات/يموت قتل/يقتل استشهد/يستشهد لقي/يلقى أودى/يودي اغتال/يغتال أعدم/يعدم | وفاة مصرع مقتل استشهاد اغتيال إعدام | قتيل قتيلا قتلى ضحية ضحايا وفيات حصيلة حياة
succumbing: | | متأثر متأثرا متأثرة متأثرين
burial: شيع/يشيع ووري/يوارى دفن/يدفن | دفن تشييع جنازة جنازات | جثمان جثامين ثرى
injury: أصيب/يصاب جرح/يجرح | إصابة | جريح جرحى مصاب مصابين جروح
arrest: اعتقل/يعتقل أوقف/يوقف احتجز/يحتجز ضبط/يضبط حبس/يحبس | اعتقال توقيف احتجاز قبض ضبط حبس | معتقل معتقلين موقوف موقوفين محتجز محتجزين قبض
release: أفرج/يفرج حرر/يحرر أخلى/يخلي | إفراج تحرير سراح | سبيل سراح
escape: فر/يفر هرب/يهرب | فرار هروب | فار هارب
charge: اتهم/يتهم | | اتهام تهمة تهم متهم متهمين
trial: حاكم/يحاكم مثل/يمثل | محاكمة | محاكمة
conviction: أدان/يدين أدين/يدان قضى/يقضي حكم/يحكم غرم/يغرم | إدانة حكم | سجن حبس
acquittal: برأ/يبرئ | تبرئة براءة | بريء
appeal: استأنف/يستأنف طعن/يطعن | طعن استئناف |
denial: نفى/ينفي نفي/ينفى فند/يفند كذب/يكذب دحض/يدحض | نفي تكذيب | لا_صحة
admission: اعترف/يعترف أقر/يقر | اعتراف | اعترافات
apology: اعتذر/يعتذر | اعتذار |
claim: تبنى/يتبنى | تبني | مسؤوليته مسؤوليتها
postponement: أجل/يؤجل أرجأ/يرجئ | تأجيل إرجاء | مؤجل مؤجلة
cancellation: ألغى/يلغي ألغي/يلغى أبطل/يبطل | إلغاء إبطال | ملغى ملغاة
suspension: علق/يعلق جمد/يجمد أوقف/يوقف توقف/يتوقف | تعليق تجميد إيقاف وقف توقف | معلق معلقة متوقف متوقفة
resumption: استأنف/يستأنف أعاد/يعيد أعيد/يعاد عاد/يعود عاود/يعاود | استئناف إعادة عودة معاودة |
end: انتهى/ينتهي أنهى/ينهي أنهي/ينهى اختتم/يختتم فض/يفض | انتهاء إنهاء اختتام | ختام نهاية
extension: مدد/يمدد | تمديد | ممدد
extinction: أخمد/يخمد أطفأ/يطفئ | إخماد إطفاء |
reception: قبل/يقبل وافق/يوافق صادق/يصادق أقر/يقر | قبول موافقة مصادقة إقرار |
rejection: رفض/يرفض | رفض |
retreat: انسحب/ينسحب تراجع/يتراجع سحب/يسحب | انسحاب تراجع سحب |
breach: خرق/يخرق انتهك/ينتهك | خرق انتهاك | خروقات انتهاكات
return: عاد/يعود | عودة |
extradition: سلم/يسلم رحل/يرحل أبعد/يبعد | تسليم ترحيل إبعاد |
investigation: استجوب/يستجوب | تحقيق استجواب | تحقيقات
compensation: عوض/يعوض | تعويض | تعويضات
healing: تعافى/يتعافى | تعاف تعافي شفاء |
identification: | | هوية هويات
resignation: استقال/يستقيل تنحى/يتنحى | استقالة تنحي | مستقيل
dismissal: أقال/يقيل أقيل/تقال عزل/يعزل أعفى/يعفي | إقالة عزل إعفاء |
appointment: عين/يعين كلف/يكلف خلف/يخلف | تعيين تكليف |
closure: أغلق/يغلق | إغلاق | مغلق مغلقة
"""
_ASIDE = "بعد قبل عقب إثر منذ خلال أثناء غداة عشية لدى بعيد قبيل خلفية جراء بسبب الذي التي الذين اللذان اللذين اللتان اللتين"
_BODIES = "فرق فرقة فريق رجال عمليات عملية جهود هيئة جهاز طواقم أطقم زورق زوارق مركز قوات لجنة لجان قاضي قضاة محكمة محاكم"


@cache
def turns() -> Turns:
    """Return the words of turns in Arabic."""
    return Turns(
        gathered(_words()), WORDS.forms(_ASIDE), frozenset(), WORDS.forms(_BODIES), True, ("سي", "ست")
    )


def _words() -> Iterator[tuple[str, str, int]]:
    for name, (verbs, nouns, others, _) in rows(_TURNS):
        yield from ((form, name, FINITE) for verb in verbs for form in conjugated(verb))
        yield from ((form, name, NOUN) for noun in nouns for form in inflected(noun))
        yield from ((" ".join(map(WORDS.form, word.split("_"))), name, ASIDE) for word in others)
