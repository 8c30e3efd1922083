"""What the README shows is what a newcomer gets."""

import io
import re
from pathlib import Path

from bot.app import offline_bot, opened
from bot.config import Config
from bot.telegram.offline import OfflineTelegram
from bot.telegram.terminal import converse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


async def test_the_dialogue_is_pasted_from_the_terminal(config: Config) -> None:
    typed, shown = re.findall(r"\$ printf '([^']*)' \| make -s chat\n(.*?)\n```", README, re.DOTALL)[0]
    transport, out = OfflineTelegram(), io.StringIO()
    async with opened(config) as wired:
        lines = io.StringIO(typed.replace("\\n", "\n"))
        await converse(offline_bot(wired, transport), transport, lines, out, interactive=False)
    assert out.getvalue().strip() == shown.strip()


def test_every_make_target_of_the_readme_exists() -> None:
    named = set(re.findall(r"make(?: -s)? ([a-z]+)", README))
    assert named
    assert named <= set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_every_link_of_the_readme_leads_to_a_file() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_fits_one_screen() -> None:
    prose = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
    assert len(prose.splitlines()) <= 60
