"""Which sentences may be shown, and what becomes of those that lean on one that may not."""

from dataclasses import replace

from summarizer import Document, analyze, summarize

LION = "الأسد حيوان ضخم من فصيلة السنوريات."
NAMES = "تسمى أنثاه لبؤة ويطلق على صغيره اسم الشبل في اللغة العربية."
RANGE = "عاشت الأسود قديما في مساحات شاسعة من آسيا وجنوب أوروبا وفي أنحاء أفريقيا كلها."
HERD = "تعيش الأسود في جماعات تضم عددا من الإناث وصغارها وذكورا قليلة تحمي موطنها."


def article(name: str, *sentences: str) -> Document:
    return replace(analyze("\n".join(sentences), id=name, language="ar", whole=True), outlet=name)


def lines(*documents: Document, most: int = 10) -> list[str]:
    return [line.text for line in summarize(documents, sentences=most).extracts]


def test_a_short_sentence_is_shown_where_one_outlet_tells_it_all() -> None:
    assert lines(article("الموسوعة", LION, NAMES, RANGE)) == [LION, NAMES, RANGE]


def test_a_short_sentence_is_left_out_where_others_tell_at_length() -> None:
    story = article("الموسوعة", LION, RANGE), article("الأحياء", HERD)
    assert LION not in lines(*story, most=2) and LION in lines(*story)


def test_what_leans_on_a_sentence_that_is_left_out_is_left_out() -> None:
    story = article("الموسوعة", LION, NAMES, RANGE), article("الأحياء", HERD)
    assert NAMES not in lines(*story, most=2)
    assert lines(*story).index(NAMES) == lines(*story).index(LION) + 1


def test_points_of_a_list_letters_and_introductions_are_not_shown() -> None:
    dirt = (
        "1- توسيع التعاون الزراعي والعمل على إنشاء السوق المغاربية الموحدة.",
        "يسعدني وأنا أودع بلدكم الكريم أن أعبر لفخامتكم عن صادق شكري وتقديري.",
        "وجاء في البيان المشترك الصادر عن الحكومتين في ختام الزيارة ما يلي.",
        "هل ينجح الاتفاق الجديد بين الحكومتين في إنهاء الأزمة الاقتصادية؟",
    )
    assert lines(article("الموسوعة", RANGE, *dirt), article("الأحياء", HERD, *dirt)) == [RANGE, HERD]
