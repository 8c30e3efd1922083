"""What an article begins with is its news, even where somebody says it; what is awaited is none."""

import pytest

from summarizer import Document, analyze, summarize
from summarizer.summary.leaning import declares, supposes

STRIKE = "أضرب عمال مرفأ طرابلس أمس احتجاجا على تأخر صرف أجورهم."
SAID = "قالت إدارة المرفأ أمس إنها صرفت أجور عمال مرفأ طرابلس بعد ساعات من الإضراب."
ASIDE = "وتصل إلى مرفأ طرابلس كل يوم سفن كثيرة."


def told(*texts: str) -> list[Document]:
    return [analyze(text, id=str(place), language="ar", whole=True) for place, text in enumerate(texts)]


def summary(*texts: str, sentences: int) -> list[str]:
    return [line.text for line in summarize(told(*texts), sentences=sentences).extracts]


def test_what_an_article_begins_with_is_told_before_what_comes_later_in_it() -> None:
    assert summary(STRIKE, f"{SAID}\n{ASIDE}", sentences=2) == [STRIKE, SAID]


def test_an_act_opens_before_a_saying_that_an_article_begins_with() -> None:
    assert summary(f"{SAID}\n{ASIDE}", STRIKE, sentences=3)[0] == STRIKE


@pytest.mark.parametrize(
    "text",
    (
        "يترقب المزارعون في صعيد مصر قرار الحكومة في أسعار قصب السكر.",
        "وتعتزم بلدية وهران ترميم الجسر المعلق قبل نهاية موسم السياحة.",
        "ويتوقع أن ترتفع أسعار الزيتون في أسواق صفاقس بعد موجة الجفاف.",
    ),
    ids=("awaited", "intended", "expected"),
)
def test_what_is_awaited_or_intended_is_no_event(text: str) -> None:
    (document,) = told(text)
    assert supposes(document, document.sentences[0])


def test_an_act_that_an_agency_tells_opens_like_an_act() -> None:
    side = "زار ممثل مشهور أمس عائلة البحار المفقود في قرية صيادين قرب نواذيبو."
    found = "قالت وكالة الأنباء الموريتانية إن خفر السواحل أنقذ أمس البحار المفقود قرب نواذيبو."
    again = "قال صيادون في نواذيبو إن خفر السواحل أنقذ أمس البحار المفقود بعد بحث طويل."
    assert summary(side, found, again, sentences=3)[0] != side


@pytest.mark.parametrize(
    ("text", "is_declared"),
    (
        ("وأعلنت بلدية فاليتا حالة الطوارئ في الميناء بعد تسرب الوقود من ناقلة.", True),
        ("وأعلن رئيس هايتي الحداد ثلاثة أيام على ضحايا العبارة الغارقة.", True),
        ("وأعلنت بلدية فاليتا أن أعمال تنظيف الميناء تستمر أسبوعا آخر على الأقل.", False),
    ),
    ids=("emergency", "mourning", "a_statement"),
)
def test_what_is_done_by_saying_it_is_an_act(text: str, is_declared: bool) -> None:
    (document,) = told(text)
    assert declares(document, document.sentences[0]) == is_declared
