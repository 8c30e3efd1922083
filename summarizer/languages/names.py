"""What telling who is named asks of a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from summarizer.languages.happenings import People


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words in and around names; all are forms, but `cores` which keep what follows the article.

    `people` are those that events ask for. `titles` stand before a name and belong to its wording, with the
    article but for `styles` («جنرال», «فضيلة»); `trailing` words go on with a title; behind one that is `bare`,
    one word may be the whole name, but behind a `loose` one only a listed one:
    «الفريق» is a team, too. `offices` head a role, `closed` ones name it alone,
    `experts` are named by their place («الباحثة في معهد …»), `speakers` by whom they speak for. `bodies` head
    an organisation's name, `known` are those without a head, `chartered`
    heads may be told with what they are for; `powers` are bodies that are called by the name
    of who leads them («حكومة حماد»), `things` what is called after a person («شارع الملك فهد»).
    `given` are first names, `women` those of women, `doubtful` those that are rather words; `families` are
    last names, `sole` those that mean one person where they stand alone, `leading` first names that may be left out («محمد شهباز شريف»), `standing_names` are folded names, whose first letter is
    no proclitic; `linking` words need one behind them, `opening` ones among them may open a name, `binding` ones are one unit with
    the word behind, as `closing` words are with the one before («نور الدين»). `article` is written on such words;
    `sounds` are letters that writers leave out or exchange in foreign names, `first_sounds` those that begin one.
    `standing` offices are never short for a longer one: «الرئيس» is no «رئيس البلدية». `lowering` kin share the father's name, `elder` words tell which,
    `junior` and `senior` tell son from father, `counterpart` is who holds the same office elsewhere.
    `speech` are verbs whose subject follows, `womanly` their endings for a woman; `content` words open what is said. `taking` verbs have an object behind
    their subject, `former` words take an office out of the present, `world` words make it the only one, `breaking` words end a name, `participial` letters begin an adjective and
    `adjectives` are no families, nor is what ends as a `plural`. Of the prepositions behind an
    office, `placing` ones tell where an expert works, `accrediting` ones where one of
    the `envoys` is sent, `appointing`
    ones by whom; `ordinals` tell kings of one name apart,
    `dubbing` verbs behind one of `which` words call by a name («ما يُعرف بـ»); `dative` is the one for whom an office is,
    `voice` the word of who speaks for another («باسم»). `possessives` are endings of a noun that is somebody's («جيشها»), `plainly_owned` those among them that no name has;
    `common` offices mean nobody without a name beside them. `is_known` knows the words of the dictionary and `is_verb` its verbs.
    """

    people: People
    titles: frozenset[str]
    styles: frozenset[str]
    trailing: frozenset[str]
    bare: frozenset[str]
    offices: frozenset[str]
    closed: frozenset[str]
    experts: frozenset[str]
    speakers: frozenset[str]
    bodies: frozenset[str]
    known: frozenset[str]
    powers: frozenset[str]
    things: frozenset[str]
    given: frozenset[str]
    women: frozenset[str]
    doubtful: frozenset[str]
    families: frozenset[str]
    leading: frozenset[str]
    linking: frozenset[str]
    opening: frozenset[str]
    binding: frozenset[str]
    closing: frozenset[str]
    article: str
    sounds: Mapping[int, str]
    first_sounds: Mapping[int, str]
    standing: frozenset[str]
    lowering: frozenset[str]
    elder: frozenset[str]
    junior: frozenset[str]
    senior: frozenset[str]
    counterpart: frozenset[str]
    speech: frozenset[str]
    womanly: tuple[str, ...]
    content: frozenset[str]
    taking: frozenset[str]
    former: frozenset[str]
    world: frozenset[str]
    breaking: frozenset[str]
    adjectives: frozenset[str]
    is_known: Callable[[str, str], bool]
    is_verb: Callable[[str], bool]
    sole: frozenset[str]
    standing_names: frozenset[str]
    placing: frozenset[str]
    accrediting: frozenset[str]
    appointing: frozenset[str]
    loose: frozenset[str]
    chartered: frozenset[str]
    participial: tuple[str, ...]
    plural: tuple[str, ...]
    ordinals: frozenset[str]
    dubbing: frozenset[str]
    which: frozenset[str]
    dative: str
    voice: frozenset[str]
    envoys: frozenset[str]
    possessives: tuple[str, ...]
    plainly_owned: tuple[str, ...]
    common: frozenset[str]
