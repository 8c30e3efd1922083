"""The bot's own words in one language, read from its file."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

import yaml
from babel import Locale
from pydantic import BaseModel, ConfigDict

from bot.dialogue import Lexicon, table
from bot.dialogue.lexicon import spelling
from bot.models import Reader
from bot.preferences import ZONES
from bot.render.calendar import WESTERN, Calendar, in_digits
from bot.render.html import inline, shown
from bot.schedule import ZONE, local_day

_FACT = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"(\{\w+\}|</?b>|\n)")


class CommandWords(BaseModel):
    """How a command is called and explained; `words` are its triggers in plain text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]
    line: str
    usage: str
    examples: tuple[str, ...]


class Reading(BaseModel):
    """The words of arguments.

    `lengths` by number of lines, `units` by number of days, `numbering` by the command that takes the number,
    `voices` by which quotations are meant, `spans` by number of minutes, `amounts` by what part of
    one they say, `modes` by what becomes of alerts,
    `rhythms` by how often a digest comes, `halves` of the day by am and pm,
    `hours` and `ordinals` in letters by number.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    lengths: Mapping[int, tuple[str, ...]]
    keys: Mapping[str, tuple[str, ...]]
    units: Mapping[int, tuple[str, ...]]
    numbering: Mapping[str, tuple[str, ...]]
    voices: Mapping[str, tuple[str, ...]]
    spans: Mapping[int, tuple[str, ...]]
    amounts: Mapping[str, tuple[str, ...]]
    modes: Mapping[str, tuple[str, ...]]
    rhythms: Mapping[str, tuple[str, ...]]
    halves: Mapping[str, tuple[str, ...]]
    hours: Mapping[int, tuple[str, ...]]
    ordinals: Mapping[int, tuple[str, ...]]


class Wording(BaseModel):
    """One language's file, checked: texts and plurals by key, commands in the order of use, and
    apart from them the operators'.

    `agreement` holds words, and endings behind a hyphen, by the form that is said of who is called so.
    `months` names the family of month names and `digits` the digits that the reader chose: they shape dates
    and counts, never an extract, and never [n], which is an article's name. `zone` is where the
    reader is, by whose clock moments are told; `is_zone_chosen`: the reader chose it and need not be told.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    name: str
    direction: str
    called: tuple[str, ...]
    reading: Reading
    commands: Mapping[str, CommandWords]
    operators: Mapping[str, CommandWords]
    plurals: Mapping[str, Mapping[str, str]]
    texts: Mapping[str, str]
    calendar: Calendar
    agreement: Mapping[str, tuple[str, ...]]
    months: str = ""
    digits: str = WESTERN
    zone: str = ZONE
    is_zone_chosen: bool = False

    def for_reader(self, months: str | None, digits: str | None, zone: str | None = None) -> "Wording":
        """Return the wording with the month names, digits and time zone that a reader chose.

        A family that the language has not leaves its own; without a time zone the wording's own stays.
        """
        family = months if months in self.calendar.months else ""
        chosen = {"zone": zone or self.zone, "is_zone_chosen": zone is not None}
        return self.model_copy(update={"months": family, "digits": digits or WESTERN, **chosen})

    def say(self, key: str, /, **facts: str | int) -> str:
        """Return a text as HTML with its facts, which are escaped; raises KeyError for an unknown key."""
        return "".join(self._part(part, facts) for part in _PART.split(self.texts[key]))

    def show(self, text: str) -> str:
        """Return any text as HTML in this language's direction."""
        return shown(text, self.direction)

    def _part(self, part: str, facts: Mapping[str, str | int]) -> str:
        if fact := _FACT.fullmatch(part):
            return self.show(str(facts[fact[1]]))
        return part if _PART.fullmatch(part) else inline(part, self.direction)

    def plain(self, key: str, /, **facts: str | int) -> str:
        """Return a text for where no HTML is read: buttons and toasts."""
        return _FACT.sub(lambda match: str(facts[match[1]]), self.texts[key])

    def count(self, key: str, number: int) -> str:
        """Return a counted noun in the form that the number asks for."""
        forms = self.plurals[key]
        form = Locale(self.code).plural_form(number)
        return in_digits(forms.get(form, forms["other"]).format(n=number), self.digits)

    def number(self, number: int) -> str:
        """Return how many there are of something, in the reader's digits."""
        return in_digits(str(number), self.digits)

    def agreement_with(self, words: str) -> str:
        """Return the form of what is said of somebody who is called so; "one" where nothing tells another."""
        head = words.split(maxsplit=1)[0] if words.split() else ""
        by_word = {word: form for form, listed in self.agreement.items() for word in listed}
        # The longest first, and a word with its article like the word.
        ends = (head[place:] for place in range(len(head)))
        told = (by_word.get(end) or by_word.get(f"-{end}") for end in ends)
        return next((form for form in told if form), "one")

    def month(self, number: int) -> str:
        """Return the name of a month, 1 to 12."""
        names = self.calendar.months[self.months or next(iter(self.calendar.months))]
        return names[number - 1]

    def dated(self, pattern: str, /, **names: str | int) -> str:
        """Return one of the calendar's patterns with the names it holds, in the reader's digits."""
        return in_digits(self.calendar.patterns[pattern].format(**names), self.digits)

    def day(self, day: date) -> str:
        """Return a day with its month's name."""
        return self.dated("date", day=day.day, month=self.month(day.month), year=day.year)

    def clock(self, minute: int) -> str:
        """Return a time of day, given in minutes after midnight."""
        return in_digits(f"{minute // 60:02}:{minute % 60:02}", self.digits)

    def arrived(self, moment: datetime) -> str:
        """Return the day of a moment where the reader is."""
        return self.day(local_day(moment, self.zone))

    def moment(self, moment: datetime) -> str:
        """Return a moment as a day and a time where the reader is, and by whose clock."""
        local = moment.astimezone(ZoneInfo(self.zone))
        time = self.clock(local.hour * 60 + local.minute)
        facts = {"day": self.day(local.date()), "time": time}
        if self.is_zone_chosen:
            return self.plain("moment", **facts)
        key = "moment_utc" if self.zone == ZONE else "moment_zone"
        return self.plain(key, **facts, zone=self.zone_clock(self.zone))

    def zone_name(self, zone: str) -> str:
        """Return what a time zone is called: the city, or for those without a name of ours the IANA name."""
        return self.texts.get(f"zone_{zone.lower().replace('/', '_')}", zone)

    def zone_clock(self, zone: str) -> str:
        """Return by whose clock a time is told that stands before it."""
        name = self.zone_name(zone)
        return name if zone == ZONE else self.plain("zone_clock", zone=name)

    def days(self, published: tuple[date, date] | None) -> str:
        """Return when something was published: a day, a range, or that it is unknown."""
        if published is None:
            return self.texts["unknown_date"]
        first, last = published
        if first == last:
            return self.day(first)
        return self.plain("date_range", first=self.day(first), last=self.day(last))


