"""Short news in Arabic, each with its number in title and name."""

import json
import random
import re
from dataclasses import dataclass

_OUTLETS = ("بوابة الوسط", "عين ليبيا", "المرصد", "الساعة", "أخبار الجنوب", "صدى الساحل")
_PLACES = ("طرابلس", "بنغازي", "مصراتة", "سبها", "درنة", "الزاوية", "غدامس", "زوارة", "الكفرة", "أجدابيا")
_PEOPLE = ("سالم الورفلي", "مريم الزنتاني", "خالد المسماري", "هدى الفيتوري", "يوسف القماطي", "نجلاء التاجوري")
_SUBJECTS = ("إصلاح الميناء", "فتح المدرسة", "توريد القمح", "شبكة المياه", "سكة الحديد", "محطة الكهرباء")
_ACTS = ("أعلن", "أكد", "أوضح", "ذكر", "أضاف")
_PROMISES = ("تبدأ الأعمال", "تصل المعدات", "يوقع العقد", "تصرف الأموال", "يفتح الطريق")

_TITLE = re.compile(r"البيان (\d{3}) عن")


@dataclass(frozen=True, slots=True)
class Article:
    """A file to be put into the inbox folder, or a page of a site."""

    number: int
    name: str
    content: bytes


def article(number: int, dice: random.Random, *, plain: bool) -> Article:
    """Return a new article: as plain text, whose half reads like a whole one, or as a JSON object."""
    subject, place = dice.choice(_SUBJECTS), dice.choice(_PLACES)
    title = f"البيان {number:03} عن {subject} في {place}"
    body = "\n\n".join(_sentence(dice) for _ in range(2))
    if plain:
        return Article(number, f"{number:03}.txt", f"{title}\n\n{body}\n".encode())
    record = {"text": body, "title": title, "outlet": dice.choice(_OUTLETS)}
    return Article(number, f"{number:03}.json", json.dumps(record, ensure_ascii=False).encode())


def page(number: int, dice: random.Random) -> Article:
    """Return a new article as a page of a site; half of them name their outlet."""
    subject, place = dice.choice(_SUBJECTS), dice.choice(_PLACES)
    title = f"البيان {number:03} عن {subject} في {place}"
    outlet = (
        f'<meta property="og:site_name" content="{dice.choice(_OUTLETS)}">' if dice.random() < 0.5 else ""
    )
    body = "".join(f"<p>{_sentence(dice)}</p>" for _ in range(3))
    head = f'<head><meta charset="utf-8"><title>{title}</title>{outlet}</head>'
    html = f"<!doctype html><html>{head}<body><article><h1>{title}</h1>{body}</article></body></html>"
    return Article(number, f"{number:03}.html", html.encode())


def number_of(name: str) -> int:
    """Return the number of an article by the name of its file, or by the link of its page."""
    return int(name.rpartition("/")[2][:3])


def titled(one: Article) -> str:
    """Return the title of a page."""
    return one.content.decode().partition("<title>")[2].partition("</title>")[0]


def numbers(text: str) -> frozenset[int]:
    """Return the numbers of the articles whose titles stand in a text."""
    return frozenset(int(found) for found in _TITLE.findall(text))


def _sentence(dice: random.Random) -> str:
    return (
        f"{dice.choice(_ACTS)} {dice.choice(_PEOPLE)} في {dice.choice(_PLACES)} أن {dice.choice(_SUBJECTS)}"
        f" يكلف {dice.randint(11, 980)} مليون دينار وأنه {dice.choice(_PROMISES)} بعد {dice.randint(11, 90)} يوما."
    )
