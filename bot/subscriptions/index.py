"""The keys by which subscriptions are found: an article looks up its own keys, not every subscription.

A rule can only match where each word of `must` stands, so it is enough to file it under the rarest one:
under the word's form and under its lemma, since either may be what agrees.
"""

from collections.abc import Callable

from bot.subscriptions.matching import Words
from bot.subscriptions.rules import Rule

ALL = "*"

# A form and a lemma.
Pair = tuple[str, str]


def story_key(story_id: int) -> str:
    """Return the key of subscriptions to a story."""
    return f"#{story_id}"


def rule_keys(pair: Pair) -> frozenset[str]:
    """Return the keys under which a rule with this rarest word is filed."""
    form, lemma = pair
    return frozenset((f"={form}", f"~{lemma}"))


def article_keys(words: Words, story_id: int) -> frozenset[str]:
    """Return the keys of all subscriptions that an article may match."""
    forms = (f"={form}" for form in words.forms)
    lemmas = (f"~{lemma}" for lemma in words.lemmas)
    return frozenset((ALL, story_key(story_id), *forms, *lemmas))


def needed(rule: Rule) -> tuple[Pair, ...]:
    """Return every word that a matching article must hold, each once."""
    pairs = (pair for one in rule.must for pair in zip(one.forms, one.lemmas, strict=True))
    return tuple(dict.fromkeys(pairs))


def rarest(rule: Rule, frequency: Callable[[Pair], int]) -> Pair:
    """Return the word of a rule that the fewest articles hold; among equals the longest, which is rarer."""
    return min(needed(rule), key=lambda pair: (frequency(pair), -len(pair[0]), pair))
