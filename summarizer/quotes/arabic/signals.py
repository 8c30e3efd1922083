"""What a word can do wherever it stands: most words can do nothing, and need not be looked at twice."""

from functools import lru_cache

from summarizer.quotes.arabic.issuers import statement
from summarizer.quotes.arabic.lexis import among, lexis, person, verb
from summarizer.quotes.arabic.words import is_rank

_CONJUNCTIONS = ("و", "ف")
_PARTING = frozenset(
    ["كما", "ولم", "وكان", "وكانت", "وهو", "وهي", "لكنه", "ولكنه", "لكنها", "ولكنها", "لكنهم", "ولكنهم"]
)


@lru_cache(maxsize=65536)
def may_report(word: str) -> bool:
    """Tell whether a word may report: as a verb, as a phrase that cites, as a statement of somebody."""
    return (
        _is_cue(word)
        or _begins_phrase(word, "sources")
        or _begins_phrase(word, "viewpoints")
        or word == "كما"
        or statement(word) in lexis().sets["statements"]
    )


@lru_cache(maxsize=65536)
def may_part(word: str) -> bool:
    """Tell whether a word may part what was said from what comes behind it."""
    sets = lexis().sets
    return (
        _is_cue(word)
        or word in _PARTING
        or word in sets["linkers"]
        or _begins_phrase(word, "edges")
        or _begins_phrase(word, "sources")
        or (word.startswith("و") and (word[1:] in sets["masdars"] or word[1:] in sets["complementisers"]))
    )


@lru_cache(maxsize=65536)
def heading(word: str) -> str | None:
    """Return a word that may begin the naming of somebody, without a glued «و»; None: it cannot.

    «و» stands on a noun with its article: «والشاعرة», not «والدها».
    """
    bare = word.removeprefix("و") if word.startswith("وال") and person(word) is None else word
    return bare if is_rank(bare) or person(bare) is not None or bare in lexis().given else None


def _is_cue(word: str) -> bool:
    return word == "بقول" or verb(word) is not None or among(word, "by_saying")


def _begins_phrase(word: str, name: str) -> bool:
    table = lexis().phrases[name]
    return word in table or (word.startswith(_CONJUNCTIONS) and word[1:] in table)
