"""What is asked: one function a command, each returning a value."""

from bot.commands.dispatch import COMMANDS, answer, brought, is_asker, press

__all__ = ["COMMANDS", "answer", "brought", "is_asker", "press"]
