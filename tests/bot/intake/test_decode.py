"""Bytes to text: which encoding is believed, and what is refused."""

import hashlib
from contextlib import suppress
from pathlib import Path

import pytest

from bot.errors import IntakeError
from bot.intake.decode import decode
from tests.growth import LINEAR, growth

ARABIC = "وصل رئيس الوزراء إلى العاصمة طرابلس في زيارة رسمية، والتقى فيها «قادة» البلاد."


@pytest.mark.parametrize(
    ("raw", "charset"),
    [
        pytest.param(ARABIC.encode(), "utf-8", id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + ARABIC.encode(), "utf-8", id="utf-8 with mark"),
        pytest.param(b"\xff\xfe" + ARABIC.encode("utf-16-le"), "utf-16-le", id="utf-16"),
        pytest.param(b"\xfe\xff" + ARABIC.encode("utf-16-be"), "utf-16-be", id="utf-16, big end first"),
        pytest.param(b"\xff\xfe\0\0" + ARABIC.encode("utf-32-le"), "utf-32-le", id="utf-32"),
        pytest.param(ARABIC.encode("cp1256"), "cp1256", id="windows-1256, unlabelled"),
    ],
)
def test_arabic_is_read_in_every_encoding_it_comes_in(raw: bytes, charset: str) -> None:
    assert decode("x", raw) == (ARABIC, charset, 0)


@pytest.mark.parametrize(
    "label", ["windows-1256", "utf-8", "iso-8859-1", "iso-8859-6", "hex", "nonsense", "utf-16"]
)
def test_a_wrong_label_of_a_page_is_seen_through(label: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}"></head>{ARABIC}'
    assert decode("x.html", page.encode("cp1256")).charset == "cp1256"


@pytest.mark.parametrize(
    "label", ["windows-1256", "utf-8", "iso-8859-1", "iso-8859-6", "hex", "utf-16", "ü", ""]
)
def test_a_wrong_label_of_a_server_is_seen_through(label: str) -> None:
    assert decode("x", ARABIC.encode("cp1256"), label)[:2] == (ARABIC, "cp1256")


def test_a_server_goes_before_the_page() -> None:
    page = f'<meta charset="cp1252">{ARABIC.replace("«", "").replace("»", "")}'.encode("iso-8859-6")
    assert decode("x", page, "iso-8859-6").charset == "iso8859-6"


def test_a_mark_goes_before_the_server() -> None:
    assert decode("x", b"\xef\xbb\xbf" + ARABIC.encode(), "windows-1256").text == ARABIC


@pytest.mark.parametrize("label", ["utf-16", "utf-16le", "utf-16be"])
def test_two_bytes_a_letter_are_read_where_the_server_says_so(label: str) -> None:
    raw = ARABIC.encode(label.replace("utf-16", "utf-16-") if label != "utf-16" else "utf-16-le")
    assert decode("x", raw, label).text == ARABIC


def test_one_byte_a_letter_is_read_where_the_server_says_two() -> None:
    assert decode("x", b"<p>The president said so.</p>", "utf-16").charset == "utf-8"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("Президент заявил об этом в среду", "windows-1251", id="Russian"),
        pytest.param("Ο πρόεδρος το δήλωσε", "iso-8859-7", id="Greek"),
        pytest.param("总统星期三宣布", "gb2312", id="Chinese"),
        pytest.param("대통령이 수요일에 발표했다", "euc-kr", id="Korean"),
    ],
)
def test_another_script_is_read_by_its_label(text: str, label: str) -> None:
    assert decode("x", text.encode(label), label).text == text


@pytest.mark.parametrize("label", ["windows-1251", "gb2312", "koi8-r", "big5"])
def test_the_label_of_another_script_does_not_hide_arabic(label: str) -> None:
    assert decode("x", ARABIC.encode("cp1256"), label).text == ARABIC


def test_a_right_label_is_believed() -> None:
    page = f"<?xml version='1.0' encoding='iso-8859-6'?><p>{ARABIC.replace('«', '').replace('»', '')}</p>"
    assert decode("x.html", page.encode("iso-8859-6")).charset == "iso8859-6"


@pytest.mark.parametrize("words", [3, 6, 12])
def test_a_few_words_are_enough_to_know_arabic(words: int) -> None:
    text = " ".join(ARABIC.split()[:words])
    assert decode("x", text.encode("cp1256")).text == text


