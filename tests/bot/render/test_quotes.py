"""How quotations look, held against mock C and against what Telegram takes."""

from dataclasses import replace

import pytest

from bot.messages import Page
from bot.render import Wording, render, visible
from bot.render.quotes import speaker_name
from bot.replies import Option, QuotesReply, Said, Speaker, Spoken, Unused
from tests.timelines import ALL, AR, EN, STORY, buttons, check, entry, shown

WORDS = "لا أمن من دون جيش موحّد"
HAFTAR, SOURCE, NOBODY = (
    Speaker("خليفة حفتر", count=1),
    Speaker("مصدر عسكري", unnamed=True, count=1),
    Speaker(None, count=1),
)


def said(
    ordinal: int = 1,
    text: str = WORDS,
    *,
    kind: str = "direct",
    cue: str = "وقال",
    via: str = "",
    medium: str = "",
    speaker: str | None = "خليفة حفتر",
    unnamed: bool = False,
) -> Said:
    return Said(entry(ordinal), text, kind, cue, via, medium, speaker, unnamed)


def reply(*statements: Spoken, speakers: tuple[Speaker, ...] = (HAFTAR, SOURCE, NOBODY)) -> QuotesReply:
    counts = {"": len(statements), "direct": 1, "reported": 0, "anonymous": 0}
    return QuotesReply(10**14, STORY, speakers, statements, 5, counts=counts)


def told(*tellings: Said, speaker: int = 0) -> Spoken:
    return Spoken(speaker, tellings or (said(),))


def test_the_head_lists_the_speakers_with_their_counts() -> None:
    lines = shown(render(reply(told(), told(speaker=1), told(speaker=2)), AR))
    assert lines[2] == "خليفة حفتر (1) · مصدر عسكري، غير مسمّى (1) · المتحدث غير معروف (1)"
    assert [line for line in lines if line.startswith("▪")] == [
        "▪ خليفة حفتر",
        "▪ مصدر عسكري، غير مسمّى",
        "▪ المتحدث غير معروف",
    ]


def test_a_role_stands_in_its_outlets_words() -> None:
    speaker = replace(HAFTAR, role="قائد الجيش", told_by=entry(3))
    assert "▪ خليفة حفتر — «قائد الجيش» [3]" in shown(render(reply(told(), speakers=(speaker,)), AR))


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (said(), "مباشر · «وقال» · [1]"),
        (said(kind="mixed", medium="في بيان"), "جزئي · «وقال» · في بيان · [1]"),
        (said(kind="indirect", via="رويترز"), "منقول بالمعنى · «وقال» · نقلًا عن رويترز · [1]"),
        (said(cue=""), "مباشر · [1]"),
    ],
    ids=["direct", "in a medium", "relayed", "without a verb"],
)
def test_how_it_was_said_is_told(one: Said, line: str) -> None:
    assert line in shown(render(reply(told(one)), AR))


def test_only_what_stood_in_marks_stands_in_marks() -> None:
    clause = f'أنه "{WORDS}"'
    lines = shown(render(reply(told(said(text=clause, kind="mixed")), told()), AR))
    assert clause in lines and f"«{WORDS}»" in lines


def test_all_outlets_are_named_and_who_names_nobody() -> None:
    others = said(2, speaker=None), said(3, speaker="مصدر عسكري", unnamed=True)
    lines = shown(render(reply(told(said(), *others)), AR))
    place = lines.index("مباشر · «وقال» · [1] [2] [3]")
    assert lines[place + 1 : place + 3] == ["[2]: المتحدث غير معروف", "[3]: مصدر عسكري، غير مسمّى"]


def test_what_is_too_long_is_cut_with_the_ellipsis_outside_of_the_words() -> None:
    page = render(reply(told(said(text="كلمة " * 700))), AR)
    check(page)
    assert any(line.startswith("«كلمة كلمة") and line.endswith("كلمة» …") for line in shown(page))


HOSTILE = ["<b>&", "JF-17 Thunder " * 90, "\u202e\u2066كلمة", "a/b@c " * 300, "«»", "𝔘" * 900, "\n\n"]


