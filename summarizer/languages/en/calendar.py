"""English weekdays and months, whole and short."""

from summarizer.languages.calendar import Calendar, numbered

MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
WEEKDAYS = (
    "monday mon",
    "tuesday tues tue",
    "wednesday wed",
    "thursday thurs thu",
    "friday fri",
    "saturday sat",
    "sunday sun",
)

CALENDAR = Calendar(
    weekdays=numbered(enumerate(WEEKDAYS)),
    months=numbered(enumerate(MONTHS, 1)),
    today=("today",),
    other_days=("from", "since", "until", "before", "after"),
    updated=("updated", "modified", "edited"),
    day_first=False,
)
