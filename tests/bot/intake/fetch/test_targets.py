"""Addresses of the web: one reading each, refused where they may not be asked."""

import json
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest

from bot.errors import FetchError
from bot.intake.fetch.targets import Target, redirected, target

READ = {
    "plain": ("http://news.example/a", "http://news.example/a"),
    "spaces around": ("  https://news.example/a \n", "https://news.example/a"),
    "capitals of scheme and host": ("HTTPS://News.Example/A", "https://news.example/A"),
    "no path": ("https://news.example", "https://news.example/"),
    "fragment": ("https://news.example/a#b", "https://news.example/a"),
    "port of the scheme": ("https://news.example:443/a", "https://news.example/a"),
    "another port": ("http://news.example:8080/a", "http://news.example:8080/a"),
    "trailing dot": ("https://news.example./a", "https://news.example/a"),
    "Arabic path": ("https://news.example/خبر", "https://news.example/%D8%AE%D8%A8%D8%B1"),
    "quoted path": ("https://news.example/%D8%AE%2Fa", "https://news.example/%D8%AE%2Fa"),
    "space in the path": ("https://news.example/a b?q=c d", "https://news.example/a%20b?q=c%20d"),
    "Arabic host": ("https://أخبار.مصر/a", "https://xn--igbicxr.xn--wgbh1c/a"),
    "letters in circles": ("http://ⓔⓧⓐⓜⓟⓛⓔ.ⓒⓞⓜ", "http://example.com/"),
    "IPv4": ("http://8.8.8.8/", "http://8.8.8.8/"),
    "IPv6": ("http://[2606:4700:4700:0::1111]/", "http://[2606:4700:4700::1111]/"),
    "link as parameter": (
        "https://news.example/?u=http://a@b/",
        "https://news.example/?u=http://a@b/",
    ),
}
REFUSED = {
    "file": ("file://localhost/passwords", "only http"),
    "gopher": ("gopher://127.0.0.1:25/_", "only http"),
    "words": ("خبر عاجل", "only http"),
    "nothing": ("", "only http"),
    "no host": ("http:///a", "no host"),
    "path for a host": ("http:127.0.0.1/", "no host"),
    "user": ("https://a@news.example/", "names a user"),
    "user and password": ("https://a:b@news.example/", "names a user"),
    "backslash": ("http://127.1.1.1:80\\@news.example/", "backslash"),
    "line break": ("http://news.example/\r\nX: y", "control character"),
    "short address": ("http://127.1/", "unusual spelling"),
    "number": ("http://2130706433/", "unusual spelling"),
    "hexadecimal": ("http://0x7f.1/", "unusual spelling"),
    "hexadecimal number": ("http://0x7f000001/", "unusual spelling"),
    "octal": ("http://0177.0.0.1/", "unusual spelling"),
    "empty hexadecimal": ("http://0x/", "unusual spelling"),
    "wide digits, short": ("http://１２７.１/", "unusual spelling"),
    "dot after a number": ("http://2130706433./", "unusual spelling"),
    "one word": ("http://metadata/", "no name of a website; .* add metadata:80 to intake.allow"),
    "this machine": ("http://localhost/", "no name of a website; .* add localhost:80 to intake.allow"),
    "half a character": ("http://news.example/\ud83d", "half a character"),
    "quoted host": ("http://%6c%6fcalhost.example/", "no name of a website"),
    "two dots": ("http://news..example/", "no name of a website"),
    "label of 64 letters": (f"http://{'a' * 64}.example/", "no name of a website"),
    "forbidden letter": ("http://a⒈com/", "no name of a website"),
    "no IPv6 address": ("http://[::zz]/", "can be read"),
    "zone": ("http://[fe80::1%25eth0]/", "own network"),
    "mail": ("http://news.example:25/", "port 25 .* add news.example:25 to intake.allow"),
    "port 0": ("http://news.example:0/", "port 0"),
    "port too high": ("http://news.example:65536/", "no number from 1 to 65535"),
    "port in letters": ("http://news.example:http/", "no number from 1 to 65535"),
    "too long": ("http://news.example/" + "a" * 8_000, "longer than"),
}


