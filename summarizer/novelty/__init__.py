"""What an article tells that other articles have not told: events, figures, speakers, places, sentences."""

from summarizer.novelty.account import account_of
from summarizer.novelty.news import Account, Dated, Named, New, Piece, Reading
from summarizer.novelty.novelties import novelties
from summarizer.novelty.worth import worth

__all__ = ["Account", "Dated", "Named", "New", "Piece", "Reading", "account_of", "novelties", "worth"]
