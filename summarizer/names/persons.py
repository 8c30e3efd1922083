"""Names of people in a sentence, beside the offices: titles, first names, kin and families known to all."""

from collections.abc import Sequence

from summarizer.names.lexicon import Lexicon
from summarizer.names.named import FULL, KIN, SHORT, Named
from summarizer.names.phrases import after_titles, begins_name, name_end
from summarizer.names.words import Word


def person(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    """Return who is named at a word: by titles and name, by a name alone, or by the family."""
    start = after_titles(words, index, lexicon)
    if start > index:
        found = named_at(words, index, start, lexicon, sure=True) if start < len(words) else None
        return [found] if found is not None and _is_title_enough(words, found, lexicon) else []
    spoken = index > 0 and words[index - 1].shape.form in lexicon.words.speech
    epithet = index > 0 and not words[index].pause and lexicon.is_land_adjective(words[index - 1])
    given = words[index].form in lexicon.words.given and not lexicon.is_other(words[index])
    spoken = spoken or epithet
    if begins_name(words, index, lexicon) or (epithet and given and not words[index].shape.definite):
        found = named_at(words, index, index, lexicon, sure=spoken)
        if found is not None and found.form == FULL and not _is_club(words, found, lexicon, spoken=spoken):
            return [found]
    return _single(words, index, lexicon)


def kin(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    """Return who is named as the kin of another: «نجله صدام»."""
    start = index + 1
    while start < len(words) and words[start].shape.form in lexicon.words.elder:
        start += 1
    if start >= len(words) or words[start].shape.joined or words[start].shape.led:
        return []
    behind = after_titles(words, start, lexicon)
    found = named_at(words, start, behind, lexicon, sure=True) if behind < len(words) else None
    if found is None:
        return []
    if found.name[1] - found.name[0] > 1:
        return [found._replace(akin=True)]
    if (words[start].pause and behind == start) or words[found.name[0]].shape.definite:
        return []
    sharing = words[index].shape.form in lexicon.words.lowering
    return [found._replace(form=KIN, first=index, sharing=sharing, akin=True)]


def titled(words: Sequence[Word], index: int, lexicon: Lexicon) -> Named | None:
    """Return who has a rank that may be a body, too: «اللواء المتقاعد خليفة حفتر»."""
    form = words[index].shape.form
    if not words[index].shape.definite or form not in lexicon.words.loose or form not in lexicon.words.bodies:
        return None
    start = after_titles(words, index, lexicon)
    if start >= len(words) or not begins_name(words, start, lexicon):
        return None
    return named_at(words, index, start, lexicon, sure=True)


def _is_club(words: Sequence[Word], found: Named, lexicon: Lexicon, *, spoken: bool) -> bool:
    """Tell whether strange words are a team or a town, as with a country behind: «اخيسار سبور التركي»."""
    first, last = found.name
    forms = [word.form for word in words[first:last]]
    pair = " ".join(forms[:2])
    if pair in lexicon.teams or pair in lexicon.towns or forms[0] == forms[-1]:
        return True
    strange = not any(lexicon.is_person_word(word) for word in words[first:last])
    return strange and found.last > last and not spoken


def _is_title_enough(words: Sequence[Word], found: Named, lexicon: Lexicon) -> bool:
    """Tell whether titles make a name of the words behind them: «الدكتور زايد», not «الفريق صباح»."""
    first, listed = found.name[0], lexicon.words
    if found.form == FULL:
        return True
    word = words[first]
    form = word.shape.form
    if words[first - 1].shape.form in listed.loose:
        return form in listed.sole or (lexicon.is_person_word(word) and form not in listed.doubtful)
    bare = words[first - 1].shape.form in listed.bare or words[found.first].shape.form in listed.bare
    return form in listed.sole or (bare and (lexicon.is_person_word(word) or lexicon.is_foreign(word)))


def _single(words: Sequence[Word], index: int, lexicon: Lexicon) -> list[Named]:
    """Return a name of one word: a family known to all, or a strange word of which a verb of speech tells."""
    word, listed = words[index], lexicon.words
    form = word.shape.form
    if form in listed.sole:
        return [with_generation(words, Named(SHORT, index, index + 1, (index, index + 1)), lexicon)]
    spoken = index > 0 and words[index - 1].shape.form in listed.speech and not word.pause
    if not spoken or word.shape.led or word.shape.joined or lexicon.is_other(word):
        return []
    told = index + 1 < len(words) and (
        words[index + 1].shape.form in listed.content or words[index + 1].pause
    )
    if index + 1 < len(words) and words[index + 1].form in listed.content and form in listed.given:
        return [Named(SHORT, index, index + 1, (index, index + 1), woman=told_woman(words, index, lexicon))]
    strange = lexicon.is_foreign(word) and not word.shape.name.endswith(listed.possessives)
    strange = strange and not word.shape.definite and not form.endswith(listed.plural)
    if told and (strange or (form in listed.families and not listed.is_known(form, word.shape.name))):
        return [Named(SHORT, index, index + 1, (index, index + 1), woman=told_woman(words, index, lexicon))]
    return []


def told_woman(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool | None:
    """Tell whether the verb before a name makes its bearer a woman; None without a verb that tells."""
    if not index or words[index - 1].shape.form not in lexicon.words.speech:
        return None
    return words[index - 1].shape.form.endswith(lexicon.words.womanly)


def with_generation(words: Sequence[Word], named: Named, lexicon: Lexicon) -> Named:
    """Return a name with the word behind it that tells son from father: «حفتر الابن»."""
    if named.last >= len(words) or words[named.last].pause or not words[named.last].shape.definite:
        return named
    form = words[named.last].shape.form
    generation = (form in lexicon.words.junior) - (form in lexicon.words.senior)
    return named._replace(last=named.last + abs(generation), generation=generation)


def named_at(
    words: Sequence[Word], first: int, start: int, lexicon: Lexicon, *, sure: bool, land: str = ""
) -> Named | None:
    """Return the person whose titles begin at `first` and whose name at `start`, with a nisba behind."""
    if start >= len(words) or (start > first and _is_apart(words[start])):
        return None
    end = name_end(words, start, lexicon, sure=sure)
    if end == start:
        return None
    last = end
    if (
        end < len(words)
        and not words[end].pause
        and not words[end].shape.joined
        and lexicon.is_land_adjective(words[end])
    ):
        last = end + 1
        # Of an Iraqi minister, «السوداني» is the family.
        if land and lexicon.country(words[end]) not in land:
            end = last
    titles = frozenset(word.shape.form for word in words[first:start])
    woman = told_woman(words, first, lexicon)
    if words[start].shape.form in lexicon.words.women:
        woman = True
    elif words[start].shape.form in lexicon.words.given:
        woman = False
    form = FULL if end - start > 1 else SHORT
    return with_generation(words, Named(form, first, last, (start, end), titles, woman=woman), lexicon)


def _is_apart(word: Word) -> bool:
    return word.pause > 0 or word.shape.joined or bool(word.shape.led)
