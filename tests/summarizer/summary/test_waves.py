"""A wave of acts is told before one of them."""

import pytest

from summarizer import Document, analyze, summarize

BANK = "اقتحم محتجون أمس مصرفا في وسط مدينة فالبارايسو وحطموا واجهته الزجاجية احتجاجا على البطالة."
AGAIN = "حطم محتجون أمس واجهة مصرف في وسط مدينة فالبارايسو بعد احتجاجات على البطالة."
WAVE = "اجتاحت مدن تشيلي أمس موجة احتجاجات بدأت في ميناء أنتوفاغاستا وامتدت إلى فالبارايسو والعاصمة."
OWN = "شن خفر السواحل أمس سلسلة اقتحامات طالت زوارق الصيد قبالة ميناء أنتوفاغاستا في الشمال."
WEATHER = "اجتاحت مدن تشيلي أمس موجة أمطار بدأت في ميناء أنتوفاغاستا وامتدت إلى فالبارايسو والعاصمة."
EN_ONE = "Gunmen attacked a police station in the port of Colombo on Monday, killing two officers inside."
EN_TWO = "Two officers were killed on Monday when gunmen attacked a police station in the port of Colombo."
EN_WAVE = "A series of attacks shook Sri Lanka on Monday, from a market in Kandy to a ferry off Jaffna."


def told(texts: tuple[str, ...], language: str) -> list[Document]:
    return [analyze(text, id=str(place), language=language, whole=True) for place, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "language"),
    (((BANK, AGAIN, WAVE), "ar"), ((EN_ONE, EN_TWO, EN_WAVE), "en")),
    ids=("arabic", "english"),
)
def test_a_wave_of_acts_opens_before_one_of_them(texts: tuple[str, ...], language: str) -> None:
    assert summarize(told(texts, language), sentences=2).extracts[0].text == texts[-1]


@pytest.mark.parametrize("other", (OWN, WEATHER), ids=("what_one_side_did", "no_act_of_theirs"))
def test_what_is_no_whole_of_the_acts_does_not_open_for_it(other: str) -> None:
    assert summarize(told((BANK, AGAIN, other), "ar"), sentences=2).extracts[0].text != other


def test_a_line_whose_news_is_still_awaited_opens_behind_one_that_has_it() -> None:
    awaited = "وافق حارس المرمى كريم على عرض نادي الساحل لثلاث سنوات وينتظر أن يوقع العقد اليوم."
    signed = "وقع حارس المرمى كريم عقدا مع نادي الساحل لثلاث سنوات بعد مفاوضات طويلة في سوسة."
    lines = [line.text for line in summarize(told((awaited, signed), "ar"), sentences=2).extracts]
    assert lines[0] == signed
