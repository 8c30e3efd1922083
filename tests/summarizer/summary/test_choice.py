"""Which sentences may be shown at all, and about what."""

import pytest

from summarizer import Document, Summary, analyze, summarize
from tests.growth import LINEAR, growth

NEWS = "وقعت وزارة النقل المغربية اتفاقية مع شركة إسبانية لبناء محطة قطار في مدينة طنجة."
LATER = "وتبدأ الشركة أعمال البناء في المحطة خلال شهر مارس من العام المقبل."
UNFIT = {
    "a_headline": "اتفاقية جديدة بين المغرب وإسبانيا لبناء محطة قطار في طنجة",
    "a_question": "هل تنجح الحكومة في بناء المحطة قبل نهاية العام المقبل في طنجة؟",
    "a_fragment": "محطة قطار في طنجة.",
    "cut_off": "وقالت الشركة الإسبانية في بيان نشرته أمس على موقعها إن المحطة سوف...",
    "half_a_quotation": "هذه المحطة سوف تغير حياة سكان المدينة وتجلب إليها آلاف السياح».",
    "a_quotation_without_its_speaker": "«المحطة سوف تغير حياة سكان المدينة وتجلب إليها آلاف السياح كل عام».",
    "a_leaning_first_line": "وأضاف أن المحطة سوف تغير حياة سكان المدينة وتجلب إليها السياح.",
}


def article(text: str, name: str = "1", title: str | None = None) -> Document:
    return analyze(text, id=name, language="ar", title=title, whole=True)


@pytest.mark.parametrize("text", UNFIT.values(), ids=UNFIT.keys())
def test_it_is_not_shown(text: str) -> None:
    lines = summarize([article(f"{text}\n{NEWS}")]).extracts
    assert [line.text for line in lines] == [NEWS]


def test_a_headline_told_over_again_is_not_shown() -> None:
    title = "المغرب يوقع اتفاقية لبناء محطة قطار في مدينة طنجة مع إسبانيا"
    lines = summarize([article(f"{title}.\n{NEWS}", title=title)]).extracts
    assert [line.text for line in lines] == [NEWS]


def test_a_leaning_line_comes_behind_its_predecessor() -> None:
    added = "وأضاف أن الأشغال تنطلق في يناير وتستمر ثلاثين شهرا وتوفر آلاف الوظائف."
    said = "وقال مدير الشركة الإسبانية كارلوس رويز إن التصاميم جاهزة منذ الصيف."
    texts = [line.text for line in summarize([article(f"{NEWS} {said} {added}")]).extracts]
    assert added not in texts or texts[texts.index(added) - 1] == said


def test_lines_broken_at_a_width_are_joined() -> None:
    lines = (
        "وقعت وزارة النقل المغربية صباح اليوم اتفاقية جديدة مع",
        "شركة إسبانية كبرى لبناء محطة قطار في مدينة طنجة",
        "شمال البلاد. وتبلغ قيمة الاتفاقية ملياري درهم يدفع نصفها",
        "بنك التنمية الأفريقي ويأتي الباقي من الميزانية",
        "العامة للعام المقبل.",
    )
    shown = summarize([article("\n".join(lines))]).extracts
    assert [line.text.count("\n") for line in shown] == [2, 2]


def test_about_shows_only_sentences_with_its_words() -> None:
    other = "ارتفعت أسعار القمح في الأسواق العالمية إلى أعلى مستوى منذ عشر سنوات."
    assert [line.text for line in summarize([article(f"{NEWS}\n{other}")], about="قمح").extracts] == [other]


def test_about_shows_first_what_holds_most_of_it() -> None:
    both = "أعلن بنك التنمية أن محطة طنجة تحتاج إلى تمويل قدره ملياري درهم."
    shown = summarize([article(f"{NEWS}\n{both}")], about="محطة تمويل", sentences=1)
    assert [line.text for line in shown.extracts] == [both]


def test_about_something_else_shows_nothing() -> None:
    assert summarize([article(NEWS)], about="زلزال") == Summary(())


def test_words_that_fit_no_sentence_give_the_most_telling_one() -> None:
    (line,) = summarize([article(f"{NEWS}\n{LATER}")], words=3).extracts
    assert line.text == NEWS


LEANING = {
    "added": "وأضاف أن السكان في أكادير طالبوا بفتح الطريق الساحلية أمام الشاحنات الصغيرة فقط.",
    "a_spokesman": "قال المتحدث إن قوة من الشرطة وصلت إلى المكان صباح اليوم.",
    "english": "He said the talks between the two companies would resume in Geneva next week.",
    "two_of_them": "وأضاف أن الطريق مغلقة منذ أمس. وأشار إلى أن السكان طالبوا بفتحها أمام الشاحنات.",
    "a_few_words": "وقال ذلك.",
}


@pytest.mark.parametrize("text", LEANING.values(), ids=LEANING.keys())
def test_a_story_of_leaning_sentences_gives_nothing(text: str) -> None:
    document = analyze(text, id="1", language="en" if text.isascii() else "ar", whole=True)
    assert summarize([document]) == Summary(())


@pytest.mark.parametrize("sign", ["ا", ".", "\n", "«", '"', "و ", "5 "], ids=repr)
def test_a_text_of_one_sign_is_read_in_linear_time(sign: str) -> None:
    cost = growth(lambda size: [article(sign * (size // len(sign)))], summarize, 50_000)
    assert cost < LINEAR


def many(count: int) -> list[Document]:
    """Return articles that tell one thing of many towns."""
    towns = ("طنجة", "أكادير", "فاس", "وجدة", "تطوان", "مراكش", "آسفي")
    texts = (
        "\n".join(NEWS.replace("طنجة", towns[(place * line) % 7]) for line in range(20))
        for place in range(count)
    )
    return [article(text, str(place)) for place, text in enumerate(texts)]


def test_four_times_the_articles_take_about_four_times_as_long() -> None:
    assert growth(many, lambda documents: summarize(documents, sentences=15), 20) < LINEAR


PRISONERS = "وطالبت الجبهة بإطلاق سراح 600 أسير."
OTHER_COUNT = "أعلنت وزارة العدل المغربية أمس أن الجبهة تطالب بإطلاق سراح 850 أسيرا من السجون في الجنوب."


def two_outlets() -> list[Document]:
    return [
        analyze(f"{NEWS} {PRISONERS}", id="1", language="ar", outlet="الأولى", whole=True),
        analyze(OTHER_COUNT, id="2", language="ar", outlet="الثانية", whole=True),
    ]


def test_short_sentences_come_where_nothing_longer_is_left() -> None:
    assert PRISONERS not in [line.text for line in summarize(two_outlets(), sentences=2).extracts]
    assert PRISONERS in [line.text for line in summarize(two_outlets(), sentences=15).extracts]


def test_what_is_asked_for_may_be_told_shortly() -> None:
    assert PRISONERS in [line.text for line in summarize(two_outlets(), about="أسير").extracts]
