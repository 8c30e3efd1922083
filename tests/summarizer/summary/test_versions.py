"""Every version of an event is seen, and copies of one agency are one origin."""

from dataclasses import replace

import pytest

from summarizer import Document, analyze, summarize, summarize_levels

VERSIONS = {
    "dead": ("أعلن الجيش {} في هجوم على نقطة تفتيش شرق المدينة فجر أمس.", "مقتل خمسة جنود", "مقتل تسعة جنود"),
    "prices": ("{} أسعار النفط في التعاملات المبكرة بعد قرار المنظمة خفض الإنتاج.", "ارتفعت", "انخفضت"),
    "verdict": ("قضت المحكمة {} مدير البنك المركزي في قضية الفساد الكبرى.", "ببراءة", "بإدانة"),
    "vote": ("{} البرلمان على مشروع قانون الموازنة الجديد بعد جلسة طويلة.", "وافق", "رفض"),
    "day": ("يجتمع مجلس الأمن يوم {} لبحث الأزمة في السودان بطلب من بريطانيا.", "الاثنين", "الثلاثاء"),
    "party": ("أعلن {} ترشيح ثلاثة نواب جدد في الدائرة الجنوبية الثانية.", "حزب الله", "حركة أمل"),
}
OTHER = "بدأ موسم الأمطار في جنوب البلاد مبكرا هذا العام بحسب هيئة الأرصاد الجوية."
AGENCY = "ونقلت وكالة رويترز عن مصادر أن الاتفاق تضمن شراء 16 طائرة مقاتلة و12 طائرة تدريب للطيارين الجدد."
DENIAL = "نفت وزارة الدفاع ما نقلته وكالة رويترز عن شراء 16 طائرة مقاتلة و12 طائرة تدريب للطيارين الجدد."


def article(name: str, text: str, origin: str | None = None) -> Document:
    return replace(analyze(text, id=name, language="ar", outlet=name, whole=True), origin=origin)


def shown(*documents: Document) -> set[str]:
    lines = summarize(documents, sentences=15).extracts
    return {extract.document for line in lines for extract in (line, *line.also)}


@pytest.mark.parametrize(("frame", "one", "other"), VERSIONS.values(), ids=VERSIONS.keys())
def test_the_version_of_one_outlet_is_not_hidden_by_three(frame: str, one: str, other: str) -> None:
    three = [article(name, frame.format(one)) for name in ("الأولى", "الثالثة", "الرابعة")]
    lines = summarize([three[0], article("الثانية", frame.format(other)), *three[1:]]).extracts
    assert sorted(len(line.also) for line in lines) == [0, 2]


@pytest.mark.parametrize(("frame", "one", "other"), VERSIONS.values(), ids=VERSIONS.keys())
def test_a_version_comes_before_what_else_its_outlet_tells(frame: str, one: str, other: str) -> None:
    mine = analyze(f"{frame.format(other)}\n{OTHER}", id="2", language="ar", whole=True)
    theirs = analyze(frame.format(one), id="1", language="ar", whole=True)
    assert frame.format(other) in [line.text for line in summarize([theirs, mine], sentences=2).extracts]


def test_a_denial_is_seen_beside_what_it_denies() -> None:
    assert shown(article("الأولى", AGENCY), article("الثانية", DENIAL)) == {"الأولى", "الثانية"}


def test_an_outlet_that_only_tells_over_again_is_heard_last() -> None:
    told = "وقعت وزارة النقل المغربية اتفاقية مع شركة إسبانية لبناء محطات قطار في مدينة طنجة بقيمة كبيرة جدا."
    again = "اتفاقية وقعت عليها وزارة النقل المغربية مع شركة إسبانية من أجل بناء محطات قطار في مدينة طنجة."
    assert shown(article("الأولى", told), article("الثانية", again)) == {"الأولى", "الثانية"}


