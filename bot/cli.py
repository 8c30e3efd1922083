"""The commands of the operator's terminal; exit status 0 done, 2 a mistake of the caller, 1 the rest."""

import asyncio
import os
import signal
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot import operating
from bot.app import offline_bot, opened
from bot.config import Config, load
from bot.errors import ConfigError, MujazError
from bot.intake import Report, add_paths
from bot.lock import held
from bot.logs import record_into
from bot.telegram.application import TELEGRAM
from bot.telegram.offline import OfflineTelegram
from bot.telegram.redaction import Redaction
from bot.telegram.terminal import open_terminal

Result = TypeVar("Result")

program = typer.Typer(
    name="mujaz",
    help="A bot that answers from many outlets with verbatim, cited extracts.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command line."""
    program()


@program.callback()
def commands() -> None:
    """Keep the name of a command even while there is one only."""


@program.command()
def chat() -> None:
    """Talk to the bot in this terminal: no token, no network."""
    config = _configured()
    _run(_chat(config))


@program.command()
def run() -> None:
    """Serve on Telegram until SIGTERM or Ctrl-C; the token comes from TELEGRAM_TOKEN."""
    config = _configured()
    token, api = os.environ.get("TELEGRAM_TOKEN", ""), os.environ.get("TELEGRAM_API") or TELEGRAM
    if not token:
        _mistake("TELEGRAM_TOKEN is not set: put the token that BotFather gave you there")
    if not api.startswith(("https://", "http://")):
        _mistake("TELEGRAM_API must be an address such as https://api.telegram.org")
    Redaction(token).install()
    _run(_serve(config, token, api))


@program.command()
def add(paths: Annotated[list[Path], typer.Argument(help="Files or folders: .txt, .html, .json")]) -> None:
    """Add articles from files; what cannot be added is told, and nothing else is stopped by it."""
    report = _run(_add(_configured(), paths))
    for line in report.lines:
        typer.echo(line)
    if not report.complete:
        raise typer.Exit(1)


@program.command()
def status(as_json: Annotated[bool, typer.Option("--json", help="One line of JSON.")] = False) -> None:
    """Tell how the bot stands: queues, unknown deliveries, last poll, lag, memory."""
    found = _run(operating.status_of(_configured().database_url, _now))
    typer.echo(operating.as_json(found) if as_json else "\n".join(operating.lines(found)))


@program.command("check-db")
def check_db() -> None:
    """Check that the database is whole."""
    problems = _run(operating.check(_configured().database_url))
    typer.echo("\n".join(problems) or "the database is whole")
    if problems:
        raise typer.Exit(1)


@program.command()
def backup(file: Annotated[Path, typer.Argument(help="A file that is not there yet")]) -> None:
    """Copy the database to a new file; the bot may be running."""
    _run(operating.backup(_configured().database_url, file))
    typer.echo(f"written: {file}")


@program.command()
def restore(file: Annotated[Path, typer.Argument(help="What mujaz backup wrote")]) -> None:
    """Put a backup in the place of the database; the bot must not be running."""
    config = _configured()
    typer.echo(_run(operating.restore(config.database_url, file, config.data_dir, _now)).line)


async def _chat(config: Config) -> None:
    transport = OfflineTelegram()
    async with opened(config) as wired:
        offline = replace(wired, services=replace(wired.services, look=None))
        await open_terminal(offline_bot(offline, transport), transport)


async def _serve(config: Config, token: str, api: str) -> None:
    # Here and not at the top: aiohttp takes a quarter of a second, and only this command needs it.
    from bot.app.online import Online  # noqa: PLC0415

    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    asyncio.get_running_loop().set_exception_handler(Redaction(token).on_loop_error)
    with held(config.data_dir):
        async with opened(config) as wired:
            await Online(wired, token, api).run(stop)


async def _add(config: Config, paths: list[Path]) -> Report:
    async with opened(config) as wired:
        with Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
        ) as progress:
            task = progress.add_task("adding", total=None)

            def told(done: int, total: int) -> None:
                progress.update(task, completed=done, total=total)

            return await add_paths(paths, wired.store, wired.services.workers, told)


def _configured() -> Config:
    try:
        config = load(None, os.environ)
    except ConfigError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    try:
        record_into(config.data_dir / "logs")
    except OSError as error:
        remedy = "set data_dir in the configuration to a folder that can be written"
        typer.echo(f"{config.data_dir}: {error.strerror}; {remedy}", err=True)
        raise typer.Exit(1) from None
    return config


def _mistake(line: str) -> NoReturn:
    typer.echo(line, err=True)
    raise typer.Exit(2)


def _run(work: Coroutine[None, None, Result]) -> Result:
    try:
        return asyncio.run(work)
    except MujazError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2 if isinstance(error, operating.CallerError) else 1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _now() -> datetime:
    return datetime.now(UTC)
