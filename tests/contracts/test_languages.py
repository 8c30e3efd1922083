"""Laws that every language in the registry keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from summarizer.document import Span
from summarizer.languages import CODES, language
from summarizer.sentences import split
from summarizer.terms import terms

_SIGNS = some.sampled_from(list("وفبلكالسحفتريةىأؤئءًـ٣۴0١ .,،؛!?؟…«»\"'()[]-_\n\t\u200f\u200cAaİßé😀ﻻﷺ½²"))
_TEXTS = some.one_of(some.text(), some.text(alphabet=_SIGNS, max_size=80))


@pytest.mark.parametrize("code", CODES)
@given(text=_TEXTS)
def test_folding_twice_is_folding_once(code: str, text: str) -> None:
    fold = language(code).words.fold
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("code", CODES)
@given(text=_TEXTS)
def test_words_are_in_order_and_do_not_overlap(code: str, text: str) -> None:
    bounds = [bound for token in terms(text, code) for bound in token.span]
    assert bounds == sorted(bounds)
    assert all(token.span.start < token.span.end for token in terms(text, code))


@pytest.mark.parametrize("code", CODES)
@given(text=_TEXTS)
def test_search_keys_are_letters_and_digits(code: str, text: str) -> None:
    assert all(token.form.isalnum() and token.lemma.isalnum() for token in terms(text, code))


@pytest.mark.parametrize("code", CODES)
def test_stop_words_are_folded(code: str) -> None:
    words = language(code).words
    assert {words.fold(word) for word in words.stop} == words.stop


@given(text=_TEXTS)
def test_sentences_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    spans = split(text, Span(0, len(text)))
    bounds = [0, *(bound for span in spans for bound in span), len(text)]
    assert bounds == sorted(bounds)
    gaps = zip(bounds[::2], bounds[1::2], strict=True)
    assert not "".join(text[start:end] for start, end in gaps).strip()


@given(text=_TEXTS)
def test_a_sentence_neither_begins_nor_ends_with_white_space(text: str) -> None:
    pieces = [text[span.start : span.end] for span in split(text, Span(0, len(text)))]
    assert all(piece and piece == piece.strip() for piece in pieces)
