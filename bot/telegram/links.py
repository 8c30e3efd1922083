"""Which addresses Telegram makes a link of; for all others the text stays and the link is dropped."""

import re

_WEB = re.compile(
    r"(?:(?P<scheme>https?)://)?"
    r"(?:[^\s/?#@]*@)?"
    r"(?P<host>[^\x00-\x20\s/?#@:\[\]<>\"\\^`{|}]+|\[[0-9a-fA-F:.]+\])"
    r"(?::(?P<port>\d{1,5}))?"
    r"(?P<rest>[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
_USER = re.compile(r"tg:(?://)?user/?\?id=(\d{1,19})", re.IGNORECASE)
_OTHER = re.compile(r"(?:tg|ton):(?://)?[A-Za-z0-9_-]+(?:[/?#].*)?", re.IGNORECASE | re.DOTALL)


def mentioned_user(address: str) -> str:
    """Return the id of the user whom a `tg://user?id=` address names, or an empty text."""
    match = _USER.fullmatch(address)
    return match[1] if match else ""


def checked_link(address: str) -> str:
    """Return an address as Telegram keeps it, with its scheme, or an empty text where it is no link.

    A host needs a dot: "http://localhost" is no link to Telegram.
    """
    if _OTHER.fullmatch(address):
        return address
    match = _WEB.fullmatch(address)
    if not match or not _is_host(match["host"]) or int(match["port"] or 1) not in range(1, 65_536):
        return ""
    link = re.sub(r"\s", "%20", address.rstrip())
    return link if match["scheme"] else f"http://{link}"


def _is_host(host: str) -> bool:
    return host.startswith("[") or ("." in host and host.strip(".") != "")
