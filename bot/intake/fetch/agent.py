"""How the bot names itself to the servers that it asks."""

from importlib.metadata import PackageNotFoundError, version


def agent(contact: str = "") -> str:
    """Return the value of the User-Agent header (RFC 9110 section 10.1.5)."""
    try:
        name = f"Mujaz/{version('mujaz')}"
    except PackageNotFoundError:
        name = "Mujaz"
    return f"{name} (+{contact})" if contact else name
