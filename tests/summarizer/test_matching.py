"""Which sentences and words a search meant."""

from summarizer.document import Document, Sentence, Span, Token
from summarizer.matching import match_spans, matching_sentences
from summarizer.sentences import split
from summarizer.terms import terms

_TEXT = "زار حفتر باكستان. وصل صدام حفتر إلى إسلام آباد. رحّبت إسلام آباد بحفتر. غادر الوفد."


def _document(text: str) -> Document:
    spans = split(text, Span(0, len(text)))
    return Document("1", text, "ar", sentences=tuple(_sentence(text, span) for span in spans))


def _sentence(text: str, span: Span) -> Sentence:
    found = terms(text[span.start : span.end], "ar")
    moved = (Token(Span(t.span.start + span.start, t.span.end + span.start), t.form, t.lemma) for t in found)
    return Sentence(span, 0, tuple(moved))


def _found(*phrases: str) -> list[str]:
    document = _document(_TEXT)
    sentences = matching_sentences(document, [terms(phrase, "ar") for phrase in phrases])
    return [document.slice(sentence.span) for sentence in sentences]


def _bold(phrase: str) -> list[str]:
    document = _document(_TEXT)
    phrases = [terms(phrase, "ar")]
    found = matching_sentences(document, phrases)
    return [document.slice(span) for sentence in found for span in match_spans(document, sentence, phrases)]


def test_the_sentence_with_most_phrases_comes_first() -> None:
    assert _found("وفد", "حفتر", "اسلام اباد")[:2] == [
        "وصل صدام حفتر إلى إسلام آباد.",
        "رحّبت إسلام آباد بحفتر.",
    ]


def test_equal_sentences_come_in_order_of_the_text() -> None:
    assert [sentence.split()[0] for sentence in _found("حفتر")] == ["زار", "وصل", "رحّبت"]


def test_the_words_of_a_phrase_follow_one_another() -> None:
    assert _found("حفتر صدام") == []


def test_a_phrase_does_not_reach_over_a_sentence_end() -> None:
    assert _found("باكستان وصل") == []


def test_no_phrase_finds_nothing() -> None:
    assert (_found(), _found("،")) == ([], [])


def test_matched_words_are_marked_with_their_proclitics() -> None:
    assert _bold("حفتر") == ["حفتر", "حفتر", "بحفتر"]


def test_a_phrase_is_one_span() -> None:
    assert _bold("اسلام اباد") == ["إسلام آباد", "إسلام آباد"]


def test_overlapping_matches_are_one_span() -> None:
    document = _document("نعم نعم نعم")
    assert match_spans(document, document.sentences[0], [terms("نعم نعم", "ar")]) == (Span(0, 11),)


def test_a_direction_mark_behind_a_word_is_not_marked() -> None:
    document = _document("وصل حفتر\u200f أمس")
    spans = match_spans(document, document.sentences[0], [terms("حفتر", "ar")])
    assert [document.slice(span) for span in spans] == ["حفتر"]
