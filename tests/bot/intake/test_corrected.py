"""What an operator told of an article goes before what its text tells, in every reading."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.intake.candidates import analysed
from bot.intake.read import read
from bot.models import Analysed, Corrected

TEXT = "النهار - 3 فبراير 2026\n\nوصل حفتر إلى إسلام آباد أمس الأحد. والتقى رئيس الوزراء شهباز شريف في مكتبه."
NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
PLAIN = analysed(read("خبر.txt", TEXT.encode(), NOON))


def told(corrected: Corrected) -> Analysed:
    return analysed(replace(PLAIN.received, corrected=corrected))


def test_what_was_told_is_shown_as_an_operators() -> None:
    document = told({"outlet": "الشرق", "published": "2026-02-02/2026-02-02", "title": "عنوان"}).document
    assert (document.outlet, document.title) == ("الشرق", "عنوان")
    assert document.published == (date(2026, 2, 2), date(2026, 2, 2))
    assert {document.found[name] for name in ("outlet", "published", "title")} == {"operator"}


def test_what_is_unknown_to_an_operator_is_unknown() -> None:
    document = told({"published": None, "outlet": None}).document
    assert document.published is None and document.outlet is None
    assert not {"published", "outlet"} & set(document.found)


def test_an_article_is_known_by_what_its_text_tells() -> None:
    corrected = told({"outlet": "الشرق", "title": "وصل حفتر إلى إسلام آباد أمس الأحد."})
    assert corrected.digest == PLAIN.digest
    assert corrected.own_outlet == PLAIN.document.outlet


def test_what_was_not_told_is_read_from_the_text() -> None:
    document = told({"outlet": "الشرق"}).document
    assert document.published == PLAIN.document.published
