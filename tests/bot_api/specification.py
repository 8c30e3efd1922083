"""The Bot API's own description, read from its JSON, and requests held against it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, Field, TypeAdapter

_INTEGER = re.compile(r"-?[0-9]{1,19}")
_ARRAY = "Array of "


class _Parameter(BaseModel):
    name: str
    types: tuple[str, ...]
    required: bool


class _Entry(BaseModel):
    fields: tuple[_Parameter, ...] = ()
    subtypes: tuple[str, ...] = ()


class _Document(BaseModel):
    methods: Mapping[str, _Entry]
    types: Mapping[str, _Entry] = Field(default_factory=dict)


class Specification:
    """All methods and types; `mistakes` tells what Telegram would not understand in a request."""

    def __init__(self, file: Path) -> None:
        document = TypeAdapter(_Document).validate_json(file.read_bytes())
        self._methods, self._types = document.methods, document.types

    def mistakes(self, method: str, parameters: Mapping[str, str]) -> list[str]:
        """Return a line for each mistake of a request whose parameters are written as a form holds them."""
        entry = self._methods.get(method)
        if entry is None:
            return [f"{method}: no such method"]
        return [f"{method}: {line}" for line in self._in_form(entry.fields, parameters)]

    def _in_form(self, known: Sequence[_Parameter], given: Mapping[str, str]) -> Iterator[str]:
        yield from _names(known, given)
        for parameter in known:
            if parameter.name in given and not any(
                self._written_fits(given[parameter.name], kind) for kind in parameter.types
            ):
                yield f"{parameter.name} is no {' or '.join(parameter.types)}: {given[parameter.name][:80]}"

    def _written_fits(self, text: str, kind: str) -> bool:
        match kind:
            case "String" | "InputFile":
                return True
            case "Integer":
                return bool(_INTEGER.fullmatch(text))
            case "Boolean":
                return text in ("true", "false")
        try:
            return self._fits(json.loads(text), kind)
        except ValueError:
            return False

    def _fits(self, value: object, kind: str) -> bool:
        if kind.startswith(_ARRAY):
            inner = kind.removeprefix(_ARRAY)
            return isinstance(value, list) and all(self._fits(each, inner) for each in value)
        match kind:
            case "String" | "InputFile":
                return isinstance(value, str)
            case "Integer":
                return isinstance(value, int) and not isinstance(value, bool)
            case "Float":
                return isinstance(value, int | float) and not isinstance(value, bool)
            case "Boolean" | "True":
                return isinstance(value, bool)
        return isinstance(value, dict) and self._object_fits(value, self._types[kind])

    def _object_fits(self, value: Mapping[str, object], entry: _Entry) -> bool:
        if entry.subtypes:
            return any(self._object_fits(value, self._types[name]) for name in entry.subtypes)
        kinds = {field.name: field.types for field in entry.fields}
        return not list(_names(entry.fields, value)) and all(
            any(self._fits(each, kind) for kind in kinds[name]) for name, each in value.items()
        )


def _names(known: Sequence[_Parameter], given: Mapping[str, object]) -> Iterator[str]:
    names = {parameter.name for parameter in known}
    yield from (f"{name} is unknown" for name in sorted(given.keys() - names))
    yield from (f"{each.name} is missing" for each in known if each.required and each.name not in given)