@pytest.mark.parametrize(("url", "asked"), READ.values(), ids=READ.keys())
def test_an_address_has_one_reading(url: str, asked: str) -> None:
    assert target(url, set()).url == asked


@pytest.mark.parametrize(("url", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_an_address_that_may_not_be_asked_is_refused_with_its_reason(url: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason) as error:
        target(url, set())
    assert error.value.kind == "refused"


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:9/", "http://LOCALHOST.:7000/", "http://[0::1]:25/", "http://feeds/"],
)
def test_a_pair_that_is_let_through_may_have_any_name_and_port(url: str) -> None:
    assert target(url, {"127.0.0.1:9", "localhost:7000", "[::1]:25", "feeds:80"}).allowed


def test_what_is_told_of_an_address_fits_one_line_of_a_log() -> None:
    with pytest.raises(FetchError) as error:
        target("http://news.example/\r\nERROR " + "a" * 500, set())
    assert str(error.value).isprintable()
    assert len(error.value.name) == 200


@pytest.mark.parametrize("url", ["http://127.0.0.1:81/", "http://localhost:80/", "http://127.0.0.2:80/"])
def test_a_pair_lets_nothing_else_through(url: str) -> None:
    assert not any(found.allowed for found in _read(url, {"127.0.0.1:80"}))


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        pytest.param("/b", "https://news.example/b", id="path"),
        pytest.param("b?c", "https://news.example/a/b?c", id="beside"),
        pytest.param("//cdn.example/b", "https://cdn.example/b", id="other host"),
        pytest.param("https://cdn.example/خبر", "https://cdn.example/%D8%AE%D8%A8%D8%B1", id="Arabic"),
    ],
)
def test_a_redirect_is_read_from_where_it_stands(location: str, leads_to: str) -> None:
    assert redirected(ASKED, location, set()).url == leads_to


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        pytest.param("http://news.example/b", "from https to http", id="downgrade"),
        pytest.param(
            "file://localhost/passwords", "leads to file://localhost/passwords, only http", id="file"
        ),
        pytest.param("https://0x7f.1/", "leads to .* unusual spelling", id="spelling"),
        pytest.param("https://a@news.example/", "names a user", id="user"),
        pytest.param("https://[::zz/", "cannot be read", id="unreadable"),
    ],
)
def test_a_redirect_that_may_not_be_followed_is_refused(location: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        redirected(ASKED, location, set())


def test_a_host_is_asked_at_one_door_for_both_schemes() -> None:
    assert target("http://news.example/", set()).site == target("https://news.example/b", set()).site


@pytest.mark.shared
@pytest.mark.parametrize("file", ["urltestdata.json", "ada_extra_urltestdata.json"])
def test_the_url_tests_of_the_web_are_refused_or_read_once(shared: Path, file: str) -> None:
    cases = json.loads((shared / "corpora" / "wpt-url" / file).read_text())
    read = [(case, found) for case in cases if isinstance(case, dict) for found in _read(case["input"])]
    assert [case for case, _ in read if case.get("failure") and not case["base"]] == []
    assert [found for _, found in read if target(found.url, set()) != found] == []


@pytest.mark.shared
@pytest.mark.parametrize(("file", "count"), [("toascii.json", 87), ("IdnaTestV2.json", 2671)])
def test_the_host_names_of_the_web_tests_are_read_as_they_say(shared: Path, file: str, count: int) -> None:
    content = json.loads((shared / "corpora" / "wpt-url" / file).read_text())
    cases = [case for case in content if isinstance(case, dict)]
    read = [(case, found.host) for case in cases for found in _read(f"https://{case['input']}/x")]
    # Python writes a capital sigma at the end of a word as ς, the standard as σ.
    others = [
        host for case, host in read if host != (case["output"] or "").rstrip(".") if "Σ" not in case["input"]
    ]
    assert (len(cases), others) == (count, [])


def _read(url: str, allow: AbstractSet[str] = frozenset()) -> list[Target]:
    try:
        return [target(url, allow)]
    except FetchError:
        return []


ASKED = target("https://news.example/a/", set())
