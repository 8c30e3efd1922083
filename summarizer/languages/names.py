"""What telling who is named asks of a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from summarizer.languages.happenings import People


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The words in and around names: their forms, but for `standing_names` and `sounds`.

    Before a name. `titles` belong to its wording, with the article but for `styles` («فضيلة»); `trailing`
    words go on with one. Behind a `bare` title one word may be the whole name, behind a `loose` one only a
    listed word: «الفريق» is a team, too. `offices` head a role, `closed` ones name it alone, `common` ones
    mean nobody unless a name stands beside them, `pairing` ones are offices only before another, `standing`
    ones are never short for a longer one: «الرئيس» is no «رئيس البلدية». `experts` are named by their
    place, `speakers` by whom they speak for (`voice`), `envoys` by where they are sent; `placing`,
    `accrediting` and `appointing` are the prepositions behind them, and `dative` is glued to whom an office
    is for. `former` words take an office out of the present, `world` words make it the only one, but several
    people hold one with a word of `several` at a time; those of `sovereign` are the only ones of a country by
    themselves, or with one of `realms` behind them («رئيس الجمهورية»). What the form of a woman's office ends
    with is `feminine`. `counterpart` is who holds an office elsewhere. `kin` is in `people`; `lowering` kin
    share the father's name, `elder` words tell which, `junior` and `senior` tell son from father.

    Names. `given` are first names, `women` those of women, `doubtful` those that are rather words;
    `families` are last names, `sole` those that mean one person where they stand alone; the first letter of
    `standing_names` is no proclitic. `leading` first names may be left out («محمد شهباز شريف»), `ordinals`
    tell kings apart. `linking` words need one behind them, `opening` ones among them may open a name;
    `binding` ones are one unit with the word behind, as `closing` words are with the one before («نور
    الدين»), where `article` is written. `sounds` are letters that writers leave out or exchange in foreign
    names, `first_sounds` those that begin one. `breaking` words end a name; `adjectives`, and what ends as
    a `plural`, are no families; `written_names` are names only as they are written («علي», not «على»).
    `possessives` are endings of what is somebody's («جيشها»), `plainly_owned` those among them that no name
    has; nor has any `nameless` ones («بريء»).

    Organisations. `bodies` head a name, `chartered` ones may be told with what they are for, `known` ones
    need no head; `kinds` may stand before one that has a name of its own («حركة حماس»), `powers` are called
    by who leads them («حكومة حماد»), `things` after somebody («شارع الملك فهد»). `dubbing` verbs behind one
    of `which` words only call something so («ما يُعرف بـ»).

    Verbs. The subject of `speech` follows, `womanly` endings tell a woman; `taking` verbs have an object
    behind their subject, `content` words open what is said. `is_verb` knows the form of a verb, `is_known`
    a word of the dictionary by its form and as it is written.
    """

    people: People
    article: str
    sounds: Mapping[int, int | None]
    first_sounds: Mapping[int, int]
    is_known: Callable[[str, str], bool]
    is_verb: Callable[[str], bool]
    dative: str
    feminine: str
    titles: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    trailing: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    experts: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    powers: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    linking: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    binding: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    lowering: frozenset[str] = frozenset()
    elder: frozenset[str] = frozenset()
    junior: frozenset[str] = frozenset()
    senior: frozenset[str] = frozenset()
    counterpart: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    content: frozenset[str] = frozenset()
    taking: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    world: frozenset[str] = frozenset()
    breaking: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    sole: frozenset[str] = frozenset()
    standing_names: frozenset[str] = frozenset()
    placing: frozenset[str] = frozenset()
    accrediting: frozenset[str] = frozenset()
    appointing: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    chartered: frozenset[str] = frozenset()
    written_names: frozenset[str] = frozenset()
    pairing: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    dubbing: frozenset[str] = frozenset()
    which: frozenset[str] = frozenset()
    voice: frozenset[str] = frozenset()
    envoys: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    sovereign: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    realms: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    womanly: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    possessives: tuple[str, ...] = ()
    plainly_owned: tuple[str, ...] = ()
    nameless: tuple[str, ...] = ()
