"""The corpora of feeds that others wrote."""

from pathlib import Path

import pytest


@pytest.fixture
def corpora(shared: Path) -> Path:
    return shared / "corpora"
