"""What an operator may set: one YAML file and the environment, read once and judged whole."""

from bot.config.load import load
from bot.config.schema import Config, Intake, Summaries

__all__ = ["Config", "Intake", "Summaries", "load"]
