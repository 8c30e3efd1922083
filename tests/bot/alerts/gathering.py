"""Articles, those who subscribe, and the two steps that make messages of them."""

from collections.abc import Awaitable, Callable

from sqlalchemy import select

from bot.alerts.fanout import spread
from bot.alerts.gather import Compose, gather
from bot.models import Stored
from bot.store import Store
from bot.store.queues import OUTBOX
from bot.subscriptions import Place, Topic, read_rule
from bot.workers import Workers

Arrive = Callable[..., Awaitable[Stored]]

FIRST = "وصل المشير خليفة حفتر إلى إسلام آباد اليوم الثلاثاء في زيارة رسمية."
SECOND = "أعلنت وزارة الدفاع الباكستانية توقيع صفقة طائرات مقاتلة مع ليبيا بقيمة أربعة مليارات دولار."
THIRD = "قال رئيس الوزراء إن المصنع الجديد سيفتح أبوابه في مدينة بنغازي خلال شهر مارس."


class Alerts:
    """The two steps of the fan-out over a store, run until nothing is left to do."""

    def __init__(self, store: Store, compose: Compose) -> None:
        self.store, self.compose, self.workers = store, compose, Workers()

    async def run(self) -> None:
        while await spread(self.store, self.workers):
            pass
        await gather(self.store, self.workers, self.compose)

    async def sent(self) -> list[tuple[int, list[int]]]:
        """Return (chat, versions) of each message, in the order of the outbox."""
        async with self.store.reading() as connection:
            rows = (await connection.execute(select(OUTBOX).order_by(OUTBOX.c.id))).all()
        return [(row.chat_id, versions(row.page)) for row in rows]


def versions(page: str) -> list[int]:
    """Return the versions that a stored page tells, in its order."""
    return [int(line.split(":")[0]) for line in page.split('"')[3].split("\\n")[1:]]


async def subscribe(store: Store, chat: int, words: str = "", thread: int = 0) -> None:
    topic = Topic(rule=read_rule(words)) if words else Topic()
    await store.subscriptions.add(Place(chat, thread), topic, chat)
