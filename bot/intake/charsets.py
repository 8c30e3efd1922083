"""Names of encodings, as senders write them, to the decoders that browsers would take (WHATWG Encoding)."""

import codecs
import re

# Python's decoders that the standard reads otherwise: supersets of what the label says, as the web uses it.
_INSTEAD = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-16-le",
}
# Labels of the standard that Python does not know.
_LABELS = {
    "csunicode": "utf-16-le",
    "iso-10646-ucs-2": "utf-16-le",
    "ucs-2": "utf-16-le",
    "unicode": "utf-16-le",
    "unicodefeff": "utf-16-le",
    "unicodefffe": "utf-16-be",
    "unicode-1-1-utf-8": "utf-8",
    "unicode11utf8": "utf-8",
    "unicode20utf8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "sun_eu_greek": "iso8859-7",
    "visual": "iso8859-8",
    "logical": "iso8859-8",
    "csisolatin9": "iso8859-15",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "csmacintosh": "mac-roman",
    "mac": "mac-roman",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic",
    "dos-874": "cp874",
    "windows-874": "cp874",
    "csgb2312": "gb18030",
    "csiso58gb231280": "gb18030",
    "gb_2312": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "cseucpkdfmtjapanese": "euc_jp",
    "x-euc-jp": "euc_jp",
    "windows-31j": "cp932",
    "x-sjis": "cp932",
    "cseuckr": "cp949",
    "csksc56011987": "cp949",
    "iso-ir-149": "cp949",
    "ks_c_5601-1989": "cp949",
    "ksc_5601": "cp949",
    "windows-949": "cp949",
}
_ISO = re.compile(r"(?:cs)?iso-?8859-?(\d{1,2})-?[ei]?")
_WINDOWS = re.compile(r"x-cp(125\d)")
# What the standard decodes. Python knows others, of which some take quadratic time and some are no encodings.
_DECODERS = re.compile(
    r"utf-8|utf-16-[lb]e|iso8859-(?:[2-8]|1[03-6])|cp(?:125\d|866|874|932|949)|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb18030|big5hkscs|euc_jp|iso2022_jp"
)


def decoder(label: str) -> str | None:
    """Return the name of Python's decoder for a label; None for what is no encoding of the standard."""
    wanted = label.strip().lower()
    wanted = _LABELS.get(wanted) or _WINDOWS.sub(r"cp\1", _ISO.sub(r"iso8859-\1", wanted))
    try:
        name = codecs.lookup(wanted).name
    except (LookupError, ValueError):
        return None
    name = _INSTEAD.get(name, name)
    return name if _DECODERS.fullmatch(name) else None
