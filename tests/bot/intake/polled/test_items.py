"""What an item's article has from its page and what from its feed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.errors import IntakeError
from bot.feeds import DuePage
from bot.intake.items import feed_outlet, from_page, own_text, with_feed
from bot.models import Received
from tests.bot.intake.polled.conftest import SENTENCES, Site
from tests.clock import START
from tests.web import Page

DAY = date(2026, 2, 3)
PAGE = DuePage(
    1,
    1,
    "k",
    "https://news.example/1",
    "news.example",
    "عنوان الخلاصة",
    DAY,
    "",
    True,
    1,
    0,
    None,
    None,
    "https://news.example/rss",
    0,
)
BARE = Received("x", "html", b"", "نص", "utf-8", START)


def test_a_page_is_completed_by_what_its_feed_tells() -> None:
    whole = with_feed(BARE, PAGE)
    assert (whole.title, whole.published, whole.url) == (
        "عنوان الخلاصة",
        (DAY, DAY),
        "https://news.example/1",
    )
    assert dict(whole.found) == {"title": "feed", "published": "feed", "url": "feed"}


def test_what_a_page_tells_goes_before_its_feed() -> None:
    told = replace(
        BARE,
        title="عنوان",
        outlet="النهار",
        published=(DAY, DAY),
        url="https://a/1",
        found={"outlet": "meta"},
    )
    assert with_feed(told, replace(PAGE, published=None, feed_title="غيرها")) == told


def test_the_outlet_that_a_person_told_goes_before_all() -> None:
    whole = with_feed(
        replace(BARE, outlet="النهار", found={"outlet": "meta"}), replace(PAGE, outlet="بريد الجنوب")
    )
    assert (whole.outlet, whole.found["outlet"]) == ("بريد الجنوب", "feed")


NAMES = {
    "بوابة الوسط": "بوابة الوسط",
    "Daily News - الأخبار": None,
    "News Example": None,
    "أخبار العالم": None,
    "آخر الأخبار | بوابة الوسط": None,
    "سياسة - News": "News",
    "نتائج البحث عن ليبيا في موقعنا": None,
    "123": None,
    "": None,
}


@pytest.mark.parametrize(("title", "outlet"), NAMES.items(), ids=repr)
def test_a_feeds_name_is_an_outlet_only_where_it_is_nothing_else(title: str, outlet: str | None) -> None:
    assert feed_outlet(replace(PAGE, feed_title=title)) == outlet


def test_a_feed_of_other_sites_articles_names_no_outlet() -> None:
    assert feed_outlet(replace(PAGE, feed_title="مجمّع", feed_url="https://other.example/rss")) is None


def test_the_text_of_a_feed_is_an_article_where_it_is_long_enough() -> None:
    content = "<p>" + "كلمة من النص " * 20 + "</p><p>فقرة ثانية</p>"
    received = own_text(replace(PAGE, content=content), START)
    assert received.text.splitlines()[1] == "فقرة ثانية"
    assert (received.kind, received.raw.decode(), received.title) == ("html", content, "عنوان الخلاصة")


@pytest.mark.parametrize("content", ["", "<p>ملخص قصير</p>", "<img src='a'/>" * 99])
def test_a_teaser_is_no_article(content: str) -> None:
    with pytest.raises(IntakeError, match="could not be read"):
        own_text(replace(PAGE, content=content), START)


def test_a_day_that_has_not_come_yet_is_no_day_of_publication() -> None:
    tomorrow = START.date() + timedelta(days=1)
    assert with_feed(BARE, replace(PAGE, published=tomorrow)).published == (tomorrow, tomorrow)
    ahead = with_feed(BARE, replace(PAGE, published=tomorrow + timedelta(days=1)))
    assert (ahead.published, "published" in ahead.found) == (None, False)


TEASER = "افتتحت وزارة الصحة في طرابلس ثلاثة مراكز جديدة لعلاج الأطفال، وتضم المراكز مئتي سرير."


@pytest.mark.parametrize(
    "text",
    [
        "عاجل: افتتاح ثلاثة مراكز جديدة لعلاج الأطفال في طرابلس",
        f"{TEASER} {TEASER} وهذا ما زاده المراسل.",
        "",
    ],
    ids=["a flash", "a report", "nothing told"],
)
def test_a_page_that_is_short_or_says_more_is_its_article(text: str) -> None:
    told = TEASER if text else ""
    whole = replace(BARE, text=text or "سجّل الدخول لتقرأ")
    assert from_page(whole, replace(PAGE, content=told)) == with_feed(whole, PAGE)


def test_a_page_that_says_less_and_something_else_is_none() -> None:
    with pytest.raises(IntakeError, match="something else"):
        from_page(replace(BARE, text="سجّل الدخول لتقرأ المقال كاملًا"), replace(PAGE, content=TEASER))


async def test_in_place_of_a_wall_the_text_of_the_feed_is_stored(site: Site) -> None:
    wall = "سجّل الدخول لتقرأ المقال كاملًا. الاشتراك في الموقع مجاني."
    site.server.put("/1", Page(f"<html><body><article><p>{wall}</p></article></body></html>"))
    await site.add(site.feed(1, words=SENTENCES))
    await site.poll()
    (story,) = await site.store.stories()
    (entry,) = await site.store.entries(story.id)
    assert entry.document.text.startswith("أعلنت وزارة الصحة")
