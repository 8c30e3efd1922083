"""Ids that stand in buttons."""

import secrets

# Of fifteen digits each: short enough for a button, too many to guess, exact in every JSON reader.
_LOWEST = 10**14
_BEYOND = 10**15


def draw_id() -> int:
    """Return the id of a new reply or correction: nobody can foretell it."""
    return _LOWEST + secrets.randbelow(_BEYOND - _LOWEST)
