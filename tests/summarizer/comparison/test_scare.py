"""Marks around a name: which of them belong to an outlet's words."""

import pytest

from summarizer import Span
from summarizer.comparison.scare import with_marks


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("أعلن «الجيش الوطني» هدنة", "الجيش الوطني", "«الجيش الوطني»"),
        ('أعلن "الجيش الوطني" هدنة', "الجيش الوطني", '"الجيش الوطني"'),
        ("أعلن ”الجيش الوطني“ هدنة", "الجيش الوطني", "”الجيش الوطني“"),
        ("أعلن ”الجيش الوطني” هدنة", "الجيش الوطني", "”الجيش الوطني”"),
        ("القيادة لـ«الجيش الوطني» أعلنت", "القيادة لـ«الجيش الوطني", "القيادة لـ«الجيش الوطني»"),
        ("قال «الجيش الوطني أعلن هدنة»", "الجيش الوطني", "الجيش الوطني"),
        ("أعلن الجيش الوطني» هدنة", "الجيش الوطني", "الجيش الوطني"),
        ("قوات «الجيش الوطني الليبي» هنا", "قوات «الجيش الوطني", "قوات «الجيش الوطني"),
        ("الجيش الوطني", "الجيش الوطني", "الجيش الوطني"),
        ("the “National Army” said", "National Army", "“National Army”"),
    ],
)
def test_marks_that_enclose_a_name_belong_to_it(text: str, name: str, whole: str) -> None:
    start = text.index(name)
    span = with_marks(text, Span(start, start + len(name)))
    assert text[span.start : span.end] == whole
