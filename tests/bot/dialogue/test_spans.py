"""Lengths of time as people write them, in both languages."""

from datetime import timedelta

import pytest

from bot.dialogue.clocks import read_muting
from bot.dialogue.spans import read_lasting
from bot.errors import UserError
from bot.render import lexicon, wordings
from tests.growth import LINEAR, growth

LEXICON = lexicon(tuple(wordings().values()))

MINUTES = {
    "نصف ساعة": 30,
    "نص ساعة": 30,
    "ساعة ونصف": 90,
    "ساعة و نصف": 90,
    "ساعة ونصف الساعة": 90,
    "ساعتين ونصف": 150,
    "ربع ساعة": 15,
    "ثلث ساعة": 20,
    "ثلاثة أرباع الساعة": 45,
    "ساعة إلا ربعًا": 45,
    "ساعة واحدة": 60,
    "ساعتين": 120,
    "ثلاث ساعات": 180,
    "عشرين دقيقة": 20,
    "٣٠ دقيقة": 30,
    "ساعة وعشر دقائق": 70,
    "2 ساعة و15 دقيقة": 135,
    "يوم وساعتين": 1560,
    "1٫5 ساعة": 90,
    "½ ساعة": 30,
    "٢س٣٠د": 150,
    "لمدة ساعة": 60,
    "لساعتين": 120,
    "2h30m": 150,
    "1h30": 90,
    "1.5h": 90,
    "1½h": 90,
    "90m": 90,
    "half an hour": 30,
    "a quarter of an hour": 15,
    "an hour and a half": 90,
    "one and a half hours": 90,
    "for 2 hours": 120,
    "1 hour and 30 minutes": 90,
    "1 day 2 hours": 1560,
    "a week": 10080,
}


@pytest.mark.parametrize(("text", "minutes"), MINUTES.items(), ids=MINUTES.keys())
def test_a_length_of_time_is_read_to_its_end(text: str, minutes: int) -> None:
    assert read_muting(text, LEXICON) == (timedelta(minutes=minutes), "")


@pytest.mark.parametrize(
    ("text", "minutes", "rest"),
    [
        ("نصف ساعة 1", 30, "1"),
        ("ساعتين القصة 2", 120, "القصة 2"),
        ("حفتر ساعة ونصف", 90, "حفتر"),
        ("2h 1", 120, "1"),
        ("3 days Libya", 4320, "Libya"),
    ],
)
def test_what_names_no_time_is_left(text: str, minutes: int, rest: str) -> None:
    assert read_muting(text, LEXICON) == (timedelta(minutes=minutes), rest)


@pytest.mark.parametrize(
    "text", ["0h", "-1h", "-١ ساعة", "999999999999h", "0.001h", "سنة", "31 يوما", "ساعة إلا ساعة"]
)
def test_an_absurd_length_is_out_of_bounds(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_muting(text, LEXICON)
    assert refused.value.key == "mute_out_of_bounds"
    assert refused.value.facts["value"] == text


@pytest.mark.parametrize(
    "text", ["حفتر", "90", "10^9h", "h", "س", "الساعة 8", "8:00", "نصف", "ونصف", "و", "½"]
)
def test_what_is_no_length_is_told(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_muting(text, LEXICON)
    assert refused.value.key == "mute_unreadable"


@pytest.mark.parametrize("piece", ["1h", "و", "و ", "1 و ", "نصف ", "a ", "½", "ثلاث "])
def test_hostile_words_are_read_in_linear_time(piece: str) -> None:
    assert (
        growth(lambda size: (piece * size).split(), lambda words: read_lasting(words, LEXICON), 5000) < LINEAR
    )
