"""What kept replies are made of."""

from pydantic import BaseModel, ConfigDict


class KeptValue(BaseModel):
    """A part of a kept reply: it never changes."""

    model_config = ConfigDict(frozen=True)


class KeptLine(KeptValue):
    """An extract by its place: version id, offsets, origin; (version, start, end) of each near-duplicate."""

    version: int
    start: int
    end: int
    origin: str | None = None
    also: tuple[tuple[int, int, int], ...] = ()
