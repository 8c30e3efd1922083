"""The order in which chosen lines are read: the news, what has no day, the background."""

from datetime import date

from summarizer import Document, analyze, summarize
from summarizer.summary.leaning import leans

LEAD = "استقبل الرئيس التونسي في قصر قرطاج وفدا من صندوق النقد الدولي لبحث قرض جديد للبلاد."
TODAY = "أعلن صندوق النقد الدولي اليوم الخميس استئناف المفاوضات مع تونس بشأن قرض قيمته ملياران."
DECEMBER = "وكان الصندوق أجل في ديسمبر 2023 عرض ملف تونس على مجلس إدارته للمرة الثانية خلال عام."
JULY = "وقع الاتحاد الأوروبي مع تونس في يوليو 2023 مذكرة تفاهم تشمل مساعدات بقيمة مليار يورو."
COMMENT = "وتعاني المالية العامة في تونس من عجز كبير بسبب ارتفاع كتلة الأجور وتراجع عائدات السياحة."
ADDED = "وأضاف أن العجز سيتراجع بعد رفع الدعم عن المحروقات والمواد الأساسية في تونس."


def article(name: str, *sentences: str) -> Document:
    text = "\n".join(sentences)
    return analyze(text, id=name, language="ar", outlet=name, published=date(2024, 4, 18), whole=True)


STORY = (article("الشروق", DECEMBER, LEAD, COMMENT, ADDED), article("الصباح", TODAY, JULY))


def lines() -> list[str]:
    return [line.text for line in summarize(STORY, sentences=10).extracts]


def test_the_news_of_the_day_comes_first() -> None:
    assert lines()[0] == TODAY


def test_background_comes_last_and_the_latest_of_it_first() -> None:
    assert lines()[-2:] == [DECEMBER, JULY]


def test_a_line_that_leans_stands_behind_its_predecessor() -> None:
    assert leans(STORY[0], STORY[0].sentences[-1])
    assert lines()[lines().index(ADDED) - 1] == COMMENT


def test_what_leans_on_a_line_that_leans_stands_behind_both() -> None:
    again = "وأشار إلى أن ذلك يتطلب إصلاح منظومة الضرائب ومكافحة التهرب الجبائي في البلاد."
    document = article("الشروق", COMMENT, ADDED, again)
    assert leans(document, document.sentences[-1])
    assert [line.text for line in summarize([document]).extracts] == [COMMENT, ADDED, again]


def test_a_single_article_keeps_its_order_though_it_looks_back() -> None:
    told = [line.text for line in summarize(STORY[:1], sentences=10).extracts]
    assert told == [DECEMBER, LEAD, COMMENT, ADDED]


def test_what_is_announced_for_tomorrow_comes_behind_what_happened() -> None:
    plan = "يلتقي تشيلسي وأرسنال غدا الأحد على ملعب ويمبلي في مباراة الدرع الخيرية الإنجليزية."
    result = "توج أرسنال بلقب الدرع الخيرية بعد فوزه على تشيلسي بهدف نظيف على ملعب ويمبلي."
    undated = [analyze(text, id=text[:5], language="ar", whole=True) for text in (plan, result)]
    assert [line.text for line in summarize(undated, sentences=2).extracts] == [result, plan]


def test_the_eve_comes_behind_what_happened_then() -> None:
    eve = "عشية وصوله إلى الدوحة التقى وزير الخارجية الأمريكي جون كيري نظيره المصري في القاهرة."
    result = "بدأ وزير الخارجية الأمريكي جون كيري محادثات مع وزراء خارجية دول الخليج في الدوحة."
    undated = [analyze(text, id=text[:5], language="ar", whole=True) for text in (eve, result)]
    assert [line.text for line in summarize(undated, sentences=2).extracts] == [result, eve]
