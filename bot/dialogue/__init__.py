"""What a chat said, as values: which command, which arguments, which press."""

from bot.dialogue.arguments import Arguments, read_arguments
from bot.dialogue.lexicon import Lexicon, table
from bot.dialogue.messages import Asked, read_called, read_message, searched
from bot.dialogue.operating import read_operator
from bot.dialogue.periods import Period, read_period
from bot.dialogue.places import Places, read_places, read_told
from bot.dialogue.queries import Phrase, is_telling, phrases
from bot.dialogue.requests import Press, Request
from bot.dialogue.sides import Sides, read_sides
from bot.dialogue.voices import Wanted, read_voices

__all__ = [
    "Arguments",
    "Asked",
    "Lexicon",
    "Period",
    "Phrase",
    "Places",
    "Press",
    "Request",
    "Sides",
    "Wanted",
    "is_telling",
    "phrases",
    "read_arguments",
    "read_called",
    "read_message",
    "read_operator",
    "read_period",
    "read_places",
    "read_sides",
    "read_told",
    "read_voices",
    "searched",
    "table",
]