def test_copies_of_one_agency_text_have_one_origin() -> None:
    copies = [article("الأولى", OTHER, "رويترز"), article("الثانية", OTHER, "رويترز")]
    assert [line.origin for line in summarize(copies).extracts] == ["رويترز"]


@pytest.mark.parametrize("origin", [None, "الأناضول"])
def test_copies_of_two_origins_have_none_in_common(origin: str | None) -> None:
    copies = [article("الأولى", OTHER, "رويترز"), article("الثانية", OTHER, origin)]
    assert [line.origin for line in summarize(copies).extracts] == [None]


def test_two_contradicting_ends_are_not_joined_behind_one_beginning() -> None:
    start = "أعلنت الوزارة توقيع اتفاقية مع شركة أجنبية لبناء محطة قطار"
    texts = (f"{start}.", f"{start} في مدينة طنجة.", f"{start} في مدينة أكادير.")
    lines = summarize([article(str(place), text) for place, text in enumerate(texts)]).extracts
    assert max(len(line.also) for line in lines) <= 1


def test_levels_are_what_each_length_gives_by_itself() -> None:
    documents = [article("الأولى", f"{AGENCY}\n{OTHER}"), article("الثانية", DENIAL)]
    levels = summarize_levels(documents, (1, 2, 3))
    assert levels == {length: summarize(documents, sentences=length) for length in (1, 2, 3)}


TOLD_AGAIN = {
    "a_number_before_or_behind_an_adjective": (
        "وافق المجلس على اتفاق جرت صياغته في جنيف الشهر الماضي بين الحكومة والشركات الأجنبية الست.",
        "ووافق المجلس على اتفاق جرت صياغته في جنيف الشهر الماضي بين الحكومة والشركات الست الأجنبية.",
    ),
    "a_list_in_another_order": (
        "سبق للمدرب الذي وصل إلى جدة أمس أن درب أندية الاتحاد، والوحدة، والقادسية الكويتي.",
        "وسبق للمدرب الذي وصل إلى جدة أمس أن درب أندية القادسية الكويتي، والوحدة، والاتحاد.",
    ),
    "a_name_in_one_word_or_two": (
        "جرى توقيع العقد في مركز الأمير عبدالله الفيصل بحضور عضو مجلس الإدارة والمدرب الجديد.",
        "وجرى توقيع العقد في مركز الأمير عبد الله الفيصل بحضور عضو مجلس الإدارة والمدرب الجديد.",
    ),
}


@pytest.mark.parametrize(("one", "other"), TOLD_AGAIN.values(), ids=TOLD_AGAIN.keys())
def test_what_is_only_written_otherwise_is_not_told_twice(one: str, other: str) -> None:
    lines = summarize([article("الأولى", f"{one}\n{OTHER}"), article("الثانية", other)], sentences=2).extracts
    assert OTHER in [line.text for line in lines]


def test_who_received_whom_is_seen_in_both_versions() -> None:
    one = "استقبل المشير حفتر قائد الجيش الباكستاني في مدينة بنغازي يوم الأربعاء."
    other = "استقبل قائد الجيش الباكستاني المشير حفتر في مدينة بنغازي يوم الأربعاء."
    assert shown(article("الأولى", one), article("الثانية", other)) == {"الأولى", "الثانية"}


def test_those_present_may_stand_in_another_order() -> None:
    signed = "وجرى توقيع العقد بمركز الأمير فيصل لقطاع الناشئين والشباب والأولمبي صباح الأحد بحضور "
    one = f"{signed}كل من محمد العسيري عضو مجلس الإدارة والمحامي أحمد بامعوضة مدير الاحتراف."
    other = f"{signed}عضو مجلس الإدارة محمد العسيري ومدير الاحتراف المحامي أحمد بامعوضة."
    lines = summarize([article("الأولى", one), article("الثانية", f"{OTHER}\n{other}")]).extracts
    assert len([line for line in lines if line.text.startswith(signed)]) == 1
