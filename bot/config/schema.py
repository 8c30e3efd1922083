"""Every setting with its type and its default; `config.yaml` explains them to people."""

import re
from ipaddress import IPv6Address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt
from pydantic_core import PydanticCustomError

from bot.schedule import ZONE, zone_named

LanguageCode = Literal["ar", "en"]
Method = Literal["mujaz", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction"]

_PAIR = re.compile(
    r"(?:\[(?P<address>[0-9A-Fa-f:.]{2,45})\]|(?P<name>[A-Za-z0-9._-]{1,253})):(?P<port>[1-9][0-9]{0,4})"
)
# It stands in parentheses in a header (RFC 9110 section 5.6.5).
_HEADER_WORD = re.compile(r"[\x21-\x27\x2a-\x5b\x5d-\x7e]*")


def _named(path: Path) -> Path:
    # Path("") is the current folder, which nobody means who leaves the value empty.
    if path == Path():
        raise PydanticCustomError("empty_path", "must name a folder")
    return path


def _zone(value: str) -> str:
    """Return the IANA name of a time zone as its letters are written; the default needs no list of all."""
    zone = value if value == ZONE else zone_named(value)
    if zone is None:
        raise PydanticCustomError("no_zone", "must be the IANA name of a time zone such as Africa/Tripoli")
    return zone


def _pair(value: str) -> str:
    """Return a host and a port in the spelling that they are compared in."""
    found = _PAIR.fullmatch(value)
    if found is None or int(found["port"]) > 65_535:
        raise PydanticCustomError("no_pair", "must be a host and a port such as 127.0.0.1:8080")
    host = found["name"].lower().removesuffix(".") if found["name"] else _bracketed(found["address"])
    return f"{host}:{found['port']}"


def _bracketed(address: str) -> str:
    try:
        return f"[{IPv6Address(address)}]"
    except ValueError as error:
        raise PydanticCustomError("no_pair", "must be a host and a port such as [::1]:8080") from error


def _header_word(value: str) -> str:
    if len(value) > 200 or not _HEADER_WORD.fullmatch(value):
        raise PydanticCustomError(
            "no_contact", "must be a link or an e-mail address of at most 200 characters"
        )
    return value


def _address(value: str) -> str:
    """Return the address of a feed."""
    problem = PydanticCustomError("no_feed", "must be the address of a feed such as https://news.example/rss")
    try:
        parts = urlsplit(value.strip())
    except ValueError as error:
        raise problem from error
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise problem
    return value.strip()


def _whole(value: object) -> object:
    """Return an address alone as the entry that it stands for."""
    return {"url": value} if isinstance(value, str) else value


class _Section(BaseModel):
    """Keys that stand together: unknown ones are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FeedEntry(_Section):
    """A feed to read: `outlet` is whose articles it has; None: what its pages say."""

    url: Annotated[str, AfterValidator(_address)]
    outlet: Annotated[str, Field(min_length=1, max_length=80)] | None = None


class Intake(_Section):
    """What is read by itself: `examples` loads the example articles into an empty database once.

    `feeds` are asked every `poll_seconds`, and so are those of the list in the file `opml`.
    `allow` are pairs of host and port that may be fetched from whatever their address is; `contact` is told
    to the servers that are asked.
    """

    examples: StrictBool = True
    allow: tuple[Annotated[str, AfterValidator(_pair)], ...] = ()
    contact: Annotated[str, AfterValidator(_header_word)] = ""
    poll_seconds: Annotated[StrictInt, Field(ge=1, le=86_400)] = 300
    feeds: tuple[Annotated[FeedEntry, BeforeValidator(_whole)], ...] = ()
    opml: Annotated[Path, AfterValidator(_named)] | None = None


class Access(_Section):
    """Who is answered: in `private` mode the `owners` and `members` alone, by Telegram's user ids."""

    mode: Literal["open", "private"] = "open"
    owners: tuple[StrictInt, ...] = ()
    members: tuple[StrictInt, ...] = ()


class Summaries(_Section):
    """How summaries are made: `method` names the ranking."""

    method: Method = "mujaz"


class Settings(_Section):
    """The keys of the configuration file."""

    data_dir: Annotated[Path, AfterValidator(_named)] = Path("data")
    default_language: LanguageCode = "ar"
    default_zone: Annotated[str, AfterValidator(_zone)] = ZONE
    intake: Intake = Field(default_factory=Intake)
    access: Access = Field(default_factory=Access)
    summary: Summaries = Field(default_factory=Summaries)


class Config(Settings):
    """The settings as the program uses them.

    `data_dir` is absolute; `database_url` is SQLAlchemy's address of the database, which may hold a password.
    """

    database_url: str = Field(repr=False)
