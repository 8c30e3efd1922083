"""Files on their way into a real database."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.intake import Report, add_paths
from bot.models import Candidate, Decision, Stored
from bot.store import Store
from bot.workers import Workers

FIRST = (
    "وصل رئيس الوزراء إلى طرابلس في زيارة رسمية، والتقى فيها قادة الجيش والحكومة في اجتماع مغلق استمر ساعتين."
)
SECOND = "أعلنت شركة الطيران عن خط جديد بين تونس والدار البيضاء يبدأ في الربيع المقبل بثلاث رحلات كل أسبوع."


def write(folder: Path, name: str, text: str, **given: str) -> Path:
    file = folder / name
    content = json.dumps({"text": text, **given}) if name.endswith("json") else text
    file.write_text(content, "utf-8")
    return file


async def add(store: Store, *paths: Path) -> Report:
    return await add_paths(paths, store, Workers())


def kinds(report: Report) -> list[str]:
    return [outcome.kind for outcome in report.outcomes]


async def test_a_file_becomes_an_article(store: Store, tmp_path: Path) -> None:
    moment = datetime(2026, 2, 5, 12, tzinfo=UTC)
    file = write(tmp_path, "a.txt", FIRST)
    report = await add_paths([file], store, Workers(), now=lambda: moment)
    (entry,) = await store.entries(1)
    assert (entry.document.text, entry.received_at) == (FIRST, moment)
    assert report.lines == (f"added: {file}: [1] of story 1", "1 added")


async def test_the_same_file_again_adds_nothing(store: Store, tmp_path: Path) -> None:
    file = write(tmp_path, "a.txt", FIRST)
    assert kinds(await add(store, file)) == ["added"]
    assert kinds(await add(store, file, write(tmp_path, "b.txt", FIRST + "\n"))) == ["already there"] * 2


async def test_the_same_text_from_another_outlet_is_a_copy_in_the_same_story(
    store: Store, tmp_path: Path
) -> None:
    names = ("النهار", "الأمصار", "نهار")
    files = [write(tmp_path, f"{number}.json", FIRST, outlet=outlet) for number, outlet in enumerate(names)]
    assert kinds(await add(store, *files)) == ["added", "added", "already there"]
    assert [(entry.ordinal, entry.copy_of) for entry in await store.entries(1)] == [(1, None), (2, 1)]


async def test_another_text_under_the_same_link_is_a_new_version(store: Store, tmp_path: Path) -> None:
    link = "https://example.org/a/1"
    await add(store, write(tmp_path, "a.json", FIRST, url=link))
    report = await add(store, write(tmp_path, "a.json", FIRST + " وأضاف البيان.", url=link + "?utm_source=x"))
    assert report.lines[-1] == "1 new version"
    (entry,) = await store.entries(1)
    assert entry.document.text.endswith("وأضاف البيان.")


async def test_a_folder_with_a_text_and_its_edit_is_added_once(store: Store, tmp_path: Path) -> None:
    link = "https://example.org/a/1"
    write(tmp_path, "a.json", FIRST, url=link)
    write(tmp_path, "b.json", FIRST + " وأضاف البيان.", url=link)
    write(tmp_path, "c.txt", FIRST)
    await add(store, tmp_path)
    assert kinds(await add(store, tmp_path)) == ["already there"] * 3
    (entry,) = await store.entries(1)
    assert entry.document.text.endswith("وأضاف البيان.")


async def test_one_failure_stops_no_other(store: Store, tmp_path: Path) -> None:
    broken = tmp_path / "b.json"
    broken.write_text("{", "utf-8")
    files = (write(tmp_path, "a.txt", FIRST), broken, tmp_path / "none", write(tmp_path, "c.txt", SECOND))
    report = await add(store, *files)
    assert kinds(report) == ["refused", "added", "refused", "added"]
    assert report.lines[-1] == "2 added, 2 refused"
    assert not report.complete


class Unlucky:
    """A store that breaks at one kind of text in a way that nobody foresaw."""

    def __init__(self, store: Store, word: str) -> None:
        self.known = store.known
        self.readmit = store.readmit
        self._store = store
        self._word = word

    async def save(self, candidate: Candidate, decision: Decision) -> Stored:
        if self._word in candidate.text:
            raise ZeroDivisionError
        return await self._store.save(candidate, decision)


async def test_not_even_an_unforeseen_failure_stops_the_others(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    paths = [write(tmp_path, "a.txt", FIRST), write(tmp_path, "b.txt", SECOND)]
    report = await add_paths(paths, Unlucky(store, "الوزراء"), Workers())
    assert report.lines[0] == f"refused: {paths[0]}: could not be analysed; the log says why"
    assert kinds(report) == ["refused", "added"]
    assert "ZeroDivisionError" in caplog.text


async def test_progress_tells_how_many_of_how_many_are_done(store: Store, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write(tmp_path, "a.txt", FIRST)
    write(tmp_path, "b.txt", SECOND)
    await add_paths([tmp_path], store, Workers(), lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


async def test_characters_that_were_lost_are_told(store: Store, tmp_path: Path) -> None:
    report = await add(store, write(tmp_path, "a.txt", FIRST + "\0"))
    assert "1 unreadable character" in report.lines[0]


async def test_no_paths_are_nothing_to_add(store: Store) -> None:
    assert (await add(store)).lines == ("nothing to add",)


async def test_without_a_database_nothing_goes_on(store: Store, tmp_path: Path) -> None:
    await store.close()
    with pytest.raises(StoreError):
        await add(store, write(tmp_path, "a.txt", FIRST))


async def test_keys_that_are_not_read_are_told(store: Store, tmp_path: Path) -> None:
    report = await add(store, write(tmp_path, "a.json", FIRST, source="النهار", tags="خبر"))
    (outcome,) = report.outcomes
    assert outcome.kind == "added"
    assert outcome.line.endswith('; not read: "source" (did you mean "outlet"?), "tags"')
