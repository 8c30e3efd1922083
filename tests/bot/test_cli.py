"""The operator's commands, started as the programs that they are."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "أعلنت بلدية طبرق افتتاح جسر جديد عند مدخل المدينة بعد عامين من العمل، بحسب بيان نشرته أمس."


def mujaz(
    folder: Path, *arguments: str, stdin: str = "", settings: str = "data_dir: kept\n"
) -> subprocess.CompletedProcess[str]:
    """Run the program on a configuration of its own."""
    (folder / "config.yaml").write_text(settings, "utf-8")
    environment = {**os.environ, "MUJAZ_CONFIG": str(folder / "config.yaml"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, input=stdin, env=environment, capture_output=True, text=True, check=False)


def test_chat_answers_each_line_of_a_pipe(tmp_path: Path) -> None:
    run = mujaz(tmp_path, "chat", stdin="/summary\n/sources\n/search اسلام اباد\n")
    assert run.returncode == 0
    assert [run.stdout.count(sign) for sign in ("المصادر:", "5 مقالات · 5 مصادر", "🔎")] == [1, 1, 1]
    assert run.stderr == ""


def test_add_tells_what_became_of_each_file(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    (tmp_path / "good.json").write_text(json.dumps({"text": TEXT, "outlet": "بوابة الوسط"}), "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    run = mujaz(
        tmp_path, "add", str(tmp_path / "good.txt"), str(tmp_path / "empty.txt"), str(tmp_path / "good.json")
    )
    lines = run.stdout.splitlines()
    assert [line.split(":")[0] for line in sorted(lines)] == [
        "2 added, 1 refused",
        "added",
        "added",
        "refused",
    ]
    assert run.returncode == 1


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
def test_a_mistake_of_the_caller_ends_with_two(tmp_path: Path, arguments: list[str]) -> None:
    assert mujaz(tmp_path, *arguments).returncode == 2


def test_a_data_directory_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("", "utf-8")
    run = mujaz(tmp_path, "chat")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "kept" in run.stderr


def test_what_is_logged_stays_in_the_data_directory(tmp_path: Path) -> None:
    mujaz(tmp_path, "chat", stdin="/help\n")
    assert {path.name for path in tmp_path.iterdir()} == {"config.yaml", "kept"}


def test_status_tells_the_queues_as_json(tmp_path: Path) -> None:
    mujaz(tmp_path, "chat", stdin="/help\n")
    run = mujaz(tmp_path, "status", "--json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["running"] is False


def test_a_backup_is_restored(tmp_path: Path) -> None:
    mujaz(tmp_path, "chat", stdin="/help\n")
    assert mujaz(tmp_path, "backup", str(tmp_path / "copy.db")).returncode == 0
    assert mujaz(tmp_path, "restore", str(tmp_path / "copy.db")).returncode == 0
    assert mujaz(tmp_path, "check-db").stdout == "the database is whole\n"


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    mujaz(tmp_path, "chat", stdin="/help\n")
    (tmp_path / "copy.db").write_text("mine")
    assert mujaz(tmp_path, "backup", str(tmp_path / "copy.db")).returncode == 2


def test_without_a_token_the_bot_says_so(tmp_path: Path) -> None:
    run = mujaz(tmp_path, "run")
    assert (run.returncode, "TELEGRAM_TOKEN" in run.stderr) == (2, True)
