"""The build hook packages the pinned Datastar client or says what is wrong, and nothing else."""

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "src" / "stario_components" / "assets" / "datastar.js"

FIX = (
    "set STARIO_COMPONENTS_DATASTAR to the absolute path of stario-3.4.0-py3-none-any.whl or of "
    "the datastar.js 1.0.1 inside it; its SHA-256 is checked all the same."
)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The hook, loaded afresh, with a small client and a small wheel pinned instead."""
    spec = importlib.util.spec_from_file_location("hatch_build_under_test", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "CLIENT_SHA256", sha256(b"client"))
    monkeypatch.setattr(module, "WHEEL_SHA256", sha256(wheel_with(b"client")))
    return module


def wheel_with(client: bytes) -> bytes:
    member = "stario/cli/templates/hello-world/static/js/datastar.js"
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        archive.writestr(zipfile.ZipInfo(member), client)
    return buffer.getvalue()


def never() -> bytes:
    raise AssertionError("nothing may be downloaded here")


# --- where the client comes from --------------------------------------------------------------


def test_the_client_is_taken_out_of_the_fetched_wheel(hook: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "assets" / "datastar.js"
    hook.put_client(target, fetch=lambda: wheel_with(b"client"))
    assert target.read_bytes() == b"client"


def test_nothing_but_the_client_is_left_behind(hook: ModuleType, tmp_path: Path) -> None:
    hook.put_client(tmp_path / "datastar.js", fetch=lambda: wheel_with(b"client"))
    assert [file.name for file in tmp_path.iterdir()] == ["datastar.js"]


def test_a_client_that_stands_there_is_kept(hook: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "datastar.js"
    target.write_bytes(b"client")
    hook.put_client(target, fetch=never)
    assert target.read_bytes() == b"client"


def test_another_file_that_stands_there_is_replaced(hook: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "datastar.js"
    target.write_bytes(b"an older client")
    hook.put_client(target, fetch=lambda: wheel_with(b"client"))
    assert target.read_bytes() == b"client"


@pytest.mark.parametrize("data", [b"client", wheel_with(b"client")], ids=["client", "wheel"])
def test_a_local_file_is_taken_without_a_download(
    hook: ModuleType, tmp_path: Path, data: bytes
) -> None:
    local = tmp_path / "local"
    local.write_bytes(data)
    hook.put_client(tmp_path / "datastar.js", local=str(local), fetch=never)
    assert (tmp_path / "datastar.js").read_bytes() == b"client"


def test_an_empty_option_is_no_option(hook: ModuleType, tmp_path: Path) -> None:
    hook.put_client(tmp_path / "datastar.js", local="", fetch=lambda: wheel_with(b"client"))
    assert (tmp_path / "datastar.js").read_bytes() == b"client"


# --- refusals ---------------------------------------------------------------------------------


def refusal(hook: ModuleType, target: Path, **options: object) -> str:
    with pytest.raises(hook.ClientError) as caught:
        hook.put_client(target, **options)
    assert not target.exists()
    return str(caught.value)


def test_a_local_client_with_another_hash_is_refused(hook: ModuleType, tmp_path: Path) -> None:
    local = tmp_path / "local.js"
    local.write_bytes(b"tampered")
    assert refusal(hook, tmp_path / "datastar.js", local=str(local), fetch=never) == (
        f"{local} is not the file that was pinned, so nothing of it was packaged.\n"
        f"Its SHA-256 is {sha256(b'tampered')} (8 bytes), expected was {sha256(b'client')}.\n"
        f"To mend it, {FIX}"
    )


def test_a_fetched_wheel_with_another_hash_is_refused(hook: ModuleType, tmp_path: Path) -> None:
    wheel = wheel_with(b"tampered")
    assert refusal(hook, tmp_path / "datastar.js", fetch=lambda: wheel) == (
        "stario-3.4.0-py3-none-any.whl is not the file that was pinned, "
        "so nothing of it was packaged.\n"
        f"Its SHA-256 is {sha256(wheel)} ({len(wheel)} bytes), "
        f"expected was {sha256(wheel_with(b'client'))}.\n"
        f"To mend it, {FIX}"
    )


def test_a_local_wheel_with_another_hash_is_refused(hook: ModuleType, tmp_path: Path) -> None:
    local = tmp_path / "local.whl"
    local.write_bytes(wheel_with(b"tampered"))
    text = refusal(hook, tmp_path / "datastar.js", local=str(local), fetch=never)
    assert text.startswith(f"{local} is not the file that was pinned")


def test_a_pinned_wheel_with_another_client_is_refused(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = wheel_with(b"other")
    monkeypatch.setattr(hook, "WHEEL_SHA256", sha256(wheel))
    text = refusal(hook, tmp_path / "datastar.js", fetch=lambda: wheel)
    assert f"Its SHA-256 is {sha256(b'other')} (5 bytes)" in text


def test_an_option_that_names_no_file_is_refused(hook: ModuleType, tmp_path: Path) -> None:
    local = tmp_path / "nowhere.js"
    assert refusal(hook, tmp_path / "datastar.js", local=str(local), fetch=never) == (
        f"STARIO_COMPONENTS_DATASTAR names '{local}', which cannot be read.\n"
        "The system says: No such file or directory.\n"
        f"To mend it, {FIX}"
    )


def test_a_failing_pip_is_quoted_with_its_last_words(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = subprocess.CompletedProcess([], 1, "", "WARNING: a\nERROR: b\nERROR: No match\n\n")
    monkeypatch.setattr(hook.subprocess, "run", lambda *_, **__: ended)
    assert refusal(hook, tmp_path / "datastar.js") == (
        "The Datastar client 1.0.1 is missing and could not be downloaded.\n"
        "`pip download stario==3.4.0 --no-deps --only-binary :all: --python-version 3.14` "
        "ended with: ERROR: No match\n"
        f"Connect and build again; or run that command elsewhere, and {FIX}"
    )


@pytest.mark.parametrize(
    ("stderr", "words"),
    [
        ("", "(nothing)"),
        ("python: No module named pip\n", "python: No module named pip"),
        (
            "WARNING: connection broken by 'E1'\nWARNING: connection broken by 'E2'\nERROR: No",
            "'E2'; ERROR: No",
        ),
        ("ERROR: " + "x" * 1000, "ERROR: " + "x" * 393),
    ],
    ids=["silent", "no-pip", "offline", "long"],
)
def test_pip_s_last_words(hook: ModuleType, stderr: str, words: str) -> None:
    assert hook.last_words(stderr) == words


# --- what hatchling sees ----------------------------------------------------------------------


class AbortedError(Exception):
    """Stands for the end of hatchling's process."""


