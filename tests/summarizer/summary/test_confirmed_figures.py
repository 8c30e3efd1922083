"""Figures that two origins give are covered before those that many outlets have from one."""

from collections.abc import Sequence

import pytest

from summarizer import Document, analyze, read_lines
from summarizer.summary.candidates import candidates
from summarizer.summary.figures import shared_amounts
from summarizer.summary.story import story_of

OWN = "أعلنت وزارة النقل المغربية أمس أنها تبني 45 محطة قطار في مدن الشمال."
OTHER = "قال عمدة طنجة للصحافيين إن عدد محطات القطار التي تبنى هو 45 محطة."
AGENCY = "ونقلت وكالة رويترز عن مصادر حكومية أن المغرب يبني 45 محطة قطار في الشمال."
AGENCY_TOO = "وبحسب ما نقلته وكالة رويترز فإن 45 محطة قطار تبنى في مدن شمال المغرب."
ORIGINS = {
    "two_outlets": ((OWN, OTHER), True),
    "an_outlet_and_an_agency": ((OWN, AGENCY), True),
    "two_agencies": ((AGENCY, AGENCY_TOO.replace("رويترز", "الأناضول")), True),
    "one_agency": ((AGENCY, AGENCY_TOO), False),
    "copies_of_one_text": ((OWN, OWN, OWN), False),
}


def article(name: str, text: str) -> Document:
    return analyze(text, id=name, language="ar", outlet=name, whole=True)


def confirmed(texts: Sequence[str]) -> list[bool]:
    story = story_of([read_lines(article(str(place), text)) for place, text in enumerate(texts)])
    flags: list[bool] = shared_amounts(story, candidates(story, story.fitness >= 0)).confirmed.tolist()
    return flags


@pytest.mark.parametrize(("texts", "is_confirmed"), ORIGINS.values(), ids=ORIGINS.keys())
def test_a_figure_is_confirmed_by_two_origins(texts: tuple[str, ...], is_confirmed: bool) -> None:
    assert confirmed(texts) == [is_confirmed]


def test_a_figure_of_one_article_is_not_shared() -> None:
    assert confirmed([OWN, "بدأ موسم الأمطار في جنوب البلاد مبكرا هذا العام بحسب هيئة الأرصاد."]) == []


def test_figures_of_one_origin_wait_for_confirmed_ones() -> None:
    telling = "أفادت الوزارة بأن الأشغال في الميناء توفر 3000 وظيفة لسكان الإقليم."
    texts = [f"{OWN}\n{telling}", f"{OTHER}\n{telling}"]
    story = story_of([read_lines(article(str(place), text)) for place, text in enumerate(texts)])
    amounts = shared_amounts(story, candidates(story, story.fitness >= 0))
    nothing, all_left = amounts.confirmed & False, candidates(story, story.fitness >= 0)
    assert amounts.new(nothing, all_left).tolist() == [1, 0, 1, 0]
    assert amounts.new(amounts.confirmed, all_left).tolist() == [0, 1, 0, 1]
