"""Documents that lie in the offline chats: kept, described and given out as the Bot API does."""

from collections.abc import Mapping
from itertools import count

from bot.telegram.limits import RefusedError
from bot.telegram.messages import Json

# core.telegram.org/bots/api#getfile
LARGEST_BYTES = 20 * 1024 * 1024


class Papers:
    """The documents by their ids."""

    def __init__(self) -> None:
        self._contents: dict[str, bytes] = {}
        self._numbers = count(1)

    def keep(self, name: str, content: bytes) -> Json:
        """Keep a document and return it as the Bot API's `Document`."""
        file_id = f"paper{next(self._numbers)}"
        self._contents[file_id] = content
        return {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_name": name,
            "file_size": len(content),
        }

    def file(self, parameters: Mapping[str, str]) -> Json:
        """Return the Bot API's `File`; raise RefusedError for one that is not there or too big."""
        file_id = parameters.get("file_id", "")
        if file_id not in self._contents:
            raise RefusedError("wrong file_id or the file is temporarily unavailable")
        size = len(self._contents[file_id])
        if size > LARGEST_BYTES:
            raise RefusedError("file is too big")
        path = f"documents/{file_id}"
        return {"file_id": file_id, "file_unique_id": file_id, "file_size": size, "file_path": path}

    def content(self, path: str) -> bytes:
        """Return the bytes at the path of a `File`; raise RefusedError where there are none."""
        found = self._contents.get(path.rsplit("/", 1)[-1])
        if found is None:
            raise RefusedError("file not found")
        return found
