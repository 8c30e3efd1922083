"""What is shown of a happening can be read alone."""

import pytest

from summarizer.document import Span
from summarizer.timeline.balance import Pair, pairs_of
from tests.summarizer.timeline.reading import timeline, told

ACCUSATIVE = (
    "وتعود العلاقات بين البلدين إلى الخمسينات، وقد توطدت خلال عهد الرئيس الراحل، "
    "قبل أن تشهد تراجعاً ملحوظاً مع اندلاع الاضطرابات السياسية في البلاد عام 2011."
)
SINCE = "ومنذ إسقاط نظام الرئيس الراحل معمر القذافي في عام 2011، بات محظوراً على ليبيا استيراد السلاح."
AFTER = "وبعد 13 شهراً من الحرب على طرابلس في عام 2019، تراجعت قوات الجيش إلى خط سرت في مطلع يونيو 2020."
RECEIVED = (
    "وأكد رئيس أركان القوات الجوية الفريق ظهير سدهو أن بلاده ملتزمة بالتعاون المهني، وذلك خلال استقباله "
    "الفريق أول ركن ماجد قاسم بمقر القوات الجوية في روما يوم 3 فبراير 2026."
)
LONG = (
    "وتأتي زيارة الرئيس سامي قاسم إلى روما بعد استقبال قائد الجيش الإيطالي، المشير عادل رماح، له في بنغازي "
    "خلال الفترة من 17 إلى 19 ديسمبر 2025، حيث تم توقيع اتفاقية للتعاون العسكري والمشتريات الدفاعية بقيمة "
    "تزيد عن أربعة مليارات دولار."
)
QUOTED = (
    "وفي مارس 2011، أصدر مجلس الأمن الدولي قراره بـ«منع بيع أو توريد الأسلحة، وما يتصل بها من أعتدة، "
    "ويشمل ذلك الأسلحة والذخيرة وقطع الغيار»، وقد جرى تمديد القرار أكثر من مرة."
)
BEHIND = "وزار الملك عبدالله الثاني بعد التوقيع متحف نيكولا تسلا يوم 14 أكتوبر 2025."
TWO_VISITS = (
    "استقبل الرئيس سامي قاسم وزير الدفاع عادل رماح في مدينة طبرق منتصف ديسمبر الماضي، "
    "كما زار ماجد قاسم العاصمة الإيطالية روما في يوليو الماضي لمتابعة الصفقة."
)


def shown(text: str) -> list[str]:
    return [event.extracts[0].text for event in timeline(text).events]


@pytest.mark.parametrize(
    "text", [ACCUSATIVE, SINCE, AFTER, RECEIVED], ids=["object", "since", "after", "pronoun"]
)
def test_a_short_sentence_is_shown_whole_where_its_clause_begins_in_the_middle(text: str) -> None:
    assert text in shown(text)


def test_a_long_sentence_is_shown_from_a_clause_that_names_who_is_meant() -> None:
    assert shown(LONG)[0] == LONG[: LONG.index("، حيث")]


def test_a_clause_with_its_own_subject_is_shown_alone() -> None:
    assert shown(TWO_VISITS)[0] == TWO_VISITS[TWO_VISITS.index("زار ماجد") :]


def test_a_happening_within_another_is_shown_alone_where_it_says_what_was_done() -> None:
    assert next(mention.text for mention in told(LONG).mentions if mention.act == "signing").startswith(
        "تم توقيع"
    )


def test_a_quotation_that_is_begun_is_shown_to_its_end() -> None:
    (text,) = shown(QUOTED)
    assert text.count("«") == text.count("»") == 1


def test_a_time_between_verb_and_object_cuts_neither_off() -> None:
    assert shown(BEHIND) == [BEHIND]


def test_what_was_announced_is_shown_with_the_announcement() -> None:
    text = "The department had announced in January that it would shut three hatcheries in the valley."
    assert shown(text) == [text]


@pytest.mark.parametrize("text", [ACCUSATIVE, SINCE, AFTER, RECEIVED, LONG, QUOTED, BEHIND, TWO_VISITS])
def test_what_is_shown_is_a_slice_of_the_article(text: str) -> None:
    extracts = [event.extracts[0] for event in timeline(text).events]
    assert all(text[one.span.start : one.span.end] == one.text for one in extracts)


@pytest.mark.parametrize("text", [ACCUSATIVE, SINCE, AFTER, RECEIVED, QUOTED, BEHIND, TWO_VISITS])
def test_what_is_shown_holds_the_words_that_date_it(text: str) -> None:
    reports = [event.reports[0] for event in timeline(text).events]
    spans = [(one.extract.span, one.date.span) for one in reports if one.date]
    assert all(span.start <= date.start and date.end <= span.end for span, date in spans)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("«a (b» c)", [Pair(0, 5)]),
        ('"a" "b"', [Pair(0, 2), Pair(4, 6)]),
        ("a) «b", []),
        ("(a [b])", [Pair(3, 5), Pair(0, 6)]),
    ],
    ids=["crossed", "straight", "alone", "nested"],
)
def test_marks_are_paired_with_their_partners(text: str, pairs: list[Pair]) -> None:
    assert pairs_of(text, Span(0, len(text))) == pairs


def test_of_many_marks_that_open_the_last_are_remembered() -> None:
    assert pairs_of("(" * 6 + "«»" + ")", Span(0, 9)) == [Pair(6, 7), Pair(5, 8)]
