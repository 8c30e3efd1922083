"""How a happening looks in a timeline: when, the clause that tells it, who dates it how, who contradicts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.models import Entry
from bot.render import labels
from bot.render.bidi import END_ISOLATE, ISOLATE, first_strong
from bot.render.dates import converted_words, heading, when_words
from bot.render.html import line, plain
from bot.render.wording import Wording
from bot.replies import Happening, Telling
from summarizer import Span

CLAUSE_LIMIT = 700
VERSION_LIMIT = 300
_WORDS_LIMIT = 120
_VERSIONS = 4
_DATINGS = 6
_ORDINALS = 12
_DAY_AND_MONTH = re.compile(r"\d{1,2} [^\W\d]")
_ENDS = ' \n\t.،؛,;!؟?…»"”)'


def heading_of(told: Happening, wording: Wording) -> str:
    """Return under what a happening stands: its month, or that it was still expected."""
    return wording.texts["expected"] if told.expected else begun(heading(told.when, wording))


def begun(words: str) -> str:
    """Return words as they stand at the beginning of a line, in languages that write it large."""
    return words[:1].upper() + words[1:]


def block(told: Happening, wording: Wording, *, under: str) -> str:
    """Return a happening as lines of HTML; its date is left out where `under`, its heading, says it."""
    first = told.tellings[0]
    sources = wording.count("outlets", told.sources)
    mark, when = mark_of(told), begun(date_of(told, wording))
    says_when = bool(mark) or when != under
    tail = [f"[{first.entry.ordinal}]", *_also(told, wording), *([] if says_when else [f"({sources})"])]
    lines = [line(f"{mark}{wording.show(f'{when} ({sources})')}", wording.direction)] if says_when else []
    lines.append(clause_line(first, " ".join(tail), wording))
    if told.approximate or told.minor:
        lines += _datings(told, wording)
    if told.expected:
        lines.append(
            line(wording.show("  " + begun(published_words(first.entry, wording))), wording.direction)
        )
    return "\n".join([*lines, *dispute(told, wording)])


def mark_of(told: Happening) -> str:
    """Return "⚠ " where its date is disputed, "≈ " where it is known more or less exactly, or nothing."""
    if told.conflict == "date" and not told.minor and len(told.versions) > 1:
        return "⚠ "
    day = told.tellings[0].entry.document.published
    rests_on_it = told.implied or (told.when.modifier == "APPROX" and told.tellings[0].basis == "published")
    is_wide = rests_on_it and day is not None and day[0] != day[1]
    return "≈ " if told.approximate or told.minor or is_wide else ""


def date_of(told: Happening, wording: Wording) -> str:
    """Return when something was, as plain text, as finely as its tellers say and no finer."""
    day = told.tellings[0].entry.document.published
    if told.implied and day is not None and day[0] == day[1]:
        return wording.plain("published_on", day=wording.day(day[0]))
    dated = [one for one in told.tellings if one.when is not None]
    if dated and all(one.basis == "converted" for one in dated):
        return f"{_without_today(_short(dated[0].words))} ({converted_words(told.when, wording)})"
    words = when_words(told.when, wording)
    if dated and told.when.modifier == "APPROX" and all(one.basis == "text" for one in dated):
        quoted = wording.plain("quotation", words=_short(dated[0].words))
        return f"{words} ({wording.plain('based_on', words=quoted)})"
    return words


def _without_today(words: str) -> str:
    """Return a date without «اليوم الثلاثاء» before its number: it is read on other days."""
    day = _DAY_AND_MONTH.search(words)
    return words[day.start() :] if day else words


def published_words(entry: Entry, wording: Wording) -> str:
    """Return when an article was published, as plain text."""
    days = entry.document.published
    if days is None:
        return wording.texts["published_unknown"]
    if days[0] == days[1]:
        return wording.plain("published_on", day=wording.day(days[0]))
    return wording.plain("published_between", first=wording.day(days[0]), last=wording.day(days[1]))


def clause_line(told: Telling, tail: str, wording: Wording) -> str:
    """Return a clause as a line, with an ellipsis outside of it where its sentence goes on."""
    text = told.text
    cut = labels.shortened(text, CLAUSE_LIMIT).removesuffix("…") if len(text) > CLAUSE_LIMIT else text
    rest = told.entry.document.slice(Span(told.span.start + len(cut), told.sentence.end))
    more = " …" if rest.strip(_ENDS) else ""
    return labels.literal_line(cut, f"{more} {tail}".strip(), wording)


def dispute(told: Happening, wording: Wording) -> list[str]:
    """Return the line with the versions that contradict each other, if any: each with its tellers."""
    if told.minor or len(told.versions) < 2:
        return []
    versions = [_version(one, told.conflict, wording) for one in told.versions[:_VERSIONS]]
    versions += ["…"] * (len(told.versions) > _VERSIONS)
    count = wording.show(wording.count("versions", len(told.versions)))
    return [line(f"⚠ {count}: {' ↔ '.join(versions)}", wording.direction)]


def quotation(text: str, wording: Wording) -> str:
    """Return literal words in quotation marks, as HTML; words of the other direction stand by themselves."""
    shown = wording.say("quotation", words=text)
    if first_strong(text) in (wording.direction, None):
        return shown
    opening, closing = wording.texts["quotation"].split("{words}")
    return f"{opening}{ISOLATE}{plain(text)}{END_ISOLATE}{closing}"


def ordinals(tellings: Iterable[Telling]) -> str:
    """Return [n] of each article once; of many, those of the first."""
    numbers = sorted({one.entry.ordinal for one in tellings})
    more = [" …"] if len(numbers) > _ORDINALS else []
    return " ".join(f"[{number}]" for number in numbers[:_ORDINALS]) + "".join(more)


def _also(told: Happening, wording: Wording) -> list[str]:
    first = told.tellings[0].entry.ordinal
    others = [one for one in told.tellings if one.entry.ordinal != first]
    return [wording.texts["also"], ordinals(others)] if others else []


def _datings(told: Happening, wording: Wording) -> list[str]:
    """Return the line that tells who dates it how, different dates first; nothing for a single way."""
    groups = list(_by_words(told.tellings))
    if len(groups) < 2:
        return []
    said = [f"{quotation(_short(one[0].words), wording)} {ordinals(one)}" for one in groups[:_DATINGS]]
    said += ["…"] * (len(groups) > _DATINGS)
    return [line("  " + " · ".join(said), wording.direction)]


def _by_words(tellings: Sequence[Telling]) -> Iterator[list[Telling]]:
    dated = [one for one in tellings if one.words]
    words = list(dict.fromkeys(" ".join(one.words.split()) for one in dated))
    groups = [[one for one in dated if " ".join(one.words.split()) == said] for said in words]
    values = list(dict.fromkeys(group[0].when for group in groups))
    firsts = [next(group for group in groups if group[0].when == value) for value in values]
    yield from firsts
    yield from (group for group in groups if group not in firsts)


def _version(tellings: Sequence[Telling], conflict: str, wording: Wording) -> str:
    """Return one side of a dispute; about the date, what its words come to as well."""
    told = next((one for one in tellings if one.words), tellings[0])
    if conflict != "date" or told.when is None:
        return f"{quotation(labels.shortened(tellings[0].text, VERSION_LIMIT), wording)} {ordinals(tellings)}"
    when = wording.show(f"({when_words(told.when, wording)})")
    return f"{quotation(_short(told.words), wording)} {ordinals(tellings)} {when}"


def _short(words: str) -> str:
    return labels.shortened(words, _WORDS_LIMIT)
