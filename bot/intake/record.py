"""An article as a JSON object: its text, and what is given beside it."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from bot.errors import IntakeError
from bot.intake.decode import clean
from bot.intake.keys import unread_of
from bot.intake.links import article_link
from bot.intake.markup import is_markup, paragraphs
from bot.intake.told import Told, known, one_line

REMEDY = 'write {"text": "…", "title": "…", "outlet": "…", "url": "…", "published": "2026-02-03"}'


def read_record(name: str, text: str) -> Told:
    """Return the article of a JSON text; only `text` is needed, keys of other programs are passed over.

    Raises IntakeError for what is no JSON, no object, or has a value of a wrong kind.
    """
    content = _parsed(name, text)
    body = _text(name, content, "text")
    if body is None:
        others = ", ".join(f'"{one.key}"' for one in unread_of(tuple(content)) if one.meant == "text")
        reason = f'has no "text" (is it {others}?)' if others else 'has no "text"'
        raise IntakeError(name, f"{reason}; {REMEDY}")
    if is_markup(body):
        body = paragraphs(body)
    title, outlet = one_line(_text(name, content, "title")), known(_text(name, content, "outlet"))
    return Told(body, title, outlet, _url(name, content), _published(name, content))


def _parsed(name: str, text: str) -> Mapping[str, object]:
    try:
        content: object = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise IntakeError(name, f"not JSON ({error.msg}, {place}); {REMEDY}") from error
    except (ValueError, RecursionError) as error:
        raise IntakeError(name, f"JSON that cannot be read; {REMEDY}") from error
    if not isinstance(content, dict):
        raise IntakeError(name, f"holds no JSON object; one article a file: {REMEDY}")
    return content


def _text(name: str, content: Mapping[str, object], key: str) -> str | None:
    value = content.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise IntakeError(name, f'"{key}" must be text, not {json.dumps(value)[:40]}; {REMEDY}')
    return clean(value)


def _url(name: str, content: Mapping[str, object]) -> str | None:
    value = known(_text(name, content, "url"))
    if value is None:
        return None
    link = article_link(value)
    if link is None:
        raise IntakeError(name, f'"url" must be the link of an article (https://…/…), not {value[:80]}')
    return link


def _published(name: str, content: Mapping[str, object]) -> date | None:
    value = known(_text(name, content, "published"))
    if value is None:
        return None
    try:
        # The day as the publisher's own clock wrote it: no zone is reckoned into another.
        return datetime.fromisoformat(value).date()
    except ValueError as error:
        reason = (
            f'"published" must be a day such as 2026-02-03 or 2026-02-03T18:30:00+02:00, not {value[:40]}'
        )
        raise IntakeError(name, reason) from error
