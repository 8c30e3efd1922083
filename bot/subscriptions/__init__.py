"""What a chat asked to be told of: rules of words, read, matched and indexed. Pure."""

from bot.subscriptions.index import ALL, Pair, article_keys, needed, rarest, rule_keys, story_key
from bot.subscriptions.matching import Words, matches, telling_words, tokens, words_of
from bot.subscriptions.reading import is_plain, read_rule
from bot.subscriptions.rules import Phrase, Rule, from_json, to_json
from bot.subscriptions.subscription import MUTED, Place, Sight, Subscription, Topic, follows, handle

__all__ = [
    "ALL",
    "MUTED",
    "Pair",
    "Phrase",
    "Place",
    "Rule",
    "Sight",
    "Subscription",
    "Topic",
    "Words",
    "article_keys",
    "follows",
    "from_json",
    "handle",
    "is_plain",
    "matches",
    "needed",
    "rarest",
    "read_rule",
    "rule_keys",
    "story_key",
    "telling_words",
    "to_json",
    "tokens",
    "words_of",
]
