"""`python -m bot`, which is `mujaz`."""

import gc


def main() -> None:
    """Run the command line."""
    # What the imports make lives as long as the process: looking through it for garbage took a fifth of a
    # start, and as much of every long command.
    gc.disable()
    from bot.cli import main as run  # noqa: PLC0415  the search would go on while this is imported

    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
