"""Which stories words name: those whose titles, or whose articles' titles, hold them in any spelling."""

from collections.abc import Collection, Sequence
from difflib import get_close_matches

from bot.dialogue import phrases
from bot.models import Story
from bot.services import Services
from bot.store.titling import FORM, Titled, keys_of

# Words that are looked for in another spelling: each is held against every word of every title.
_LIKENED = 8
# Shorter words resemble too many others.
_LONG_ENOUGH = 4
_ALIKE = 0.75
_NEAR = 5

Keys = frozenset[str]
# Of each phrase of a word its keys: a title that holds the word has one of each.
Asked = tuple[Keys, ...]


async def named_stories(
    words: Sequence[str], services: Services, most: int | None = None
) -> tuple[Story, ...]:
    """Return the stories, or so many, whose titles hold all of the words, newest article first."""
    if not words:
        return await services.store.stories(most)
    asked = [_asked(word) for word in words]
    common = await services.store.titles.common(_all(asked))
    # A story that holds all words holds the rarest.
    rarest = [word for word in asked if common.isdisjoint(_all([word]))][:1] or asked
    titled = await services.store.titles.holding(_all(rarest), _all(asked))
    named = [one for one in titled if all(_holds(one.keys, word) for word in asked)]
    return await stories_of(named[:most], services)


async def best_named(words: Sequence[str], services: Services) -> tuple[tuple[Titled, ...], tuple[str, ...]]:
    """Return the stories whose titles hold the most of the words, newest article first, and those words.

    None where no title holds any; of several stories the words are the first one's.
    """
    asked = [_asked(word) for word in words]
    common = await services.store.titles.common(_all(asked))
    rare = [word for word in asked if common.isdisjoint(_all([word]))]
    best, most = _best(await services.store.titles.holding(_all(rare), _all(asked)), asked)
    # Stories without a rare word may hold as many of the words.
    if most <= len(asked) - len(rare):
        best, most = _best(await services.store.titles.holding(_all(asked)), asked)
    return best, tuple(word for word in words if best and _holds(best[0].keys, _asked(word)))


async def near_stories(words: Sequence[str], services: Services) -> tuple[Story, ...]:
    """Return the few stories with words in their titles that resemble these, most of them first."""
    forms = await services.store.titles.forms()
    alike = await services.workers.run(_alike, words, forms)
    titled = await services.store.titles.holding(alike)
    ranked = sorted(titled, key=lambda one: -len(one.keys))[:_NEAR]
    found = {story.id: story for story in await stories_of(ranked, services)}
    return tuple(found[one.story_id] for one in ranked if one.story_id in found)


async def stories_of(titled: Sequence[Titled], services: Services) -> tuple[Story, ...]:
    """Return the stories that were found, the one with the newest article first."""
    return await services.store.titles.some([one.story_id for one in titled])


def _best(titled: Sequence[Titled], asked: Sequence[Asked]) -> tuple[tuple[Titled, ...], int]:
    """Return the stories that hold the most of the words, and how many these are."""
    held = [sum(_holds(one.keys, word) for word in asked) for one in titled]
    most = max(held, default=0)
    best = (one for one, number in zip(titled, held, strict=True) if most and number == most)
    return tuple(best), most


def _alike(words: Sequence[str], forms: Keys) -> Keys:
    """Return the keys among these that resemble the words."""
    typed = {token.form for word in words[:_LIKENED] for phrase in phrases(word) for token in phrase.tokens}
    long = {key for key in forms if len(key) > _LONG_ENOUGH}
    wanted = [FORM + form for form in typed if len(form) >= _LONG_ENOUGH]
    return frozenset(
        near for form in wanted for near in get_close_matches(form, long, n=_NEAR, cutoff=_ALIKE)
    )


def _asked(word: str) -> Asked:
    return tuple(keys_of(phrase.tokens) for phrase in phrases(word))


def _all(asked: Collection[Asked]) -> Keys:
    return frozenset().union(*(keys for word in asked for keys in word))


def _holds(keys: Keys, word: Asked) -> bool:
    return bool(word) and all(not keys.isdisjoint(phrase) for phrase in word)
