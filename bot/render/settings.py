"""How the settings look: each button says what holds now, and a press changes it."""

from collections.abc import Sequence
from typing import TypeVar

from bot.messages import Button, Keyboard, Page
from bot.preferences import LENGTHS, NIGHTS, ZONES, Mode
from bot.render import labels
from bot.render.calendar import DIGITS, in_digits
from bot.render.digests import rhythm_words
from bot.render.html import bold, line
from bot.render.pages import rows
from bot.render.wording import Wording, wordings
from bot.replies import PrivacyReply, SettingsReply
from bot.schedule import Quiet

Choice = TypeVar("Choice")
_MODES = tuple(Mode)
# What is told of by its rows in these tables.
_KEPT = (
    "subscription",
    "digest",
    "mute",
    "seen",
    "look",
    "repeated",
    "waiting_alert",
    "alert_window",
    "unreachable",
    "reply",
    "inbox",
    "outbox",
)


def settings_page(reply: SettingsReply, wording: Wording) -> Page:
    """Return the settings, or what is offered for one of them."""
    match reply.view:
        case "zone":
            return Page(_lines(["settings_zone", "settings_zone_how"], wording), _zones(reply, wording))
        case "quiet":
            return Page(_lines(["settings_quiet", "settings_quiet_how"], wording), _nights(reply, wording))
    head = line(bold(wording.say("settings_header")), wording.direction)
    return Page(f"{head}\n{_lines(['settings_how'], wording)}", _main(reply, wording))


def privacy_page(reply: PrivacyReply, wording: Wording) -> Page:
    """Return what is kept of a chat, counted."""
    counts = [(wording.texts[f"kept_{table}"], reply.kept.get(table, 0)) for table in _KEPT]
    chosen = reply.kept.get("chat", 0) + reply.kept.get("preference", 0)
    lines = [bold(wording.say("privacy_header"))]
    lines += [wording.say("kept_choices" if chosen else "kept_no_choices")]
    others = sum(n for table, n in reply.kept.items() if table not in (*_KEPT, "chat", "preference"))
    counts.append((wording.texts["kept_others"], others))
    lines += [_counted(what, number, wording) for what, number in counts if number]
    lines += [wording.say("privacy_not"), wording.say("privacy_how")]
    text = "\n".join(line(body, wording.direction) for body in lines)
    return Page(text, ((Button(wording.texts["forget_ask_button"], "x:forget"),),))


def _counted(what: str, number: int, wording: Wording) -> str:
    return wording.say("kept_row", what=_digits(what, wording), number=_digits(str(number), wording))


def _main(reply: SettingsReply, wording: Wording) -> Keyboard:
    chosen = reply.preferences
    length = chosen.length or LENGTHS[1]
    length_name = _digits(wording.texts[f"length_{length}"], wording)
    mode = chosen.alerts or Mode.NOW
    codes, families = tuple(wordings()), tuple(wording.calendar.months)
    family = wording.months or families[0]
    buttons = [
        _button("language", wording.name, f"P:language:{_after(codes, wording.code)}", wording),
        _button("length", length_name, f"P:length:{_after(LENGTHS, length)}", wording),
        _button("digits", _digits("123", wording), f"P:digits:{_after(DIGITS, wording.digits)}", wording),
        _button("months", wording.month(1), f"P:months:{_after(families, family)}", wording),
        _button("zone", wording.zone_name(chosen.wall), "P:view:zone", wording),
        _button("alerts", wording.texts[f"alerts_{mode}"], f"P:alerts:{_after(_MODES, mode)}", wording),
        _button("quiet", _hours(chosen.quiet, wording), "P:view:quiet", wording),
        _button("digest", _digest(reply, wording), "x:digest", wording),
    ]  # fmt: skip
    wanted = buttons if len(families) > 1 else [one for one in buttons if ":months:" not in one.data]
    return tuple((button,) for button in wanted)


def _zones(reply: SettingsReply, wording: Wording) -> Keyboard:
    buttons = [
        Button(_marked(wording.zone_name(zone), zone == reply.preferences.wall), f"P:zone:{number}")
        for number, zone in enumerate(ZONES)
    ]
    return (*rows(buttons, length=3), _back(wording))


def _nights(reply: SettingsReply, wording: Wording) -> Keyboard:
    quiet = reply.preferences.quiet
    buttons = [
        (Button(_marked(_hours(night, wording), night == quiet), f"P:quiet:{number}"),)
        for number, night in enumerate(NIGHTS)
    ]
    off = Button(_marked(_hours(None, wording), quiet is None), "P:quiet:off")
    return (*buttons, (off,), _back(wording))


def _back(wording: Wording) -> tuple[Button, ...]:
    return (Button(wording.texts["back"], "P:view:main"),)


def _button(name: str, value: str, data: str, wording: Wording) -> Button:
    return labels.button(wording.plain("setting", name=wording.texts[f"setting_{name}"], value=value), data)


def _hours(quiet: Quiet | None, wording: Wording) -> str:
    if quiet is None:
        return wording.texts["quiet_none"]
    return wording.plain("quiet_hours", start=wording.clock(quiet.start), end=wording.clock(quiet.until))


def _digest(reply: SettingsReply, wording: Wording) -> str:
    if reply.digest is None:
        return wording.texts["digest_absent"]
    return rhythm_words(reply.digest.schedule, wording)


def _after(choices: Sequence[Choice], chosen: Choice) -> Choice:
    place = choices.index(chosen) if chosen in choices else -1
    return choices[(place + 1) % len(choices)]


def _marked(text: str, is_chosen: bool) -> str:
    return f"✓ {text}" if is_chosen else text


def _digits(text: str, wording: Wording) -> str:
    return in_digits(text, wording.digits)


def _lines(keys: Sequence[str], wording: Wording) -> str:
    return "\n".join(line(wording.say(key), wording.direction) for key in keys)
