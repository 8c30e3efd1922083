"""Every setting with its type and its default; `config.yaml` explains them to people."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool, StrictInt
from pydantic_core import PydanticCustomError

LanguageCode = Literal["ar", "en"]
Method = Literal["mujaz", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction"]


def _named(path: Path) -> Path:
    # Path("") is the current folder, which nobody means who leaves the value empty.
    if path == Path():
        raise PydanticCustomError("empty_path", "must name a folder")
    return path


class _Section(BaseModel):
    """Keys that stand together: unknown ones are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Intake(_Section):
    """What is read by itself: `examples` loads the example articles into an empty database once."""

    examples: StrictBool = True


class Access(_Section):
    """Who is answered: in `private` mode the `owners` and `members` alone, by Telegram's user ids."""

    mode: Literal["open", "private"] = "open"
    owners: tuple[StrictInt, ...] = ()
    members: tuple[StrictInt, ...] = ()


class Summaries(_Section):
    """How summaries are made: `method` names the ranking."""

    method: Method = "mujaz"


class Settings(_Section):
    """The keys of the configuration file."""

    data_dir: Annotated[Path, AfterValidator(_named)] = Path("data")
    default_language: LanguageCode = "ar"
    intake: Intake = Field(default_factory=Intake)
    access: Access = Field(default_factory=Access)
    summary: Summaries = Field(default_factory=Summaries)


class Config(Settings):
    """The settings as the program uses them.

    `data_dir` is absolute; `database_url` is SQLAlchemy's address of the database, which may hold a password.
    """

    database_url: str = Field(repr=False)
