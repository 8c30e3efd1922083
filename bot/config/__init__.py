"""What an operator may set: one YAML file and the environment, read once and judged whole."""

from bot.config.load import load
from bot.config.schema import Access, Config, Intake, Summaries

__all__ = ["Access", "Config", "Intake", "Summaries", "load"]
