"""From an update's JSON to PTB's object, one at a time: what cannot be read harms nothing but itself."""

import logging
from collections.abc import Mapping

from telegram import Bot, Update

logger = logging.getLogger(__name__)


def decode(raw: Mapping[str, object], bot: Bot) -> Update | None:
    """Return an update, or None where it lacks what PTB requires; that is logged with the update's id."""
    try:
        return Update.de_json(dict(raw), bot)
    except Exception as error:
        # PTB raises whatever the missing part leads to: TypeError, KeyError, AttributeError, ValueError.
        logger.error("update cannot be decoded: %s, %s", raw.get("update_id"), type(error).__name__)
        return None
