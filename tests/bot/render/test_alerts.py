"""Alerts and subscriptions as they look, in every language, held against the laws of a message."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.messages import Page
from bot.models import Entry, Story
from bot.render import Wording, render, wordings
from bot.render.bidi import first_strong
from bot.render.html import visible
from bot.render.pages import TEXT_LIMIT
from bot.render.topics import topic_words
from bot.replies import AlertReply, Line, SubscribedReply, SubscriptionsReply
from bot.subscriptions import Place, Subscription, Topic, read_rule
from summarizer import Span, analyze

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
SENTENCE = "تجري باكستان محادثات لافتتاح قنصلية لها في مدينة بنغازي، وتبيع مقاتلات JF-17 Thunder."
STORY = Story(1, "تعاون عسكري مع باكستان", 2, 5, 4, NOON)
AR, EN = wordings()["ar"], wordings()["en"]
languages = pytest.mark.parametrize("wording", wordings().values(), ids=wordings().keys())


def line(ordinal: int, story: int = 1, text: str = SENTENCE) -> Line:
    document = analyze(
        text or "؟", id=str(ordinal), outlet="النهار", title="عنوان", published=date(2026, 2, 3)
    )
    entry = Entry(ordinal, ordinal, story, ordinal, None, None, NOON, document)
    return Line(entry, Span(0, len(text)), text)


def alert(*lines: Line, page: int = 0) -> AlertReply:
    stories = dict.fromkeys(one.entry.story_id for one in lines)
    return AlertReply(10**14, lines, tuple((number, f"قصة {number}") for number in stories), page)


def labels(page: Page) -> list[str]:
    return [button.data for row in page.keyboard for button in row]


@pytest.mark.parametrize(
    ("typed", "arabic", "english"),
    [
        ("حفتر", "كل مقال جديد فيه «حفتر»", "every new article with “حفتر”"),
        (
            "مصر تركيا +حفتر -رياضة -كرة",
            "كل مقال جديد فيه «حفتر»، ومعه واحدة على الأقل من «مصر» أو «تركيا»، وليس فيه «رياضة» ولا «كرة»",
            "every new article with “حفتر”, and at least one of “مصر” or “تركيا”, but without “رياضة” or “كرة”",
        ),
    ],
    ids=["a word", "all kinds"],
)
def test_a_rule_is_said_in_words(typed: str, arabic: str, english: str) -> None:
    topic = Topic(rule=read_rule(typed))
    assert (topic_words(topic, None, AR), topic_words(topic, None, EN)) == (arabic, english)


def test_an_alert_shows_title_outlet_date_and_extract() -> None:
    html = visible(render(alert(line(4)), AR).html)
    assert [part in html for part in ("عنوان", "النهار، 3 فبراير 2026", "محادثات لافتتاح", "[4]")] == [
        True
    ] * 4


def test_an_alert_has_buttons_to_read_for_a_summary_and_to_mute() -> None:
    assert labels(render(alert(line(4)), AR)) == [f"c:{10**14}:4", "s:1", f"m:{10**14}"]


def test_an_article_without_a_line_to_quote_is_told_by_its_title() -> None:
    html = visible(render(alert(line(4, text="")), AR).html)
    assert "عنوان" in html and "•" not in html


def test_articles_of_several_stories_stand_under_their_stories() -> None:
    reply = alert(line(2, story=1), line(2, story=2), line(3, story=1))
    html = visible(render(reply, AR).html)
    assert html.index("القصة 1") < html.index("[3]") < html.index("القصة 2")
    assert html.count("القصة 1") == html.count("القصة 2") == 1


def test_the_first_article_of_a_story_is_told_as_a_new_story() -> None:
    heads = [visible(render(alert(line(ordinal)), AR).html).splitlines()[1] for ordinal in (1, 2)]
    assert heads == ["قصة جديدة، رقمها 1: قصة 1", "في القصة 1: قصة 1"]


def test_a_title_that_a_story_has_from_the_article_is_told_once() -> None:
    replies = [replace(alert(line(ordinal)), titles=((1, "عنوان"),)) for ordinal in (1, 2)]
    shown = [visible(render(reply, AR).html).splitlines()[1:4] for reply in replies]
    assert [lines[0] for lines in shown] == ["قصة جديدة، رقمها 1", "في القصة 1"]
    assert all(lines[2] == "عنوان" for lines in shown)


def test_an_article_without_a_title_is_said_once_to_have_none() -> None:
    told = line(1)
    entry = replace(told.entry, document=analyze(SENTENCE, id="1"))
    reply = replace(alert(replace(told, entry=entry)), titles=((1, None),))
    assert visible(render(reply, AR).html).count("بلا عنوان") == 1


def test_the_articles_of_several_stories_are_opened_in_reading_order() -> None:
    reply = alert(*(line(number, story=number) for number in range(1, 4)))
    rows = [[button.text for button in render(reply, wording).keyboard[0]] for wording in (AR, EN)]
    assert rows[1] == ["1·[1]", "2·[2]", "3·[3]"] and rows[0] == rows[1][::-1]


def test_a_page_of_an_alert_has_ten_articles_at_most() -> None:
    pages = [render(alert(*(line(number) for number in range(1, 13)), page=number), AR) for number in (0, 1)]
    assert [visible(page.html).count("•") for page in pages] == [10, 2]


@languages
def test_a_long_alert_is_paged_and_every_article_can_be_opened(wording: Wording) -> None:
    lines = [line(number, story=number % 3) for number in range(1, 121)]
    pages = [render(alert(*lines, page=number), wording) for number in range(20)]
    opened = {data for page in pages for data in labels(page) if data.startswith("c:")}
    assert len(opened) == 120
    assert all(len(labels(page)) <= 100 and len(visible(page.html)) <= TEXT_LIMIT for page in pages)


@pytest.fixture
def replies() -> list[AlertReply | SubscribedReply | SubscriptionsReply]:
    mixed = Topic(rule=read_rule("JF-17 Thunder +F-16 +حفتر -Reuters"))
    rows = [Subscription(n, Place(1), n, topic) for n, topic in enumerate((mixed, Topic(), Topic(1)), 1)]
    return [
        alert(line(1), line(2, story=2)),
        SubscribedReply(1, mixed, None, (line(1),), new=True),
        SubscribedReply(1, Topic(1), STORY, (), new=False),
        SubscriptionsReply(1, tuple((row, STORY) for row in rows), (2,), ended=((rows[0], None),)),
        SubscriptionsReply(1, ()),
    ]


def test_every_line_of_an_arabic_message_runs_from_the_right(
    replies: list[AlertReply | SubscribedReply | SubscriptionsReply],
) -> None:
    shown = [row for reply in replies for row in visible(render(reply, AR).html).split("\n")]
    assert all(first_strong(row) in ("rtl", None) for row in shown)


def test_a_list_of_fifty_subscriptions_fits_its_pages() -> None:
    long = " ".join(f"«عبارة طويلة {n}»" for n in range(10))
    topics = [Topic(rule=read_rule(f"{long} {n}")) for n in range(50)]
    rows = tuple((Subscription(n, Place(1), n, topic), None) for n, topic in enumerate(topics, 1))
    pages = [render(SubscriptionsReply(1, rows, page=number), AR) for number in range(10)]
    ends = {data for page in pages for data in labels(page) if data.endswith(":list")}
    assert len(ends) == 50 and all(len(visible(page.html)) <= TEXT_LIMIT for page in pages)
