"""Lists of feeds."""

import pytest

from bot.errors import IntakeError
from bot.intake.feeds import read_list
from tests.bot.intake.feeds.feeds import OPML, RSS


def test_a_list_names_each_feed_of_the_web_once() -> None:
    assert [(one.url, one.title) for one in read_list("a.opml", OPML.replace("&y", "&amp;y").encode())] == [
        ("https://a.example/rss?x=1&y=2", "الأولى"),
        ("http://b.example/feed", "الثانية"),
    ]


def test_a_list_with_a_bare_ampersand_is_read_all_the_same() -> None:
    assert len(read_list("a.opml", OPML.encode())) >= 2


@pytest.mark.parametrize("text", ["", "كلام", RSS, "<html/>"])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(IntakeError):
        read_list("a.opml", text.encode())


def test_a_list_may_be_empty() -> None:
    assert read_list("a.opml", b"<opml><body/></opml>") == ()
