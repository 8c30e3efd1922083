"""What must hold after any number of deaths; pure: each law returns a line for each breach."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tests.crash.articles import numbers
from tests.crash.evidence import Copy, Evidence, Row
from tests.crash.world import READY_WITHIN, Kill

# In so many seconds after an answer the bot has noted it, if the processors are its own.
_NOTED_WITHIN = 0.5
# A request that left before a death may be read after it.
_ON_ITS_WAY = 0.25

Law = Callable[[Evidence], Iterator[str]]
Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a run comes to: pairs of article and chat; messages, second copies, and those that never came."""

    pairs: int
    once: int
    twice: int
    unknown: int
    lost: int
    messages: int
    copies: int
    swallowed: int


def breaches(evidence: Evidence) -> tuple[str, ...]:
    """Return what is wrong."""
    return tuple(f"{law.__name__.strip('_')}: {line}" for law in LAWS for line in law(evidence))


def counts(evidence: Evidence) -> Counts:
    """Return the figures of deliveries."""
    told, unknown = _told(evidence), _unknown(evidence)
    pairs = [(number, chat) for number in evidence.articles for chat in evidence.chats]
    copies = Counter((copy.chat_id, copy.html) for copy in evidence.copies)
    return Counts(
        pairs=len(pairs),
        once=sum(told[pair] == 1 for pair in pairs),
        twice=sum(told[pair] > 1 for pair in pairs),
        unknown=sum(not told[pair] and pair in unknown for pair in pairs),
        lost=sum(not told[pair] and pair not in unknown for pair in pairs),
        messages=len(copies),
        copies=sum(copies.values()) - len(copies),
        swallowed=len(list(swallowed(evidence))),
    )


def delivered(evidence: Evidence) -> Iterator[str]:
    """Every article reaches every subscribed chat once or twice, or counts as unknown."""
    told, unknown = _told(evidence), _unknown(evidence)
    for number in sorted(evidence.articles):
        for chat in sorted(evidence.chats):
            if told[number, chat] > 2:
                yield f"article {number} came to chat {chat} {told[number, chat]} times"
            if not told[number, chat] and (number, chat) not in unknown:
                yield f"article {number} never came to chat {chat}"


def named(evidence: Evidence) -> Iterator[str]:
    """An alert names the articles that its buttons open."""
    for copy in evidence.copies:
        missing = {evidence.versions[version] for version in copy.shown} - numbers(copy.text)
        if missing:
            yield f"an alert to {copy.chat_id} does not name {sorted(missing)}"


def stored(evidence: Evidence) -> Iterator[str]:
    """Every file and page is one article with one version, and the whole of it; none is left or refused."""
    found = Counter(evidence.versions.values())
    for number in sorted(evidence.articles | evidence.silent):
        if found[number] != 1:
            yield f"article {number} has {found[number]} versions"
        elif evidence.stored_bytes[number] != evidence.written_bytes[number]:
            yield f"article {number}: {evidence.stored_bytes[number]} of {evidence.written_bytes[number]} bytes"
    yield from evidence.left


def kept_quiet(evidence: Evidence) -> Iterator[str]:
    """What was in a feed before its first reading is told to nobody."""
    for (number, chat), times in _told(evidence).items():
        if number in evidence.silent:
            yield f"article {number} came to chat {chat} {times} times, and was no news"


def settled(evidence: Evidence) -> Iterator[str]:
    """Every message comes to its end: sent or unknown."""
    for row in evidence.rows:
        if row.state not in ("sent", "unknown"):
            yield f"message {row.id} ({row.cause}) is {row.state}"


def swallowed(evidence: Evidence) -> Iterator[str]:
    """What is marked as sent has arrived."""
    arrived = _by_key(evidence)
    for row in evidence.rows:
        if row.state == "sent" and (row.chat_id, row.html) not in arrived:
            yield f"message {row.id} ({row.cause}) is marked as sent and never came"


def copied(evidence: Evidence) -> Iterator[str]:
    """A second copy comes of an ambiguous moment only, and there is no third."""
    for (chat, html), copies in _by_key(evidence).items():
        if len(copies) > 2:
            yield f"{len(copies)} copies to {chat}: {html[:40]}"
        for first, second in pairwise(copies):
            if not is_excused(first, second, evidence.kills):
                yield f"a copy without an ambiguous moment to {chat}: {html[:40]}"


