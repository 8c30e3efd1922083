"""Kinds of acts: which are told of one and the same happening, and which last."""

STATEMENT, ANNOUNCEMENT, START = "statement", "announcement", "start"
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
    ("failure", "disaster outage"),
    ("money", "rate decision rise drop"),
    ("trade", "purchase merger deal signing"),
    ("stop", "cancellation end"),
    ("find", "discovery evacuation"),
    ("beginning", "opening launch start conference"),
    ("flight", "launch orbit departure"),
    ("past", "origin founding"),
)
FAMILIES = {
    kind: frozenset(other for _, kinds in _FAMILIES if kind in kinds.split() for other in kinds.split())
    for _, words in _FAMILIES
    for kind in words.split()
}
# What is counted in these grows from report to report; five freed or four billions paid do not.
GROWING = frozenset(
    (
        "attack",
        "killing",
        "war",
        "outbreak",
        "injury",
        "disaster",
        "evacuation",
        "toll",
        "death",
        "arrest",
        "protest",
        "",
    )
)
# A visit of one to another in one town, and what nobody does twice in two months.
STAYS_OF_TWO = frozenset(("visit", "reception", "arrival"))
ONCE = frozenset(
    (
        "death",
        "resignation",
        "dismissal",
        "oath",
        "appointment",
        "funeral",
        "birth",
        "wedding",
        "opening",
        "merger",
    )
)
# What "the incident" may mean.
INCIDENT = "incident"
_INCIDENTS = frozenset(
    (
        INCIDENT,
        "attack",
        "killing",
        "disaster",
        "kidnapping",
        "theft",
        "cyber",
        "outage",
        "injury",
        "outbreak",
    )
)
# What is decided, announced or handed in is told by its own name as well.
WRAPPERS = frozenset((ANNOUNCEMENT, "decision", "delivery"))
# An explicit range of one of these says how long it lasted; of another act it is vagueness.
LASTING = frozenset(("visit", "reception", "arrival", "meeting", "war", "conference", "trial", "exercise"))


def are_kin(one: str, other: str) -> bool:
    """Tell whether two acts may be tellings of one happening."""
    if INCIDENT in (one, other):
        return one in _INCIDENTS and other in _INCIDENTS
    return one == other or other in FAMILIES.get(one, frozenset())
