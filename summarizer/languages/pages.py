"""What a language tells about the pages that its articles stand on."""

import re
from dataclasses import dataclass

from summarizer.plain import spell

# How often something was read, as pages print it: 1999, 1,999 or 2.5K.
COUNT = r"\d{1,9}(?:[.,٫٬]\d{1,3}){0,3}(?: ?(?:k|m|ألف|مليون))?"


@dataclass(frozen=True, slots=True)
class Pages:
    """The fixed phrases of page furniture; every pattern reads the neutral spelling (summarizer.plain).

    `label`: a whole line that is never prose. `notice`: how a line in the site's own voice begins.
    `related`: what introduces the headline of another article. `section`: a whole line that
    heads a list of other articles or the readers' comments. `tags`: how a line of key words begins.
    `byline`: how a line that names the writer begins. `sign_off`: how the line of sources begins.
    `credit`: how a caption begins; `credit_end`: what a caption's closing bracket holds; `caption`: a
    whole caption without either. `stamp`: words around a date on its own line. `abstract`: how a
    machine's summary begins. `news`: the verbs that news begin with, and headlines less often.
    `goes_on`: how a paragraph of a body begins and a headline does not; `resumes`: the same in the
    middle of a line, where only a verb of saying is sure. `widgets`: words of which whole button
    bars are made. `sections`: names of a paper's pages and of those who write, which are no outlet,
    and `places`: countries and towns, which are none either.
    """

    label: re.Pattern[str]
    notice: re.Pattern[str]
    related: re.Pattern[str]
    section: re.Pattern[str]
    tags: re.Pattern[str]
    byline: re.Pattern[str]
    sign_off: re.Pattern[str]
    credit: re.Pattern[str]
    credit_end: re.Pattern[str]
    caption: re.Pattern[str]
    stamp: re.Pattern[str]
    abstract: re.Pattern[str]
    news: re.Pattern[str]
    goes_on: re.Pattern[str]
    resumes: re.Pattern[str]
    widgets: frozenset[str]
    sections: frozenset[str]
    places: frozenset[str]


def pattern(*choices: str) -> re.Pattern[str]:
    """Return a pattern of any of the choices; write no upper-case escapes, for spelling lowers them."""
    return re.compile("(?:" + "|".join(map(spell, choices)) + ")")


def words(text: str) -> frozenset[str]:
    """Return the words of a text in the neutral spelling."""
    return frozenset(spell(text).split())


def names(text: str) -> frozenset[str]:
    """Return the names of a list with Arabic commas in the neutral spelling."""
    return frozenset(spell(text).split("، "))
