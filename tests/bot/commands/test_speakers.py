"""Who speaks in a story: in which order, under which name, and who is meant by words."""

from dataclasses import dataclass

import pytest

from bot.commands.speakers import Gathered, first_statements, gathered, matching
from bot.kept import KeptSaid, KeptSpeaker, KeptStatement
from bot.models import Voices
from bot.store.told import PackedQuotes
from summarizer import Document, DocumentNames, Mention, Quote, Span, find_names

ROLE = "المحلل السياسي الليبي"


@dataclass(frozen=True, slots=True)
class Unpacked(PackedQuotes):
    """What was read of an article, not packed."""

    voices: Voices | None = None

    def unpack(self) -> Voices:
        assert self.voices is not None
        return self.voices


def quote(text: str, words: str, speaker: str | None, called: str = "", *, unnamed: bool = False) -> Quote:
    start, at = text.index(words), text.find(called) if called else -1
    span = Span(at, at + len(called)) if at >= 0 else None
    role = ROLE if ROLE in text else None
    return Quote(
        Span(start, start + len(words)), "direct", (), speaker, span, role, unnamed, None, None, "قال"
    )


def article(number: int, text: str, *quotes: Quote, names: DocumentNames | None = None) -> PackedQuotes:
    document = Document(str(number), text, "ar")
    voices = Voices(document, quotes, names or DocumentNames(str(number), None, ()))
    return Unpacked(number, None, None, None, text, voices)


def names_of(found: Gathered) -> list[str | None]:
    return [one.name for one in found.speakers]


def test_who_is_quoted_most_comes_first_then_the_unnamed_then_the_unknown() -> None:
    text = "أ ب ت ث ج ح خ"
    told = [
        quote(text, "أ", None),
        quote(text, "ب", "مصدر ليبي", unnamed=True),
        quote(text, "ت", "مصدر ليبي", unnamed=True),
        quote(text, "ث", "عقيلة صالح"),
        quote(text, "ج", "خليفة حفتر"),
        quote(text, "ح", "خليفة حفتر"),
    ]
    found = gathered([article(1, text, *told)])
    assert names_of(found) == ["خليفة حفتر", "عقيلة صالح", "مصدر ليبي", None]
    assert [one.unnamed for one in found.speakers] == [False, False, True, False]
    assert [one.speaker for one in found.statements] == [0, 0, 1, 2, 2, 3]


def test_one_person_in_two_spellings_is_one_speaker() -> None:
    text = "قال أسامة حماد: نعم"
    other = "قال اسامه حماد: لا"
    found = gathered(
        [
            article(1, text, quote(text, "نعم", "أسامة حماد")),
            article(2, other, quote(other, "لا", "اسامه حماد")),
        ]
    )
    assert names_of(found) == ["أسامة حماد"]


def test_a_speaker_has_the_name_that_all_articles_together_tell() -> None:
    text = "قال الزبيدي: نعم"
    mention = Mention(Span(4, 11), "محمد الزبيدي", "person", None)
    own = DocumentNames("1", None, (mention,))
    found = gathered([article(1, text, quote(text, "نعم", "الزبيدي", "الزبيدي"), names=own)])
    assert names_of(found) == ["محمد الزبيدي"]


def test_no_name_is_taken_from_beside_a_speaker() -> None:
    text = "قال المتحدث باسم حفتر: نعم"
    own = find_names([Document("1", text, "ar")])
    names = DocumentNames("1", None, own.mentions(Document("1", text, "ar")))
    speaker = "المتحدث باسم حفتر"
    found = gathered([article(1, text, quote(text, "نعم", speaker, speaker), names=names)])
    assert names_of(found) == [speaker]


def test_a_role_is_taken_where_it_stands_nearest_to_the_speaker() -> None:
    text = f"{ROLE} فلان. وقال {ROLE} عمر أبو سعيدة: نعم"
    found = gathered([article(1, text, quote(text, "نعم", "عمر أبو سعيدة", "عمر أبو سعيدة"))])
    assert found.speakers[0].role == (1, text.rindex(ROLE), text.rindex(ROLE) + len(ROLE))


def test_words_of_attribution_that_the_article_does_not_hold_are_left_out() -> None:
    text = "قيل: نعم"
    found = gathered([article(1, text, quote(text, "نعم", "خليفة حفتر"))])
    assert found.statements[0].said[0].cue is None


NAMES = ("خليفة حفتر", "صدام حفتر", "القيادة العامة", "مصدر مقرب من حفتر", "مصدر عسكري")
SPEAKERS = (
    *(KeptSpeaker(name=name, unnamed=name.startswith("مصدر")) for name in NAMES),
    KeptSpeaker(name=None),
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("حفتر", (0, 1)),
        ("خليفة حفتر", (0,)),
        ("خليفه", (0,)),
        ("المصدر العسكري", (4,)),
        ("مصدر", (3, 4)),
        ("قيادة", (2,)),
        ("ماكرون", ()),
        ("حفتر ماكرون", ()),
        ("«»", ()),
        ("", ()),
    ],
)
def test_words_mean_speakers(words: str, meant: tuple[int, ...]) -> None:
    assert matching(SPEAKERS, words) == meant


def test_a_person_goes_before_a_body_that_is_called_after_one() -> None:
    speakers = (KeptSpeaker(name="مكتب حفتر الإعلامي", is_body=True), KeptSpeaker(name="خليفة حفتر"))
    assert matching(speakers, "حفتر") == (1,)
    assert matching(speakers, "مكتب حفتر") == (0,)


def test_a_family_alone_means_all_who_bear_it() -> None:
    speakers = (KeptSpeaker(name="حفتر"), KeptSpeaker(name="خليفة حفتر"), KeptSpeaker(name="صدام حفتر"))
    assert matching(speakers, "حفتر") == (0, 1, 2)


def test_what_is_named_as_an_organisation_is_known_as_one() -> None:
    text = "قال محمد الزبيدي ومكتب حفتر: نعم ولا"
    names = DocumentNames("1", None, (Mention(Span(18, 26), "مكتب حفتر", "organisation", None),))
    told = [quote(text, "نعم", "محمد الزبيدي"), quote(text, "ولا", "مكتب حفتر")]
    found = gathered([article(1, text, *told, names=names)])
    assert [one.is_body for one in found.speakers] == [False, True]


def test_what_a_chosen_speaker_said_is_kept_before_what_others_did() -> None:
    said = (KeptSaid(version=1, start=0, end=1, kind="direct"),)
    told = [KeptStatement(speaker=number // 150, said=said) for number in range(300)]
    kept, left = first_statements(told, [1])
    assert [one.speaker for one in kept] == [0] * 50 + [1] * 150
    assert left == 100
