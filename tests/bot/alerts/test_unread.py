"""An article that was kept unread is told by its title."""

from bot.alerts.gather import Compose
from bot.intake.candidates import unread
from bot.intake.ingest import settle
from bot.models import Received
from bot.store import Store
from bot.workers import Workers
from tests.bot.alerts.gathering import Alerts, subscribe
from tests.clock import START


async def test_an_unread_article_is_told_to_who_asked_for_a_word_of_its_title(
    store: Store, compose: Compose
) -> None:
    await subscribe(store, 7, "درنة")
    text = "نص يقتل قارئه. " * 20
    received = Received("a.txt", "txt", text.encode(), text, "utf-8", START, title="زلزال يضرب سواحل درنة")
    stored = await settle(unread(received), store, Workers())
    alerts = Alerts(store, compose)
    await alerts.run()
    assert await alerts.sent() == [(7, [stored.version_id])]
