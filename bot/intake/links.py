"""Links of articles in one spelling, so that equal links are equal texts."""

from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

# Parameters that tell how a reader came, not what is read.
_TRACKING = frozenset({"fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref_src"})
_SAME_SITE = frozenset({"www", "m", "amp", "mobile"})


def article_link(url: str) -> str | None:
    """Return the link of an article without fragment and tracking parameters; None where it is no such link.

    The front page of a site is no article: pages that name it as their own would all be one.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    told = [(name, value) for name, value in pairs if name not in _TRACKING and not name.startswith("utm_")]
    if parts.scheme.lower() not in {"http", "https"} or not host or (parts.path in {"", "/"} and not told):
        return None
    # A query without tracking stays letter for letter, whatever spelling its site chose.
    query = parts.query if told == pairs else urlencode(told)
    return urlunsplit((parts.scheme.lower(), host + port, parts.path, query, ""))


def joined(address: str, link: str) -> str:
    """Return a link of a page as a whole one, by the page's address; unchanged where it cannot be read."""
    try:
        return urljoin(address, link.strip())
    except ValueError:
        return link


def is_of_site(link: str, address: str) -> bool:
    """Tell whether a link is of the site of an address: one host is the other, or stands below it.

    `www`, `m` and `amp` before a name are the same site.
    """
    one, other = (_site(url) for url in (link, address))
    return bool(one and other) and (f".{one}".endswith(f".{other}") or f".{other}".endswith(f".{one}"))


def _site(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""
    first, _, rest = host.partition(".")
    return rest if first in _SAME_SITE and "." in rest else host
