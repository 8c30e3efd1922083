"""Sentences that lean on another one, which a reader of extracts may not see."""

from functools import cache
from itertools import pairwise

from summarizer.document import Document, Sentence, Token
from summarizer.languages import language
from summarizer.languages.discourse import Discourse

_DECLARED = 8  # words: whose they are may be told before
_LONGEST_OPENER = 5  # words
_POINTER_ZONE = 4  # words from the start in which «هذه» points back, not forward
_FAR_POINTER_ZONE = 7
_ECHO_ZONE = 10
_RESUMPTION_ZONE = 3
_SUBJECT_ZONE = 2  # words: a subject of one word
_SPEECH = ":"
_FIRST = 4  # words whose glued letters are looked at
_SHORTEST_VERB = 4  # letters of one in the plural
_SHORTEST_STEM = 2
_COMMAS = frozenset("،,")
_MARKS = frozenset(':«"“”')


def leans(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence needs the one before it to be understood."""
    tongue = language(document.language)
    discourse, fold = tongue.discourse, tongue.words.fold_word
    tokens = sentence.tokens
    opening = _opening(document, tokens)
    first = [fold(document.slice(token.span)) for token in tokens[:_FIRST]]
    led = [_is_led(word, token, discourse) for word, token in zip(first, tokens, strict=False)]
    is_speech = document.text[sentence.span.start] in _MARKS and first[:1] != []
    if is_speech and first[0] in discourse.speaking:
        return _closes_leaning(document, tokens, discourse)
    return any(
        _opens_leaning(words, discourse) or _lacks_subject(words, discourse)
        for words in _bared(opening, discourse)
    ) or (
        any(_lacks_doer(words, led, discourse) for words in _bared(first, discourse))
        or _follows_from(first, tokens, discourse)
        or any(word in discourse.bound for word in first[: 1 if _is_definite(first, discourse) else 2])
        or _speaks_unnamed(document, tokens, discourse)
        or _has_owner(document, first, tokens, discourse)
        or _points_back(opening, discourse)
        or not discourse.echoes.isdisjoint(opening[:_ECHO_ZONE])
        or _resumes(opening, discourse)
        or (_closes_leaning(document, tokens, discourse) and not opens_with_report(document, sentence))
    )


def _opening(document: Document, tokens: tuple[Token, ...]) -> list[str]:
    """Return the folded first words, with a colon where speech begins between two of them."""
    fold = language(document.language).words.fold_word
    words: list[str] = []
    end = 0
    for token in tokens[: _ECHO_ZONE + 1]:
        gap = document.text[end : token.span.start] if end else ""
        words += [*([_SPEECH] if _MARKS.intersection(gap) else []), fold(document.slice(token.span))]
        end = token.span.end
    return words


def opens_with_report(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence goes on telling what somebody said: it leans a little, named as he may be."""
    tongue = language(document.language)
    first = [tongue.words.fold_word(document.slice(token.span)) for token in sentence.tokens[:1]]
    return any(words[0] in tongue.discourse.reporting for words in _bared(first, tongue.discourse))


def declares(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence begins with what is done by saying it: «أعلنت المدينة حالة الطوارئ»."""
    declared = language(document.language).discourse.declared
    return any(token.form in declared for token in sentence.tokens[1:_DECLARED])


def supposes(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence begins with what somebody thinks or expects, not with what happened."""
    tongue = language(document.language)
    fold, slice_of = tongue.words.fold_word, document.slice
    first = [fold(slice_of(token.span)) for token in sentence.tokens[:1]]
    begun = _supposing(document.language)
    # hardly any sentence begins so: then its other words need not be folded
    if not any(words[0] in begun for words in _bared(first, tongue.discourse)):
        return False
    first += [fold(slice_of(token.span)) for token in sentence.tokens[1:_LONGEST_OPENER]]
    return any(
        " ".join(words[:count]) in tongue.discourse.supposing
        for words in _bared(first, tongue.discourse)
        for count in range(1, _LONGEST_OPENER)
    )


@cache
def _supposing(code: str) -> frozenset[str]:
    """Return the first words of all phrases by which somebody supposes."""
    return frozenset(phrase.split()[0] for phrase in language(code).discourse.supposing)


def _bared(words: list[str], discourse: Discourse) -> tuple[list[str], ...]:
    """Return the opening as it stands and without the conjunction that is glued to its first word."""
    if words and words[0][:1] in discourse.conjunctions and len(words[0]) > 2:
        return words, [words[0][1:], *words[1:]]
    return (words,) if words else ()


def _opens_leaning(words: list[str], discourse: Discourse) -> bool:
    if words[0] in discourse.pronouns or words[0] in discourse.openers:
        return True
    return any(
        " ".join(words[:count]) in discourse.openers and not _is_qualified(words[count:], discourse)
        for count in range(2, _LONGEST_OPENER + 1)
    )


def _is_qualified(following: list[str], discourse: Discourse) -> bool:
    """Return whether what follows says which is meant: "the plan to build", not "the plan on Monday"."""
    return (
        following[:1] != []
        and following[0] in discourse.qualifiers
        and following[1:2] != []
        and (following[1] not in discourse.times)
    )


def _points_back(words: list[str], discourse: Discourse) -> bool:
    return any(
        bare[0] in discourse.pointers
        and next_word not in discourse.times
        # farther from the start only «هذه الخطوة» points out of the sentence, not «وذلك»
        and (place < _POINTER_ZONE or (bool(discourse.definite) and next_word.startswith(discourse.definite)))
        for place, (word, next_word) in enumerate(pairwise([*words[: _FAR_POINTER_ZONE + 1], ""]))
        for bare in _bared([word], discourse)
    )


def _resumes(words: list[str], discourse: Discourse) -> bool:
    return any(
        word in discourse.resumed and not following.startswith(discourse.definite)
        for word, following in pairwise([*words[: _RESUMPTION_ZONE + 1], ""])
    )


def _lacks_subject(words: list[str], discourse: Discourse) -> bool:
    if words[0] not in discourse.reporting or len(words) == 1:
        return False
    if words[1] in discourse.matters:
        return True
    end = next(
        (place for place, word in enumerate(words[1:]) if word == _SPEECH or word in discourse.subject_ends),
        None,
    )
    if end is None:
        return False
    return end == 0 or (end < _SUBJECT_ZONE and words[1].startswith(discourse.definite))


def _is_led(word: str, token: Token, discourse: Discourse) -> bool:
    """Return whether a preposition is glued to a word."""
    return word != token.form and word.endswith(token.form) and word.startswith(discourse.glued or ("\0",))


def _lacks_doer(words: list[str], led: list[bool], discourse: Discourse) -> bool:
    """Return whether a preposition stands where the subject of a verb would: «تعهدت بدعم», «كان قد زار»."""
    if words and words[0].endswith(discourse.plural or ("\0",)) and len(words[0]) >= _SHORTEST_VERB:
        return True
    at = 3 if " ".join(words[:2]) in discourse.perfect else 1 if words[0] in discourse.promising else 0
    return 0 < at < len(words) and (led[at] or words[at] in discourse.subject_ends)


def _speaks_unnamed(document: Document, tokens: tuple[Token, ...], discourse: Discourse) -> bool:
    """Return whether nobody is named before or behind a verb of saying: «وردا على سؤال، قال إن»."""
    fold = language(document.language).words.fold
    words = [fold(document.slice(token.span)) for token in tokens[:_ECHO_ZONE]]
    if not any(bare[0] in discourse.asides for bare in _bared(words[:1], discourse)):
        return False
    return any(
        word in discourse.reporting
        and following in discourse.subject_ends
        and not _COMMAS.isdisjoint(document.text[before.span.end : token.span.start])
        for before, token, word, following in zip(tokens, tokens[1:], words[1:], words[2:], strict=False)
    )


def _is_definite(first: list[str], discourse: Discourse) -> bool:
    """Return whether a noun comes first that says itself which is meant: «الجمل له القدرة»."""
    return bool(first) and bool(discourse.definite) and first[0].startswith(discourse.definite)


def _follows_from(first: list[str], tokens: tuple[Token, ...], discourse: Discourse) -> bool:
    """Return whether a sentence only draws a conclusion: «فقد أعلنت», «فبعد»."""
    if not first or first[0] in discourse.no_consequences:
        return False
    return any(
        first[0].startswith(letter) and first[0] != tokens[0].form for letter in discourse.consequences
    )


def _has_owner(document: Document, first: list[str], tokens: tuple[Token, ...], discourse: Discourse) -> bool:
    """Return whether what comes first belongs to somebody unseen: «نجله», «وتأتي تصريحاته»."""
    framed = any(words[0] in discourse.framing for words in _bared(first[:1], discourse))
    return any(
        _is_owned(document.slice(token.span), token, discourse)
        and word not in discourse.fates
        and not word.startswith(discourse.definite)
        for word, token in zip(first[: 2 if framed else 1], tokens, strict=False)
    )


def _is_owned(surface: str, token: Token, discourse: Discourse) -> bool:
    """Return whether a word is its dictionary form with a possessive behind it («ة» is none)."""
    stems = (token.form.removesuffix(ending) for ending in discourse.possessives if surface.endswith(ending))
    is_other = token.lemma != token.form and len(token.lemma) > _SHORTEST_STEM
    return is_other and any(stem.startswith(token.lemma[:-1]) for stem in stems)


def _closes_leaning(document: Document, tokens: tuple[Token, ...], discourse: Discourse) -> bool:
    fold = language(document.language).words.fold_word
    return " ".join(fold(document.slice(token.span)) for token in tokens[-2:]) in discourse.closers
