"""Addresses of the web: read strictly, refused before anything is asked where they may not be."""

import re
from collections.abc import Set as AbstractSet
from ipaddress import IPv4Address, IPv6Address
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna

from bot.errors import FetchError

_PORTS = {"http": 80, "https": 443}
# Where websites are served; any other port is a door to some other program.
_OPEN_PORTS = frozenset({80, 443, 8080, 8443})
# Longer than the longest link of a real feed, and than a Telegram message.
_LONGEST = 8_000

_UNREADABLE = re.compile(r"[\x00-\x1f\x7f\\]")
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
# The URL Standard (whatwg) reads a host whose last label begins like this as a number: 0x7f.1, 2130706433.
_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
# What stands in a link already quoted stays so.
_SAFE = "%!$&'()*+,;=:@/?~-._"
_CHECK = "check the link and send the address that your browser shows"


class Target(NamedTuple):
    """An address that may be asked: `url` is in ASCII without fragment; `host` is a name or an IP address.

    `allowed` tells that the operator lets exactly this host and port through.
    """

    url: str
    scheme: str
    host: str
    port: int
    allowed: bool

    @property
    def pair(self) -> str:
        """Return host and port as `intake.allow` writes them."""
        return pair(self.host, self.port)

    @property
    def is_address(self) -> bool:
        """Tell whether the host is an IP address, which nobody looks up."""
        return ":" in self.host or self.host.rpartition(".")[2].isdigit()

    @property
    def site(self) -> str:
        """Return what is asked one question at a time: a host, its unusual ports each apart."""
        return self.host if self.port in _PORTS.values() else self.pair


def pair(host: str, port: int) -> str:
    """Return a host and a port as one text, an IPv6 address in brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def target(url: str, allow: AbstractSet[str]) -> Target:
    """Return the target that a URL names; raises FetchError ("refused") for one that may not be asked.

    `allow` are pairs of host and port that may be asked whatever address and port they have.
    """
    parts = _parts(url.partition("#")[0].strip())
    host = _host(url, parts)
    port = _port(url, parts)
    allowed = pair(host, port) in allow
    if not allowed:
        _refuse_inside(url, host, port)
    default = port == _PORTS[parts.scheme]
    place = f"[{host}]" if ":" in host else host
    authority = place if default else f"{place}:{port}"
    path, query = _quoted(url, parts.path) or "/", _quoted(url, parts.query)
    asked = f"{parts.scheme}://{authority}{path}" + (f"?{query}" if query else "")
    return Target(asked, parts.scheme, host, port, allowed)


def remedy(asked: str) -> str:
    """Return what an operator may do who wants a pair of host and port to be asked all the same."""
    return f"an operator may add {asked} to intake.allow"


def redirected(asked: Target, location: str, allow: AbstractSet[str]) -> Target:
    """Return where a redirect leads; raises FetchError where it may not be followed."""
    try:
        url = urljoin(asked.url, location.strip())
    except ValueError as error:
        raise _refused(asked.url, f"leads to an address that cannot be read; {_CHECK}") from error
    try:
        found = target(url, allow)
    except FetchError as error:
        raise FetchError(asked.url, f"leads to {_shown(url)}, {error.reason}", error.kind) from error
    if asked.scheme == "https" and found.scheme == "http":
        raise _refused(asked.url, f"leads from https to {_shown(found.url)}; try that address itself")
    return found


def _refuse_inside(url: str, host: str, port: int) -> None:
    """Raise FetchError for what no public website has: an unusual port, a name of one word."""
    cause = None
    if port not in _OPEN_PORTS:
        cause = f"port {port} is none that websites use"
    elif "." not in host and ":" not in host:
        cause = f"{host} is no name of a website"
    if cause:
        raise _refused(url, f"{cause}; {remedy(pair(host, port))}")


def _parts(url: str) -> SplitResult:
    if len(url) > _LONGEST:
        raise _refused(url, f"longer than {_LONGEST} characters; {_CHECK}")
    if _UNREADABLE.search(url):
        raise _refused(url, f"holds a backslash or a control character; {_CHECK}")
    try:
        parts = urlsplit(url)
        parts = parts._replace(scheme=parts.scheme.lower())
        usable = bool(parts.hostname)
    except ValueError as error:
        raise _refused(url, f"no address that can be read; {_CHECK}") from error
    if parts.scheme not in _PORTS:
        raise _refused(url, "only http:// and https:// addresses are fetched")
    if "@" in parts.netloc:
        raise _refused(url, "names a user; send the address without it")
    if not usable:
        raise _refused(url, f"names no host; {_CHECK}")
    return parts


def _host(url: str, parts: SplitResult) -> str:
    name = (parts.hostname or "").lower()
    if parts.netloc.startswith("["):
        return _bracketed(url, name)
    host = _ascii(name).removesuffix(".")
    if _NUMBER.fullmatch(host):
        return _dotted(url, host)
    if len(host) > 253 or not _HOST.fullmatch(host):
        raise _refused(url, f"{_shown(name)[:80]} is no name of a website; {_CHECK}")
    return host


def _bracketed(url: str, name: str) -> str:
    try:
        address = IPv6Address(name)
        # A zone names a card of this machine.
        if address.scope_id is None:
            return str(address)
        raise _refused(url, f"[{_shown(name)[:80]}] is an address of this machine's own network; {_CHECK}")
    except ValueError as error:
        raise _refused(url, f"[{_shown(name)[:80]}] is no IPv6 address; {_CHECK}") from error


def _dotted(url: str, host: str) -> str:
    try:
        return str(IPv4Address(host))
    except ValueError as error:
        raise _refused(url, f"{host[:80]} is an unusual spelling of an address; {_CHECK}") from error


def _ascii(name: str) -> str:
    if name.isascii() or len(name) > 253:
        return name
    try:
        # With the mapping of UTS 46, as browsers do.
        return idna.encode(name, uts46=True).decode("ascii")
    except UnicodeError:
        return ""


def _port(url: str, parts: SplitResult) -> int:
    try:
        port = parts.port
    except ValueError as error:
        raise _refused(url, f"its port is no number from 1 to 65535; {_CHECK}") from error
    return _PORTS[parts.scheme] if port is None else port


def _quoted(url: str, part: str) -> str:
    try:
        # Bytes of a header that are no UTF-8 come from the library as surrogates, and go back as bytes.
        return quote(part, safe=_SAFE, errors="surrogateescape")
    except UnicodeEncodeError as error:
        raise _refused(url, f"holds half a character; {_CHECK}") from error


def _refused(url: str, reason: str) -> FetchError:
    return FetchError(_shown(url), reason, "refused")


def _shown(text: str) -> str:
    """Return what may stand in one line of a log: the beginning, in characters that can be seen."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:200])
