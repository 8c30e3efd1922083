"""The operator's commands: some started as the programs that they are, the others called, which is faster."""

import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import program

TEXT = "أعلنت بلدية طبرق افتتاح جسر جديد عند مدخل المدينة بعد عامين من العمل، بحسب بيان نشرته أمس."


def mujaz(
    folder: Path, *arguments: str, stdin: str = "", settings: str = "data_dir: kept\n"
) -> subprocess.CompletedProcess[str]:
    """Run the program on a configuration of its own."""
    (folder / "config.yaml").write_text(settings, "utf-8")
    environment = {**os.environ, "MUJAZ_CONFIG": str(folder / "config.yaml"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, input=stdin, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def called(tmp_path: Path) -> Iterator[Callable[..., Result]]:
    """Run the program in this process: (arguments, stdin=); what it opened for its records is closed."""
    (tmp_path / "config.yaml").write_text("data_dir: kept\n", "utf-8")
    environment = {"MUJAZ_CONFIG": str(tmp_path / "config.yaml"), "TELEGRAM_TOKEN": None}
    records = logging.getLogger()
    level, before = records.level, list(records.handlers)

    yield lambda *arguments: CliRunner().invoke(program, arguments, env=environment)

    for handler in records.handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            records.removeHandler(handler)
            handler.close()
    records.setLevel(level)
    records.handlers.extend(one for one in before if one not in records.handlers)


@pytest.fixture
def filled(tmp_path: Path, loaded: Path) -> None:
    """Put a database with the example articles where the program looks for it."""
    shutil.copytree(loaded, tmp_path / "kept")


def test_chat_answers_each_line_of_a_pipe(tmp_path: Path) -> None:
    run = mujaz(tmp_path, "chat", stdin="/summary\n/sources\n/search اسلام اباد\n")
    assert run.returncode == 0
    assert [run.stdout.count(sign) for sign in ("المصادر:", "5 مقالات · 5 مصادر", "🔎")] == [1, 1, 1]
    assert run.stderr == ""


@pytest.mark.usefixtures("filled")
def test_add_tells_what_became_of_each_file(called: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    (tmp_path / "good.json").write_text(json.dumps({"text": TEXT, "outlet": "بوابة الوسط"}), "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    run = called("add", *(str(tmp_path / name) for name in ("good.txt", "empty.txt", "good.json")))
    lines = run.stdout.splitlines()
    assert [line.split(":")[0] for line in sorted(lines)] == [
        "2 added, 1 refused",
        "added",
        "added",
        "refused",
    ]
    assert run.exit_code == 1


@pytest.mark.usefixtures("filled")
def test_the_chat_asks_no_network_for_a_feed(tmp_path: Path) -> None:
    run = mujaz(tmp_path, "chat", stdin="/sources_add https://example.org/rss\n")
    assert "لا شبكة هنا، فلا أفتح الروابط." in run.stdout


def test_an_added_article_is_found_in_the_chat(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(TEXT, "utf-8")
    assert mujaz(tmp_path, "add", str(tmp_path / "bridge.txt")).returncode == 0
    assert "افتتاح جسر جديد" in mujaz(tmp_path, "chat", stdin="بحث جسر طبرق\n").stdout


def test_a_mistake_in_the_configuration_is_told_with_its_place(tmp_path: Path) -> None:
    run = mujaz(tmp_path, "chat", settings="data_dirr: kept\n")
    assert run.returncode == 2
    assert "config.yaml:1:1" in run.stderr
    assert "data_dir" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("arguments", [["frobnicate"], ["add"], ["chat", "--loud"]])
def test_a_mistake_of_the_caller_ends_with_two(called: Callable[..., Result], arguments: list[str]) -> None:
    assert called(*arguments).exit_code == 2


def test_a_data_directory_that_is_a_file_is_told(called: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("", "utf-8")
    run = called("chat")
    assert run.exit_code == 1
    assert "Traceback" not in run.stderr
    assert "kept" in run.stderr


@pytest.mark.usefixtures("filled")
def test_what_is_logged_stays_in_the_data_directory(tmp_path: Path) -> None:
    mujaz(tmp_path, "chat", stdin="/help\n")
    assert {path.name for path in tmp_path.iterdir()} == {"config.yaml", "kept"}


@pytest.mark.usefixtures("filled")
def test_status_tells_the_queues_as_json(called: Callable[..., Result]) -> None:
    run = called("status", "--json")
    assert run.exit_code == 0
    assert json.loads(run.stdout)["running"] is False


@pytest.mark.usefixtures("filled")
def test_a_backup_is_restored(called: Callable[..., Result], tmp_path: Path) -> None:
    assert called("backup", str(tmp_path / "copy.db")).exit_code == 0
    assert called("restore", str(tmp_path / "copy.db")).exit_code == 0
    assert called("check-db").stdout == "the database is whole\n"


@pytest.mark.usefixtures("filled")
def test_a_backup_overwrites_nothing(called: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    assert called("backup", str(tmp_path / "copy.db")).exit_code == 2
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_without_a_token_the_bot_says_so(called: Callable[..., Result]) -> None:
    run = called("run")
    assert (run.exit_code, "TELEGRAM_TOKEN" in run.stderr) == (2, True)
