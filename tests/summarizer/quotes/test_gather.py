"""What is one statement over several articles, and what only sounds like it."""

from dataclasses import replace

import pytest

from summarizer import Document, Quote, Span, Statement, gather_quotes
from tests.growth import LINEAR, growth

PARTNERS = "دولة في حجم باكستان، بجيشها وخبرتها الطويلة في مكافحة الإرهاب، لا تختار شركاءها عبثاً"
EDITED = "إن دولة بحجم باكستان وبجيشها وخبرتها الطويلة في مكافحة الارهاب لا تختار شركاءها عبثا"
Told = tuple[Document, Quote]


def told(
    text: str,
    speaker: str | None = "أحمد المهدوي",
    *,
    article: str = "1",
    kind: str = "direct",
    anonymous: bool = False,
    before: str = "",
    parts: tuple[str, ...] = (),
    language: str = "ar",
) -> Told:
    """Return an article that holds nothing but a quotation, after some other words."""
    whole = before + text
    span = Span(len(before), len(whole))
    marked = tuple(Span(whole.index(part), whole.index(part) + len(part)) for part in parts) or (span,)
    verbatim = () if kind == "indirect" else marked
    quote = Quote(span, kind, verbatim, speaker, None, None, anonymous, None, None, "قال")
    return Document(article, whole, language), quote


def articles(found: tuple[Statement, ...]) -> list[list[str]]:
    return [[document.id for document, _ in one.quotes] for one in found]


SAME = {
    "word for word": (told(PARTNERS), told(PARTNERS, article="2", before="ونقلت عنه: ")),
    "in another spelling": (told(PARTNERS), told(EDITED, article="2")),
    "a part of it": (told(PARTNERS), told(PARTNERS[:52], article="2")),
    "its beginning left out": (told(PARTNERS), told(PARTNERS[22:], article="2")),
    "by one who is not named": (told(PARTNERS), told(PARTNERS, "مصدر ليبي", article="2", anonymous=True)),
    "by nobody known": (told(PARTNERS), told(PARTNERS, None, article="2")),
    "reported": (told(PARTNERS), told(f"أن {PARTNERS}", article="2", kind="indirect")),
    "a marked piece of a clause": (
        told("الهجوم لن يمر دون رد حازم من القوات المسلحة"),
        told(
            "أن ما جرى فجر اليوم في المدينة ومحيطها خطير وأن «الهجوم لن يمر دون رد حازم»",
            article="2",
            kind="mixed",
            parts=("الهجوم لن يمر دون رد حازم",),
        ),
    ),
    "in English": (
        told("We will not accept any foreign troops on our soil, he said", "Haftar", language="en"),
        told("we will not accept any foreign troops on our soil", "Haftar", article="2", language="en"),
    ),
}
APART = {
    "another speaker": (told(PARTNERS), told(PARTNERS, "عمر أبو سعيدة", article="2")),
    "few words": (told("نرحب بهذه الزيارة"), told("نرحب بهذه الزيارة", article="2")),
    "another number": (
        told("وقعنا اليوم اتفاقًا لشراء 16 طائرة مقاتلة جديدة من باكستان"),
        told("وقعنا اليوم اتفاقًا لشراء 12 طائرة مقاتلة جديدة من باكستان", article="2"),
    ),
    "the contrary": (
        told("نحن نقبل التفاوض مع الحكومة في طرابلس على المناصب السيادية"),
        told("نحن لا نقبل التفاوض مع الحكومة في طرابلس على المناصب السيادية", article="2"),
    ),
    "the contrary in a longer one": (
        told("نقبل بوجود قوات أجنبية على الأراضي الليبية"),
        told("لا نقبل بوجود قوات أجنبية على الأراضي الليبية مهما طال الزمن وبلغت التضحيات", article="2"),
    ),
    "the same words in another order": (
        told("الحكومة تتهم البرلمان بعرقلة الانتخابات والبلديات بالتقصير"),
        told("البرلمان يتهم الحكومة والبلديات بالتقصير وبعرقلة الانتخابات", article="2"),
    ),
    "alike in one article": (
        told("سنعمل مع أشقائنا في مصر على تأمين الحدود المشتركة"),
        told("سنعمل مع أشقائنا في تشاد على تأمين الحدود المشتركة"),
    ),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_one_statement_is_one_entry_with_all_its_articles(pair: tuple[Told, Told]) -> None:
    (one,) = gather_quotes(pair)
    assert sorted(document.id for document, _ in one.quotes) == ["1", "2"]


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_what_only_sounds_alike_stays_apart(pair: tuple[Told, Told]) -> None:
    assert len(gather_quotes(pair)) == 2


def test_the_fullest_wording_comes_first_and_its_named_speaker_is_the_statements() -> None:
    short, whole = told(PARTNERS[:52], None), told(PARTNERS, article="2")
    (one,) = gather_quotes((short, whole))
    assert one.speaker == "أحمد المهدوي"
    assert articles((one,)) == [["2", "1"]]


def test_one_who_is_not_named_joins_no_two_speakers() -> None:
    found = gather_quotes(
        (told(PARTNERS), told(PARTNERS, None, article="2"), told(PARTNERS, "عمر أبو سعيدة", article="3"))
    )
    assert [one.speaker for one in found] == ["أحمد المهدوي", "عمر أبو سعيدة"]
    assert articles(found) == [["1", "2"], ["3"]]


def test_statements_come_in_the_order_of_appearance() -> None:
    found = gather_quotes((told("نرحب بكم"), told(PARTNERS), told(EDITED, article="2")))
    assert articles(found) == [["1"], ["1", "2"]]


def test_no_quotation_is_lost() -> None:
    quotes = [pair for pairs in (*SAME.values(), *APART.values()) for pair in pairs]
    found = gather_quotes(quotes)
    assert sum(len(one.quotes) for one in found) == len(quotes)


def test_nothing_gives_nothing() -> None:
    assert gather_quotes(()) == ()


@pytest.mark.parametrize("different", [True, False], ids=["different", "all the same"])
def test_many_quotations_cost_no_more_than_their_number(different: bool) -> None:
    def make(size: int) -> list[Told]:
        made = []
        for number in range(size):
            words = " ".join(f"كلمة{number * different}{place}" for place in range(12))
            document, quote = told(f"قلنا إن {words}", article=str(number))
            made.append((document, replace(quote, speaker="حفتر")))
        return made

    assert growth(make, gather_quotes, 60) < LINEAR
