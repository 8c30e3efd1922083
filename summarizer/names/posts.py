"""Offices as articles of any story compare them: without gender, their countries apart."""

from typing import NamedTuple

from summarizer.names.holders import split_key
from summarizer.names.lexicon import Lexicon

# «باب» keeps its last letter, «وزيرة» does not.
_SHORTEST_STEM = 3


class Post(NamedTuple):
    """An office: its forms, the countries that it is of and sent to, "" for none; `woman`: told as hers."""

    office: str
    lands: str
    woman: bool = False

    @property
    def places(self) -> tuple[str, ...]:
        """The countries, that which it is of first."""
        return tuple(land.strip() for land in self.lands.split("@") if land.strip())


def post_of(key: str, lexicon: Lexicon) -> Post:
    """Return the office of a key that one article made."""
    forms, lands = split_key(key)
    stems = [_stem(form, lexicon.words.feminine) for form in forms]
    if len(forms) == 2 and stems[0] in lexicon.words.sovereign and forms[1] in lexicon.words.realms:
        stems = stems[:1]
    return Post(" ".join(stems), lands, stems[:1] != list(forms[:1]))


def is_former(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether an office is one that was held before."""
    former = {_stem(form, lexicon.words.feminine) for form in lexicon.words.former}
    return not former.isdisjoint(post.office.split())


def is_envoy(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether an office needs the country where its holder is sent: «المبعوثة الأممية»."""
    return not lexicon.words.envoys.isdisjoint(post.office.split()[:1])


def is_single(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether one person at a time holds an office, so that all who name it mean the same.

    «وزير الخارجية المصري» does, «نائب وزير الخارجية المصري» and «الوزير المصري» do not.
    """
    forms, words = post.office.split(), lexicon.words
    if not forms or is_former(post, lexicon) or not words.common.isdisjoint(forms[:1]):
        return False
    # Where capitals tell names, the words of an office were put in order.
    if not words.several.isdisjoint(forms if lexicon.cased else forms[:1]):
        return False
    if is_envoy(post, lexicon):
        return len(post.places) > 0 or len(forms) > 1
    return len(forms) > 1 or forms[0] in words.sovereign


def _stem(form: str, feminine: str) -> str:
    longer = bool(feminine) and len(form) > _SHORTEST_STEM
    return form.removesuffix(feminine) if longer else form
