"""Invented stories that several outlets tell, each in its own way."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.intake import add_paths
from bot.telegram.messages import Message
from tests.conversation import Conversation
from tests.laws import bare

Told = Mapping[str, str]

HEAD = "⚖️ من يذكر ماذا · 4 مقالات · 4 مصادر"
ARRIVED = "ووصل وفد القبائل إلى الرحيبة في 7 مارس 2026"
NOT_FOUND = "لم أجده فيما حُفظ من: "
HOPE = "الاتفاق يفتح الطريق أمام عودة النازحين إلى بيوتهم"
REFUSAL = "لن نسلم سلاحنا قبل أن يخرج آخر مسلح من الأحياء القديمة"
DOUBT = "الهدنة لن تصمد طويلا ما لم تراقبها جهة محايدة"
TRUCE = (
    {
        "outlet": "صوت الساحل",
        "title": "اتفاق لوقف إطلاق النار في الرحيبة",
        "published": "2026-03-10",
        "text": "وقّع المشير عمر الخطيب، قائد القوات المشتركة، الاثنين 9 مارس 2026 اتفاقا لوقف إطلاق النار في مدينة"
        f" الرحيبة مع ممثلي القبائل.\n\nوقال المشير عمر الخطيب: «{HOPE}». وأعلنت القوات المشتركة أن 12 ألف نازح"
        " سيعودون إلى الرحيبة.\n\nووصل وفد القبائل إلى الرحيبة في 7 مارس 2026 برئاسة الشيخ عدنان السويدي.",
    },
    {
        "outlet": "بريد الجنوب",
        "title": "هدنة الرحيبة: توقيع الاتفاق مع القبائل",
        "published": "2026-03-10",
        "text": "وقع اللواء المتقاعد عمر الخطيب الاثنين 9 مارس 2026 اتفاقا لوقف إطلاق النار في مدينة الرحيبة مع"
        f" ممثلي القبائل.\n\nوقال الشيخ عدنان السويدي: «{REFUSAL}». وذكرت وكالة رويترز أن الاتفاق يشمل تسليم 40"
        " دبابة.\n\nوشن الطيران غارة على الرحيبة في 2 مارس 2026 أسفرت عن مقتل 15 مدنيا.",
    },
    {
        "outlet": "مرصد الشمال",
        "title": "الخطيب يوقع هدنة الرحيبة مع ممثلي القبائل",
        "published": "2026-03-11",
        "text": "وقع عمر الخطيب، قائد ما يُعرف بـ«القوات المشتركة»، اتفاقا لوقف إطلاق النار في مدينة الرحيبة مع"
        " ممثلي القبائل في 9 مارس 2026.\n\nونقلت رويترز أن الاتفاق يشمل تسليم 40 دبابة. وأودت غارة جوية على"
        f" الرحيبة في 2 مارس 2026 بحياة 15 مدنيا.\n\nوقال المحلل السياسي هاني الجابري إن {DOUBT}.",
    },
    {
        "title": "توقيع اتفاق الرحيبة",
        "published": "2026-03-10",
        "text": "شهدت مدينة الرحيبة الاثنين 9 مارس 2026 توقيع اتفاق لوقف إطلاق النار بين قائد القوات المشتركة عمر"
        " الخطيب وممثلي القبائل.\n\nووصل وفد القبائل إلى الرحيبة في 7 مارس 2026. وأعلنت القوات المشتركة أن 12 ألف"
        " نازح سيعودون إلى الرحيبة.",
    },
)
REDMOOR = (
    {
        "outlet": "Harbour Herald",
        "title": "Ceasefire signed in Redmoor",
        "published": "2026-03-10",
        "text": "Field Marshal John Harker, commander of the Joint Forces, signed a ceasefire with tribal leaders in"
        " Redmoor on 9 March 2026.\n\nThe Joint Forces said 12,000 displaced people would return to Redmoor.",
    },
    {
        "outlet": "Southern Post",
        "title": "Redmoor truce: deal signed with tribal leaders",
        "published": "2026-03-10",
        "text": "Renegade general John Harker signed a ceasefire with tribal leaders in Redmoor on 9 March 2026,"
        " ending months of fighting.\n\nAn air strike on Redmoor on 2 March 2026 killed 15 civilians.",
    },
)


async def add(chat: Conversation, folder: Path, *articles: Told) -> None:
    """Add articles to the store, in their order."""
    for file in _written(folder, articles):
        await add_paths([file], chat.store, chat.services.workers)


def _written(folder: Path, articles: Sequence[Told]) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"{number}.json" for number in range(len(articles))]
    for file, told in zip(files, articles, strict=True):
        file.write_text(json.dumps(told), "utf-8")
    return files


def labels(message: Message) -> list[str]:
    return [button.text for button in message.buttons]


def lines(message: Message) -> list[str]:
    return [bare(line) for line in message.text.split("\n")]


def after(message: Message, start: str) -> str:
    """Return the line behind the first that begins so."""
    shown = lines(message)
    return shown[next(place for place, line in enumerate(shown) if line.startswith(start)) + 1]
