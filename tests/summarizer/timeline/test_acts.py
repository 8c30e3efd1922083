"""What a clause says was done, also in several words."""

import pytest

from tests.summarizer.timeline.reading import told

ACTS = [
    ("killing", "لقي 12 شخصا مصرعهم في طرابلس يوم 5 يناير 2026."),
    ("oath", "أدت الوزيرة الجديدة ليلى نجار اليمين أمام البرلمان في 5 يناير 2026."),
    ("release", "أطلقت الشرطة سراح الصحفي عادل رماح في 5 يناير 2026."),
    ("resignation", "تقدم الوزير عادل رماح باستقالته في 5 يناير 2026."),
    ("outage", "انقطعت الكهرباء عن مدينة سبها في 5 يناير 2026."),
    ("protest", "بدأ الإضراب العام في 5 يناير 2026."),
    ("protest", "Thousands of nurses walked out on January 5, 2026."),
    ("cancellation", "The union suspended its ten-day strike on January 5, 2026."),
    ("resignation", "The mayor stepped down on January 5, 2026."),
    ("discovery", "The manuscript came to light on January 5, 2026."),
    ("outage", "Half of the town went dark on January 5, 2026."),
    ("trial", "The trial of the two bankers began on January 5, 2026."),
]


@pytest.mark.parametrize(("act", "text"), ACTS, ids=[f"{act}: {text[:30]}" for act, text in ACTS])
def test_the_act_of_a_clause_is_known(act: str, text: str) -> None:
    assert [mention.act for mention in told(text).mentions if mention.date] == [act]


def test_a_participle_behind_the_article_is_no_verb() -> None:
    (mention,) = told("The freed hostages arrived in Rome on January 5, 2026.").mentions
    assert mention.act == "arrival"


def test_an_office_in_small_letters_belongs_to_the_name_behind_it() -> None:
    (mention,) = told("Energy firms met Egypt's oil minister Karim Badran on January 5, 2026.").mentions
    assert [(actor.name, actor.office) for actor in mention.actors] == [("karim badran", "oil minister")]


def test_one_word_with_a_capital_letter_is_no_actor() -> None:
    (mention,) = told("Protesters marched against the Tillamook mine on January 5, 2026.").mentions
    assert mention.actors == ()


def test_a_name_that_is_any_noun_is_known_behind_an_office() -> None:
    (mention,) = told("استقبل رئيس جيبوتي وزير الدفاع الإثيوبي داويت تيسفاي في 5 يناير 2026.").mentions
    assert "داويت تيسفاي" in {actor.name for actor in mention.actors}


def test_a_first_name_behind_a_family_is_another_actor() -> None:
    (mention,) = told("استقبل خليفة بلومكاد عاصم منير في بنغازي أمس.").mentions
    assert [actor.name for actor in mention.actors] == ["خليفه بلومكاد", "عاصم منير"]
