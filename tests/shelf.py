"""What articles answer each other, as the store does it, of a list of them in memory."""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.names import (
    ANY,
    ENOUGH,
    WINDOW_DAYS,
    DocumentNames,
    Lesson,
    Question,
    Testimony,
    day_of,
    lessons_of,
    questions_of,
)

_Taught = dict[tuple[str, str, str, bool], tuple[Lesson, list[tuple[int | None, bool, str]]]]


def answered(asking: Sequence[DocumentNames], telling: Iterable[DocumentNames]) -> tuple[Testimony, ...]:
    """Return what all of some articles tell of the names that others leave open."""
    taught: _Taught = {}
    for article in telling:
        for lesson in lessons_of(article):
            key = lesson.office, lesson.lands, lesson.name, lesson.woman
            told = day_of(article.published), lesson.alone, article.document
            taught.setdefault(key, (lesson, []))[1].append(told)
    asked = {(question, day_of(one.published)) for one in asking for question in questions_of(one)}
    met = {
        (key, day)
        for question, day in asked
        for key, (lesson, _) in taught.items()
        if _meets(question, lesson)
    }
    return tuple(_testimony(taught, met))


def _meets(question: Question, lesson: Lesson) -> bool:
    if question.family:
        return lesson.family == question.family
    return lesson.office == question.office and question.lands in (lesson.lands, ANY)


def _testimony(
    taught: _Taught, met: Iterable[tuple[tuple[str, str, str, bool], int | None]]
) -> Iterator[Testimony]:
    for key, day in sorted(met, key=str):
        lesson, told = taught[key]
        days = [one for one in told if _is_near(one[0], day)]
        first, last = (
            min((one[0] or 0 for one in days), default=None),
            max((one[0] or 0 for one in days), default=None),
        )
        yield Testimony(
            *key[:2],
            family=lesson.family,
            name=lesson.name,
            units=lesson.units,
            woman=lesson.woman,
            day=day,
            first=first,
            last=last,
            often=min(len(days), ENOUGH),
            alone=sum(alone for _, alone, _ in days[:ENOUGH]),
            undated=min(sum(one[0] is None for one in told), ENOUGH),
            ever=min(len(told), ENOUGH),
            source=(days or told)[-1][2],
        )


def _is_near(told: int | None, day: int | None) -> bool:
    return told is not None and day is not None and abs(told - day) <= WINDOW_DAYS
