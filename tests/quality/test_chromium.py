"""Chromium is found, installed or missed, and a test that needs it says so under its own name."""

from pathlib import Path

import pytest

from tests import chromium

MISSING = """\
No Chromium was found (looked for {looked}).
The tests marked `browser` need it: they are skipped here, and a failure when CI=true.
Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.
"""


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a browser: nothing on the path, nowhere else, and no right to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(chromium, "PLACES", ())
    monkeypatch.setattr(chromium, "can_install", lambda: False)
    return tmp_path


def put_program(path: Path, text: str = "#!/bin/sh\n") -> str:
    path.write_text(text)
    path.chmod(0o755)
    return str(path)


def test_chromium_is_found_on_the_path(bin_folder: Path) -> None:
    program = put_program(bin_folder / "google-chrome")
    assert chromium.find_chromium() == program
    assert chromium.main() == 0


def test_the_option_wins(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_program(bin_folder / "chromium")
    other = put_program(bin_folder / "other")
    monkeypatch.setenv("CHROMIUM", other)
    assert chromium.find_chromium() == other


def test_without_a_browser_it_says_what_to_install(
    bin_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chromium.main() == 0
    looked = "chromium, chromium-browser, google-chrome, google-chrome-stable"
    assert capsys.readouterr().err == MISSING.format(looked=looked)


def test_an_option_that_names_nothing_is_told_and_nothing_is_installed(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put_program(bin_folder / "chromium")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    monkeypatch.setattr(chromium, "can_install", lambda: True)
    assert chromium.main() == 0
    assert capsys.readouterr().err == MISSING.format(looked="/nowhere/chromium")


def test_in_ci_a_missing_browser_is_a_failure(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    assert chromium.main() == 1


def test_on_debian_as_root_it_is_installed(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = bin_folder / "chromium"
    install = f'[ "$2" = update ] || {{ : > {browser}; /bin/chmod +x {browser}; }}'
    put_program(bin_folder / "apt-get", f"#!/bin/sh\n{install}\n")
    monkeypatch.setattr(chromium, "can_install", lambda: True)
    assert chromium.main() == 0
    assert chromium.find_chromium() == str(browser)


BROWSER_TEST = """\
import pytest

@pytest.mark.browser
def test_page(): pass

@pytest.mark.browser
def test_canvas(chromium_path): pass
"""


@pytest.mark.slow
@pytest.mark.parametrize(("ci", "code", "word"), [("", 0, "SKIPPED"), ("true", 1, "ERROR")])
def test_browser_tests_are_skipped_by_name_and_fail_in_ci(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str, code: int, word: str
) -> None:
    root = Path(__file__).parents[2]
    pytester.makeconftest((root / "tests" / "conftest.py").read_text("utf-8"))
    pytester.makepyprojecttoml((root / "pyproject.toml").read_text("utf-8"))
    pytester.makepyfile(BROWSER_TEST)
    monkeypatch.setenv("PYTHONPATH", str(root))
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    monkeypatch.setenv("CI", ci)
    ran = pytester.runpytest_subprocess("-p", "no:cacheprovider", pytester.path)
    assert ran.ret == code
    ran.stdout.fnmatch_lines_random([f"{word}*test_page: No Chromium*", f"{word}*test_canvas: *"])
