"""Habits of English news, one a row: who speaks, and the first word of what he says."""

import pytest

from summarizer import Quote, analyze, find_quotes
from tests.growth import LINEAR, growth

SAID = {
    "office and name before the verb": (
        "Foreign Minister Jane Doe said on Monday that talks would resume.",
        "Jane Doe",
        "talks",
    ),
    "office between commas": (
        "Jane Doe, a spokeswoman for the UN, said aid had run out.",
        "Jane Doe",
        "aid",
    ),
    "name behind its office": ("His lawyer, Nadia Farouk, told the court he was ill.", "Nadia Farouk", "he"),
    "verb before the speaker": ("“We lost everything,” said farmer Heikki Laine.", "Heikki Laine", "We"),
    "words before a comma": ("The ferry was too full, the coast guard said.", "the coast guard", "The"),
    "source cited": ("According to the World Bank, remittances fell.", "World Bank", "remittances"),
    "source described": ("According to Ann Lee, who saw it, the dam held.", "Ann Lee", "the"),
    "source relayed": ('According to Reuters, an aide said: "Nothing was signed."', "an aide", "Nothing"),
    "source cited behind": ("Two men were held, according to the police.", "the police", "Two"),
    "unnamed": ("A source close to the talks said the text was ready.", "A source close to the talks", "the"),
    "outlet told": ("Residents told Reuters the sirens came late.", "Residents", "the"),
    "office of a town": ("Mayor of London Sadiq Khan said the air was cleaner.", "Sadiq Khan", "the"),
    "noun for people as a name": ("“I am proud,” said Glenn Cook, a nurse.", "Glenn Cook", "I"),
    "statement of a body": ("A statement from the Health Ministry said ten died.", "Health Ministry", "ten"),
    "apostrophes in single marks": ("'We don't know the men's names,' said Alan Boyd.", "Alan Boyd", "We"),
    "two words for saying": ("Alan Boyd went on to say that it was late.", "Alan Boyd", "it"),
    "never closed": ("“The road is closed, said Colonel Wardak.", "Wardak", "The"),
    "never opened": ('We will win the election," Ann Lee said.', "Ann Lee", "We"),
    "fronted participle": ("Speaking in Doha, Ali Noor said talks had failed.", "Ali Noor", "talks"),
    "put so": ("As Lucia Prado put it, “The well is dry.”", "Lucia Prado", "The"),
}
SILENT = {
    "denied": "The company did not say whether jobs would be cut.",
    "passive": "It is said that the bridge was built in one night.",
    "told somebody": "He was told that the train had left.",
    "idiom": "That said, nobody was surprised.",
    "title": "Her novel, “What He Said at the Bridge,” won the prize.",
    "arm's length": "The “clinic” was raided on Monday.",
    "noun": "The claims and reports were checked by the court.",
    "lifeless": "The sign on the door said “Closed until further notice”.",
    "supposed": "If he says yes, the deal is done.",
    "said by nobody": "Nobody said that the bridge was safe.",
    "impersonal": "People say the house is haunted.",
    "possible": "The minister would say that the budget is sound.",
}


def quotes_of(text: str) -> tuple[Quote, ...]:
    return find_quotes(analyze(text, id="a", language="en", whole=True))


@pytest.mark.parametrize(("text", "speaker", "first"), SAID.values(), ids=SAID)
def test_the_speaker_is_called_by_name(text: str, speaker: str, first: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.speaker, text[quote.span.start :].split(maxsplit=1)[0]) == (speaker, first)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_nobody_says_is_no_quotation(text: str) -> None:
    assert quotes_of(text) == ()


def test_both_halves_of_a_parted_quotation_have_its_speaker() -> None:
    quotes = quotes_of("“The deal is good,” Ivan Petkov said, “but it will not survive.”")
    assert [(quote.kind, quote.speaker) for quote in quotes] == [("direct", "Ivan Petkov")] * 2


def test_she_is_the_woman_who_was_named_and_not_the_man() -> None:
    text = "Mayor Joan Tilley met Frank Dobbs. Frank Dobbs left early. She said the offer was final."
    assert [quote.speaker for quote in quotes_of(text)] == ["Joan Tilley"]


def test_an_office_means_who_was_named_with_it() -> None:
    text = "Foreign Minister Jan Vermeulen arrived on Monday. The minister said the visit was overdue."
    assert [quote.speaker for quote in quotes_of(text)] == ["Jan Vermeulen"]


def test_the_agency_of_a_dateline_relays() -> None:
    (quote,) = quotes_of("BERLIN (AP) — Chancellor Anna Reuss said Tuesday she would not resign.")
    assert (quote.speaker, quote.via) == ("Anna Reuss", "AP")


def test_whom_one_told_is_the_medium() -> None:
    (quote,) = quotes_of("Laura Whitcombe told Reuters the terminal would reopen by Friday.")
    assert quote.medium == "Reuters"


def test_a_quotation_that_a_paragraph_opens_again_is_one() -> None:
    (quote,) = quotes_of("“We came with nothing.\n“We will leave with nothing,” said Abdul Karimi.")
    assert (quote.speaker, len(quote.parts)) == ("Abdul Karimi", 2)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            '"The harbour is closed, said Captain Ann Lee.\n\n"We will sail," Karimi said.',
            ["Ann Lee", "Karimi"],
        ),
        ('Karimi said: "We are ready. Whitcombe said: "We are not."', ["Karimi", "Whitcombe"]),
    ],
    ids=["before a paragraph", "before another speaker"],
)
def test_where_a_closing_mark_was_lost_nobody_is_given_another_s_words(
    text: str, speakers: list[str]
) -> None:
    assert [quote.speaker for quote in quotes_of(text)] == speakers


