"""English weekdays and months, whole and short."""

from summarizer.languages.calendar import Calendar

_MONTHS = (
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
_WEEKDAYS = (
    "monday mon",
    "tuesday tues tue",
    "wednesday wed",
    "thursday thurs thu",
    "friday fri",
    "saturday sat",
    "sunday sun",
)

CALENDAR = Calendar(
    weekdays={name: day for day, names in enumerate(_WEEKDAYS) for name in names.split()},
    months={name: month for month, names in enumerate(_MONTHS, 1) for name in names.split()},
    today=("today",),
    other_days=("from", "since", "until", "before", "after"),
    updated=("updated", "modified", "edited"),
    day_first=False,
)
