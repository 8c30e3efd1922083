"""Which addresses of the network may be asked: the public ones, whatever spelling leads to them."""

from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address

# The special-purpose registries of IANA (RFC 6890 and its updates), and what clouds keep for themselves.
# `ipaddress.is_global` is no substitute: of 89 addresses that must not be asked it passes 28.
_FORBIDDEN = {
    "this machine's": ("0.0.0.0/8", "127.0.0.0/8", "::/96"),
    "a private": ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
    "a provider's": ("100.64.0.0/10", "168.63.129.16/32"),
    "a link-local": ("169.254.0.0/16", "fe80::/10"),
    "a reserved": ("192.0.0.0/24", "198.18.0.0/15", "240.0.0.0/4", "100::/32", "2001::/23", "5f00::/16"),
    "a documentation": ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
    "a multicast": ("224.0.0.0/4", "ff00::/8"),
    # They carry another address inside, which a router on the way would ask.
    "a translated": ("192.88.99.0/24", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48"),
    "a tunnel's": ("2002::/16",),
}


def forbidden(address: str) -> str | None:
    """Return what kind of address must not be asked, "a private" …; None for one that may."""
    try:
        judged = ip_address(address)
    except ValueError:
        return "an unreadable"
    # The zone of an address names a card of this machine.
    if isinstance(judged, IPv6Address) and judged.scope_id is not None:
        return "a link-local"
    return next((kind for network, kind in _networks() if _holds(network, judged)), None)


@cache
def _networks() -> tuple[tuple[IPv4Network | IPv6Network, str], ...]:
    return tuple((ip_network(network), kind) for kind, some in _FORBIDDEN.items() for network in some)


def _holds(network: IPv4Network | IPv6Network, address: Address) -> bool:
    return network.version == address.version and address in network
