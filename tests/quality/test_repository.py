"""What the repository promises about itself: its size, its versions, its pins, its commands."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Joined here, so that this file does not hold what it looks for.
REGISTRIES = [
    ".".join(words).encode()
    for words in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
        ("crates", "io"),
        ("anaconda", "org"),
    )
]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def committed_files() -> list[Path]:
    """What git holds or would hold; before the first commit the same as after it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [file for name in listed.stdout.split("\0") if (file := ROOT / name).is_file()]


def project() -> dict[str, object]:
    return tomllib.loads(read("pyproject.toml"))


# --- texts ------------------------------------------------------------------------------------


def test_the_readme_is_short() -> None:
    assert len(read("README.md").splitlines()) <= 120


def test_no_file_names_a_registry_or_this_checkout() -> None:
    here = [str(ROOT).encode()] if len(ROOT.parts) > 2 else []
    found = [
        f"{file.relative_to(ROOT)}: {word.decode()}"
        for file in committed_files()
        for word in [*REGISTRIES, *here]
        if word in file.read_bytes()
    ]
    assert found == []


def test_nothing_generated_is_committed() -> None:
    names = [str(file.relative_to(ROOT)) for file in committed_files()]
    pattern = re.compile(
        r"datastar\.js$|_icon_data\.py$|\.sqlite3|__pycache__|^\.venv/|^var/|^dist/"
    )
    assert [name for name in names if pattern.search(name)] == []


# --- versions ---------------------------------------------------------------------------------


def test_one_version_everywhere() -> None:
    version = project()["project"]["version"]
    released = re.search(r"^## \[(\d[^\]]*)\]", read("CHANGELOG.md"), re.MULTILINE)
    assert (released[1] if released else version) == version
    assert declared_version() in (None, version)


def declared_version() -> str | None:
    """`__version__` of the package's face, if it is written there."""
    for node in ast.parse(read("src/stario_components/__init__.py")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__version__":
            return ast.literal_eval(node.value)
    return None


@pytest.mark.parametrize(
    "name",
    [
        *("VERSION", "CLIENT_SHA256", "WHEEL", "WHEEL_MEMBER"),
        *("LUCIDE_SHA256", "LUCIDE_WHEEL", "LUCIDE_WHEEL_MEMBER", "ICON_MODULE"),
    ],
)
def test_the_notices_tell_what_the_hook_packages(name: str) -> None:
    [value] = re.findall(rf'^{name} = "(.*)"$', read("hatch_build.py"), re.MULTILINE)
    assert value.removeprefix("src/") in read("THIRD-PARTY-NOTICES.md")


# --- pins -------------------------------------------------------------------------------------


def pins() -> list[str]:
    return [line for line in read("constraints.txt").splitlines() if not line.startswith("#")]


def test_constraints_are_exact_sorted_and_without_an_address() -> None:
    assert [line for line in pins() if not re.fullmatch(r"[\w.-]+==[\w.+!]+", line)] == []
    assert pins() == sorted(pins(), key=str.upper)
    assert "://" not in read("constraints.txt")


def test_everything_that_is_asked_for_is_pinned() -> None:
    data = project()
    asked = [
        *data["build-system"]["requires"],
        *data["project"]["dependencies"],
        *data["project"]["optional-dependencies"]["server"],
        *(each for group in data["dependency-groups"].values() for each in group),
    ]
    wanted = {re.match(r"[\w-]+", each)[0].lower() for each in asked if isinstance(each, str)}
    assert wanted - {line.partition("==")[0].lower() for line in pins()} == set()


# --- commands ---------------------------------------------------------------------------------


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def test_every_command_has_a_help_text() -> None:
    explained = re.findall(r"^([a-z]+):.* ## \S", read("Makefile"), re.MULTILINE)
    assert set(explained) == targets()


def test_no_command_is_taken_for_a_file() -> None:
    [phony] = re.findall(r"^\.PHONY: (.*)$", read("Makefile"), re.MULTILINE)
    assert targets() <= set(phony.split())


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "constraints.txt", ".ci/run"])
def test_commands_that_are_named_exist(name: str) -> None:
    named = re.findall(r"(?:^|`|exec )make ([a-z]+(?: [a-z]+)*)", read(name), re.MULTILINE)
    assert {word for each in named for word in each.split()} <= targets()


def test_the_ci_script_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
