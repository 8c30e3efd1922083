"""Pages of the web: the article and what the metadata tell, nothing guessed."""

from datetime import UTC, date, datetime

import pytest

from bot.intake.page import read_page

NOW = datetime(2026, 2, 5, 12, tzinfo=UTC)
BODY = "".join(
    f"<p>أعلنت وزارة الصحة في بيان رقم {number} أن الحملة تشمل المدن الساحلية وتستمر أسبوعين كاملين.</p>"
    for number in range(6)
)


def page(head: str = "", foot: str = "") -> str:
    head = f"<head><title>عنوان الخبر</title>{head}</head>"
    return f"<html>{head}<body><article>{BODY}</article>{foot}</body></html>"


def published(head: str = "", foot: str = "") -> date | None:
    told = read_page(page(head, foot), NOW)
    assert told is not None
    return told.published


def test_the_text_of_a_page_has_a_line_for_each_paragraph_and_no_markup() -> None:
    told = read_page(page(), NOW)
    assert told is not None
    assert [line[:18] for line in told.text.splitlines()] == ["أعلنت وزارة الصحة "] * 6
    assert "<" not in told.text


def test_the_metadata_of_a_page_are_read() -> None:
    head = """<meta property="og:title" content="حملة  صحية"><meta property="og:site_name" content="النهار">
        <link rel="canonical" href="https://example.org/a/1?utm_source=x">"""
    told = read_page(page(head), NOW)
    assert told is not None
    assert told[1:4] == ("حملة صحية", "النهار", "https://example.org/a/1")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("حملة صحية | النهار", "حملة صحية"),
        ("حملة صحية - النهار", "حملة صحية"),
        ("حملة صحية في النهار", "حملة صحية في النهار"),
        ("النهار", "النهار"),
    ],
)
def test_the_signature_of_a_title_is_no_part_of_it(written: str, title: str) -> None:
    head = f"<meta property='og:title' content='{written}'><meta property='og:site_name' content='النهار'>"
    told = read_page(page(head), NOW)
    assert told is not None
    assert told.title == title


def test_linked_data_tell_where_meta_elements_are_silent() -> None:
    head = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "حملة صحية",
        "publisher": {"name": "الأمصار"}, "datePublished": "2026-02-03T09:00:00Z"}]}</script>"""
    told = read_page(page(head), NOW)
    assert told is not None
    assert told[1:] == ("حملة صحية", "الأمصار", None, date(2026, 2, 3))


def test_only_articles_of_the_linked_data_have_headline_and_day() -> None:
    head = """<script type="application/ld+json">[
        {"@type": "WebPage", "headline": "الصفحة الرئيسية", "datePublished": "2019-05-01T08:00:00Z",
         "publisher": {"name": "شركة الاستضافة"}},
        {"@type": ["ReportageNewsArticle"], "headline": "حملة صحية", "publisher": {"@id": "#us"},
         "datePublished": "2026-02-03T09:00:00Z"},
        {"@type": "NewsMediaOrganization", "@id": "#us", "name": "الأمصار"}]</script>"""
    told = read_page(page(head), NOW)
    assert told is not None
    assert told[1:] == ("حملة صحية", "الأمصار", None, date(2026, 2, 3))


def test_a_day_of_no_article_is_unknown() -> None:
    node = '{"@type": "VideoObject", "headline": "مقطع", "datePublished": "2019-05-01T08:00:00Z"}'
    assert published(f'<script type="application/ld+json">{node}</script>') is None


@pytest.mark.parametrize("platform", ["Facebook", "YouTube", "X (formerly Twitter)"])
def test_a_platform_is_no_outlet(platform: str) -> None:
    told = read_page(page(f"<meta property='og:site_name' content='{platform}'>"), NOW)
    assert told is not None
    assert told.outlet is None


@pytest.mark.parametrize(
    ("site", "title", "link", "told"),
    [
        ("خبرني الإخباري - أخبار الأردن", "حملة صحية | خبرني الإخباري", "", ("حملة صحية", "خبرني الإخباري")),
        (
            "موقع خبرني - أخبار الأردن والعالم",
            "حملة صحية | موقع خبرني - أخبار الأردن والعالم",
            "",
            ("حملة صحية", "موقع خبرني"),
        ),
        ("Khaberni | أخبار", "حملة صحية", "https://www.khaberni.com/a/1", ("حملة صحية", "Khaberni")),
        ("الشرق - الأوسط", "حملة صحية", "", ("حملة صحية", "الشرق - الأوسط")),
    ],
    ids=["in_the_title", "whole_in_the_title", "in_the_link", "nothing_agrees"],
)
def test_a_slogan_is_cut_where_something_agrees(
    site: str, title: str, link: str, told: tuple[str, str]
) -> None:
    head = f"""<meta property='og:title' content='{title}'><meta property='og:site_name' content='{site}'>
        <meta property='og:url' content='{link}'>"""
    read = read_page(page(head), NOW)
    assert read is not None
    assert (read.title, read.outlet) == told


def test_what_a_page_does_not_tell_stays_unknown() -> None:
    told = read_page(page(foot="<footer>© 2026 صحيفة</footer>"), NOW)
    assert told is not None
    assert told[2:] == (None, None, None)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        pytest.param(
            "<meta property='article:published_time' content='2026-02-03T23:30:00+03:00'>", 3, id="property"
        ),
        pytest.param("<meta name='pubdate' content='2026-02-02'>", 2, id="name"),
        pytest.param("<meta itemprop='datePublished' content='2026-02-01 08:00'>", 1, id="itemprop"),
        pytest.param("<script type='application/ld+json'>{broken</script>", None, id="broken linked data"),
        pytest.param("<script type='application/ld+json'>[[3]]</script>", None, id="nested lists"),
        pytest.param("<script type='application/ld+json'>3</script>", None, id="linked data of another kind"),
        pytest.param("<meta name='date' content='2026-01-01'>", None, id="a year alone"),
        pytest.param("<meta name='date' content='2026-01-01T00:00:00'>", None, id="a year at midnight"),
        pytest.param("<meta name='date' content='2026-02-30'>", None, id="no such day"),
        pytest.param("<meta name='date' content='2027-02-03'>", None, id="ahead of the clock"),
        pytest.param("<meta name='date' content='منذ ساعتين'>", None, id="words"),
        pytest.param(
            "<meta property='article:modified_time' content='2026-02-03'>", None, id="day of a change"
        ),
    ],
)
def test_the_day_comes_from_metadata_alone(head: str, day: int | None) -> None:
    assert published(head) == (day and date(2026, 2, day))


def test_a_new_years_day_with_an_hour_is_believed() -> None:
    assert published("<meta name='date' content='2026-01-01T09:15:00'>") == date(2026, 1, 1)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "no markup at all",
        "<html><head><title>x</title></head><body><img></body>",
    ],
)
def test_a_page_without_an_article_has_none(markup: str) -> None:
    assert read_page(markup, NOW) is None


def test_a_declaration_of_another_encoding_does_no_harm() -> None:
    markup = f"<?xml version='1.0' encoding='windows-1256'?>{page()}"
    told = read_page(markup, NOW)
    assert told is not None
    assert told.text.startswith("أعلنت وزارة الصحة")
