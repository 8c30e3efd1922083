"""Feeds that others wrote to break readers."""

import ast
import html
import re
from pathlib import Path

import pytest

from bot.errors import IntakeError
from bot.feeds import Found
from bot.intake.feeds import Feed, read_any, read_feed
from bot.intake.markup import paragraphs
from tests.bot.intake.feeds.feeds import ADDRESS, RSS

pytestmark = pytest.mark.shared

_CHARSET = re.compile(rb"Header:\s*Content-type:.{0,80}?charset=[\"']?([\w-]+)", re.IGNORECASE)
_TITLE = re.compile(
    r"Expect:\s*not bozo and (feed|entries\[0\])\['title'\] == (u?(?:'[^'\n]*'|\"[^\"\n]*\"))\s*$",
    re.MULTILINE,
)
# folder -> files, at least so many of them feeds, and so many items in all.
COUNTS = {
    "wellformed": (1749, 1742, 1183),
    "illformed": (19, 18, 13),
    "encoding": (82, 82, 14),
    "entities": (256, 256, 3),
}


def feed_of(raw: bytes) -> Feed | None:
    told = _CHARSET.search(raw)
    try:
        return read_feed("http://127.0.0.1:8097/feed", raw, told[1].decode() if told else None)
    except IntakeError:
        return None


@pytest.mark.parametrize(("folder", "counts"), COUNTS.items(), ids=COUNTS)
def test_feeds_of_all_kinds_are_read(corpora: Path, folder: str, counts: tuple[int, int, int]) -> None:
    raws = [file.read_bytes() for file in (corpora / "feedparser" / folder).rglob("*.xml")]
    feeds = [feed for raw in raws if (feed := feed_of(raw))]
    assert len(raws) == counts[0]
    assert len(feeds) >= counts[1]
    assert sum(len(feed.items) for feed in feeds) >= counts[2]


def test_the_words_of_titles_are_those_that_are_expected(corpora: Path) -> None:
    wrong = []
    for file in (corpora / "feedparser" / "wellformed").rglob("*.xml"):
        expected = _TITLE.search(file.read_text("latin-1"))
        if file.parent.name == "cdf" or expected is None or (feed := feed_of(file.read_bytes())) is None:
            continue
        title = feed.title if expected[1] == "feed" else feed.items[0].title
        if (title or "") != words(ast.literal_eval(expected[2])):
            wrong.append(file.name)
    # Comments inside of words, and plain words that look like tags, are matters of taste.
    assert len(wrong) <= 6, wrong


@pytest.mark.parametrize("folder", ["xml-bombs", "json"])
def test_bombs_and_broken_json_are_no_feeds_and_break_nothing(corpora: Path, folder: str) -> None:
    found = []
    for file in (corpora / folder).rglob("*.*"):
        try:
            found.append(read_any(ADDRESS, file.read_bytes()) if file.is_file() else Found(ADDRESS))
        except IntakeError:
            continue
    assert found and set(found) == {Found(ADDRESS)}


@pytest.mark.parametrize("told", [None, "windows-1256", "utf-8", "iso-8859-1", "iso-8859-6"], ids=str)
def test_unlabelled_arabic_reads_as_its_utf_8_twin(corpora: Path, told: str | None) -> None:
    folder, right, twins = corpora / "arabic_easc", 0, 0
    for file in (folder / "windows-1256").iterdir():
        twins += 1
        raw = (
            RSS.partition("?>")[2].partition("<title>")[0].encode()
            + b"<title>"
            + escaped(file.read_bytes())
            + b"</title></channel></rss>"
        )
        expected = (folder / "utf-8" / file.name).read_text("utf-8-sig")
        right += (read_feed(ADDRESS, raw, told).title or "") == " ".join(expected.split())[:1000].strip()
    assert right >= 152, f"{right} of {twins}"


def escaped(raw: bytes) -> bytes:
    return raw.replace(b"&", b"&amp;").replace(b"<", b"&lt;")


def words(title: str) -> str:
    return " ".join(html.unescape(paragraphs(title)).split())
