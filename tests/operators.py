"""Stories that an operator corrects, and what is read off a message."""

import json

import pytest

from bot.intake import read_candidate, settle
from bot.telegram.messages import Message
from bot.workers import Workers
from tests.clock import START
from tests.conversation import Conversation
from tests.laws import bare

QUAKE = (
    "ضرب زلزال بقوة خمس درجات ولاية أدرار في الجزائر أمس السبت بحسب مركز البحث في علم الفلك. "
    "وقال المركز إن الهزة وقعت عند الساعة الثالثة فجرا على عمق عشرة كيلومترات. "
    "وأعلنت الحماية المدنية أنها أرسلت فرقا إلى القرى القريبة من مركز الهزة لمعاينة المباني."
)
OIL = "ارتفعت أسعار النفط بعد قرار منظمة أوبك خفض الإنتاج في اجتماعها الأخير. وبلغ سعر البرميل ثمانين دولارا."
MERGED, SPLIT, NAMED, GONE, TOLD = "دُمجت", "فُصلت", "صار عنوان", "حُذف", "صُحّحت"
COMMANDS = {
    "merge": ("/merge 1 2 3", MERGED),
    "split": ("/split 1: 2 4", SPLIT),
    "rename": ("/rename 1 عنوان <b>آخر</b>", NAMED),
    "delete": ("/delete 2", GONE),
    "delete a story": ("/delete story 2", GONE),
    "setmeta": ("/setmeta 3 مصدر: بوابة الوسط تاريخ: 2 فبراير 2026", TOLD),
}
every_command = pytest.mark.parametrize(("asked", "done"), COMMANDS.values(), ids=COMMANDS)
TITLES = {QUAKE: "زلزال في أدرار", OIL: "ارتفاع أسعار النفط"}
LATER = QUAKE + " ولم تسجل أضرار."


async def arrive(desk: Conversation, body: str, url: str | None = None) -> None:
    await settle(read_candidate("خبر.json", written(body, url), START), desk.store, Workers())


def written(body: str, url: str | None = None) -> bytes:
    return json.dumps({"text": body, "title": TITLES.get(body, "بعد الزلزال"), "url": url}).encode()


def words(message: Message) -> str:
    return bare(message.text)


def labels(message: Message) -> list[str]:
    return [bare(button.text) for button in message.buttons]


def data(message: Message, label: str) -> str:
    return next(button.data for button in message.buttons if label in button.text)


async def overview(desk: Conversation) -> str:
    await desk.say("ملخص 1")
    return words(await desk.say("/stories")) + words(await desk.say("/sources 1"))
