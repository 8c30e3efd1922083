"""What an operator's command names, by numbers, words and keys."""

import pytest

from bot.dialogue import Places, read_operator, read_places, read_told
from bot.render import lexicon, wordings
from tests.growth import LINEAR, growth

LEXICON = lexicon(tuple(wordings().values()))
KEYS = frozenset({"outlet", "date", "url", "title"})


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("1 2", Places(numbers=(1, 2))),
        ("١، ٢ و٣", Places(numbers=(1, 2, 3))),
        ("[2] (4) #5", Places(numbers=(2, 4, 5))),
        ("1: 2 3", Places(stories=(1,), numbers=(2, 3))),
        ("story:1 2-4", Places(stories=(1,), numbers=(2, 3, 4))),
        ("قصة 1 والقصة 2", Places(stories=(1, 2))),
        ("story 1 and story 2", Places(stories=(1, 2))),
        ("[2] – [4]", Places(numbers=(2, 3, 4))),
        ("رقم 3", Places(numbers=(3,))),
        ("1 باكستان حفتر", Places(numbers=(1,), names=("باكستان حفتر",))),
        ('"باكستان" «النفط»', Places(names=("باكستان", "النفط"))),
        ("1 في 2", Places(numbers=(1, 2))),
        ("2-1", Places(names=("2-1",))),
        ("9999999999999", Places(names=("9999999999999",))),
        ("", Places()),
    ],
)
def test_places_are_read_as_people_write_them(text: str, places: Places) -> None:
    assert read_places(text, LEXICON) == places


@pytest.mark.parametrize(
    ("text", "before", "values"),
    [
        ("3 مصدر: بوابة الوسط تاريخ: 2 فبراير", "3", {"outlet": "بوابة الوسط", "date": "2 فبراير"}),
        ("3 outlet:BBC url: https://e.org/a:b", "3", {"outlet": "BBC", "url": "https://e.org/a:b"}),
        ("3 title: «قمة: تاريخ: جديد» date: -", "3", {"title": "قمة: تاريخ: جديد", "date": "-"}),
        ("3 عنوان: قال «نعم»", "3", {"title": "قال «نعم»"}),
        ("3 date:", "3", {"date": ""}),
        ("3 كذا", "3 كذا", {}),
    ],
)
def test_values_stand_behind_their_keys(text: str, before: str, values: dict[str, str]) -> None:
    told = read_told(text, LEXICON, KEYS)
    assert (told.before, told.values) == (before, values)


@pytest.mark.parametrize("text", ["دمج", "دمج الجيش", "حذف 1 في ليبيا كلها", "تسمية 1 شيء", "بحث 1", "", "؟"])
def test_words_that_are_not_read_to_their_end_are_no_command(text: str) -> None:
    assert read_operator(text, LEXICON) is None


@pytest.mark.parametrize("text", ["أضف_خدمة https://e.org/rss", "add_feed https://e.org/rss", "حذف_خدمة ٢"])
def test_a_feed_may_be_named_without_a_slash(text: str) -> None:
    asked = read_operator(text, LEXICON)
    assert asked is not None and asked.command.startswith("sources_")


@pytest.mark.parametrize("sign", ["1 ", "«", "ا:", "[", "1-", "و", ": "])
def test_the_time_grows_with_the_length(sign: str) -> None:
    def read(text: str) -> None:
        read_places(text, LEXICON)
        read_told(text, LEXICON, KEYS)

    assert growth(lambda size: sign * size, read, 20_000) < LINEAR
