"""Reading the configuration: all of its mistakes at once, each with its place and a remedy."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.config.schema import Config, Settings
from bot.config.source import Key, Place, Source, read
from bot.errors import ConfigError, Problem
from bot.schedule import zones

DEFAULT_FILE = Path("config.yaml")
# Between the parts of a key, and of a time zone's name.
_PARTS = re.compile(r"[./]")

# What pydantic calls a mistake -> what a person calls it.
_WORDS = {
    "bool_type": "must be true or false",
    "path_type": "must name a folder",
    "empty_path": "must name a folder",
    "string_type": "must be text",
    "tuple_type": "must be a list in brackets, such as [one, two]",
}


def load(path: Path | None, environment: Mapping[str, str]) -> Config:
    """Return the configuration of a file, else of the one that MUJAZ_CONFIG names, else of `config.yaml`.

    A file that is named must be there; without `config.yaml` the defaults hold.
    Raises ConfigError with every mistake of the file.
    """
    named = path or (Path(environment["MUJAZ_CONFIG"]) if environment.get("MUJAZ_CONFIG") else None)
    file = named or DEFAULT_FILE
    source = Source() if named is None and not file.exists() else read(_bytes(file))
    settings = _settings(source, str(file))
    folder = (file.resolve().parent / settings.data_dir.expanduser()).resolve()
    if (listed := settings.intake.opml) is not None:
        whole = (file.resolve().parent / listed.expanduser()).resolve()
        settings = settings.model_copy(update={"intake": settings.intake.model_copy(update={"opml": whole})})
    url = environment.get("DATABASE_URL") or f"sqlite:///{folder / 'mujaz.db'}"
    return Config(**{**dict(settings), "data_dir": folder, "database_url": url})


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); MUJAZ_CONFIG must name a file that is there"
        raise ConfigError((Problem(str(file), 1, 1, reason),)) from error


def _settings(source: Source, file: str) -> Settings:
    mistakes = dict(reversed(source.mistakes))
    try:
        settings = Settings.model_validate(dict(source.content))
    except ValidationError as error:
        # What YAML forbids has no meaning to judge: a place keeps the first mistake that was told of it.
        judged = (_mistake(details, source) for details in error.errors(include_url=False))
        mistakes = {**dict(judged), **mistakes}
    else:
        if not mistakes:
            return settings
    raise ConfigError(tuple(Problem(file, *place, words) for place, words in sorted(mistakes.items())))


def _mistake(details: ErrorDetails, source: Source) -> tuple[Place, str]:
    key: Key = details["loc"]
    name = ".".join(str(part) for part in key)
    value = details["input"]
    match details["type"]:
        case "extra_forbidden":
            known = tuple(_names(Settings))
            remedy = _meant(name, known) or f"; known are {', '.join(known)}"
            return source.keys[key], f"unknown key {name}{remedy}"
        case "model_type" | "model_attributes_type":
            return source.values[key], f"{name} must hold keys of its own: {', '.join(_inside(key))}"
        case "missing":
            return _place(source, key), f"{name} is missing"
        case "literal_error":
            choices = details["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
            words = f"{name} must be one of {choices}, not {value!r}"
            return source.values[key], words + _meant(str(value), tuple(choices.split(", ")))
        case "no_zone":
            return source.values[key], f"{name} {details['msg']}, not {value!r}" + _meant(str(value), zones())
    return _place(source, key), f"{name} {_WORDS.get(details['type'], details['msg'])}, not {value!r}"


def _place(source: Source, key: Key) -> Place:
    """Return where a value stands, or else that which should hold it."""
    while key not in source.values:
        key = key[:-1]
    return source.values[key]


def _meant(word: str, choices: tuple[str, ...]) -> str:
    # A key in the wrong section is nearer to its own last part than to its whole path.
    whole = {choice.lower(): choice for choice in choices}
    by_last = {_PARTS.split(choice)[-1]: choice for choice in whole}
    last = _PARTS.split(word.lower())[-1]
    near = get_close_matches(word.lower(), whole, 1) or get_close_matches(last, by_last, 1)
    return f"; did you mean {whole[by_last.get(near[0], near[0])]}?" if near else ""


def _names(section: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, known in section.model_fields.items():
        yield prefix + name
        if isinstance(known.annotation, type) and issubclass(known.annotation, BaseModel):
            yield from _names(known.annotation, f"{prefix}{name}.")


def _inside(key: Key) -> Iterator[str]:
    prefix = ".".join(str(part) for part in key) + "."
    return (name.removeprefix(prefix) for name in _names(Settings) if name.startswith(prefix))
