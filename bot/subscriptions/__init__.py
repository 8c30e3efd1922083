"""What a chat asked to be told of: rules of words, read, matched and indexed. Pure."""

from bot.subscriptions.index import ALL, article_keys, needed, rarest, rule_keys, story_key
from bot.subscriptions.matching import Words, matches, tokens, words_of
from bot.subscriptions.reading import is_plain, read_rule
from bot.subscriptions.rules import Phrase, Rule, from_json, to_json

__all__ = [
    "ALL",
    "Phrase",
    "Rule",
    "Words",
    "article_keys",
    "from_json",
    "is_plain",
    "matches",
    "needed",
    "rarest",
    "read_rule",
    "rule_keys",
    "story_key",
    "to_json",
    "tokens",
    "words_of",
]