class App:
    def abort(self, text: str) -> None:
        raise AbortedError(text)


def run_hook(hook: ModuleType, root: Path) -> dict[str, list[str]]:
    built: dict[str, list[str]] = {"artifacts": []}
    build = hook.CustomBuildHook(str(root), {}, None, None, str(root), "wheel", App())
    build.initialize("standard", built)
    return built


def test_the_client_is_an_artifact_of_the_build(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "local.js").write_bytes(b"client")
    monkeypatch.setenv("STARIO_COMPONENTS_DATASTAR", str(tmp_path / "local.js"))
    assert run_hook(hook, tmp_path) == {"artifacts": ["/src/stario_components/assets/datastar.js"]}
    assert (tmp_path / "src/stario_components/assets/datastar.js").read_bytes() == b"client"


def test_a_refusal_ends_the_build_with_its_text_alone(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARIO_COMPONENTS_DATASTAR", str(tmp_path / "nowhere.js"))
    with pytest.raises(AbortedError, match=r"^STARIO_COMPONENTS_DATASTAR names"):
        run_hook(hook, tmp_path)


# --- a real build -----------------------------------------------------------------------------


@pytest.fixture
def source_tree(tmp_path: Path) -> Path:
    """What a clean clone would hold of what a build reads: no git, no client."""
    tree = tmp_path / "tree"
    tree.mkdir()
    for name in ("pyproject.toml", "hatch_build.py", ".gitignore", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    for name in ("README.md", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md"):
        shutil.copy(ROOT / name, tree)
    ignored = shutil.ignore_patterns("__pycache__", "datastar.js*")
    shutil.copytree(ROOT / "src", tree / "src", ignore=ignored)
    return tree


@pytest.mark.slow
def test_an_sdist_and_the_wheel_made_from_it_hold_what_they_should(source_tree: Path) -> None:
    """Offline: no isolation, no index, and the client from a local file."""
    assert CLIENT.is_file(), "the editable install puts it there: make test"
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", str(source_tree)],
        env={**os.environ, "STARIO_COMPONENTS_DATASTAR": str(CLIENT), "PIP_NO_INDEX": "1"},
        check=True,
        capture_output=True,
    )
    [sdist] = (source_tree / "dist").glob("*.tar.gz")
    [wheel] = (source_tree / "dist").glob("*.whl")

    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    assert {"hatch_build.py", "LICENSE", "THIRD-PARTY-NOTICES.md", "README.md"} <= set(names)
    assert "src/stario_components/assets/datastar.js" not in names

    with zipfile.ZipFile(wheel) as archive:
        client = archive.read("stario_components/assets/datastar.js")
        notices = [name for name in archive.namelist() if "/licenses/" in name]
    assert sha256(client) == "54768cf34985be0229c7229f1df9469fbd32e2a0c09b4a3f1e81ad8c4d6840da"
    assert [Path(name).name for name in notices] == ["LICENSE", "THIRD-PARTY-NOTICES.md"]
