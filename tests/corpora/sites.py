"""The corpora of strangers as sites of the web: feeds with their answers in order, and the pages behind them."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from tests.corpora.prose import long_news, news
from tests.web import Page

# A feed that has said all it has to say is gone, and asked no more.
GONE = Page(status=410)
HOSTS = tuple(f"site{number}.example" for number in range(8))

Answers = Mapping[str, Sequence[Page]]

_KIND = re.compile(rb"Header:\s*Content-type:\s*([^\r\n]{1,120})", re.IGNORECASE)
_FILES_A_FEED = 10
_SIGNS = re.compile("[<>&]")
# From here on the numbers of news of strings that are written as markup.
MARKED = 1_000
MARKED_EVERY = 3
# The same of items whose links lead inside. The others have no text.
INSIDE = 2_000
INSIDE_EVERY = 4


@dataclass(frozen=True, slots=True)
class Site:
    """Answers by path of the site, in their order; which of the paths are feeds, by the hosts that serve them."""

    feeds: Mapping[str, str]
    answers: Answers


class Item(NamedTuple):
    """An item of a feed, in plain words; a link "" there is not."""

    title: str
    text: str
    link: str = ""


# By its number, path and port: an address of a site.
Address = Callable[[int, str], str]


def at(port: int) -> Address:
    """Return how the addresses of the sites at a port are made."""
    return lambda number, path: f"http://{HOSTS[number % len(HOSTS)]}:{port}{path}"


def feedparser(corpora: Path, address: Address) -> Site:
    """Return feeds that say one file after the other, with the types that the files are to be served with."""
    found = (corpora / "feedparser").rglob("*.*")
    files = sorted(file for file in found if file.suffix in (".xml", ".json"))
    chunks = [files[start : start + _FILES_A_FEED] for start in range(0, len(files), _FILES_A_FEED)]
    answers = {f"/parser/{number}": tuple(map(_served, chunk)) for number, chunk in enumerate(chunks)}
    return _site("parser", answers, {}, address)


def bombs(corpora: Path, address: Address) -> Site:
    """Return each bomb as a feed, and each as the page behind an item."""
    raws = [file.read_bytes() for file in sorted((corpora / "xml-bombs").rglob("*")) if file.is_file()]
    feeds = {f"/bombs/{number}": (Page(raw, "text/xml"),) for number, raw in enumerate(raws)}
    pages = {f"/bombs/page/{number}": (Page(raw, ""),) for number, raw in enumerate(raws)}
    items = [Item(f"خبر {number}", "", address(number, path)) for number, path in enumerate(pages)]
    return _site("bombs", {**feeds, "/bombs/rss": (rss(items),)}, pages, address)


def arabic(corpora: Path, address: Address, every: int = 1) -> Site:
    """Return pages in windows-1256 that nothing says they are in, of every so many files, under their names."""
    files = sorted((corpora / "arabic_easc" / "windows-1256").iterdir())[::every]
    pages = {
        f"/easc/{quote(file.name)}": (Page(_unlabelled(file.read_bytes()), "text/html"),) for file in files
    }
    items = [Item(f"خبر {path}", "", address(number, path)) for number, path in enumerate(pages)]
    return _site("easc", {"/easc/rss": (rss(items),)}, pages, address)


def hostile(corpora: Path, address: Address) -> Site:
    """Return the links that lead inside: as links of items with a text, as feeds, and as redirects."""
    urls = [case["url"] for case in json.loads((corpora / "ssrf" / "urls.json").read_text("utf-8"))]
    told = [
        Item(f"خبر {number}", "" if number % INSIDE_EVERY else news(INSIDE + number), url)
        for number, url in enumerate(urls)
    ]
    places = {f"/ssrf/{number}": (_leads(url),) for number, url in enumerate(urls)}
    led = [Item(f"خبر {path}", "", address(number, path)) for number, path in enumerate(places)]
    feeds = {f"/ssrf/moved/{number}": (_leads(url, 301),) for number, url in enumerate(urls[:40])}
    return _site("ssrf", {"/ssrf/rss": (rss(told),), "/ssrf/led": (rss(led),), **feeds}, places, address)


def naughty(corpora: Path, address: Address) -> Site:
    """Return every naughty string as title, text, id and category of an item, and those with signs in CDATA.

    Every second item has a page that calls itself the same, the others have their own text alone.
    """
    strings = blns(corpora)
    pages = {
        f"/blns/{number}": (Page(_page(news(number), title)),) if number % 2 else (GONE,)
        for number, title in enumerate(strings)
    }
    signs = {number: strings[number] for number in signed(strings)[::MARKED_EVERY]}
    marked = {f"/cdata/{number}": (Page(_page(news(MARKED + number))),) for number in signs}
    plain = [
        Item(title, f"{title} {news(number)}", address(number, f"/blns/{number}"))
        for number, title in enumerate(strings)
    ]
    cdata = [Item(title, title, address(number, f"/cdata/{number}")) for number, title in signs.items()]
    feeds = {
        "/blns/first": (rss(plain[:300]),),
        "/blns/second": (rss(plain[300:]),),
        "/blns/cdata": (rss(cdata, _cdata),),
        "/blns/raw": (rss(cdata, str),),
    }
    return _site("blns", feeds, {**pages, **marked}, address)


def signed(strings: Sequence[str]) -> list[int]:
    """Return which of some strings have signs of markup."""
    return [number for number, title in enumerate(strings) if _SIGNS.search(title)]


def blns(corpora: Path) -> list[str]:
    """Return the naughty strings."""
    strings: list[str] = json.loads((corpora / "blns" / "blns.json").read_text("utf-8"))
    return strings


def long_articles(letters: int, address: Address) -> Site:
    """Return five pages with a long article each."""
    pages = {
        f"/long/{letters}/{number}": (Page(_page(long_news(number * 10_000, letters))),)
        for number in range(5)
    }
    items = [Item(f"خبر {path}", "", address(0, path)) for path in pages]
    return _site(f"long{letters}", {f"/long/{letters}/rss": (rss(items),)}, pages, address)


def plain(count: int, address: Address) -> Site:
    """Return so many ordinary pages behind a feed."""
    pages = {f"/plain/{number}": (Page(_page(news(90_000 + number))),) for number in range(count)}
    items = [Item(f"خبر {number}", "", address(number, path)) for number, path in enumerate(pages)]
    return _site("plain", {"/plain/rss": (rss(items),)}, pages, address)


def rss(items: Iterable[Item], written: Callable[[str], str] | None = None) -> Page:
    """Return a feed; without a way to write its words a sign of markup in them is a sign, and no markup."""
    write = written or _twice
    told = (
        f"<item><title>{write(one.title)}</title><description>{write(one.text)}</description>"
        f"<guid isPermaLink='false'>{number} {write(one.title)}</guid><category>{write(one.title)}</category>"
        f"<link>{escape(one.link)}</link></item>"
        for number, one in enumerate(items)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>صوت الساحل</title>'
    return Page(f"{head}{''.join(told)}</channel></rss>", "application/rss+xml")


def _twice(text: str) -> str:
    # What RSS tells is HTML by custom: XML's own escapes are a second layer.
    return escape(escape(text))


def _cdata(text: str) -> str:
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def _site(name: str, feeds: Answers, pages: Answers, address: Address) -> Site:
    """Return a site whose feeds are empty at first: what they begin with is announced to nobody."""
    told = {path: (rss(()), *answers, GONE) for path, answers in feeds.items()}
    return Site({path: address(number, path) for number, path in enumerate(feeds)}, {**told, **pages})


def _served(file: Path) -> Page:
    raw = file.read_bytes()
    told = _KIND.search(raw)
    return Page(raw, told[1].decode("latin-1").strip() if told else "application/xml")


def _leads(url: str, status: int = 302) -> Page:
    return Page(status=status, headers={"Location": url.encode("unicode_escape").decode()})


def _unlabelled(raw: bytes) -> bytes:
    text = raw.replace(b"&", b"&amp;").replace(b"<", b"&lt;")
    lines = (b"<p>" + line + b"</p>" for line in text.splitlines())
    return b"<html><body><article>" + b"\n".join(lines) + b"</article></body></html>"


def _page(text: str, title: str | None = None) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    told = (
        ""
        if title is None
        else f'<title>{escape(title)}</title><meta property="og:title" content="{escape(title)}">'
    )
    return f'<html><head><meta charset="utf-8">{told}</head><body><article>{body}</article></body></html>'
