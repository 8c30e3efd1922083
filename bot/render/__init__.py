"""From values to Telegram HTML, in the reader's language."""

from bot.messages import Button, Page
from bot.render.calendar import DIGITS
from bot.render.html import visible
from bot.render.replies import render
from bot.render.wording import Wording, language_names, lexicon, wording_for, wordings, wordings_in

__all__ = [
    "DIGITS",
    "Button",
    "Page",
    "Wording",
    "language_names",
    "lexicon",
    "render",
    "visible",
    "wording_for",
    "wordings",
    "wordings_in",
]