@pytest.mark.parametrize("text", ["Le président a déclaré à la presse", "“It’s fine” — he said"])
def test_western_text_is_read(text: str) -> None:
    assert decode("x", text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("نص\x00عربي".encode(), "نص\ufffdعربي", id="NUL"),
        pytest.param("نص\ud800عربي".encode("utf-8", "surrogatepass"), "نص\ufffdعربي", id="lone surrogate"),
        pytest.param("سطر\r\nسطر\r\n".encode(), "سطر\r\nسطر\r\n", id="line ends stay"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_what_is_no_text_is_replaced_one_for_one(raw: bytes, text: str) -> None:
    assert decode("x", raw).text == text


def test_a_little_damage_is_shown_and_counted() -> None:
    decoded = decode("x", (ARABIC * 3).encode() + b"\xd8")
    assert (decoded.text, decoded.damaged) == (ARABIC * 3 + "\ufffd", 1)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        pytest.param(b"%PDF-1.7\nabc", "a PDF", id="pdf"),
        pytest.param(b"PK\x03\x04abc", "a ZIP archive", id="zip"),
        pytest.param(b"\x89PNG\r\n", "a PNG", id="png"),
        pytest.param(b"\xff\xfe" + b"\0\xdc" * 9, "wrongly encoded, its mark", id="a mark and no text"),
        pytest.param(ARABIC.encode().decode("latin-1").encode(), "encoded again", id="encoded twice"),
        pytest.param(b"\0" * 50, "binary", id="zeros"),
        pytest.param(hashlib.shake_256(b"noise").digest(2000), "binary", id="noise"),
        pytest.param(bytes(range(128, 256)) * 5, "wrongly encoded", id="all upper bytes"),
        pytest.param("Привет, как дела сегодня".encode("cp1251"), "wrongly encoded", id="another script"),
        pytest.param(b"\xff\xfe" + b"\x00\xd8\x41\x00" * 9 + b"\x01", "wrongly encoded", id="wrong mark"),
        pytest.param("نص".encode() + b"\0" * 2 + b"\xff" * 9, "binary", id="controls that are not UTF-8"),
        pytest.param((ARABIC.encode() + b"\xd8 \xff") * 3, "wrongly encoded", id="much damage"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_cause(raw: bytes, words: str) -> None:
    with pytest.raises(IntakeError, match=words):
        decode("x", raw)


@pytest.mark.parametrize("unit", [b"\xc7", b"a", b"\xe9 ", b"\x81", b"<meta ", "ا".encode()])
def test_a_file_of_one_thing_is_read_in_linear_time(unit: bytes) -> None:
    assert growth(lambda size: unit * (size // len(unit)), tried, 50_000) < LINEAR


def tried(raw: bytes) -> None:
    with suppress(IntakeError):
        decode("x", raw)


@pytest.mark.shared
def test_articles_in_windows_1256_read_like_their_twins_in_utf_8(shared: Path) -> None:
    folder = shared / "corpora" / "arabic_easc"
    twins = {file.name.lower(): file for file in (folder / "utf-8").iterdir()}
    pairs = [(file, twins[file.name.lower()]) for file in (folder / "windows-1256").iterdir()]
    same = [words(first) == words(second) for first, second in pairs]
    assert sum(same) >= 152


@pytest.mark.shared
@pytest.mark.parametrize("told", [None, "windows-1256", "utf-8", "iso-8859-1", "iso-8859-6"])
@pytest.mark.parametrize("declared", [None, "iso-8859-6"])
def test_articles_in_windows_1256_are_read_whatever_is_said_of_them(
    shared: Path, told: str | None, declared: str | None
) -> None:
    folder = shared / "corpora" / "arabic_easc"
    twins = {file.name.lower(): file for file in (folder / "utf-8").iterdir()}
    start = f'<html><head><meta charset="{declared}">' if declared else "<html><head>"
    pairs = [(file, twins[file.name.lower()]) for file in (folder / "windows-1256").iterdir()]
    same = [words(first, told, start) == [*start.split(), *words(second)] for first, second in pairs]
    assert (len(same), sum(same) >= 152) == (153, True)


def words(file: Path, told: str | None = None, start: str = "") -> list[str]:
    separated = f"{start}\n".encode() if start else b""
    return decode(file.name, separated + file.read_bytes(), told).text.split()
