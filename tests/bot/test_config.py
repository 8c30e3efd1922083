"""The configuration: defaults, environment, and mistakes that name their place and their remedy."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from bot.config import load
from bot.config.schema import Settings
from bot.errors import ConfigError

ROOT = Path(__file__).parents[2]


def write(folder: Path, content: str | bytes) -> Path:
    file = folder / "config.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def mistakes(folder: Path, content: str | bytes) -> list[tuple[int, int, str]]:
    with pytest.raises(ConfigError) as error:
        load(write(folder, content), {})
    return [(problem.line, problem.column, problem.message) for problem in error.value.problems]


def plain(section: BaseModel) -> Mapping[str, object]:
    loaded: Mapping[str, object] = section.model_dump(mode="json")
    return loaded


def test_the_file_of_the_project_names_every_key_with_its_default() -> None:
    content = yaml.safe_load((ROOT / "config.yaml").read_text("utf-8"))
    assert content == plain(Settings())


def test_every_key_of_the_file_of_the_project_has_a_comment_before_it() -> None:
    lines = (ROOT / "config.yaml").read_text("utf-8").splitlines()
    keys = [number for number, line in enumerate(lines) if line.split("#")[0].strip().partition(":")[2]]
    assert keys
    assert all(lines[number - 1].lstrip().startswith("#") for number in keys)


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "---\n", "\ufeff", "null\n"])
def test_an_empty_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    assert load(write(tmp_path, content), {}).summary.method == "mujaz"


def test_a_file_may_name_only_what_differs(tmp_path: Path) -> None:
    config = load(write(tmp_path, "intake:\n  examples: false\n"), {})
    assert (config.intake.examples, config.default_language) == (False, "ar")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("127.0.0.1:8080", "127.0.0.1:8080", id="address"),
        pytest.param("Intranet.Example.:80", "intranet.example:80", id="name"),
        pytest.param("[0:0:0:0:0:0:0:1]:8080", "[::1]:8080", id="IPv6 address"),
    ],
)
def test_a_pair_that_is_let_through_is_read_in_one_spelling(tmp_path: Path, written: str, read: str) -> None:
    assert load(write(tmp_path, f"intake:\n  allow: ['{written}']\n"), {}).intake.allow == (read,)


def test_the_data_folder_counts_from_the_folder_of_the_file(tmp_path: Path) -> None:
    assert load(write(tmp_path, "data_dir: here\n"), {}).data_dir == tmp_path.resolve() / "here"


def test_a_feed_is_an_address_or_an_address_with_its_outlet(tmp_path: Path) -> None:
    written = (
        "intake:\n  feeds:\n    - https://a.example/rss\n    - {url: 'https://b.example/rss', outlet: بريد}\n"
    )
    feeds = load(write(tmp_path, written), {}).intake.feeds
    assert [(feed.url, feed.outlet) for feed in feeds] == [
        ("https://a.example/rss", None),
        ("https://b.example/rss", "بريد"),
    ]


def test_the_list_of_feeds_counts_from_the_folder_of_the_file(tmp_path: Path) -> None:
    config = load(write(tmp_path, "intake:\n  opml: feeds.opml\n"), {})
    assert config.intake.opml == tmp_path.resolve() / "feeds.opml"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("africa/tripoli", "Africa/Tripoli"), ("America/New York", "America/New_York"), ("utc", "UTC")],
)
def test_a_zone_is_known_however_its_letters_are_written(tmp_path: Path, typed: str, zone: str) -> None:
    assert load(write(tmp_path, f"default_zone: {typed}\n"), {}).default_zone == zone


def test_an_absolute_data_folder_stays(tmp_path: Path) -> None:
    assert load(write(tmp_path, f"data_dir: {tmp_path}\n"), {}).data_dir == tmp_path.resolve()


def test_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    config = load(write(tmp_path, ""), {"DATABASE_URL": ""})
    assert config.database_url == f"sqlite:///{tmp_path.resolve() / 'data' / 'mujaz.db'}"


def test_the_environment_names_the_database(tmp_path: Path) -> None:
    assert load(write(tmp_path, ""), {"DATABASE_URL": "sqlite:///x"}).database_url == "sqlite:///x"


def test_the_database_is_not_shown_with_the_settings(tmp_path: Path) -> None:
    assert "secret" not in repr(load(write(tmp_path, ""), {"DATABASE_URL": "postgresql://u:secret@h/d"}))


def test_the_environment_names_the_file(tmp_path: Path) -> None:
    file = write(tmp_path, "default_language: en\n")
    assert load(None, {"MUJAZ_CONFIG": str(file)}).default_language == "en"


def test_a_named_file_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.yaml:1:1: cannot be read .* MUJAZ_CONFIG"):
        load(None, {"MUJAZ_CONFIG": str(tmp_path / "none.yaml")})


@pytest.mark.parametrize(
    ("content", "line", "column", "words"),
    [
        pytest.param("dat_dir: x\n", 1, 1, "did you mean data_dir?", id="unknown key"),
        pytest.param("intake:\n  exmples: true\n", 2, 3, "did you mean intake.examples?", id="inner key"),
        pytest.param("\nexamples: true\n", 2, 1, "did you mean intake.examples?", id="wrong section"),
        pytest.param("zzz: 1\n", 1, 1, "known are data_dir,", id="nothing near"),
        pytest.param(
            "default_language: arr\n", 1, 19, "one of ar, en, not 'arr'; did you mean ar?", id="choice"
        ),
        pytest.param("default_zone: Afrika/Tripoli\n", 1, 15, "did you mean Africa/Tripoli?", id="zone"),
        pytest.param("default_zone: tripoli\n", 1, 15, "did you mean Africa/Tripoli?", id="city of a zone"),
        pytest.param("default_zone: +02:00\n", 1, 15, "IANA name of a time zone such as", id="no zone"),
        pytest.param("default_zone: 2\n", 1, 15, "default_zone must be text, not 2", id="number for a zone"),
        pytest.param("summary:\n  method: LexRank\n", 2, 11, "did you mean lexrank?", id="case of a choice"),
        pytest.param("intake:\n  examples: maybe\n", 2, 13, "true or false, not 'maybe'", id="type"),
        pytest.param(
            "intake:\n  allow: [10.0.0.7]\n", 2, 11, "a host and a port such as 127.0.0.1:8080", id="no port"
        ),
        pytest.param("intake:\n  allow: ['a:70000']\n", 2, 11, "a host and a port", id="port too high"),
        pytest.param("intake:\n  allow: ['http://a:80']\n", 2, 11, "a host and a port", id="link for a pair"),
        pytest.param("intake:\n  allow: ['[::zz]:80']\n", 2, 11, "a host and a port", id="no IPv6 address"),
        pytest.param("intake:\n  allow: a:80\n", 2, 10, "must be a list in brackets", id="text for a list"),
        pytest.param("intake:\n  poll_seconds: 0\n", 2, 17, "greater than or equal to 1", id="no interval"),
        pytest.param(
            "intake:\n  feeds: [config.yaml]\n", 2, 11, "the address of a feed such as", id="no feed"
        ),
        pytest.param(
            "intake:\n  feeds:\n    - {url: 'ftp://a/b'}\n", 3, 13, "the address of a feed", id="no web feed"
        ),
        pytest.param(
            "intake:\n  feeds: [{outlet: a}]\n", 2, 11, "feeds.0.url is missing", id="feed without url"
        ),
        pytest.param("intake:\n  contact: a b\n", 2, 12, "a link or an e-mail address", id="no contact"),
        pytest.param("data_dir: 5\n", 1, 11, "must name a folder, not 5", id="number for a path"),
        pytest.param("data_dir:\n", 1, 10, "must name a folder, not None", id="no value"),
        pytest.param("data_dir: ''\n", 1, 11, "must name a folder", id="empty path"),
        pytest.param("intake: [examples]\n", 1, 9, "must hold keys of its own: examples", id="list for keys"),
        pytest.param("- intake\n", 1, 1, "key: value", id="list for the whole"),
        pytest.param("data_dir\n", 1, 1, "key: value", id="word for the whole"),
        pytest.param("data_dir: a\ndata_dir: b\n", 2, 1, "twice; the first is in line 1", id="duplicate"),
        pytest.param("intake: {\n", 2, 1, "not YAML", id="syntax"),
        pytest.param("a: 1\n\tb: 2\n", 2, 1, "not YAML", id="tab"),
        pytest.param("a: 1\n---\nb: 2\n", 2, 1, "not YAML", id="two documents"),
        pytest.param("data_dir: !!python/name:os.system\n", 1, 11, "not YAML", id="code"),
        pytest.param("data_dir: 2026-99-99\n", 1, 11, "not a value", id="impossible day"),
        pytest.param("[a]: b\n", 1, 1, "a key must be a word", id="list for a key"),
        pytest.param("intake: &i\n  examples: *i\n", 2, 3, "alias", id="alias of itself"),
        pytest.param("data_dir: x\x00y\n", 1, 12, "does not allow", id="NUL"),
        pytest.param("data_dir: x\nintake: بيانات\n".encode("cp1256"), 2, 9, "UTF-8", id="encoding"),
        pytest.param("[" * 1000, 1, 1, "nested too deeply", id="deep"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    tmp_path: Path, content: str | bytes, line: int, column: int, words: str
) -> None:
    found = mistakes(tmp_path, content)
    assert (line, column) in [(row, place) for row, place, _ in found]
    assert any(words in message for _, _, message in found)


def test_a_value_that_yaml_forbids_is_one_mistake(tmp_path: Path) -> None:
    assert len(mistakes(tmp_path, "data_dir: 2026-99-99\n")) == 1


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    found = mistakes(tmp_path, "default_language: fr\nintake:\n  examples: 3\n  x: 1\nintake: {}\n")
    assert [line for line, _, _ in found] == [1, 3, 4, 5]


def test_a_mistake_names_its_file(tmp_path: Path) -> None:
    file = write(tmp_path, "x: 1")
    with pytest.raises(ConfigError) as error:
        load(file, {})
    assert str(error.value).startswith(f"{file}:1:1: unknown key x")
