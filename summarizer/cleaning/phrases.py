"""The furniture of all languages in one: an Arabic page has English buttons too."""

import re
from collections.abc import Callable
from functools import cache

from summarizer.cleaning.days import weekdays
from summarizer.languages import CODES, language
from summarizer.languages.media import Media
from summarizer.languages.pages import Pages
from summarizer.plain import alternatives, spell


@cache
def phrases() -> Pages:
    """Return the fixed phrases of the pages of every language."""

    def any_of(own: Callable[[Pages], re.Pattern[str]]) -> re.Pattern[str]:
        return re.compile("|".join(own(language(code).pages).pattern for code in CODES))

    def all_of(own: Callable[[Pages], frozenset[str]]) -> frozenset[str]:
        return frozenset[str]().union(*(own(language(code).pages) for code in CODES))

    return Pages(
        label=any_of(lambda pages: pages.label),
        notice=any_of(lambda pages: pages.notice),
        related=any_of(lambda pages: pages.related),
        section=any_of(lambda pages: pages.section),
        tags=any_of(lambda pages: pages.tags),
        byline=any_of(lambda pages: pages.byline),
        sign_off=any_of(lambda pages: pages.sign_off),
        credit=any_of(lambda pages: pages.credit),
        credit_end=any_of(lambda pages: pages.credit_end),
        caption=any_of(lambda pages: pages.caption),
        news=any_of(lambda pages: pages.news),
        stamp=any_of(lambda pages: pages.stamp),
        abstract=any_of(lambda pages: pages.abstract),
        goes_on=any_of(lambda pages: pages.goes_on),
        resumes=any_of(lambda pages: pages.resumes),
        widgets=all_of(lambda pages: pages.widgets),
        sections=all_of(lambda pages: pages.sections),
        places=all_of(lambda pages: pages.places),
    )


@cache
def agency_names() -> re.Pattern[str]:
    """Return the pattern of an agency's name in any language."""
    return re.compile(alternatives(_names(lambda media: media.agencies + media.initials)))


@cache
def outlet_names() -> re.Pattern[str]:
    """Return the pattern of a known paper's or channel's name in any language."""
    return re.compile(alternatives(_names(lambda media: media.outlets)))


@cache
def media_heads() -> re.Pattern[str]:
    """Return the pattern of what introduces a name, the opening mark of the name with it."""
    heads = alternatives(_names(lambda media: media.heads))
    return re.compile(heads + r"(?:[ :]{1,3}|(?=[«\"']))[«\"']?")


@cache
def headed(name: str) -> re.Pattern[str]:
    """Return the pattern of a neutral name behind what introduces one: «صحيفة الميدان»."""
    return re.compile(rf"{media_heads().pattern}{re.escape(name)}(?!\w)")


@cache
def adjectives() -> frozenset[str]:
    """Return the words that only say whose a medium is: «القناة المغربية»."""
    return frozenset(spell(word) for code in CODES for word in language(code).media.adjectives)


@cache
def media_words() -> frozenset[str]:
    """Return the words that only names of media have."""
    return frozenset(spell(kind) for kind in _names(lambda media: media.kinds))


@cache
def stamp_words() -> re.Pattern[str]:
    """Return the pattern of what stands around a date on its own line."""
    return re.compile(rf"{phrases().stamp.pattern}|\b{alternatives(weekdays())}\b")


def _names(own: Callable[[Media], tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for code in CODES for name in own(language(code).media))
