"""Names of three short words of which one is a particle elsewhere: «بان كي مون», «لي كه تشيانغ»."""

from collections.abc import Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.words import Word

_WORDS = 3
_FIRST, _LONGEST = 4, 6  # letters
_SHORT = 3
_PURPOSE = "كي"
_PARTICLES = frozenset((_PURPOSE, "لي", "هو", "هي", "لو", "ما", "هل"))
_HAMZAS = frozenset("أإ")
_FIRST_OF_VERBS = ("ي", "ت", "ن")


def particled_end(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where a name with a particle in it ends, `index` itself where none begins.

    Who speaks or holds an office is told before it, and what he does behind it; the words beside the particle
    are none that it governs: «كي» has a verb behind it, the others have Arabic words.
    """
    end = index + _WORDS
    if lexicon.cased or not index or end > len(words):
        return index
    particles = [at for at in (0, 1) if words[index + at].shape.form in _PARTICLES]
    run = words[index:end]
    if not particles or not _is_called(words, index, lexicon) or not _is_over(words, end, lexicon):
        return index
    at = particles[-1]
    others = [word for place, word in enumerate(run) if place != at]
    if any(word.pause or word.quoted for word in run[1:]) or not all(
        _is_plain(word, lexicon) for word in run
    ):
        return index
    if run[at].form == _PURPOSE:
        return end if at and _is_ungoverned(run, lexicon) else index
    return end if _are_strange(others, lexicon, leads=at == 0) else index


def _is_called(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of speech, an office or its adjective stands before."""
    before, word = words[index - 1], words[index]
    if word.pause or word.quoted or word.shape.joined or len(word.shape.core) > _FIRST:
        return False
    return before.shape.form in lexicon.words.speech or before.shape.definite or bool(lexicon.country(before))


def _is_over(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Tell whether a sign, a particle or a conjunction follows."""
    if end >= len(words) or words[end].pause or words[end].shape.joined:
        return True
    return words[end].form in lexicon.stop or words[end].shape.form in lexicon.words.content


def _is_plain(word: Word, lexicon: Lexicon) -> bool:
    shape = word.shape
    bare = not (shape.joined or shape.led or shape.definite or lexicon.words.is_verb(shape.form))
    # «بان» is no «بأن», as one sees by the hamza.
    opens = shape.form in lexicon.words.content and not _HAMZAS.isdisjoint(shape.name)
    return bare and len(shape.core) <= _LONGEST and not opens


def _is_ungoverned(run: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether no verb stands behind «كي», as one must where it tells a purpose."""
    form = run[-1].form
    longer = len(form) > _SHORT and form.startswith("ا")
    return not (form in lexicon.stop or longer or form.startswith(_FIRST_OF_VERBS))


def _are_strange(others: Sequence[Word], lexicon: Lexicon, *, leads: bool) -> bool:
    """Tell whether the words beside a particle are those of a name from abroad, and none known to all."""
    listed = lexicon.words
    families = [word.form in listed.families and word.form not in listed.given for word in others]
    if any(families) or any(word.form in lexicon.stop or word.form in listed.sole for word in others):
        return False
    strange = [lexicon.is_foreign(word) for word in others]
    if leads:
        return any(strange) and all(
            one or len(word.form) <= _SHORT for one, word in zip(strange, others, strict=True)
        )
    return strange[-1] and (strange[0] or others[0].form in listed.given)
