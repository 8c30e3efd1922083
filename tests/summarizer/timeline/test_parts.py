"""Who received whom, by the order of verb, subject and object."""

import pytest

from tests.summarizer.timeline.reading import told

ROLES = [
    ("verb, host, guest", "استقبل الرئيس سامي قاسم الوزير عادل رماح في طبرق الاثنين الماضي."),
    ("noun with pronoun", "وغادر الوزير عادل رماح المدينة بعد استقبال الرئيس سامي قاسم له في طبرق."),
    (
        "in whose reception",
        "وصل الوزير عادل رماح إلى طبرق الاثنين الماضي حيث كان في استقباله الرئيس سامي قاسم.",
    ),
    ("passive", "استُقبل الوزير عادل رماح الاثنين الماضي من قبل الرئيس سامي قاسم."),
    ("possessive", "وأكد الرئيس سامي قاسم التزامه بالاتفاق خلال استقباله الوزير عادل رماح في طبرق."),
]


@pytest.mark.parametrize("text", [text for _, text in ROLES], ids=[name for name, _ in ROLES])
def test_the_host_and_the_guest_are_found(text: str) -> None:
    found = {
        (part, mention.actors[index].name.split()[-1])
        for mention in told(text).mentions
        for part, index in mention.parts
    }
    assert found == {("host", "قاسم"), ("guest", "رماح")}


def test_a_father_and_his_son_stay_two() -> None:
    text = "وصل القائد خليفة رماح رفقة نجله عادل إلى روما الاثنين الماضي. وكان عادل رماح قد زار روما في يوليو الماضي."
    names = {actor.name for actor in told(text).mentions[0].actors}
    assert names == {"خليفه رماح", "عادل رماح"}


def test_an_office_means_who_holds_it_in_the_article() -> None:
    text = "زار قائد الجيش الإيطالي المشير عادل رماح طبرق في 5 يناير 2026. وعاد قائد الجيش الإيطالي ليزور طبرق في 20 يناير 2026."
    last = told(text).mentions[-1]
    assert "عادل رماح" in {actor.name for actor in last.actors}
