"""What is an edit of an article, and what is a page that came out otherwise."""

from dataclasses import replace

import pytest

from bot.intake.edits import judged, takes_turns
from bot.revisits import Printed
from summarizer import Document, analyze

FIRE = "أتى حريق كبير على خمسين متجرا في سوق مدينة نابل التونسية صباح الخميس بحسب محافظ المدينة."
ENGINES = "وشاركت في إخماد النيران ثماني عربات إطفاء جاءت من تونس العاصمة ومن الحمامات."
STATE = "وقال المحافظ إن الدولة تعوض أصحاب المتاجر قبل نهاية الشهر الجاري."
NOBODY = "ولم يصب أحد من التجار أو من رجال الإطفاء في الحادث الذي استمر ثلاث ساعات."
INQUIRY = "وفتحت النيابة العامة تحقيقا في أسباب اندلاع النار في السوق القديمة."
WHOLE = (FIRE, ENGINES, STATE, NOBODY, INQUIRY)
FLASH = "حريق كبير في سوق مدينة نابل التونسية."
WALL = "هذا المحتوى متاح للمشتركين وحدهم. سجّل الدخول أو اشترك الآن لتقرأ بقية المقال كاملا."
FRONT = (
    "بدأت في العاصمة الليبية طرابلس اجتماعات لجنة الحوار السياسي برعاية الأمم المتحدة.",
    "وفي الرياضة فاز الهلال السعودي بكأس السوبر بعد مباراة مثيرة أمام النصر.",
    "وفي الاقتصاد ارتفعت أسعار الذهب إلى أعلى مستوى منذ بداية العام الجاري.",
)
# What a page counts beside its article, and counts otherwise an hour later.
COUNTED = "قبل 3 ساعات"


def read(*sentences: str) -> Document:
    return analyze("\n\n".join(sentences), id="", whole=True)


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        (WHOLE, WHOLE, "same"),
        (WHOLE, (*WHOLE[1:], FIRE), "same"),
        (WHOLE, (FIRE.replace("خمسين", "ستين"), *WHOLE[1:]), "edited"),
        (WHOLE[:3], WHOLE, "edited"),
        (WHOLE, (*WHOLE[:3], INQUIRY), "edited"),
        ((FLASH,), WHOLE, "edited"),
        ((*WHOLE, COUNTED), (*WHOLE, "قبل 4 ساعات"), "same"),
        (WHOLE, (FIRE,), "broken"),
        (WHOLE, (FIRE, WALL), "broken"),
        (WHOLE, (WALL,), "broken"),
        (WHOLE, FRONT, "broken"),
        (WHOLE, (), "broken"),
    ],
    ids=[
        "the same", "another order", "a figure", "more", "one sentence less", "a flash becomes a report", "a counter",
        "cut off", "a wall behind the first paragraph", "a wall", "the front page", "nothing",
    ],
)  # fmt: skip
def test_an_edit_is_told_from_a_broken_page(old: tuple[str, ...], new: tuple[str, ...], verdict: str) -> None:
    assert judged(read(*old), read(*new)) == verdict


def test_a_page_that_counts_its_readers_is_not_edited_by_every_look() -> None:
    counted = [f"تمت قراءة هذا الخبر {times} مرة حتى الآن" for times in (1999, 2004)]
    old, new = (analyze("\n\n".join((*WHOLE, line)), id="") for line in counted)
    assert judged(old, new) == "same"


def test_a_figure_of_the_news_that_rose_is_an_edit() -> None:
    told = [f"ارتفع عدد القتلى في الحريق إلى {dead}" for dead in (12, 13)]
    old, new = (analyze("\n\n".join((FIRE, line, INQUIRY)), id="") for line in told)
    assert judged(old, new) == "edited"


TITLE, OTHER = ("حريق في نابل", "meta"), ("حريق كبير يلتهم سوق نابل", "meta")


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        (TITLE, OTHER, "retitled"),
        (TITLE, ("«حريق» في نابل!", "meta"), "same"),
        (TITLE, ("حَريق في نابُل", "meta"), "same"),
        (("إصابة 12 شخصًا", "meta"), ("اصابة ١٢ شخصا", "meta"), "same"),
        (("Fire in Nabeul", "meta"), ("FIRE IN NABEUL", "meta"), "same"),
        (("إصابة 12 شخصًا", "meta"), ("إصابة 13 شخصًا", "meta"), "retitled"),
        ((TITLE[0], "operator"), OTHER, "same"),
        (TITLE, (OTHER[0], "feed"), "same"),
        ((None, ""), OTHER, "same"),
    ],
    ids=[
        "another", "other marks", "other vowels", "other spelling", "in capitals", "another figure",
        "an operator's", "of another source", "none before",
    ],
)  # fmt: skip
def test_another_headline_of_the_same_source_is_an_edit(
    old: tuple[str | None, str], new: tuple[str | None, str], verdict: str
) -> None:
    before, after = (replace(read(*WHOLE), title=title, found={"title": how}) for title, how in (old, new))
    assert judged(before, after) == verdict


A, B, C = (Printed(digest, ("حريق", "في", "نابل")) for digest in "abc")


@pytest.mark.parametrize(
    ("before", "now", "turns"),
    [
        ((A,), B, False),
        ((A, B), A, False),
        ((A, B, A), B, True),
        ((A, B, A), C, False),
        ((A, B, A, C), A, False),
    ],
    ids=["an edit", "taken back", "once more", "a third", "the third taken back"],
)
def test_two_texts_by_turns_are_told_from_edits(
    before: tuple[Printed, ...], now: Printed, turns: bool
) -> None:
    assert takes_turns(before, now) is turns
