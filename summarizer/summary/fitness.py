"""Whether a sentence is whole enough to be shown apart from its text."""

import re
from functools import cache, lru_cache

from summarizer.document import Document, Sentence, Span, Token
from summarizer.languages import language
from summarizer.terms import terms

_FINISHED = re.compile(r"(?<!\.\.)[.!][\"”»’')\]\u200e\u200f\s]*\Z")  # three dots break off, two are a slip
_TAIL = 12  # code points: room for an end mark with the quotes and brackets that close after it
_QUOTE = re.compile('([«»"“”„])')
_STRAIGHT = frozenset('"“”„')  # many writers open with ” and close with “ in Arabic
_LIST_ITEM = re.compile(r"\d{1,2} ?[-–—.)/] ?(?=[^\W\d])|[•●▪■◾*] ?(?=\w)")
_ENDS = tuple(".!?؟:…\"'”»)")
_BLANK = " \t\r\n\u200e\u200f\u00a0"
_FEWEST_BROKEN = 6  # words of what is broken off: shorter ones are headlines and captions
_LINE = 2000  # code points of a paragraph that are read on either side
_PHRASE = 3  # words
_TITLE_SHARE = 0.8
_SPOKEN_SHARE = 0.9


def is_finished(text: str) -> bool:
    """Return whether a sentence ends as a statement does: no question, no headline, nothing cut off."""
    return _FINISHED.search(text[-_TAIL:]) is not None and text[:1] not in ".,،؛:;)…"


def is_listed(text: str) -> bool:
    """Return whether a sentence is one of the points of a list: numbered, or with a mark before it."""
    return _LIST_ITEM.match(text.lstrip()) is not None


def introduces(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence only announces what follows it: «وجاء في البيان ما يلي»."""
    tongue = language(document.language)
    discourse, fold = tongue.discourse, tongue.words.fold_word
    words = [
        fold(document.slice(token.span))
        for token in (*sentence.tokens[:_PHRASE], *sentence.tokens[-_PHRASE:])
    ]
    first, last = words[:_PHRASE], words[-_PHRASE:]
    bare = [first[0][1:], *first[1:]] if first and first[0][:1] in discourse.conjunctions else first
    openings = {" ".join(each[:count]) for each in (first, bare) for count in range(1, _PHRASE + 1)}
    endings = {" ".join(last[count:]) for count in range(_PHRASE)}
    return not (openings.isdisjoint(discourse.introducing) and endings.isdisjoint(discourse.announcing))


def goes_on_line(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence is the rest of one that was broken off at the end of the line before.

    «وقتل ثمانية», and on the next line «أشخاص على الأقل في موجة من الهجمات»: what was broken off begins with
    a verb, as headlines seldom do, and its rest with none.
    """
    text, start = document.text, sentence.span.start
    begun = text.rfind("\n", max(0, start - _LINE), start)
    if begun < 0 or text[begun:start].strip(_BLANK):
        return False
    before = text[max(0, begun - _LINE) : begun].rstrip(_BLANK)
    words = re.split(r"[.!؟?:]\s", before[before.rfind("\n") + 1 :])[-1].split()
    if len(words) < _FEWEST_BROKEN or before[-1:] in _ENDS:
        return False
    form = language(document.language).words.form
    is_told = is_verb(form(words[0]), document.language)
    return is_told and not is_verb(sentence.tokens[0].form, document.language)


def is_verb(form: str, code: str) -> bool:
    """Return whether a word is a verb with a time of its own, as far as the lists of news know it."""
    return form in _verbs(code)


@cache
def _verbs(code: str) -> frozenset[str]:
    happenings = language(code).happenings()
    told = {word for word, act in happenings.acts.items() if act.finite}
    return frozenset(told) | happenings.light | happenings.states | language(code).discourse.reporting


def is_addressed(document: Document, sentence: Sentence) -> bool:
    """Return whether somebody is spoken to outside of quotation marks: a letter, a speech, a call."""
    tongue = language(document.language)
    discourse, fold = tongue.discourse, tongue.words.fold_word
    # most sentences have no such word in any writing: then none needs to be folded
    if _addressing_forms(document.language).isdisjoint([form for _, form, _ in sentence.tokens]):
        return False
    addressing, text = discourse.addressing, document.text
    words = [fold(text[start:end]) for (start, end), _, _ in sentence.tokens]
    if addressing.isdisjoint(words) and addressing.isdisjoint([form for _, form, _ in sentence.tokens]):
        return False
    at = next(
        place
        for place, (word, token) in enumerate(zip(words, sentence.tokens, strict=True))
        if word in addressing or token.form in addressing
    )
    before = document.slice(Span(sentence.span.start, sentence.tokens[at].span.start))
    is_quoted = before.count("«") > before.count("»") or sum(map(before.count, _STRAIGHT)) % 2 == 1
    said = before.rpartition(":")[0]
    spoken = (
        word
        for word, token in zip(words, sentence.tokens, strict=True)
        if token.span.end <= sentence.span.start + len(said)
    )
    return not is_quoted and not any(not discourse.reporting.isdisjoint((word, word[1:])) for word in spoken)


def is_in_quotes(document: Document, sentence: Sentence) -> bool:
    """Return whether quoted words stand in a sentence without the one who speaks them.

    That is so where a quotation began before it or goes on after it, and where nearly all of it is quoted.
    """
    if _goes_on(document.text, sentence.span):
        return True
    text = document.slice(sentence.span)
    if not _QUOTE.search(text):
        return False
    guillemets, straight, spoken, words = 0, False, 0, 0
    for part in _QUOTE.split(text):
        if part in _STRAIGHT:
            straight = not straight
        guillemets += (part == "«") - (part == "»")
        if guillemets < 0:
            return True
        told = sum(map(str.isalnum, part))
        words += told
        spoken += told if straight or guillemets > 0 else 0
    return straight or guillemets > 0 or spoken > _SPOKEN_SHARE * words


def repeats_title(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence is the headline over again."""
    if not document.title:
        return False
    stop = language(document.language).words.stop
    title = _headline(document.title, document.language)
    words = _content(sentence.tokens, stop)
    return len(words & title) >= _TITLE_SHARE * max(len(words), len(title))


def _goes_on(text: str, span: Span) -> bool:
    """Return whether a quotation that began before a sentence ends behind it, in the same paragraph."""
    begun = max(0, span.start - _LINE, text.rfind("\n", max(0, span.start - _LINE), span.start) + 1)
    before = text[begun : span.start]
    ended = text.find("\n", span.end, span.end + _LINE)
    after = text[span.end : span.end + _LINE if ended < 0 else ended]
    closing, opening = after.find("»"), after.find("«")
    if before.count("«") > before.count("»") and closing >= 0 and not 0 <= opening < closing:
        return True
    return all(sum(map(side.count, _STRAIGHT)) % 2 for side in (before, after))


@cache
def _addressing_forms(code: str) -> frozenset[str]:
    """Return the words of address as they stand and as search keys."""
    addressing = language(code).discourse.addressing
    return addressing | {language(code).words.form(word) for word in addressing}


@lru_cache(maxsize=256)
def _headline(title: str, code: str) -> frozenset[str]:
    return frozenset(_content(terms(title, code), language(code).words.stop))


def _content(tokens: tuple[Token, ...], stop: frozenset[str]) -> set[str]:
    return {token.lemma for token in tokens if token.form not in stop}
