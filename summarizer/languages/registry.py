"""The row of each language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from summarizer.languages.ar.calendar import CALENDAR as AR_CALENDAR
from summarizer.languages.ar.commonplaces import commonplaces as ar_commonplaces
from summarizer.languages.ar.dates import dates as ar_dates
from summarizer.languages.ar.discourse import DISCOURSE as AR_DISCOURSE
from summarizer.languages.ar.figures import figures as ar_figures
from summarizer.languages.ar.happenings import happenings as ar_happenings
from summarizer.languages.ar.media import MEDIA as AR_MEDIA
from summarizer.languages.ar.names import names as ar_names
from summarizer.languages.ar.pages import PAGES as AR_PAGES
from summarizer.languages.ar.places import places as ar_places
from summarizer.languages.ar.speech import speech as ar_speech
from summarizer.languages.ar.turns import turns as ar_turns
from summarizer.languages.ar.words import WORDS as AR_WORDS
from summarizer.languages.calendar import Calendar
from summarizer.languages.dates import DateWords
from summarizer.languages.discourse import Discourse
from summarizer.languages.en.calendar import CALENDAR as EN_CALENDAR
from summarizer.languages.en.commonplaces import commonplaces as en_commonplaces
from summarizer.languages.en.dates import dates as en_dates
from summarizer.languages.en.discourse import DISCOURSE as EN_DISCOURSE
from summarizer.languages.en.figures import figures as en_figures
from summarizer.languages.en.happenings import happenings as en_happenings
from summarizer.languages.en.media import MEDIA as EN_MEDIA
from summarizer.languages.en.names import names as en_names
from summarizer.languages.en.pages import PAGES as EN_PAGES
from summarizer.languages.en.places import places as en_places
from summarizer.languages.en.speech import speech as en_speech
from summarizer.languages.en.turns import turns as en_turns
from summarizer.languages.en.words import WORDS as EN_WORDS
from summarizer.languages.figures import FigureWords
from summarizer.languages.happenings import Happenings
from summarizer.languages.media import Media
from summarizer.languages.names import NameWords
from summarizer.languages.pages import Pages
from summarizer.languages.places import Places
from summarizer.languages.speech import SpeechWords
from summarizer.languages.turns import Turns
from summarizer.languages.words import Words


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that the algorithms ask a language for."""

    code: str
    words: Words
    discourse: Discourse
    places: Callable[[], Places]
    media: Media
    pages: Pages
    calendar: Calendar
    dates: Callable[[], DateWords]
    happenings: Callable[[], Happenings]
    figures: Callable[[], FigureWords]
    names: Callable[[], NameWords]
    commonplaces: Callable[[], Mapping[str, float]]
    turns: Callable[[], Turns]
    speech: Callable[[], SpeechWords] | None = None


_LANGUAGES = {
    "ar": Language(
        "ar",
        AR_WORDS,
        AR_DISCOURSE,
        ar_places,
        AR_MEDIA,
        AR_PAGES,
        AR_CALENDAR,
        ar_dates,
        ar_happenings,
        ar_figures,
        ar_names,
        ar_commonplaces,
        ar_turns,
        ar_speech,
    ),
    "en": Language(
        "en",
        EN_WORDS,
        EN_DISCOURSE,
        en_places,
        EN_MEDIA,
        EN_PAGES,
        EN_CALENDAR,
        en_dates,
        en_happenings,
        en_figures,
        en_names,
        en_commonplaces,
        en_turns,
        en_speech,
    ),
}
CODES = tuple(_LANGUAGES)


def language(code: str) -> Language:
    """Return a language's row; raises KeyError for one that has none."""
    return _LANGUAGES[code]
