"""A YAML file as plain values, with the place of each, so that a mistake can be pointed at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

Key = tuple[str | int, ...]


class Place(NamedTuple):
    """A line and a column, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """The values of a file; `keys` and `values` tell where each stands, `mistakes` what YAML itself forbids.

    A key is the path to a value: ("intake", "examples"); the whole file's is ().
    """

    content: Mapping[str, object] = field(default_factory=dict)
    keys: Mapping[Key, Place] = field(default_factory=dict)
    values: Mapping[Key, Place] = field(default_factory=dict)
    mistakes: tuple[tuple[Place, str], ...] = ()


def read(raw: bytes) -> Source:
    """Read the bytes of a YAML file; an empty one has no values and no mistakes."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place(raw[: error.start].decode(errors="replace"))
        return Source(mistakes=((place, "not UTF-8; save the file in the encoding UTF-8"),))
    try:
        return _Reader(text).source()
    except yaml.reader.ReaderError as error:
        return Source(mistakes=((_place(text[: error.position]), "a character that YAML does not allow"),))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = _place(text) if mark is None else Place(mark.line + 1, mark.column + 1)
        return Source(mistakes=((place, f"not YAML: {error.problem or error.context}"),))
    except RecursionError:
        return Source(mistakes=((Place(1, 1), "nested too deeply"),))


def _place(before: str) -> Place:
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Reader:
    """Walks the nodes of one text once and notes what it meets."""

    def __init__(self, text: str) -> None:
        self._loader = yaml.SafeLoader(text)
        self._keys: dict[Key, Place] = {}
        self._values: dict[Key, Place] = {}
        self._mistakes: list[tuple[Place, str]] = []
        self._seen: set[int] = set()

    def source(self) -> Source:
        node = self._loader.get_single_node()
        if node is None:
            return Source()
        content = self._value(node, ())
        match content:
            case None:
                return Source()
            case dict():
                return Source(content, self._keys, self._values, tuple(self._mistakes))
        place = self._values[()]
        return Source(mistakes=(*self._mistakes, (place, "must hold lines of the form  key: value")))

    def _value(self, node: yaml.Node, key: Key) -> object:
        place = Place(node.start_mark.line + 1, node.start_mark.column + 1)
        self._values[key] = place
        # An alias is the same node again: it may hold itself, or grow without bound.
        if id(node) in self._seen:
            place = self._values[key] = self._keys.get(key, place)
            self._mistakes.append((place, "an alias (*) is not read here; write the value out"))
            return None
        self._seen.add(id(node))
        match node:
            case yaml.MappingNode():
                return dict(self._pairs(node, key))
            case yaml.SequenceNode():
                return [self._value(child, (*key, number)) for number, child in enumerate(node.value)]
        return self._scalar(node, place)

    def _pairs(self, node: yaml.MappingNode, key: Key) -> Iterator[tuple[str, object]]:
        for name, child in node.value:
            place = Place(name.start_mark.line + 1, name.start_mark.column + 1)
            if not isinstance(name, yaml.ScalarNode):
                self._mistakes.append((place, "a key must be a word"))
                continue
            inner = (*key, name.value)
            if first := self._keys.get(inner):
                self._mistakes.append(
                    (place, f"{name.value} stands here twice; the first is in line {first.line}")
                )
                continue
            self._keys[inner] = place
            yield name.value, self._value(child, inner)

    def _scalar(self, node: yaml.Node, place: Place) -> object:
        try:
            value: object = self._loader.construct_object(node)
        except ValueError as error:
            self._mistakes.append((place, f"not a value: {error}"))
            return None
        return value
