"""Labels of encodings and the decoders that they mean."""

import codecs
import json
from pathlib import Path

import pytest

from bot.intake.charsets import decoder


@pytest.mark.parametrize(
    ("label", "name"),
    [
        pytest.param("windows-1256", "cp1256", id="Arabic of Windows"),
        pytest.param(" X-CP1256 ", "cp1256", id="its old name, with spaces"),
        pytest.param("arabic", "iso8859-6", id="Arabic of ISO"),
        pytest.param("iso-8859-6-i", "iso8859-6", id="with a direction"),
        pytest.param("csISO88596E", "iso8859-6", id="its name in a registry"),
        pytest.param("ISO-8859-1", "cp1252", id="western"),
        pytest.param("us-ascii", "cp1252", id="less than western"),
        pytest.param("utf8", "utf-8", id="no dash"),
        pytest.param("UTF-16", "utf-16-le", id="two bytes, no order told"),
        pytest.param("gb2312", "gb18030", id="Chinese"),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, name: str) -> None:
    assert decoder(label) == name


@pytest.mark.parametrize(
    "label",
    [
        "",
        "nonsense",
        "hex",
        "rot13",
        "idna",
        "punycode",
        "unicode_escape",
        "utf-7",
        "utf-32",
        "undefined",
        "a\0b",
        "ü",
    ],
)
def test_what_is_no_encoding_of_the_web_is_not_decoded(label: str) -> None:
    assert decoder(label) is None


@pytest.mark.shared
def test_every_label_of_the_standard_has_its_decoder(shared: Path) -> None:
    groups = json.loads((shared / "corpora" / "whatwg-encoding" / "encodings.json").read_text())
    known = {
        each["name"]: {decoder(label) for label in each["labels"]}
        for group in groups
        for each in group["encodings"]
    }
    undecoded = {name for name, names in known.items() if None in names}
    assert (len(known), undecoded) == (40, {"replacement", "x-user-defined"})
    assert all(len(names) == 1 for names in known.values())


@pytest.mark.shared
def test_every_decoder_of_single_bytes_reads_them_as_the_standard_does(shared: Path) -> None:
    indexes = sorted((shared / "corpora" / "whatwg-encoding").glob("index-*.txt"))
    read = [
        (file, name) for file in indexes if (name := decoder(file.stem.removeprefix("index-"))) is not None
    ]
    wrong = [
        (file.name, byte) for file, name in read for byte, sign in _single(file) if _differs(byte, name, sign)
    ]
    # The letter that Belarusian adds to Ukrainian, small and large.
    assert (len(read), wrong) == (30, [("index-koi8-u.txt", byte) for byte in (0xAE, 0xBE)])


def _single(file: Path) -> list[tuple[int, str]]:
    rows = [
        line.split("\t") for line in file.read_text("utf-8").split("\n") if line and not line.startswith("#")
    ]
    return [(int(row[0]) + 128, chr(int(row[1], 16))) for row in rows] if len(rows) <= 128 else []


def _differs(byte: int, name: str, sign: str) -> bool:
    found = codecs.decode(bytes([byte]), name, "replace")
    # Bytes that stand for nothing are control characters to the standard and mistakes to Python.
    return found not in {sign, "\ufffd"}
