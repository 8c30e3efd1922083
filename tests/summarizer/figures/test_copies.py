"""Copies of one agency text are one source, whoever prints them."""

from dataclasses import replace

from summarizer import find_figures
from tests.summarizer.figures.outlets import reports, told

COPIED = (
    "قالت الشرطة إن انفجار سوق الصدر أوقع 12 قتيلا بين الباعة.",
    "وأحرق المحتجون الغاضبون 20 سيارة أمام مبنى البلدية.",
    "وخصصت الحكومة العراقية 250 مليون دينار لتعويض أسر الضحايا.",
)


def test_articles_that_share_most_figures_with_their_words_are_one_source() -> None:
    figures = told(" ".join(COPIED), " ".join((*COPIED, "وأجلت فرق الإنقاذ 40 شخصا.")))
    assert [figure.sources for figure in figures] == [1, 1, 1, 1]


def test_one_sentence_in_common_makes_no_copy() -> None:
    figures = told(COPIED[0], f"{COPIED[0]} وأجلت فرق الإنقاذ 40 شخصا. وأغلقت السلطات 9 مدارس.")
    assert sorted(figure.sources for figure in figures) == [1, 1, 2]


def test_a_copy_goes_back_to_the_agency_that_another_copy_names() -> None:
    plain, named, other = reports(" ".join(COPIED), " ".join(COPIED), COPIED[0])
    figures = find_figures([plain, replace(named, origin="رويترز"), replace(other, origin="رويترز")])
    assert [figure.sources for figure in figures] == [1, 1, 1]
