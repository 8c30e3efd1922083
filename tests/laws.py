"""PRODUCT's laws over every message, whatever was asked: literal, cited, in the right direction."""

import re

from bot.kept import (
    Kept,
    KeptArticle,
    KeptCompare,
    KeptFacts,
    KeptLine,
    KeptQuotes,
    KeptTimeline,
    restored,
    shown_lines,
)
from bot.render.bidi import first_strong
from bot.store import Store
from bot.telegram.messages import Message

# Direction marks, and the three overlines that Telegram takes out of every text.
_MARKS = re.compile("[\u030a\u0333\u033f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CITED = re.compile(r"• (.*?) \[\d+\](?: (?:وكذلك|also)(?: \[\d+\])+)?(?: [^\[]*)?")
# Who dates it how, who contradicts whom, and an outlet's dating in the details.
_QUOTED = re.compile(r"[«“](.*)[»”](?: \[\d+\])+(?: …)?(?: \(.*\))?")
# A figure in an outlet's words, with the articles that use them.
_FIGURE = re.compile(r"[«“](.*?)[»”](?: …)?(?: \[\d+\])+(?: …)?")
_DATED = re.compile(r"\[\d+\] .*?: [«“](.*)[»”] = .*")
# In a comparison: a happening, somebody's words with their kind, a designation, a figure or a role.
_HAPPENED = re.compile(r"🗓 (.*?)(?: …)? \[\d+\].* — .*")
_SPOKEN = re.compile(
    r"(?![🗓💬🔢⚠])(.*?)(?: …)? \[\d+\].* — (?:مباشر|جزئي|منقول بالمعنى|direct|partly direct|reported)"
)
_CALLED = re.compile(r"(?:[«“](.*)[»”]|([«“\"”].*[»”\"]))(?: …)? \[\d+\].*")
_LATIN = re.compile("[A-Za-z]")
_ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")


def bare(text: str) -> str:
    """Return a text without marks that do not arrive, with runs of white space as one space, as control signs arrive."""
    return re.sub(r"[\s\x00-\x1f]+", " ", _MARKS.sub("", text)).strip()


def extracts(message: Message) -> list[str]:
    """Return the words of every cited line of a message."""
    lines = (bare(line) for line in message.text.split("\n"))
    # Where a clause is cut, the ellipsis stands outside of it.
    return [match[1].removesuffix(" …") for line in lines if (match := _CITED.fullmatch(line))]


def quotations(message: Message) -> list[str]:
    """Return the words that stand in quotation marks in a timeline, without the ellipsis of a cut."""
    found = list[str]()
    for line in (bare(line) for line in message.text.split("\n")):
        if line[:1] in "«“" or line.startswith("⚠ "):
            parts = re.split(" [·↔] ", line.partition(": ")[2] if line.startswith("⚠") else line)
            found += [match[1] if (match := _QUOTED.fullmatch(part)) else part for part in parts if part]
        elif match := _DATED.fullmatch(line):
            found.append(match[1])
    return [words.removesuffix("…") for words in found]


def figures(message: Message) -> list[str]:
    """Return the words of every figure of a list of figures."""
    lines = (bare(line) for line in message.text.split("\n"))
    return [match[1] for line in lines if line.startswith(("•", "⚠")) for match in _FIGURE.finditer(line)]


def spoken(message: Message) -> list[str]:
    """Return the words of every quotation of a list of them."""
    text = message.parsed.text.encode("utf-16-le")
    places = [
        (one.offset, one.length) for one in message.parsed.entities if one.kind == "expandable_blockquote"
    ]
    shown = [bare(text[2 * start : 2 * (start + length)].decode("utf-16-le")) for start, length in places]
    return [words.removesuffix(" …") for words in shown]


async def check_literal(message: Message, store: Store) -> None:
    """Fail unless each cited line is the slice of a stored version at the offsets in the reply's row."""
    kept = [await _kept(row, message, store) for row in _rows(message)]
    allowed = [
        text for reply in kept for line in shown_lines(reply) for text in await _slices(line, reply, store)
    ]
    for extract in [] if any(isinstance(reply, KeptFacts) for reply in kept) else extracts(message):
        assert extract in allowed, extract
    for reply in kept:
        if isinstance(reply, KeptTimeline):
            await _check_timeline(message, reply, store)
        if isinstance(reply, KeptFacts):
            words = figures(message)
            assert words and all(any(text.startswith(one) for text in allowed) for one in words), words
        if isinstance(reply, KeptQuotes) and spoken(message):
            await _check_quotes(message, reply, allowed, store)
        if isinstance(reply, KeptCompare):
            _check_compare(message, allowed)
        if isinstance(reply, KeptArticle):
            await _check_article(message, reply, store)


def check_direction(message: Message) -> None:
    """Fail unless every line of a right-to-left reply is laid out so, its Latin runs isolated."""
    for line in message.text.split("\n"):
        assert line.startswith("\u200f") or first_strong(line) in ("rtl", None), line
        assert not _LATIN.search(_ISOLATED.sub("", line)), line
    assert "underline" not in {entity.kind for entity in message.parsed.entities}


def _rows(message: Message) -> set[int]:
    parts = [button.data.split(":") for button in message.buttons]
    return {int(first) for verb, first, *_ in parts if verb in "cpvlqmdkijhyfSKNVOM"}


async def _kept(row: int, message: Message, store: Store) -> Kept:
    content = await store.reply(row, message.chat_id)
    assert content is not None
    return restored(content)


async def _slice(line: KeptLine, store: Store) -> str:
    entry = await store.entry(line.version)
    assert entry is not None
    return bare(entry.document.text[line.start : line.end])


async def _slices(line: KeptLine, kept: Kept, store: Store) -> list[str]:
    """Return an extract and, for a timeline, the whole of its sentences, which the details show."""
    told = [await _slice(line, store)]
    entry = await store.entry(line.version)
    if isinstance(kept, KeptTimeline) and entry is not None:
        spans = [one.span for one in entry.document.sentences]
        held = [span for span in spans if span.start < line.end and line.start < span.end]
        start, end = min(line.start, held[0].start), max(line.end, held[-1].end)
        told.append(bare(entry.document.text[start:end]))
    return told


async def _check_timeline(message: Message, kept: KeptTimeline, store: Store) -> None:
    tellings = [telling for one in kept.happenings for telling in one.tellings]
    dates = [(one.version, one.date) for one in tellings if one.date]
    lines = [KeptLine(version=version, start=found.start, end=found.end) for version, found in dates]
    allowed = [await _slice(line, store) for line in (*lines, *shown_lines(kept))]
    for words in quotations(message):
        assert any(text.startswith(words) for text in allowed), words


async def _check_quotes(message: Message, kept: KeptQuotes, allowed: list[str], store: Store) -> None:
    """Fail unless the words are slices, and what is told of them stands in their articles."""
    for words in spoken(message):
        bared = words[1:-1] if words[:1] in "«“" else words
        assert any(text.startswith((words, bared)) for text in allowed), words
    versions = {said.version for one in kept.statements for said in one.said}
    entries = [await store.entry(version) for version in sorted(versions)]
    texts = [bare(entry.document.text) for entry in entries if entry is not None]
    lines = [bare(line) for line in message.text.split("\n")]
    told = [
        line
        for line in lines
        if re.search(r"^▪ .* — [«“]|^(?:مباشر|جزئي|منقول|direct|partly|reported).* · ", line)
    ]
    quoted = [match[1] for line in told for match in re.finditer(r"(?:— | · )[«“](.*?)[»”](?= )", line)]
    assert all(any(words in text for text in texts) for words in quoted), quoted


def compared(message: Message) -> list[str]:
    """Return all words of outlets in a comparison: of happenings, of speakers, of figures, of names."""
    found = list[str]()
    for line in (bare(line) for line in message.text.split("\n")):
        if match := _HAPPENED.fullmatch(line) or _SPOKEN.fullmatch(line):
            found.append(match[1])
            continue
        told = re.sub(r"^(?:🔢 |💬 .*? — |⚠ .*?: |[^«“]*?: )", "", line)
        parts = re.split(r" (?:[·↔]) ", told) if told != line else []
        found += [match[1] or match[2] for part in parts if (match := _CALLED.fullmatch(part))]
    return found


def _check_compare(message: Message, allowed: list[str]) -> None:
    """Fail unless all words of outlets are slices that the reply keeps; roles are pieces of what it keeps."""
    for words in compared(message):
        bared = words[1:-1] if words[:1] in "«“" else words
        assert any(text.startswith((words, bared)) for text in allowed), words


async def _check_article(message: Message, kept: KeptArticle, store: Store) -> None:
    entry = await store.entry(kept.version)
    assert entry is not None
    whole = bare(entry.document.text)
    paragraphs = message.text.split("\n\n")[1:]
    assert all(bare(paragraph) in whole for paragraph in paragraphs), paragraphs