@pytest.mark.parametrize("wording", ALL, ids=lambda one: one.code)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_telegram_takes_every_page_whatever_the_words_hold(text: str, wording: Wording) -> None:
    speakers = tuple(
        Speaker(
            f"{text} {number}",
            unnamed=number % 2 > 0,
            role=text,
            told_by=entry(1),
            named_by=entry(2),
            count=1,
        )
        for number in range(40)
    )
    one = said(text=text, cue=text[:99], via=text[:99], medium=text[:99])
    whole = reply(
        *(told(one, *(said(number) for number in range(2, 30)), speaker=number) for number in range(40)),
        speakers=speakers,
    )
    unused = Unused(text, Option("a:1", "🔎 " + text))
    for page in range(8):
        check(render(replace(whole, page=page, newer=3, left=7, unused=unused), wording))


def test_every_statement_stands_on_some_page() -> None:
    whole = reply(*(told(said(text=f"قول رقم {number}")) for number in range(50)))
    text = "".join(visible(render(replace(whole, page=page), AR).html) for page in range(8))
    assert all(f"«قول رقم {number}»" in text for number in range(50))


def test_kinds_that_there_are_not_have_no_button() -> None:
    assert not any(one.startswith("منقول") for one in buttons(render(reply(told(), told()), AR)))
    assert "مباشر (1)" in buttons(render(reply(told(), told()), AR))


def test_under_a_limit_there_is_a_way_back() -> None:
    limited = render(replace(reply(told()), only="direct", chosen=0), AR)
    assert {"الكل", "كل المتحدثين 💬"} <= set(buttons(limited))
    assert shown(limited)[2] == "خليفة حفتر (1) · مباشر"


def test_a_view_without_statements_says_so() -> None:
    page = render(replace(reply(), only="reported"), EN)
    check(page)
    assert shown(page)[-1] == "There is no such statement."


def test_who_alone_speaks_has_no_button() -> None:
    page: Page = render(reply(told(), speakers=(HAFTAR,)), AR)
    assert "خليفة حفتر (1)" not in buttons(page)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("مصدر عسكري ليبي", "مصدر عسكري ليبي، غير مسمّى"),
        ("مصادر مطلعة", "مصادر مطلعة، غير مسمّاة"),
        ("المصادر", "المصادر، غير مسمّاة"),
        ("جهات أمنية", "جهات أمنية، غير مسمّاة"),
        ("مسؤولة أممية", "مسؤولة أممية، غير مسمّاة"),
        ("مصدران أمنيان", "مصدران أمنيان، غير مسمّيين"),
        ("مسؤولون أميركيون", "مسؤولون أميركيون، غير مسمّين"),
        ("شهود عيان", "شهود عيان، غير مسمّين"),
        ("أحد السكان", "أحد السكان، غير مسمّى"),
    ],
)
def test_that_somebody_is_not_named_agrees_with_what_he_is_called(words: str, called: str) -> None:
    assert speaker_name(Speaker(words, unnamed=True), AR) == called


def test_whom_only_another_story_names_is_told_with_its_article() -> None:
    named = Speaker(
        "بدر عبد العاطي", role="وزير الخارجية المصري", told_by=entry(1), named_by=entry(4), count=1
    )
    lines = shown(render(reply(told(), speakers=(named,)), AR))
    assert "▪ بدر عبد العاطي — «وزير الخارجية المصري» [1]" in lines
    assert any(one.startswith("الاسم من القصة 1: [4]") for one in lines)


def test_the_list_of_speakers_goes_on_from_the_first_who_has_a_button() -> None:
    speakers = tuple(Speaker(f"متحدث طويل الاسم رقم {number}", count=1) for number in range(60))
    whole = reply(told(), speakers=speakers)
    first, second = (shown(render(replace(whole, first=first), AR))[2] for first in (0, 40))
    assert first.startswith("متحدث طويل الاسم رقم 0 (1)") and first.endswith("…")
    assert second.startswith("… · متحدث طويل الاسم رقم 40 (1)")
