"""The items of a feed, whatever format it is in."""

from datetime import date

import pytest

from bot.errors import IntakeError
from bot.feeds import Found
from bot.intake.feeds import MOST_ITEMS, Feed, read_any, read_feed
from tests.bot.intake.feeds.feeds import ADDRESS, ATOM, JSON, OPML, PAGE, RDF, RSS

FORMATS = {"rss": RSS, "atom": ATOM, "json": JSON}


def read(text: str, charset: str = "utf-8", told: str | None = None) -> Feed:
    return read_feed(ADDRESS, text.encode(charset), told)


def test_an_item_of_rss_is_read_with_all_that_it_tells() -> None:
    first = read(RSS).items[0]
    assert (first.key, first.link, first.title) == ("n-1", "https://news.example/1", 'اجتماع في "بنغازي"')
    assert first.content == "<p>نص الخبر كاملًا</p><p>وفقرة ثانية</p>"


@pytest.mark.parametrize(
    ("text", "title"), [(RSS, "بوابة الوسط"), (ATOM, "مرصد الشمال"), (JSON, "صوت الساحل")], ids=FORMATS
)
def test_a_feed_tells_its_title_its_site_and_its_language(text: str, title: str) -> None:
    feed = read(text)
    assert (feed.title, feed.link, feed.language, feed.flaw) == (title, "https://news.example/ar", "ar", "")


def test_an_item_without_an_id_is_named_by_its_link_and_without_one_by_its_words() -> None:
    _, linked, bare = read(RSS).items
    assert (linked.key, bare.key) == ("https://news.example/2", bare.digest)


def test_a_day_is_told_as_the_publishers_clock_wrote_it() -> None:
    assert read(RSS).items[0].published == date(2026, 2, 3)
    assert read(ATOM).items[0].published == date(2026, 2, 3)


def test_the_day_of_a_change_is_not_the_day_of_publication() -> None:
    assert read(ATOM).items[1].published is None


def test_the_date_of_an_item_of_rss_1_is_when_it_was_published() -> None:
    assert read(RDF).items[0].published == date(2026, 2, 3)


def test_a_link_is_resolved_and_an_enclosure_is_none() -> None:
    assert read(ATOM).items[0].link == "https://news.example/a/1"


def test_a_json_feed_keeps_the_first_of_a_repeated_id_and_passes_over_noise() -> None:
    assert [item.title for item in read(JSON).items] == ["خبر", None]


@pytest.mark.parametrize(
    "text", ["", "  ", "<html><body>صفحة</body></html>", "كلام", "{}", "[]", '{"items": []}', OPML]
)
def test_what_is_no_feed_is_refused_with_a_cause(text: str) -> None:
    with pytest.raises(IntakeError, match=r"no feed|empty"):
        read(text)


def test_a_broken_feed_tells_its_flaw_and_the_items_that_could_be_read() -> None:
    feed = read(RSS.replace("ملخص قصير", "قصير & <b>ملخص"))
    assert feed.flaw and feed.items[0].key == "n-1"


def test_more_items_than_are_read_are_left_out_and_the_newest_stay() -> None:
    items = "".join(
        f"<item><guid isPermaLink='false'>n-{number}</guid></item>" for number in range(MOST_ITEMS + 9)
    )
    feed = read(f'<rss version="2.0"><channel>{items}</channel></rss>')
    assert [item.key for item in feed.items] == [f"n-{number}" for number in range(MOST_ITEMS)]
    assert not feed.flaw


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ("", None),
        ("utf-8", None),
        ("iso-8859-1", None),
        ("windows-1256", None),
        ("", "utf-8"),
        ("", "iso-8859-1"),
    ],
    ids=str,
)
def test_arabic_in_windows_1256_is_read_whatever_its_label_says(declared: str, told: str | None) -> None:
    prolog = f'<?xml version="1.0" encoding="{declared}"?>' if declared else '<?xml version="1.0"?>'
    text = prolog + RSS.partition("?>")[2].replace("\u06f1", "1")
    assert read(text, "cp1256", told).title == "بوابة الوسط"


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_every_unicode_encoding_is_read_without_a_label(charset: str) -> None:
    assert read(RSS.partition("?>")[2].strip(), charset).title == "بوابة الوسط"


@pytest.mark.parametrize("charset", ["gb2312", "euc-kr", "big5"])
def test_an_encoding_of_many_bytes_is_believed_where_the_text_bears_it_out(charset: str) -> None:
    assert (
        read(
            '<rss version="2.0"><channel><title>新聞</title></channel></rss>'.replace("聞", "人"),
            charset,
            charset,
        ).title
        == "新人"
    )


@pytest.mark.parametrize(
    ("label", "charset"),
    [
        ("x-sjis", "cp932"),
        ("ks_c_5601-1989", "cp949"),
        ("dos-874", "cp874"),
        ("x-mac-cyrillic", "mac-cyrillic"),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, charset: str) -> None:
    title = {"cp932": "日本の新聞", "cp949": "한국 신문", "cp874": "ข่าวไทย", "mac-cyrillic": "Новости"}[
        charset
    ]
    rss = f'<rss version="2.0"><channel><title>{title}</title></channel></rss>'
    assert read(rss, charset, label).title == title


def test_an_entity_is_never_expanded() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "نننننننننن"><!ENTITY b SYSTEM "config.yaml">]>'
    feed = read(f'{bomb}<rss version="2.0"><channel><title>ا&a;&b;</title></channel></rss>')
    assert "ن" not in (feed.title or "") and "data_dir" not in (feed.title or "")


ENDLESS = {
    "depth": "<a>" * 3_000,
    "items that never end": "<item><title>x" * 3_000,
    "depth behind a mistake": "&" + "<a>" * 3_000,
    "attributes": "<item " + " ".join(f'a{number}="1"' for number in range(5_000)) + "/>",
}


@pytest.mark.parametrize("inside", ENDLESS.values(), ids=ENDLESS)
def test_markup_that_would_be_read_for_minutes_is_refused_at_once(inside: str) -> None:
    with pytest.raises(IntakeError, match="too deeply"):
        read(f'<rss version="2.0"><channel>{inside}')


def test_raw_html_that_is_never_closed_is_read_all_the_same() -> None:
    items = "".join(
        f"<item><guid>{number}</guid><description>a<br><p>b<img src='x'></description></item>"
        for number in range(400)
    )
    assert len(read(f'<rss version="2.0"><channel>{items}</channel></rss>').items) > 0


def test_an_address_is_never_fetched_or_opened() -> None:
    with pytest.raises(IntakeError, match="no feed"):
        read("http://127.0.0.1:1/rss")
    with pytest.raises(IntakeError, match="no feed"):
        read("config.yaml")


def test_a_change_of_spaces_is_no_change_of_an_item() -> None:
    before, after = (read(text).items[0].digest for text in (RSS, RSS.replace("نص الخبر", "نص  \n الخبر")))
    assert before == after
    assert before != read(RSS.replace("كاملًا", "ناقصًا")).items[0].digest


def test_what_is_at_an_address_may_be_a_feed_a_list_or_a_page_that_offers_some() -> None:
    assert read_any(ADDRESS, RSS.encode()).feed
    assert read_any(ADDRESS, OPML.encode()).is_list
    assert read_any(ADDRESS, "كلام".encode()) == Found(ADDRESS)
    offered = read_any("https://news.example/page/", PAGE.encode())
    assert [(one.url, one.title) for one in offered.listed] == [("https://news.example/rss", "الأخبار")]
