"""Cleaning: which of a scraped page is the article, and what the rest tells about it."""

from summarizer.cleaning.page import Page, read_page

__all__ = ["Page", "read_page"]
