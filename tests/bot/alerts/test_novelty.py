"""The line of an article that tells a chat what it has not received."""

import pytest

from bot.alerts.novelty import Offer, freshest, offers
from bot.subscriptions import telling_words
from summarizer import Span, analyze

VISIT = "وصل المشير خليفة حفتر إلى إسلام آباد اليوم الثلاثاء في زيارة رسمية تستمر ثلاثة أيام."
DEAL = "وقعت وزارة الدفاع الباكستانية صفقة لبيع ستة عشر طائرة مقاتلة بقيمة أربعة مليارات دولار أميركي."
LEANING = "وأضاف أن هذه الصفقة سوف تغير موازين القوى في المنطقة كلها خلال السنوات المقبلة."
BASE = "افتتحت باكستان قنصلية جديدة لها في مدينة بنغازي بحضور عدد من المسؤولين الليبيين."
ARTICLE = analyze(f"{VISIT}\n{DEAL} {LEANING}\n{BASE}", id="1", whole=True)
OFFERED = offers(ARTICLE)


def words(text: str) -> tuple[str, ...]:
    document = analyze(text, id="", whole=True)
    return telling_words(document, Span(0, len(text)))


def chosen(*received: str) -> str:
    best = freshest(OFFERED, [words(text) for text in received])
    return ARTICLE.slice(best.span) if best else ""


def test_a_line_that_leans_on_another_is_never_offered() -> None:
    assert LEANING not in [ARTICLE.slice(offer.span) for offer in OFFERED]


def test_every_offer_is_a_sentence_of_the_article() -> None:
    assert {offer.span for offer in OFFERED} <= {sentence.span for sentence in ARTICLE.sentences}


def test_to_a_chat_that_received_nothing_the_most_telling_line_goes() -> None:
    best = min(OFFERED, key=lambda offer: (offer.rank, offer.span.start))
    assert chosen() == ARTICLE.slice(best.span)


@pytest.mark.parametrize(
    "received",
    [
        pytest.param((VISIT,), id="the same line"),
        pytest.param(("وصل خليفة حفتر الثلاثاء إلى إسلام آباد في زيارة رسمية لثلاثة أيام",), id="a likeness"),
    ],
)
def test_a_line_that_was_received_is_not_told_again(received: tuple[str, ...]) -> None:
    assert chosen(*received) != VISIT


def test_of_three_lines_the_one_that_was_not_received_goes() -> None:
    assert chosen(VISIT, DEAL) == BASE
    assert chosen(VISIT, BASE) == DEAL
    assert chosen(DEAL, BASE) == VISIT


def test_where_all_was_received_a_line_goes_nevertheless() -> None:
    assert chosen(VISIT, DEAL, BASE) in (VISIT, DEAL, BASE)


def test_words_that_came_scattered_are_not_yet_told_together() -> None:
    offer = Offer(Span(0, 1), None, ("حفتر", "باكستان", "زياره", "صفقه"))
    other = Offer(Span(2, 3), None, ("حفتر", "باكستان", "زياره"))
    assert freshest([offer, other], [("حفتر", "باكستان", "زياره"), ("صفقه",)]) == offer


def test_an_article_without_lines_offers_nothing() -> None:
    assert offers(analyze("", id="")) == ()
    assert freshest((), [("حفتر",)]) is None
