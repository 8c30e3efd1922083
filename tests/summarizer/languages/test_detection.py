"""Which language a text is in."""

import pytest

from summarizer.languages.detection import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "ar"),
        ("123 …", "ar"),
        ("زار حفتر باكستان", "ar"),
        ("Haftar visits Pakistan", "en"),
        ("طائرات JF-17 وK-8", "ar"),
        ("The daily النهار reports", "en"),
    ],
)
def test_the_letters_of_a_text_tell_its_language(text: str, code: str) -> None:
    assert detect(text) == code
