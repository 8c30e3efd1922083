"""What one article teaches of names for others, and what it asks of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from summarizer.names.lexicon import Lexicon, lexicon_of
from summarizer.names.mention import DocumentNames, Known
from summarizer.names.posts import Post, is_envoy, is_former, is_single, post_of
from summarizer.names.spelling import Units

# A list of a thousand people teaches of the first of them.
MOST = 200
# The day of an article that may be of any of more days dates no office.
_LONGEST_DAYS = 92
# «ANY» of whatever country: an envoy is told where he is sent in one article and not in another.
ANY = "*"

Days = tuple[date, date]


class Lesson(NamedTuple):
    """Somebody with a full name, and an office of his; `office` is "" where only the name is told.

    `alone` says that the family alone stands for the bearer, `woman` that the office is told as a woman's.
    """

    office: str
    lands: str
    family: str
    name: str
    units: Units
    woman: bool
    alone: bool


class Question(NamedTuple):
    """An office whose holder an article does not tell, or a family whose bearer it does not name in full.

    `office` is "" for a family, `family` is "" for an office; `lands` may be ANY.
    """

    office: str
    lands: str
    family: str


def lessons_of(names: DocumentNames) -> tuple[Lesson, ...]:
    """Return what an article teaches, the first of it."""
    lexicon = lexicon_of(names.language)
    found: dict[Lesson, None] = {}
    for known in names.known:
        if known.form == "full" and len(found) < MOST:
            found.update(dict.fromkeys(_lessons(known, names, lexicon)))
    return tuple(found)


def questions_of(names: DocumentNames) -> tuple[Question, ...]:
    """Return what an article asks, the first of it."""
    lexicon = lexicon_of(names.language)
    found: dict[Question, None] = {}
    for known in names.known:
        if known.form == "role":
            post = post_of(known.offices[0], lexicon)
            if is_single(post, lexicon):
                found[Question(post.office, ANY if is_envoy(post, lexicon) else post.lands, "")] = None
        elif known.form == "short" and len(known.units) == 1 and may_be_known(known):
            found[Question("", "", known.units[0])] = None
    return tuple(found)[:MOST]


def may_be_known(known: Known) -> bool:
    """Tell whether a family is no word of every day, or an office beside it tells whose it is."""
    return known.rare or " " in known.name or bool(known.offices)


def day_of(published: Days | None) -> int | None:
    """Return the day in the middle of those of which an article may be; None where they are too many."""
    if published is None:
        return None
    first, last = published[0].toordinal(), published[1].toordinal()
    return (first + last) // 2 if last - first < _LONGEST_DAYS else None


def _lessons(known: Known, names: DocumentNames, lexicon: Lexicon) -> Iterator[Lesson]:
    posts = [Post("", ""), *(_sent(post_of(key, lexicon), names, lexicon) for key in known.offices)]
    for post in dict.fromkeys(posts):
        if not is_former(post, lexicon):
            bearer = known.units[-1], known.name, known.units
            yield Lesson(post.office, post.lands, *bearer, post.woman, known.alone > 0)


def _sent(post: Post, names: DocumentNames, lexicon: Lexicon) -> Post:
    """Return an envoy's office with the country that the article is about, where it tells no other."""
    told = len(post.places) > (len(post.office.split()) == 1)
    if told or not is_envoy(post, lexicon):
        return post
    target = about(names, post.places)
    return post._replace(lands=" @".join((*post.places, target))) if target else post


def about(names: DocumentNames, apart: Sequence[str]) -> str:
    """Return the country that an article names most often, some apart; "" where two are named as often."""
    counted = [(times, land) for land, times in names.lands if land not in apart]
    counted.sort(reverse=True)
    if not counted or (len(counted) > 1 and counted[0][0] == counted[1][0]):
        return ""
    return counted[0][1]
