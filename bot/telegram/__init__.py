"""Telegram: the only files that import `telegram`."""