def in_order(evidence: Evidence) -> Iterator[str]:
    """A chat's answers come in the order of its updates, its alerts in the order of articles."""
    rows = {(row.chat_id, row.html): row for row in evidence.rows}
    last: dict[tuple[int, int], Row] = {}
    for copy in evidence.copies:
        row = rows.get((copy.chat_id, copy.html))
        if row is None:
            yield f"a message of no row to {copy.chat_id}: {copy.html[:40]}"
            continue
        before = last.get((row.chat_id, row.urgency))
        if before and _place(before) > _place(row):
            yield f"{row.cause} came after {before.cause} to {row.chat_id}"
        last[row.chat_id, row.urgency] = row


def done_once(evidence: Evidence) -> Iterator[str]:
    """Every update is done, with one answer."""
    answers = Counter(row.cause for row in evidence.rows)
    for update_id, (chat, text) in evidence.updates.items():
        if evidence.inbox.get(update_id) != "done":
            yield f"update {update_id} ({text}) is {evidence.inbox.get(update_id)}"
        if answers[f"update:{update_id}"] != 1:
            yield f"update {update_id} ({text}) of {chat} has {answers[f'update:{update_id}']} answers"


def takes_effect_once(evidence: Evidence) -> Iterator[str]:
    """What updates led to stands in the database, each once: a question, a subscription, the last choice."""
    for chat, texts in _asked(evidence).items():
        kept = sum(text == "/summary" for text in texts)
        if evidence.summaries.get(chat, 0) != kept:
            yield f"chat {chat} asked for {kept} summaries, {evidence.summaries.get(chat, 0)} are kept"
        wanted = sum(text.startswith("/subscribe") for text in texts)
        if evidence.subscriptions.get(chat, 0) != wanted:
            yield f"chat {chat} subscribed {wanted} times, it has {evidence.subscriptions.get(chat, 0)}"
        chosen = [text.split()[1] for text in texts if text.startswith("/language")]
        if chosen and evidence.languages.get(chat) != chosen[-1]:
            yield f"chat {chat} chose {chosen[-1]}, it has {evidence.languages.get(chat)}"


def whole(evidence: Evidence) -> Iterator[str]:
    """The database is sound."""
    yield from evidence.broken


def ready(evidence: Evidence) -> Iterator[str]:
    """Every start is ready in time; how fast a machine reads the code from its disk is its own affair."""
    reading = min((start.seconds for start in evidence.starts if start.is_cold), default=0.0)
    for start in evidence.starts:
        if start.seconds - reading * start.is_cold > READY_WITHIN:
            yield f"a start took {start.seconds:.1f} s"


def discreet(evidence: Evidence) -> Iterator[str]:
    """No record holds the token, none a traceback."""
    yield from evidence.traces


def childless(evidence: Evidence) -> Iterator[str]:
    """No process outlives the life that began it."""
    yield from (f"process {pid} lived on" for pid in evidence.orphans)


LAWS: tuple[Law, ...] = (
    delivered, named, stored, kept_quiet, settled, swallowed, copied, in_order, done_once, takes_effect_once, whole,
    ready, discreet, childless,
)  # fmt: skip


def is_excused(first: Copy, second: Copy, kills: tuple[Kill, ...]) -> bool:
    """Tell whether a second copy had to be risked: a cut, or a death before the first was surely noted."""
    if first.cut:
        return True
    between = [kill for kill in kills if first.asked - _ON_ITS_WAY <= kill.at < second.asked]
    return any(first.answered > kill.at - kill.waited - _NOTED_WITHIN for kill in between)


def _told(evidence: Evidence) -> Counter[tuple[int, int]]:
    """Count how often each article came to each chat: on the page, or on a later one of the same message."""
    rows = {(row.chat_id, row.html): row for row in evidence.rows}
    told: Counter[tuple[int, int]] = Counter()
    for copy in evidence.copies:
        row = rows.get((copy.chat_id, copy.html))
        versions = set(copy.shown) | set(row.versions if row else ())
        told.update((evidence.versions[version], copy.chat_id) for version in versions)
    return told


def _unknown(evidence: Evidence) -> frozenset[tuple[int, int]]:
    return frozenset(
        (evidence.versions[version], row.chat_id)
        for row in evidence.rows
        if row.state == "unknown"
        for version in row.versions
    )


def _by_key(evidence: Evidence) -> Mapping[Key, list[Copy]]:
    found: defaultdict[Key, list[Copy]] = defaultdict(list)
    for copy in evidence.copies:
        found[copy.chat_id, copy.html].append(copy)
    return found


def _asked(evidence: Evidence) -> Mapping[int, list[str]]:
    texts: defaultdict[int, list[str]] = defaultdict(list)
    for chat, text in evidence.updates.values():
        texts[chat].append(text)
    return texts


def _place(row: Row) -> int:
    """Return an alert's first article, an answer's update."""
    return min(row.versions) if row.versions else int(row.cause.partition(":")[2])
