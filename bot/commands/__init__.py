"""What is asked: one function a command, each returning a value."""

from bot.commands.dispatch import COMMANDS, answer, press

__all__ = ["COMMANDS", "answer", "press"]
