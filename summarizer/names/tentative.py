"""Words that may be a family with an article, if anybody is known to bear it: «قال المنقوش إن»."""

from collections.abc import Iterator, Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import Line
from summarizer.names.words import Word


def tentative_names(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Word]:
    """Yield the words behind a verb of speech that are a name only where other articles know a bearer."""
    if lexicon.cased:
        return
    for line in lines:
        taken = {index for named in line.found for index in range(named.first, named.last)}
        for index in range(1, len(line.words)):
            if index not in taken and _may_be(line.words, index, lexicon):
                yield line.words[index]


def _may_be(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    word, listed = words[index], lexicon.words
    if not word.shape.definite or word.pause or words[index - 1].form not in listed.speech:
        return False
    told = index + 1 < len(words) and (words[index + 1].pause or words[index + 1].form in listed.content)
    if not told or word.shape.joined or word.shape.led or word.form.endswith(listed.plural):
        return False
    return lexicon.is_land_adjective(word) or word.form in listed.families or lexicon.is_foreign(word)
