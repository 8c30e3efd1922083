"""How and when a chat wants to be told, as values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.schedule import ZONE, Quiet, Schedule
from bot.subscriptions import Place


class Mode(StrEnum):
    """What becomes of an article that a subscription matches: told at once, with the digest, or not."""

    NOW = "now"
    DIGEST = "digest"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a chat chose beside its language; None: not chosen, or no quiet hours.

    `length` is how many lines a summary has, `zone` the IANA name of its time zone, `home` that of the
    bot, which holds until it has chosen one.
    """

    length: int | None = None
    zone: str | None = None
    alerts: Mode | None = None
    quiet: Quiet | None = None
    home: str = ZONE

    @property
    def wall(self) -> str:
        """The time zone of its clock."""
        return self.zone or self.home

    def told(self, own: str | None) -> Mode:
        """Return how a subscription is told that says `own` of itself; who wants no alerts wants none."""
        if self.alerts is Mode.OFF:
            return Mode.OFF
        return Mode.DIGEST if (own or self.alerts) == Mode.DIGEST else Mode.NOW


@dataclass(frozen=True, slots=True)
class About:
    """What a digest is about: some stories, what the place is subscribed to, or with neither everything."""

    stories: tuple[int, ...] = ()
    followed: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """A message of what is new, at a time of day.

    `version_id` is the newest version that was there when the last one was made, at `told_at`, or when the
    digest was set up; what came later is new to it.
    """

    place: Place
    about: About
    schedule: Schedule
    version_id: int
    told_at: datetime
    next_at: datetime
    made_by: int = 0


# Those that are offered as buttons, by their place in this list: more go to its end.
ZONES = (
    "Africa/Tripoli",
    "Africa/Cairo",
    "Africa/Tunis",
    "Africa/Algiers",
    "Africa/Casablanca",
    "Africa/Khartoum",
    "Asia/Riyadh",
    "Asia/Baghdad",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Damascus",
    "Asia/Jerusalem",
    "Asia/Dubai",
    "Asia/Karachi",
    "Europe/Istanbul",
    "Europe/London",
    "Europe/Paris",
    "Europe/Berlin",
    "America/New_York",
    "UTC",
)
# The nights that are offered as buttons, likewise.
NIGHTS = (Quiet(22 * 60, 7 * 60), Quiet(23 * 60, 7 * 60), Quiet(0, 8 * 60))
# The lengths of a summary that have names.
LENGTHS = (3, 6, 10)
# When a digest comes whose time was not named.
MORNING = Schedule(8 * 60)
