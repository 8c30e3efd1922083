"""How a language names media and cites them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Media:
    """How a language names agencies, papers and channels, and how it says that something comes from them.

    Names are in their usual spelling. `agencies` stand for themselves; `initials` are agencies only
    after a head, in brackets or in a dateline, for they are words too (فارس); `outlets` are papers and
    channels, which are words too (الوطن). `heads` introduce a name (صحيفة). `before` and `after`
    are the words that make a name next to them the source of a sentence. `adjectives` may follow a
    name without being part of it (البريطانية). `kinds` are words that only names of media have (نيوز).
    `talks` are words after which `to` and a name tell whom somebody spoke to; `to` may be a proclitic;
    at most `gap` words stand between them. `denials` are words that make what a medium reported the
    thing denied, `receives` those by which it only gets a text, `staff` whom and what it has of its own,
    and `relative` the verbs of `before` that only say where a thing stood: «ما نقلته رويترز»; behind
    `by_what` they cite again: «بحسب ما نقلته».
    `platforms` carry what anybody writes.
    """

    agencies: tuple[str, ...]
    initials: tuple[str, ...]
    outlets: tuple[str, ...]
    heads: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    adjectives: tuple[str, ...]
    kinds: tuple[str, ...]
    talks: tuple[str, ...]
    to: tuple[str, ...]
    gap: int
    denials: tuple[str, ...]
    receives: tuple[str, ...]
    staff: tuple[str, ...]
    by_what: tuple[str, ...]
    relative: tuple[str, ...]
    platforms: tuple[str, ...]
