"""Settings come from the environment and .env, and everything wrong with them is said at once."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest
from dotenv import dotenv_values

from bot.errors import SettingsError
from bot.settings import Settings, read_settings

REPOSITORY = Path(__file__).resolve().parent.parent
NOWHERE = Path("no-such-file.env")


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Start each test in an empty folder with no setting set."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_without_any_setting_the_repositorys_corpus_is_found_from_anywhere() -> None:
    """The default corpus is the shipped one, whatever folder the program is started in."""
    assert read_settings(NOWHERE).corpus_dir == REPOSITORY / "corpus"


def test_a_corpus_beside_the_user_wins_over_the_shipped_one(tmp_path: Path) -> None:
    """A relative folder is first looked for where the program is started."""
    (tmp_path / "corpus").mkdir()
    assert read_settings(NOWHERE).corpus_dir.resolve() == tmp_path / "corpus"


def test_a_corpus_that_is_nowhere_is_left_as_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library says that a corpus is missing; its name must be the one that was given."""
    monkeypatch.setenv("CORPUS_DIR", "elsewhere")
    assert read_settings(NOWHERE).corpus_dir == Path("elsewhere")


def test_a_home_folder_may_be_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """.env files are not read by a shell, so `~` is spelled out here."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("CACHE_DIR", "~/kept")
    assert read_settings(NOWHERE).cache_dir == tmp_path / "kept"


def test_an_empty_value_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """`CACHE_DIR=` is how a form or an example leaves a setting out."""
    monkeypatch.setenv("CACHE_DIR", "")
    assert read_settings(NOWHERE).cache_dir == platformdirs.user_cache_path("fundstelle")


def test_the_environment_wins_over_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A host's environment is nearer than a file that came along."""
    (tmp_path / ".env").write_text("CACHE_DIR=from-file\nCORPUS_DIR=from-file\n", "utf-8")
    monkeypatch.setenv("CACHE_DIR", "from-environment")
    settings = read_settings()
    assert (settings.cache_dir, settings.corpus_dir) == (
        Path("from-environment"),
        Path("from-file"),
    )


def test_all_problems_are_reported_together_by_name(tmp_path: Path) -> None:
    """One start shows everything there is to mend, a typo in a name included."""
    (tmp_path / "letter").write_text("not a folder", "utf-8")
    (tmp_path / ".env").write_text("CORPUS_DIR=letter\nCACHE_DIR=letter\nCORPSU_DIR=x\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert sorted(str(caught.value).splitlines()) == [
        "CACHE_DIR: is not a folder",
        "CORPSU_DIR: there is no such setting",
        "CORPUS_DIR: is not a folder",
    ]


def test_no_value_is_ever_shown(tmp_path: Path) -> None:
    """A wrong value may be a secret pasted into the wrong line."""
    (tmp_path / "hunter2").write_text("not a folder", "utf-8")
    (tmp_path / ".env").write_text("CORPUS_DIR=hunter2\nTOKEN=hunter2\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert "hunter2" not in f"{caught.value!s} {caught.value!r}"


@pytest.mark.parametrize(
    "lines",
    [
        "DATABASE_URL=\npostgres://bob:hunter2secret@db.example/memory?ssl=require",
        "DATABASE_URL=postgres://bob:\nhunter2secret@db.example/memory?sslmode=require",
        "DISCORD_TOKEN=\nHUNTER2SECRET==",
        "DISCORD_TOKEN=\nhunter_secret=x",
        "ID_KEY=\nHunterSecret==",
    ],
)
def test_a_secret_wrapped_onto_the_next_line_is_not_shown(tmp_path: Path, lines: str) -> None:
    """What stands before its `=` is no name of a setting; a name with a slip in it is shown."""
    (tmp_path / ".env").write_text(f"{lines}\nCORPSU_DIR=x\ncache_dri=x\nHOME_PAGE=x\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert "hunter" not in f"{caught.value!s} {caught.value!r}".lower()
    named = {one.setting for one in caught.value.problems}
    assert named == {"a line of .env", "CORPSU_DIR", "CACHE_DRI", "HOME_PAGE"}


def test_an_address_and_a_key_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither when they are right, in a log of the settings, nor when they are wrong."""
    monkeypatch.setenv("DATABASE_URL", "postgres://me:hunter2@db/memory")
    monkeypatch.setenv("ID_KEY", "hunter2 hunter2 hunter2")
    assert "hunter2" not in f"{read_settings(NOWHERE)!s} {read_settings(NOWHERE)!r}"

    monkeypatch.setenv("DATABASE_URL", "mysql://me:hunter2@db/memory")
    monkeypatch.setenv("ID_KEY", "hunter2")
    monkeypatch.setenv("RETENTION_DAYS", "0")
    with pytest.raises(SettingsError) as caught:
        read_settings(NOWHERE)
    assert sorted(str(caught.value).splitlines()) == [
        "DATABASE_URL: write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME",
        "ID_KEY: needs at least 16 characters",
        "RETENTION_DAYS: Input should be greater than or equal to 1",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "quotes.example",
        "ftp://a.example",
        "https://a.example/?a",
        "https://me:hunter2@a.example",
        "https://a.example:99999",
        "https://a.example:hunter2",
        "https://[hunter2]",
        "https://a.example/a b",
        "https://a.exa\nmple",
    ],
)
def test_an_address_that_leads_nowhere_is_refused(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """Links are made by adding to it, and everybody sees them."""
    monkeypatch.setenv("PUBLIC_URL", address)
    with pytest.raises(SettingsError, match=r"^PUBLIC_URL: write ") as caught:
        read_settings(NOWHERE)
    assert "hunter2" not in str(caught.value)


def test_a_file_that_is_no_text_is_named_without_its_bytes(tmp_path: Path) -> None:
    """A file in another encoding is a problem like any other."""
    (tmp_path / ".env").write_bytes("CACHE_DIR=süß".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"^\.env: is not UTF-8 text$"):
        read_settings()


def test_the_example_file_lists_every_setting_and_changes_none() -> None:
    """Copying .env.example to .env is always safe."""
    example = REPOSITORY / ".env.example"
    assert list(dotenv_values(example)) == [name.upper() for name in Settings.model_fields]
    assert read_settings(example) == read_settings(NOWHERE)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_a_setting_is_explained_in_the_example_file_and_on_its_page(name: str) -> None:
    """The words of both are the field's own description; the page gives the default too."""
    field = Settings.model_fields[name]
    default = dotenv_values(REPOSITORY / ".env.example")[name.upper()]
    made = {
        "cache_dir": "the user's cache folder",
        "id_key": "one made at the first start",
    }
    shown = made.get(name, f"`{default}`" if default else "none")
    page = (REPOSITORY / "docs" / "settings.md").read_text("utf-8")
    example = (REPOSITORY / ".env.example").read_text("utf-8")
    assert f"| `{name.upper()}` | {shown} | {field.description} |" in page
    assert f"# {field.description}\n" in example
