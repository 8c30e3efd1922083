"""Kinds of acts: which are told of one and the same happening, and which last."""

STATEMENT, ANNOUNCEMENT = "statement", "announcement"
STATEMENTS = frozenset((STATEMENT, ANNOUNCEMENT))
# What belongs to another happening wherever its own clause has no date.
DETAILS = frozenset(("attendance", "end", "start", "publication", "", *STATEMENTS))

# Acts of one family are ways of telling one happening: a guest arrives, is received, pays a visit.
_FAMILIES = (
    ("contact", "visit reception meeting arrival"),
    ("pact", "signing deal ceasefire"),
    ("force", "force start"),
    ("kidnapping", "kidnapping attack"),
    ("violence", "attack killing war outbreak injury"),
    ("law", "ruling trial"),
    ("order", "ruling ban decision"),
    ("custody", "arrest release capture"),
    ("freedom", "release delivery"),
    ("office", "appointment vote resignation dismissal win"),
    ("disaster", "disaster evacuation killing toll"),
    ("dying", "death killing toll"),
    ("intrusion", "cyber attack outage"),
    ("money", "rate decision rise drop"),
    ("trade", "purchase merger deal signing"),
    ("stop", "cancellation end"),
    ("find", "discovery evacuation"),
    ("beginning", "opening launch start conference"),
    ("past", "origin founding"),
)
FAMILIES = {
    kind: frozenset(other for _, kinds in _FAMILIES if kind in kinds.split() for other in kinds.split())
    for _, words in _FAMILIES
    for kind in words.split()
}
# An explicit range of one of these says how long it lasted; of another act it is vagueness.
LASTING = frozenset(("visit", "reception", "arrival", "meeting", "war", "conference", "trial", "exercise"))
# A guest who arrives was there; that somebody was met says less of whose visit it is.
STAYS = frozenset(("visit", "reception", "arrival"))


def are_kin(one: str, other: str) -> bool:
    """Tell whether two acts may be tellings of one happening."""
    return one == other or other in FAMILIES.get(one, frozenset())
