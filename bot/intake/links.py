"""Links of articles in one spelling, so that equal links are equal texts."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# Parameters that tell how a reader came, not what is read.
_TRACKING = frozenset({"fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref_src"})


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
