"""Fetching of pages and feeds that cannot be led to where nobody should ask."""

from bot.intake.fetch.network import Network, RealNetwork
from bot.intake.fetch.patience import Patience
from bot.intake.fetch.safe_web import SafeWeb

__all__ = ["Network", "Patience", "RealNetwork", "SafeWeb"]
