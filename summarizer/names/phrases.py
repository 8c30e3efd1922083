"""Names of people in a script without capitals: where they begin and end."""

from collections.abc import Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.particles import particled_end
from summarizer.names.words import Word

_LONGEST = 8


def after_titles(words: Sequence[Word], index: int, lexicon: Lexicon) -> int:
    """Return where the titles that begin at a word end; `index` itself where none begins."""
    listed, start = lexicon.words, index
    while index < len(words) and (index == start or not (words[index].pause or words[index].shape.joined)):
        shape = words[index].shape
        opens = (
            shape.form in listed.titles
            and shape.definite != (shape.form in listed.styles)
            and _is_dotted(words, index)
        )
        goes_on = index > start and (shape.form in listed.trailing or lexicon.is_land_adjective(words[index]))
        if not (opens or goes_on):
            break
        index += 1
    return index


def _is_dotted(words: Sequence[Word], index: int) -> bool:
    """Tell whether a letter that may be a title has its dot: «د. أحمد»."""
    return len(words[index].shape.form) > 1 or (index + 1 < len(words) and words[index + 1].dotted)


def begins_name(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a name begins at a word, whatever stands before it."""
    word, listed = words[index], lexicon.words
    if particled_end(words, index, lexicon) > index:
        return True
    if lexicon.is_other(word) or word.shape.definite:
        return False
    following = _next(words, index)
    form = word.shape.form
    if form in listed.given:
        sure = form not in listed.doubtful and not lexicon.is_owned(word)
        return sure or (following is not None and _backs(following, lexicon))
    if form in listed.linking:
        return form in listed.opening and following is not None and _backs(following, lexicon)
    if following is None or word.shape.led or not lexicon.is_foreign(word):
        return False
    return not following.shape.definite and lexicon.is_foreign(following) and not lexicon.is_other(following)


def name_end(words: Sequence[Word], index: int, lexicon: Lexicon, *, sure: bool) -> int:
    """Return where the name that begins at a word ends; unless `sure`, what may be any noun is none."""
    if (particled := particled_end(words, index, lexicon)) > index:
        return particled
    end = index
    while end < len(words) and end < index + _LONGEST:
        word = words[end]
        if end > index and (word.pause or word.quoted or word.shape.joined):
            break
        if not _fits(words, index, end, lexicon, sure):
            break
        end += 1
    while (
        end > index
        and words[end - 1].shape.form in lexicon.words.linking
        and words[end - 1].shape.form not in lexicon.words.given
    ):
        end -= 1
    return end


def _next(words: Sequence[Word], index: int) -> Word | None:
    if index + 1 >= len(words):
        return None
    word = words[index + 1]
    return None if word.pause or word.quoted or word.shape.joined or word.shape.led else word


def _backs(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word makes a name of the doubtful one before it."""
    shape, listed = word.shape, lexicon.words
    if shape.form in listed.linking:
        return True
    if lexicon.is_other(word):
        return False
    if shape.definite:
        return lexicon.is_foreign(word) or shape.form in listed.families or shape.form in listed.closing
    return lexicon.is_person_word(word) or lexicon.is_foreign(word)


def _fits(words: Sequence[Word], first: int, at: int, lexicon: Lexicon, sure: bool) -> bool:
    word, listed = words[at], lexicon.words
    shape = word.shape
    if at > first and words[at - 1].form in listed.linking:
        return not shape.led and (shape.definite or not listed.is_verb(shape.form))
    if at > first and shape.led:
        return _is_radical(word, lexicon)
    if shape.form in listed.linking or _is_sure_part(words, first, at, lexicon, sure):
        return True
    if lexicon.is_other(word):
        return False
    if shape.definite:
        free = sure or _is_free(words, first, lexicon)
        return _definite_fits(word, words[first:at], lexicon, free)
    if _is_behind_family(words, first, at, lexicon):
        return False
    return (
        shape.form in listed.given
        or shape.name in listed.written_names
        or _plain_fits(words, first, at, lexicon, sure)
    )


def _is_behind_family(words: Sequence[Word], first: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a family with its article ends a name: «التقى فلان الدبيبة خليفة حفتر» tells of two."""
    before = words[at - 1]
    if at < first + 2 or not before.shape.definite or before.form in lexicon.words.given:
        return False
    return not _is_tied(words, at - 1, lexicon)


def _is_tied(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is one name with the word before it: «عبد الحميد», «عز الدين»."""
    return words[at - 1].form in lexicon.words.linking or words[at].form in lexicon.words.closing


def _is_sure_part(words: Sequence[Word], first: int, at: int, lexicon: Lexicon, sure: bool) -> bool:
    """Tell whether a word goes on with a first name though it is also another word: «إسحاق دار»."""
    word, listed = words[at], lexicon.words
    if word.shape.definite and at > first and word.form in listed.closing:
        return True
    if _units(words[first:at], lexicon) != 1:
        return False
    if word.shape.definite and word.form in listed.families:
        return not _opens(words, at, lexicon)
    if sure and word.shape.definite and word.form in listed.ordinals:
        return words[at - 1].form in listed.given
    house = word.form in listed.bodies or (word.shape.definite and word.form in listed.offices)
    return lexicon.is_land_adjective(word) or (sure and house and _ends(words, at + 1, lexicon))


def _is_free(words: Sequence[Word], first: int, lexicon: Lexicon) -> bool:
    """Tell whether no verb stands before a first name: behind «غادر أحمد» comes what he left."""
    doubtful = words[first].form in lexicon.words.doubtful
    return not doubtful and not (first and lexicon.words.is_verb(words[first - 1].form))


def _opens(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is rather the title of the name behind it: «الشيخ زايد»."""
    return at + 1 < len(words) and not words[at + 1].pause and begins_name(words, at + 1, lexicon)


def _units(words: Sequence[Word], lexicon: Lexicon) -> int:
    """Return how many names are among the words of one: «عبد الحفيظ» is a single one."""
    return sum(word.shape.form not in lexicon.words.linking for word in words)


def _definite_fits(word: Word, before: Sequence[Word], lexicon: Lexicon, sure: bool) -> bool:
    listed, form = lexicon.words, word.shape.form
    if not before:
        return lexicon.is_foreign(word) or form in listed.families or (sure and form in listed.given)
    if before[-1].shape.definite and before[-1].form.endswith(listed.people.adjectives[:1]):
        return form in listed.families
    if lexicon.is_person_word(word):
        return True
    if form in listed.adjectives or (not lexicon.is_foreign(word) and form.endswith(listed.plural)):
        return False
    if len(before) == 1:
        return sure or lexicon.is_foreign(word) or form.endswith(listed.people.adjectives)
    chain = all(part.shape.form in listed.given or part.shape.form in listed.linking for part in before[1:])
    return lexicon.is_foreign(word) or (chain and form.endswith(listed.people.adjectives[:1]))


def _plain_fits(words: Sequence[Word], first: int, at: int, lexicon: Lexicon, sure: bool) -> bool:
    word, listed = words[at], lexicon.words
    shape, count = word.shape, _units(words[first:at], lexicon)
    tied = at > first + 1 and _is_tied(words, at - 1, lexicon)
    if count and words[at - 1].shape.definite and not tied:
        return False
    if lexicon.is_foreign(word) or shape.form in listed.families:
        return sure or count > 0 or lexicon.is_foreign(word)
    if count > 1 or len(shape.form) < 3 or word.end - word.start < 3:
        return False
    plain = not shape.form.endswith(listed.people.common_endings)
    backed = sure and _next(words, at) is not None and _backs(words[at + 1], lexicon)
    if count == 0:
        return backed or (sure and plain)
    named = words[first].shape.form in listed.given or sure
    return named and (plain or backed or (sure and _ends(words, at + 1, lexicon)))


def _is_radical(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a proclitic begins a family: «بحاح», «باسلمة»."""
    shape = word.shape
    if (
        shape.definite
        or shape.joined
        or lexicon.is_other(word)
        or lexicon.words.is_known(shape.core, f"{shape.core}ة")
    ):
        return False
    return len(shape.core) < 5 or shape.core[:1] == lexicon.words.article[:1]


def _ends(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a name surely ends before a word."""
    if at >= len(words) or words[at].pause or words[at].shape.joined:
        return True
    return words[at].shape.form in lexicon.words.content or lexicon.is_land_adjective(words[at])
