"""An article for the inbox folder, and what a test sees of the folder and of the store."""

from datetime import timedelta
from pathlib import Path

from bot.intake.folder import Folder
from bot.store import Store
from tests.clock import Clock

TEXT = "أعلنت بلدية طبرق افتتاح جسر جديد عند مدخل المدينة بعد عامين من العمل، بحسب بيان نشرته أمس."
STILL = timedelta(seconds=1)


async def taken(folder: Folder, clock: Clock) -> bool:
    """Look, let a second pass, look again."""
    await folder.look()
    clock.advance(STILL)
    return await folder.look()


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []


async def articles(store: Store) -> int:
    return sum(story.articles for story in await store.stories())
