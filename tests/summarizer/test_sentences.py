"""Where sentences end; in the tables ¦ stands between two sentences."""

import pytest

from summarizer.document import Span
from summarizer.sentences import LONGEST, split


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split(text, Span(0, len(text)))]


_ARABIC = [
    "وصل الوفد.¦ وعقد اجتماعًا.",
    "حفتر في باكستان.. تعاون عسكري يتوسع",
    "بعد عام.. ماذا تغير؟¦ لا شيء.",
    "التقى د. خالد الوزير.¦ وغادر.",
    "قال أ.د. محمد علي إن الأمر معقد.¦ وأضاف.",
    "وصل م. أحمد صالح إلى المدينة.",
    "حضر اللقاء ود. سالم ود. علي.¦ وغابت د. ليلى.",
    "ارتفع السعر 3.5 في المئة.¦ وتراجع الطلب.",
    "بلغ ٣٫٥ مليون.¦ وزاد بعدها ٣.٥ مليون.",
    'قال: "انتهى الأمر. لن نعود."¦ وأضاف أن القرار نهائي.',
    "أكد أن «الجيش جاهز. ولن يتراجع» عن مواقعه.",
    "قال «انتهى الأمر.» في مؤتمر صحفي.",
    "قال «لن نعود»، وغادر القاعة.¦ ثم سافر.",
    "قال: «لن نعود».¦ وغادر القاعة.",
    'سأل: "متى نعود؟"¦ فلم يجبه أحد.',
    "هل يعود؟!¦ لا أحد يعلم.",
    "انتبهوا!!!¦ الخطر قريب.",
    "وقعت الدولتان الاتفاق.[1]¦ ثم أعلن.[2] [3]",
    "انتهى الاجتماع (وكان مغلقًا. ولم يحضره الصحفيون).¦ وصدر بيان.",
    "وصل إلى البلاد.¦وأضاف أنه باق.",
    "زر موقع example.com للمزيد.¦ وشكرًا.",
    "انظر https://example.com/a.b?c=1.2 للتفاصيل.¦ وراسلنا.",
    "لم يقل شيئًا... ثم غادر القاعة.",
    "قال إن الأمر … صعب.¦ وسكت.",
    "عاد عام 2011.¦ وفي 2012 غادر.",
    "ولد سنة 1950 م.¦ وتوفي بعدها.",
    "1. وقف إطلاق النار.",
    "أ. وقف إطلاق النار.¦ ثم الحوار.",
    "٢. تشكيل حكومة جديدة.",
    "وقع في 3.2.2026 اتفاقًا.¦ ثم سافر.",
    "أعلنت شركة ياهو! عن صفقة.",
    "فيلم «لماذا؟ ومتى؟» يعرض اليوم.¦ والدخول مجاني.",
    "قال الوزير: نعم.¦ «لن نتراجع».¦ هكذا ختم.",
    "«انتهى. بدأ. عاد» عنوان الكتاب.",
    "قال “انتهى الأمر. لن نعود” وخرج.¦ وبقي الوفد.",
    "قال ”انتهى الأمر. لن نعود” وخرج.¦ وبقي الوفد.",
    'قال "انتهى الأمر ولم يغلق القوس.¦ وأضاف جملة.',
    "سعر السهم 12.¦ والسند 13.",
    "شراء 16 طائرة JF-17.¦ وتدريب الطيارين.",
    "وصل في الساعة 10.30 صباحًا.¦ وغادر مساءً.",
    "قالت شركة ش.م.م. القابضة ذلك.",
    "انتهى الاجتماع.¦ \u200fوغادروا.",
    "قال؟؟؟¦ نعم؟¦ لا.",
    "لماذا؟¦وكيف؟",
    "(انتهى الاجتماع.)¦ وصدر بيان.",
]
_ENGLISH = [
    "Mr. Sharif met Gen. Haftar.¦ They talked.",
    "The U.S. army left.¦ It came back.",
    "He lives in the U.S.¦ The army does not.",
    "J. K. Rowling wrote it.¦ Others read it.",
    "Prices rose 3.5 percent.¦ Demand fell.",
    'He said: "It is over. We will not return."¦ He left.',
    '"Is it over?" he asked.¦ Nobody knew.',
    "Visit example.com today.¦ Thanks.",
    "See https://example.com/a.b?c=1 for more.¦ Bye.",
    "He paused... and went on.¦ Then he left.",
    "He paused...¦ Then he left.",
    "Yahoo! said it would.¦ It did not.",
    "No. 5 won.¦ No. 6 lost.",
    "It works, e.g. here.¦ It fails there.",
    "Talks at 5 p.m. today failed.¦ They resume.",
    "Node.js and v1.2.3 are out.¦ Update.",
    "The deal (signed Dec. 18. Then hidden.) is done.¦ So what?!¦ Nothing.",
    "It was signed.[1]¦ It was paid.[2]",
    "1. Stop the fire.",
    "He met Lt. Gen. Khan on Sept. 5.¦ He left.",
    "It left the country.¦Officials said so.",
    "What?!¦ No!",
    "they met in the capital .¦ the deal was signed .¦ it cost 3.5 billion .",
]


@pytest.mark.parametrize("marked", _ARABIC + _ENGLISH)
def test_sentences_end_here_and_nowhere_else(marked: str) -> None:
    expected = [piece.strip() for piece in marked.split("¦") if piece.strip()]
    assert _sentences(marked.replace("¦", "")) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x0b"])
def test_a_line_end_ends_a_sentence(end: str) -> None:
    assert _sentences(f"عنوان بلا نقطة{end}نص بعده") == ["عنوان بلا نقطة", "نص بعده"]


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "عنوان. نص. آخر."
    assert split(text, Span(7, 10)) == (Span(7, 10),)


def test_a_space_is_no_sentence() -> None:
    assert _sentences(" \u00a0 \n ") == []


def test_a_sentence_without_end_is_parted_at_a_weaker_mark() -> None:
    pieces = _sentences("كلمة " * 300 + "فاصلة، " + "كلمة " * 300)
    assert [piece[-7:] for piece in pieces[:1]] == [" فاصلة،"]
    assert all(len(piece) <= LONGEST for piece in pieces)


@pytest.mark.parametrize(
    "sign", [".", '"', " ", "«", "».", "a. ", "[", "[1", '." ', "د.", "ا", "?!", "”", ". ”"]
)
def test_many_signs_take_linear_time(sign: str) -> None:
    assert _sentences(sign * (200_000 // len(sign))) is not None
