"""The Makefile's set-up, with a Python that only notes what it is asked for: nothing is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ("cat", "cksum", "cp", "make", "mkdir", "rm", "sh", "touch")

GOOD = """#!/bin/sh
case "$*" in
    *"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *"-m pip"*) echo "$*" >>calls; test ! -e offline || { echo "no network"; exit 1; } ;;
esac
"""
OLD = "#!/bin/sh\nexit 1\n"
WITHOUT_VENV = '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1 ;; esac\n'


class Machine:
    """A fresh clone and the few programs of a machine."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "programs"
        self.clone = folder / "clone"
        self.programs.mkdir()
        self.clone.mkdir()
        for name in ("Makefile", "pyproject.toml", *(file.name for file in ROOT.glob("requirements*"))):
            shutil.copy(ROOT / name, self.clone)
        for tool in TOOLS:
            (self.programs / tool).symlink_to(shutil.which(tool) or "missing")

    def install(self, name: str, script: str) -> None:
        (self.programs / name).write_text(script, "utf-8")
        (self.programs / name).chmod(0o755)

    def make(self, target: str = "setup") -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(self.programs)}
        return subprocess.run(
            ["make", "-s", target],
            cwd=self.clone,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def installs(self) -> int:
        calls = self.clone / "calls"
        return len(calls.read_text("utf-8").splitlines()) if calls.exists() else 0


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize(
    ("pythons", "line"),
    [
        pytest.param({}, "sudo apt install python3 python3-venv", id="no Python"),
        pytest.param({"python3": OLD}, "sudo apt install python3 python3-venv", id="an old one"),
        pytest.param({"python3": WITHOUT_VENV}, "sudo apt install python3-venv", id="no venv"),
        pytest.param(
            {"python3": OLD, "python3.12": WITHOUT_VENV},
            "sudo apt install python3.12-venv",
            id="second without venv",
        ),
    ],
)
def test_what_is_missing_is_told_in_a_line_with_its_remedy(
    machine: Machine, pythons: dict[str, str], line: str
) -> None:
    for name, script in pythons.items():
        machine.install(name, script)
    done = machine.make("chat")
    told = [told for told in done.stderr.splitlines() if not told.startswith("make")]
    assert (done.returncode, done.stdout, len(told)) == (2, "", 1)
    assert told[0].endswith(f"is missing: {line}")


@pytest.mark.parametrize("name", ["python3.11", "python3.12", "python3.13", "python3.14", "python3"])
def test_any_python_that_is_new_enough_will_do(machine: Machine, name: str) -> None:
    machine.install(name, GOOD)
    done = machine.make()
    assert (done.returncode, done.stdout) == (0, "")
    assert f"Creating .venv with {name}" in done.stderr.splitlines()


def test_one_with_venv_goes_before_one_without(machine: Machine) -> None:
    machine.install("python3.11", WITHOUT_VENV)
    machine.install("python3", GOOD)
    assert machine.make().returncode == 0


def test_a_second_time_nothing_is_done_and_nothing_said(machine: Machine) -> None:
    machine.install("python3", GOOD)
    machine.make()
    assert machine.installs() == 2
    done = machine.make()
    assert (done.stdout, done.stderr, machine.installs()) == ("", "", 2)


def test_requirements_are_installed_by_their_hashes_and_the_project_without_any(machine: Machine) -> None:
    machine.install("python3", GOOD)
    machine.make()
    calls = (machine.clone / "calls").read_text("utf-8")
    assert "--require-hashes -r requirements.txt" in calls
    assert "--no-deps --no-build-isolation -e ." in calls


def test_other_pins_are_installed_into_the_same_environment(machine: Machine) -> None:
    machine.install("python3", GOOD)
    machine.make()
    (machine.clone / "requirements.txt").write_text("# other pins\n", "utf-8")
    done = machine.make()
    assert machine.installs() == 4
    assert "Creating" not in done.stderr


def test_an_install_that_failed_is_shown_and_begun_anew(machine: Machine) -> None:
    machine.install("python3", GOOD)
    (machine.clone / "offline").touch()
    failed = machine.make()
    assert (failed.returncode, failed.stdout) == (2, "")
    assert "no network" in failed.stderr
    (machine.clone / "offline").unlink()
    assert "Creating" in machine.make().stderr


def test_an_environment_that_was_moved_is_made_anew(machine: Machine) -> None:
    machine.install("python3", GOOD)
    machine.make()
    machine.clone = machine.clone.rename(machine.clone.with_name("moved"))
    assert "Creating" in machine.make().stderr


def test_an_environment_whose_python_is_gone_is_made_anew(machine: Machine) -> None:
    machine.install("python3", GOOD)
    machine.make()
    (machine.clone / ".venv" / "bin" / "python").unlink()
    assert "Creating" in machine.make().stderr
