"""Which line opens a summary."""

import pytest

from summarizer import Document, analyze, summarize
from summarizer.summary.opening import may_open

OPENING = {
    "an_act": "افتتح الرئيس المصري قناة السويس الجديدة أمس بحضور قادة دول من أنحاء العالم.",
    "a_past_verb_of_tomorrow": "حددت اللجنة الأولمبية العاشر من الشهر المقبل موعدا لانتخاب رئيسها الجديد.",
    "a_verb_with_the_letter_of_and": "وصل الوزير الفرنسي إلى بيروت مساء أمس للقاء نظيره اللبناني.",
    "a_noun": "طائرة عسكرية سودانية تحطمت فجر أمس قرب مطار بورتسودان ونجا طاقمها.",
}
NOT_OPENING = {
    "and": "وشارك مئات الطلاب في احتجاج نادر وسط العاصمة مساء السبت الماضي.",
    "and_in": "وفي محافظة أخرى تواصلت المعارك بين الجيش والمتمردين حتى الفجر.",
    "the_present": "يسعى وزير الخارجية أثناء زيارته إلى إنعاش الشراكة بين البلدين.",
    "the_eve": "عشية وصوله إلى الدوحة التقى الوزير نظيره المصري في القاهرة.",
    "the_scene": "في لقطات تشبه أفلام الحركة نجا المتسابق من هجوم سمكة قرش.",
    "how_things_were": "كانت والدة المتسابق في منزلها تشاهد المباراة على شاشة التلفزيون.",
    "tomorrow": "مواجهة حاسمة تجمع الفريقين غدا على ملعب العاصمة في نهائي الكأس.",
    "what_is_expected": "من المتوقع أن تصل الوفود المشاركة في القمة العربية إلى بغداد مساء اليوم.",
}


def told(*texts: str) -> list[Document]:
    return [analyze(text, id=str(place), language="ar", whole=True) for place, text in enumerate(texts)]


@pytest.mark.parametrize("text", OPENING.values(), ids=OPENING.keys())
def test_a_sentence_that_tells_at_once_what_happened_may_open(text: str) -> None:
    (document,) = told(text)
    assert may_open(document, document.sentences[0])


@pytest.mark.parametrize("text", NOT_OPENING.values(), ids=NOT_OPENING.keys())
def test_a_sentence_that_goes_on_or_sets_a_scene_may_not_open(text: str) -> None:
    (document,) = told(text)
    assert not may_open(document, document.sentences[0])


def test_what_is_awaited_comes_behind_what_has_come() -> None:
    awaited = "يترقب العالم نتائج تحليل حطام الطائرة التي اختفت قبل عام فوق المحيط الهندي."
    confirmed = "أكدت ماليزيا أمس أن حطام الطائرة الذي جرفته المياه يعود إلى الطائرة المفقودة فوق المحيط."
    lines = [line.text for line in summarize(told(awaited, confirmed), sentences=2).extracts]
    assert lines[0] == confirmed


def test_a_year_that_is_named_makes_no_news_where_no_day_is_known() -> None:
    built = "وتم بناء القناة الجديدة لتعميق مجرى الملاحة بحلول عام 2023 وزيادة عدد السفن العابرة."
    opened = "افتتح الرئيس المصري أمس القناة الجديدة بمشاركة قادة دول كثيرة وسفن من العالم كله."
    other = "دشنت مصر أمس القناة الجديدة في احتفال كبير بحضور قادة دول من العالم."
    lines = [line.text for line in summarize(told(other, f"{opened}\n{built}"), sentences=3).extracts]
    assert lines[0] in (opened, other)


def test_the_line_opens_that_the_beginnings_of_the_others_tell() -> None:
    mother = "شاهدت والدة المتسابق في منزلها البعيد بثا مباشرا أبكاها وأبكى جيرانها."
    escape = "نجا المتسابق الأسترالي من هجوم سمكة قرش خلال بطولة ركوب الأمواج."
    again = "هاجمت سمكة قرش متسابقا أستراليا خلال بطولة ركوب الأمواج ونجا بأعجوبة."
    lines = [line.text for line in summarize(told(mother, escape, again), sentences=3).extracts]
    assert lines[0] != mother
