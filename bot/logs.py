"""Where the program's own records go: a file in the data directory, never the chat."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def record_into(folder: Path) -> None:
    """Write what is logged into `folder`/mujaz.log, at most five files of 5 MB."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "mujaz.log", maxBytes=5_000_000, backupCount=4, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # httpx writes the token into its lines.
    logging.getLogger("httpx").setLevel(logging.WARNING)
