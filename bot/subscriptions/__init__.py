"""What a chat asked to be told of: rules of words, read, matched and indexed. Pure."""

from bot.subscriptions.index import ALL, Pair, article_keys, needed, rarest, rule_keys, story_key
from bot.subscriptions.matching import Words, matches, tokens, words_of
from bot.subscriptions.reading import is_plain, read_rule
from bot.subscriptions.rules import Phrase, Rule, from_json, to_json
from bot.subscriptions.subscription import Place, Sight, Subscription, Topic

__all__ = [
    "ALL",
    "Pair",
    "Phrase",
    "Place",
    "Rule",
    "Sight",
    "Subscription",
    "Topic",
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