def test_nobody_is_named_where_nobody_spoke_before() -> None:
    (quote,) = quotes_of("He said the road was closed.")
    assert quote.speaker is None


def test_what_a_reporter_adds_is_not_said() -> None:
    text = "Haddad said the tender was fair, a claim that rival bidders dispute."
    assert [text[quote.span.start : quote.span.end] for quote in quotes_of(text)] == ["the tender was fair"]


@pytest.mark.parametrize(
    "sign", ['"', "“", " ", "'", "said ", "he said that ", ', said: "', "according to ", "X said, \n"]
)
def test_hostile_text_costs_as_much_as_its_length(sign: str) -> None:
    def make(size: int) -> str:
        return sign * (size // len(sign))

    documents = {size: analyze(make(size), id="a", language="en", whole=True) for size in (5_000, 20_000)}
    assert growth(documents.__getitem__, find_quotes, 5_000) < LINEAR


def test_words_cut_off_anywhere_are_read_without_an_error() -> None:
    text = "“No,” said Dr. Ann Lee (AP), a spokes-woman for 'X', citing \"the U.N.'s\" report, who added that"
    for end in range(len(text)):
        assert all(quote.span.end <= end for quote in quotes_of(text[:end]))


ATTRIBUTED = {
    "minister for a field": (
        'Minister for Health Simon Harris said: "We will build more."',
        ["Simon Harris"],
    ),
    "spokesman who declined": (
        'A State Department spokesman declined to comment. "We do not discuss such matters," he said.',
        ["A State Department spokesman"],
    ),
    "he of two": ('Smith quoted Jones as saying "work hard". "I never forgot it," he said.', ["Jones", None]),
    "her lawyer": (
        'Lopez quoted her lawyer as saying "the case is weak". "We will appeal," she said.',
        ["her lawyer", None],
    ),
    "her lawyer behind her": ('Maria Lopez left. Her lawyer said: "The case is weak."', ["Her lawyer"]),
    "he whom a paper quotes": (
        'The newspaper quoted the mayor as saying "we are closed". "It is a disgrace," he added.',
        ["the mayor", "the mayor"],
    ),
    "asked by another": (
        'Ali Hassan was asked by Reuters reporter John Cole: "When will prices fall?"',
        [None],
    ),
    "then asked": ('Ali Hassan was then asked: "When will prices fall?"', [None]),
    "questioned": ('Ali Hassan was questioned: "When will prices fall?"', [None]),
    "who is asked answers": (
        'Asked "When will prices fall in Benghazi?", Ali Hassan said: "Prices will never fall."',
        [None, "Ali Hassan"],
    ),
    "who is asked declines": (
        'Ali Hassan, asked by Reuters "When will prices fall?", declined to comment.',
        [None],
    ),
    "when asked": (
        'When asked "When will prices fall in Benghazi?", Ali Hassan said: "Prices will never fall."',
        ["Ali Hassan"],
    ),
    "after being asked": (
        'After being asked "When will prices fall in Benghazi?", Ali Hassan said he did not know.',
        ["Ali Hassan"],
    ),
    "asked whether": (
        'Asked whether "prices will fall in Benghazi", Ali Hassan said: "Prices will never fall."',
        ["Ali Hassan"],
    ),
    "asked and answers anew": (
        'Ali Hassan was asked: "When will prices fall?" He replied: "Prices will never fall."',
        [None, "Ali Hassan"],
    ),
    "asked by another and answers": (
        'Ali Hassan was asked by John Cole: "When will prices fall?" He answered: "Never."',
        [None, "Ali Hassan"],
    ),
    "reporters ask and nobody is named": (
        'Reporters asked: "When will prices fall?" He replied: "Prices will never fall."',
        ["Reporters", None],
    ),
    "reporters ask him who spoke": (
        'Ali Hassan spoke on Monday. Reporters asked: "When will prices fall?" He replied: "Never."',
        ["Reporters", "Ali Hassan"],
    ),
    "a reporter asks him": (
        'A reporter asked Ali Hassan: "When will prices fall?" He replied: "Prices will never fall."',
        ["A reporter", "Ali Hassan"],
    ),
    "one asks and another answers": (
        'Sara Lee asked, "Will you resign?" Ali Hassan replied, "Never in my life."',
        ["Sara Lee", "Ali Hassan"],
    ),
    "who asks himself goes on": (
        'Ali Hassan said: "Who will pay for all this?" He added: "Nobody will pay."',
        ["Ali Hassan", "Ali Hassan"],
    ),
    "a farmer asks and goes on": (
        'A farmer asked: "Who will help us?" He said: "Nobody came to see us."',
        ["A farmer", "A farmer"],
    ),
    "asked behind the question": (
        '"Will you resign now?" Marsh asked. "Never in my life," Ali Hassan said.',
        ["Marsh", "Ali Hassan"],
    ),
    "warned by another": (
        'Warned by the bank that "prices will fall in Benghazi", Ali Hassan promised help.',
        [None],
    ),
    "told that": (
        'Told by aides that "prices will fall in Benghazi", Ali Hassan said: "They will never fall."',
        [None, "Ali Hassan"],
    ),
    "asked before the answer": (
        'Asked about the market, "Prices will never fall in Benghazi," Ali Hassan said.',
        ["Ali Hassan"],
    ),
    "who comes late asks": ('Ali Hassan, who came late, asked: "When will prices fall?"', ["Ali Hassan"]),
}


@pytest.mark.parametrize(("text", "speakers"), ATTRIBUTED.values(), ids=ATTRIBUTED)
def test_words_are_given_to_nobody_rather_than_to_another(text: str, speakers: list[str | None]) -> None:
    quotes = find_quotes(analyze(text, id="a", language="en", whole=True))
    assert [quote.speaker for quote in quotes] == speakers