@cache
def wordings() -> Mapping[str, Wording]:
    """Return every language's wording by code, in the order of the buttons."""
    folder = files("bot.render") / "wordings"
    read = (
        Wording.model_validate(yaml.safe_load((folder / f"{code}.yaml").read_text("utf-8"))) for code in CODES
    )
    return {wording.code: wording for wording in read}


CODES = ("ar", "en")


def wordings_in(zone: str) -> Mapping[str, Wording]:
    """Return every language's wording by code, with moments by the clock of a time zone."""
    return {code: wording.model_copy(update={"zone": zone}) for code, wording in wordings().items()}


def wording_for(reader: Reader, default_language: str, default_zone: str = ZONE) -> Wording:
    """Return the wording that a chat reads; in the default language and zone until it has chosen others."""
    own = wordings()[reader.language or default_language].model_copy(update={"zone": default_zone})
    return own.for_reader(reader.months, reader.digits, reader.zone)


def lexicon(languages: Sequence[Wording]) -> Lexicon:
    """Return the tables that requests are read by, from all languages together."""
    first = languages[0]
    named = [(name, (name, *_triggers(name, languages))) for name in first.commands]
    return Lexicon(
        commands=table(named),
        lengths=table(row for language in languages for row in language.reading.lengths.items()),
        keys=table(row for language in languages for row in language.reading.keys.items()),
        units=table(row for language in languages for row in language.reading.units.items()),
        numbering=table(row for language in languages for row in language.reading.numbering.items()),
        voices=table(row for language in languages for row in language.reading.voices.items()),
        spans=table(row for language in languages for row in language.reading.spans.items()),
        amounts=table(row for language in languages for row in language.reading.amounts.items()),
        modes=table(row for language in languages for row in language.reading.modes.items()),
        rhythms=table(row for language in languages for row in language.reading.rhythms.items()),
        halves=table(row for language in languages for row in language.reading.halves.items()),
        hours=table(row for language in languages for row in language.reading.hours.items()),
        ordinals=table(row for language in languages for row in language.reading.ordinals.items()),
        weekdays=table(
            (number, (name, name.removeprefix("ال")))
            for language in languages
            for number, name in enumerate(language.calendar.weekdays)
        ),
        zones=table((zone, (language.zone_name(zone),)) for language in languages for zone in ZONES),
        operators=table(
            (name, (name, *language.operators[name].words))
            for language in languages
            for name in language.operators
        ),
        languages=table((language.code, language.called) for language in languages),
    )


def language_names(languages: Sequence[Wording]) -> Mapping[str, frozenset[str]]:
    """Return the spellings by which each language is asked for."""
    return {language.code: frozenset(spelling(name) for name in language.called) for language in languages}


def _triggers(name: str, languages: Sequence[Wording]) -> Sequence[str]:
    return [word for language in languages for word in language.commands[name].words]
