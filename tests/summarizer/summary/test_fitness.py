"""Which sentences are no lines: points of lists, introductions, letters, quotations without their speakers."""

import pytest

from summarizer import Document, analyze
from summarizer.document import Sentence
from summarizer.summary.fitness import (
    goes_on_line,
    introduces,
    is_addressed,
    is_finished,
    is_in_quotes,
    is_listed,
)

LISTED = {
    "glued_dash": "1-توسيع التعاون الزراعي والعمل على إنشاء السوق المغاربية.",
    "spaced_dash": "3 – تحقيق التكامل الاقتصادي بين البلدين.",
    "bracket": "2) توحيد المؤسسات المالية قبل نهاية العام.",
    "eastern_digits": "٤. تشكيل لجنة مشتركة لمتابعة التنفيذ.",
    "bullet": "• رفع الرسوم عن السلع المستوردة من الجوار.",
}
PROSE = {
    "a_score": "2-1 فاز الأهلي على ضيفه في مباراة الأمس.",
    "a_count_in_brackets": "(12) طالبا فازوا بجوائز المسابقة الوطنية للعلوم.",
    "a_count": "12 قتيلا سقطوا في قصف استهدف سوقا شعبية.",
    "a_percentage": "3.5 في المئة نسبة النمو التي حققها الاقتصاد.",
}
INTRODUCING = {
    "what_follows": "وجاء في البيان الصادر عن الديوان الملكي ما يلي.",
    "here_is": "وفيما يلي أبرز ما تضمنته الاتفاقية بين البلدين.",
    "as_follows": "وجاءت نتائج الجولة الأولى من البطولة كالتالي.",
    "its_text": "صدر اليوم بيان مشترك عن الحكومتين فيما يلي نصه.",
    "english": "The main points of the agreement are as follows.",
}
ADDRESSED = {
    "a_letter": "يسعدني وأنا أودع بلدكم الكريم أن أعبر لفخامتكم عن صادق شكري.",
    "a_salutation": "فخامة الرئيس: لقد أثبتت المباحثات متانة روابطنا، وفقا لرؤية فخامتكم.",
    "a_call_to_the_reader": "شاركونا آراءكم وتعليقاتكم حول الموضوع عبر صفحتنا.",
}
TOLD = {
    "quoted": "وقال الرئيس في كلمته للحضور: «أتمنى لكم النجاح في عملكم».",
    "said": "ووجه السيسي تحية للمصريين قائلا: مبارك عليكم القناة الجديدة.",
}


def read(text: str) -> tuple[Document, Sentence]:
    document = analyze(text, id="1", language="en" if text.isascii() else "ar", whole=True)
    return document, document.sentences[0]


@pytest.mark.parametrize("text", LISTED.values(), ids=LISTED.keys())
def test_a_point_of_a_list_is_no_line(text: str) -> None:
    assert is_listed(text)


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE.keys())
def test_a_sentence_that_begins_with_a_number_is_no_point_of_a_list(text: str) -> None:
    assert not is_listed(text)


@pytest.mark.parametrize("text", INTRODUCING.values(), ids=INTRODUCING.keys())
def test_a_sentence_that_only_introduces_is_known(text: str) -> None:
    assert introduces(*read(text))


def test_a_sentence_that_tells_something_does_not_only_introduce() -> None:
    assert not introduces(*read("ويلي الاجتماع مؤتمر صحفي يعقده الوزيران في قصر الرئاسة."))


@pytest.mark.parametrize("text", ADDRESSED.values(), ids=ADDRESSED.keys())
def test_a_letter_is_no_report(text: str) -> None:
    assert is_addressed(*read(text))


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD.keys())
def test_words_said_to_somebody_are_a_report_where_the_speaker_stands_before_them(text: str) -> None:
    assert not is_addressed(*read(text))


@pytest.mark.parametrize(
    "text", ["وجاء في البيان ما يلي:", "هل ينجح الاتفاق في إنهاء الحرب؟", "الجيش يعلن استعادة المدينة"]
)
def test_announcements_questions_and_headlines_are_not_finished(text: str) -> None:
    assert not is_finished(text)


def test_what_stands_between_the_ends_of_a_quotation_has_no_speaker() -> None:
    text = "قال الوزير: «انتهت المفاوضات. لن نقبل شروطا جديدة من أي طرف. والقرار الآن للبرلمان»."
    document = analyze(text, id="1", language="ar", whole=True)
    middle = [one for one in document.sentences if document.slice(one.span).startswith("لن نقبل")]
    assert all(is_in_quotes(document, one) for one in middle)


def test_a_sentence_between_two_quotations_is_not_in_quotes() -> None:
    text = "رحب الوزير بـ«الاتفاق التاريخي». وغادر الوفد العاصمة مساء أمس. ووصفه حزب «الأمة» بالخطوة."
    document = analyze(text, id="1", language="ar", whole=True)
    middle = next(one for one in document.sentences if document.slice(one.span).startswith("وغادر"))
    assert not is_in_quotes(document, middle)


def test_the_rest_of_a_sentence_that_was_broken_off_is_no_line() -> None:
    broken = "أطلقت امرأتان النار على مبنى القنصلية أمس وقتل ثمانية\n"
    rest = "أشخاص على الأقل في موجة من الهجمات على قوات الأمن بعد أسابيع من الهدوء."
    document = analyze(broken + rest, id="1", language="ar", whole=True)
    assert goes_on_line(document, document.sentences[-1])


def test_the_report_below_a_headline_is_whole() -> None:
    headline = "هجوم مسلح على القنصلية الأمريكية في إسطنبول أمس\n"
    report = "أطلقت امرأتان النار على مبنى القنصلية أمس قبل أن تعتقل الشرطة إحداهما."
    document = analyze(headline + report, id="1", language="ar", whole=True)
    assert not goes_on_line(document, document.sentences[-1])
