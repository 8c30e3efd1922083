"""Links in one spelling."""

import pytest

from bot.intake.links import article_link, is_of_site


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a/1", "https://example.org/a/1"),
        (" HTTPS://Example.ORG/A#part ", "https://example.org/A"),
        ("https://example.org/a?utm_source=x&id=3&fbclid=y", "https://example.org/a?id=3"),
        ("https://example.org/?p=12", "https://example.org/?p=12"),
        ("https://example.org/خبر/1?q=%D9%86", "https://example.org/خبر/1?q=%D9%86"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org/", None),
        ("https://example.org", None),
        ("/a/1", None),
        ("javascript:alert(1)", None),
        ("https://[broken/a", None),
        ("https://example.org:port/a", None),
        ("", None),
    ],
)
def test_a_link_of_an_article_has_one_spelling(url: str, link: str | None) -> None:
    assert article_link(url) == link


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://news.example/a", "https://news.example/b"),
        ("https://news.example/a", "http://www.news.example:8080/b"),
        ("https://m.news.example/a", "https://amp.news.example/b"),
        ("https://news.example/a", "https://arabic.news.example/b"),
        ("https://arabic.news.example/a", "https://NEWS.example./b"),
    ],
)
def test_hosts_of_one_site_are_known(link: str, address: str) -> None:
    assert is_of_site(link, address)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://news.example/a", "https://other.example/b"),
        ("https://news.example/a", "https://badnews.example/b"),
        ("https://a.news.example/a", "https://b.news.example/b"),
        ("https://[x/a", "https://news.example/b"),
        ("/a", "https://news.example/b"),
    ],
)
def test_hosts_of_two_sites_are_told_apart(link: str, address: str) -> None:
    assert not is_of_site(link, address)
