"""What a language tells about reporting what somebody said."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """The words by which a language attributes speech, in their usual spelling; «_» stands for a space.

    `verbs` are lines of a past, a stem of the present, one of the participle ("-" where there is none) and
    frames, which the grammar of the language reads; `weak` verbs have other meanings and need a sure speaker.
    `masdars` are nouns of saying with a pronoun behind them («قوله»), `by_saying` those behind a preposition
    («بالقول»). `complementisers` open the reported clause. `sources` cite one who follows («بحسب»),
    `stating` verbs stand behind some of them («ما ذكرته»), `statements` are what bodies issue («بيان»),
    `viewpoints` open what somebody thinks.

    `negations` before a verb take its word back; `denying` verbs bear them, `continuing` ones have a subject
    who spoke before, `impersonal` ones nobody where none follows. `inanimate` subjects say nothing,
    `gestures` make a sign of a word.
    `edges` end what was reported; `linkers` let another verb begin; `urging` ones begin the reporter's next
    clause where they name who urges. `again` is said once more («أعاد التأكيد»), `own` words are of
    one who speaks of himself, `quantities` stand before what they count («كافة»). `fronted` are words before
    which a quotation stands («هكذا قال»).

    `ranks` stand before names, `persons` are nouns for people, `vague` ones for nobody in particular,
    `generic` ones mean whoever spoke; `honours` stand for a name («معاليه»), `kin` take that of another.
    `organisations` are heads of bodies, `unique` of those that a state has one of, `by_field` of those that
    their field alone may name, `media` of outlets, `named` nouns whose name may stand in marks.
    `places` are nouns before the name of a place, `place_heads` begin such a name of two words.
    `channels` are nouns of occasions on which one speaks, `channel_words` lead to them, `times` are words of
    time, `adjectives` end an office or a body as those of places do, `objects` are nouns of what is asserted
    without a clause, `others` words that no name begins with.
    `same_offices` gives for a word the other one for the same office, `describing` words say of a body what
    it is, not which.
    `homographs` are names whose words look like particles («بان كي مون»).
    `footers` begin what a page puts behind its text («سمات …»).
    `kept` words fold like others that they are not («على», the name علي).
    """

    verbs: str
    weak: str = ""
    masdars: str = ""
    by_saying: str = ""
    complementisers: str
    sources: str = ""
    stating: str = ""
    statements: str
    viewpoints: str = ""
    negations: str = ""
    denying: str = ""
    continuing: str
    impersonal: str = ""
    inanimate: str
    gestures: str = ""
    edges: str
    linkers: str
    urging: str = ""
    again: str = ""
    footers: str = ""
    homographs: str = ""
    own: str = ""
    quantities: str = ""
    fronted: str = ""
    ranks: str = ""
    persons: str = ""
    vague: str = ""
    generic: str = ""
    honours: str = ""
    kin: str = ""
    organisations: str = ""
    media: str = ""
    named: str = ""
    places: str = ""
    place_heads: str = ""
    channels: str
    channel_words: str
    times: str = ""
    objects: str
    others: str = ""
    unique: str = ""
    by_field: str = ""
    given: str = ""
    adjectives: str = ""
    plurals: Mapping[str, str] = field(default_factory=dict)
    same_offices: Mapping[str, str] = field(default_factory=dict)
    describing: str = ""
    kept: str = ""
