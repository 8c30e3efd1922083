"""From values to Telegram HTML, in the reader's language."""

from bot.messages import Button, Page
from bot.render.html import visible
from bot.render.replies import render
from bot.render.wording import Wording, language_names, lexicon, wordings

__all__ = ["Button", "Page", "Wording", "language_names", "lexicon", "render", "visible", "wordings"]
