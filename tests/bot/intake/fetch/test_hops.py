"""Where an address leads: every hop is judged by the address that is connected to."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import FetchError
from bot.intake.fetch import RealNetwork, SafeWeb
from bot.intake.web import Fetched, NotModified
from tests.web import Page, ScriptedNetwork, WebServer, Wire

LIMIT = 100_000


def leads(location: str, status: int = 302) -> Page:
    return Page(status=status, kind="", headers={"Location": location})


async def refused(safe: SafeWeb, url: str) -> FetchError:
    with pytest.raises(FetchError) as error:
        await safe.fetch(url, limit=LIMIT)
    return error.value


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_followed(server: WebServer, safe: SafeWeb, status: int) -> None:
    server.put("/b", Page("خبر"))
    answer = await safe.fetch(server.put("/a", leads("/b", status)), limit=LIMIT)
    assert (answer.url, [asked.path for asked in server.asked]) == (server.url("/b"), ["/a", "/b"])


MOVES = {
    "for good": ([301], "/1"),
    "for good, twice": ([308, 301], "/2"),
    "for now": ([302], None),
    "for good, then for now": ([301, 307], "/1"),
    "for now, then for good": ([302, 301], None),
}


@pytest.mark.parametrize(("statuses", "moved_to"), MOVES.values(), ids=MOVES.keys())
async def test_only_what_moved_for_good_is_told_as_moved(
    server: WebServer, safe: SafeWeb, statuses: list[int], moved_to: str | None
) -> None:
    for number, status in enumerate(statuses):
        server.put(f"/{number}", leads(f"/{number + 1}", status))
    server.put(f"/{len(statuses)}", Page("خبر"))
    answer = await safe.fetch(server.url("/0"), limit=LIMIT)
    assert answer.moved_to == (moved_to and server.url(moved_to))


async def test_nothing_new_at_a_new_address_tells_both(server: WebServer, safe: SafeWeb) -> None:
    server.put("/b", Page("<rss/>", etag='"1"'))
    answer = await safe.fetch(server.put("/a", leads("/b", 301)), limit=LIMIT, etag='"1"')
    assert answer == NotModified(server.url("/b"), moved_to=server.url("/b"))


async def test_five_redirects_are_followed_and_no_sixth(server: WebServer, safe: SafeWeb) -> None:
    for number in range(6):
        server.put(f"/{number}", leads(f"/{number + 1}"))
    server.put("/6", Page("خبر"))
    assert isinstance(await safe.fetch(server.url("/1"), limit=LIMIT), Fetched)
    assert "leads on more than 5 times" in (await refused(safe, server.url("/0"))).reason


async def test_a_redirect_without_a_place_is_an_answer(server: WebServer, safe: SafeWeb) -> None:
    error = await refused(safe, server.put("/a", Page(status=302)))
    assert "status 302" in error.reason


async def test_a_place_that_is_no_utf_8_is_asked_byte_for_byte(server: WebServer, safe: SafeWeb) -> None:
    server.put("/%CE%C8%D1", Page("خبر"))
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + "خبر".encode("cp1256") + b"\r\n\r\n"
    answer = await safe.fetch(server.put("/a", Wire([head])), limit=LIMIT)
    assert answer.url == server.url("/%CE%C8%D1")


async def test_a_circle_ends(server: WebServer, safe: SafeWeb) -> None:
    await refused(safe, server.put("/a", leads("/a")))
    assert len(server.asked) == 6


async def test_a_redirect_into_the_own_network_is_refused(server: WebServer, safe: SafeWeb) -> None:
    error = await refused(safe, server.put("/a", leads("http://169.254.169.254/latest/")))
    assert (error.kind, "a link-local address" in error.reason) == ("refused", True)


async def test_another_port_of_a_host_let_through_is_refused(server: WebServer, safe: SafeWeb) -> None:
    error = await refused(safe, server.put("/a", leads(f"http://127.0.0.1:{server.port + 1}/")))
    assert error.kind == "refused"


async def test_a_name_of_a_private_address_is_refused(server: WebServer) -> None:
    network = ScriptedNetwork({"inside.example": [["10.0.0.7"]]})
    error = await refused(SafeWeb(network=network), "http://inside.example/")
    assert "inside.example has a private address" in error.reason
    assert "add inside.example:80 to intake.allow" in error.reason
    assert network.connected == []


@pytest.mark.parametrize(
    "addresses",
    [["93.184.216.34", "127.0.0.1"], ["127.0.0.1", "93.184.216.34"], ["2606:4700::1111", "::ffff:10.0.0.1"]],
)
async def test_one_address_that_is_not_public_refuses_the_name(addresses: list[str]) -> None:
    network = ScriptedNetwork({"mixed.example": [addresses]})
    assert (await refused(SafeWeb(network=network), "http://mixed.example/")).kind == "refused"
    assert network.connected == []


async def test_a_name_that_changes_its_mind_is_asked_once_and_taken_at_its_word() -> None:
    network = ScriptedNetwork({"rebind.example": [["93.184.216.34"], ["127.0.0.1"]]})
    safe = SafeWeb(network=network)
    assert (await refused(safe, "http://rebind.example/")).kind == "unreachable"
    assert (network.looked_up, network.connected) == (["rebind.example"], ["93.184.216.34"])
    assert (await refused(safe, "http://rebind.example/")).kind == "refused"
    assert network.connected == ["93.184.216.34"]


async def test_a_name_is_judged_anew_on_the_next_hop(server: WebServer) -> None:
    name = f"rebind.example:{server.port}"
    network = ScriptedNetwork({"rebind.example": [["127.0.0.1"], ["10.0.0.7"]]})
    server.put("/a", leads("http://rebind.example/b"))
    error = await refused(SafeWeb([name], network=network), f"http://{name}/a")
    assert (error.kind, network.connected) == ("refused", ["127.0.0.1"])


async def test_a_name_let_through_may_be_anywhere(server: WebServer) -> None:
    name = f"intranet.example:{server.port}"
    network = ScriptedNetwork({"intranet.example": [["127.0.0.1"]]})
    server.put("/a", Page("خبر"))
    answer = await SafeWeb([name], network=network).fetch(f"http://{name}/a", limit=LIMIT)
    assert answer.url == f"http://{name}/a"


async def test_a_stranger_is_not_let_through_by_the_address_of_a_friend(server: WebServer) -> None:
    network = ScriptedNetwork({"stranger.example": [["127.0.0.1"]]})
    safe = SafeWeb([server.pair, "127.0.0.1:80"], network=network)
    assert (await refused(safe, "http://stranger.example/")).kind == "refused"


@pytest.mark.parametrize("names", [{}, {"nobody.example": [[]]}], ids=["unknown", "without an address"])
async def test_a_name_that_leads_nowhere_is_told(names: dict[str, list[list[str]]]) -> None:
    error = await refused(SafeWeb(network=ScriptedNetwork(names)), "http://nobody.example/")
    assert (error.kind, "check the link" in error.reason) == ("unreachable", True)


async def test_the_machines_own_name_is_refused_on_the_real_network() -> None:
    assert "127.0.0.1" in await RealNetwork().addresses("localhost")
    assert (await refused(SafeWeb(), "http://localhost/")).kind == "refused"


async def test_a_name_too_long_for_the_resolver_is_no_accident() -> None:
    with pytest.raises(OSError, match=r"too long|not known"):
        await RealNetwork().addresses("a" * 300)


@pytest.fixture(scope="session")
def audited() -> Iterator[list[tuple[str, tuple[object, ...]]]]:
    """Collect what the interpreter itself tells of connections and opened files, while a test asks for it."""
    seen: list[tuple[str, tuple[object, ...]]] = []

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"socket.connect", "socket.getaddrinfo", "open"}:
            seen.append((event, arguments))

    sys.addaudithook(note)
    yield seen


class Hostile(ScriptedNetwork):
    """Gives every name an address of this machine or of its cloud."""

    async def addresses(self, host: str) -> list[str]:
        self.looked_up.append(host)
        return ["169.254.169.254"] if "metadata" in host else ["127.0.0.1"]


@pytest.mark.shared
async def test_no_hostile_link_connects_anywhere_or_opens_a_file(
    shared: Path, server: WebServer, audited: list[tuple[str, tuple[object, ...]]]
) -> None:
    urls = [case["url"] for case in json.loads((shared / "corpora" / "ssrf" / "urls.json").read_text())]
    network = Hostile()
    safe = SafeWeb([server.pair], network=network)
    await refused(safe, server.url("/warm"))
    audited.clear()
    network.connected.clear()
    kinds = {(await refused(safe, url)).kind for url in urls}
    told = [
        (event, arguments) for event, arguments in audited if event != "open" or "passwd" in str(arguments)
    ]
    assert (len(urls), kinds, network.connected, told) == (159, {"refused"}, [], [])


@pytest.mark.shared
async def test_no_redirect_to_a_hostile_link_is_followed(shared: Path, server: WebServer) -> None:
    urls = [case["url"] for case in json.loads((shared / "corpora" / "ssrf" / "urls.json").read_text())]
    network = Hostile()
    safe = SafeWeb([server.pair], network=network)
    server.put("/a", *(leads(url.encode("unicode_escape").decode()) for url in urls))
    for _ in urls:
        # A location without a scheme of its own is a path of the server itself, which has no such page.
        assert (await refused(safe, server.url("/a"))).kind in {"refused", "status"}
    assert set(network.connected) == {"127.0.0.1"}
    assert len(network.connected) == len(server.asked)
