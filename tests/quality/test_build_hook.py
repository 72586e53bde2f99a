"""The build hook packages the pinned Datastar client and icons or says what is wrong, and nothing
else."""

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "src" / "stario_components" / "assets" / "datastar.js"
UI = ROOT / "src" / "stario_components" / "ui"

FIX = (
    "set STARIO_COMPONENTS_DATASTAR to the absolute path of stario-3.4.0-py3-none-any.whl or of "
    "the datastar.js 1.0.1 inside it; its SHA-256 is checked all the same."
)
LUCIDE_FIX = (
    "set STARIO_COMPONENTS_LUCIDE to the absolute path of lucide-1.1.4-py3-none-any.whl or of "
    "the lucide.zip inside it; its SHA-256 is checked all the same."
)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The hook, loaded afresh, with small files pinned: a client, icons, and their wheels."""
    spec = importlib.util.spec_from_file_location("hatch_build_under_test", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "CLIENT_SHA256", sha256(b"client"))
    monkeypatch.setattr(module, "WHEEL_SHA256", sha256(wheel_with(b"client")))
    monkeypatch.setattr(module, "LUCIDE_SHA256", sha256(icons_with()))
    monkeypatch.setattr(module, "LUCIDE_WHEEL_SHA256", sha256(lucide_wheel()))
    return module


def zip_of(files: Mapping[str, bytes]) -> bytes:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()


def wheel_with(client: bytes) -> bytes:
    return zip_of({"stario/cli/templates/hello-world/static/js/datastar.js": client})


def svg(inside: str) -> bytes:
    """An icon as Lucide writes it."""
    return f"""<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  {inside}
</svg>
""".encode()


DOT = '<circle cx="12" cy="12" r="1.5" />'
TICK = '<path d="M20 6\n    9 17l-5-5" />'


def icons_with(dot: str = DOT) -> bytes:
    return zip_of({"dot.svg": svg(dot), "tick.svg": svg(TICK), "unasked.svg": svg(TICK)})


def lucide_wheel() -> bytes:
    return zip_of({"lucide/__init__.py": b"", "lucide/lucide.zip": icons_with()})


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
    with pytest.raises(hook.HookError) as caught:
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


# --- the icons --------------------------------------------------------------------------------


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "icons.txt"
    file.write_text("# a remark\n\ntick\ndot\n")
    return file


@pytest.fixture
def lucide(tmp_path: Path) -> Path:
    file = tmp_path / "lucide.zip"
    file.write_bytes(icons_with())
    return file


def module_in(source: str) -> dict[str, Any]:
    exec(source, found := {})
    return found


def test_the_icons_become_a_module(
    hook: ModuleType, tmp_path: Path, names: Path, lucide: Path
) -> None:
    target = tmp_path / "ui" / "_icon_data.py"
    hook.put_icons(target, names, local=str(lucide))
    source = target.read_text()
    assert source.partition("from typing")[2].rpartition("# ")[0] == (
        " import Literal\n"
        "\n"
        "IconName = Literal[\n"
        '    "dot",\n'
        '    "tick",\n'
        "]\n"
        '"""The icons that are packaged."""\n'
        "\n"
        "PATHS: dict[IconName, str] = {\n"
        """    "dot": '<circle cx="12" cy="12" r="1.5"/>',\n"""
        """    "tick": '<path d="M20 6 9 17l-5-5"/>',\n"""
        "}\n"
        '"""What stands inside of the `svg` of each: its shapes, on a canvas of 24 by 24."""\n'
        "\n"
    )
    assert get_args(module_in(source)["IconName"]) == ("dot", "tick")


def test_icons_come_from_the_wheel_too(hook: ModuleType, tmp_path: Path, names: Path) -> None:
    (wheel := tmp_path / "local.whl").write_bytes(lucide_wheel())
    hook.put_icons(tmp_path / "icons.py", names, local=str(wheel))
    assert list(module_in((tmp_path / "icons.py").read_text())["PATHS"]) == ["dot", "tick"]


def test_icons_come_from_a_package_without_running_it(
    hook: ModuleType, tmp_path: Path, names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (package := tmp_path / "some_lucide").mkdir()
    (package / "__init__.py").write_text("raise SystemExit")
    (package / "lucide.zip").write_bytes(icons_with())
    monkeypatch.syspath_prepend(tmp_path)
    hook.put_icons(tmp_path / "icons.py", names, lucide="some_lucide")
    assert list(module_in((tmp_path / "icons.py").read_text())["PATHS"]) == ["dot", "tick"]


def test_a_module_that_stands_there_is_kept(
    hook: ModuleType, tmp_path: Path, names: Path, lucide: Path
) -> None:
    hook.put_icons(target := tmp_path / "icons.py", names, local=str(lucide))
    lucide.unlink()
    hook.put_icons(target, names, local=str(lucide))


def test_a_longer_list_makes_the_module_anew(
    hook: ModuleType, tmp_path: Path, names: Path, lucide: Path
) -> None:
    hook.put_icons(target := tmp_path / "icons.py", names, local=str(lucide))
    names.write_text("dot\ntick\nunasked\n")
    hook.put_icons(target, names, local=str(lucide))
    assert list(module_in(target.read_text())["PATHS"]) == ["dot", "tick", "unasked"]


@pytest.mark.parametrize("change", [("M20", "M21"), ("tick", "tack"), ("\n# ", "\nx\n# ")])
def test_a_module_that_was_touched_is_made_anew(
    hook: ModuleType, tmp_path: Path, names: Path, lucide: Path, change: tuple[str, str]
) -> None:
    hook.put_icons(target := tmp_path / "icons.py", names, local=str(lucide))
    made = target.read_text()
    target.write_text(made.replace(*change))
    hook.put_icons(target, names, local=str(lucide))
    assert target.read_text() == made


def icon_refusal(hook: ModuleType, names: Path, **options: object) -> str:
    target = names.with_name("never.py")
    with pytest.raises(hook.HookError) as caught:
        hook.put_icons(target, names, **options)
    assert not target.exists()
    return str(caught.value)


def test_a_build_without_lucide_says_how_to_get_it(hook: ModuleType, names: Path) -> None:
    assert icon_refusal(hook, names, lucide="lucide_that_is_nowhere") == (
        "The package lucide is not installed where the build runs, so there are no icons.\n"
        "It stands in build-system.requires; a build without isolation takes what is there.\n"
        f"Install lucide==1.1.4 beside hatchling; or {LUCIDE_FIX}"
    )


def test_another_project_s_lucide_is_told(
    hook: ModuleType, tmp_path: Path, names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (package := tmp_path / "other_lucide").mkdir()
    (package / "__init__.py").write_text("raise SystemExit")
    monkeypatch.syspath_prepend(tmp_path)
    assert icon_refusal(hook, names, lucide="other_lucide") == (
        f"{package / '__init__.py'} is another project's package: it holds no lucide.zip.\n"
        "Several projects use the import name lucide, and each overwrites the others.\n"
        f"Install lucide==1.1.4 alone beside hatchling; or {LUCIDE_FIX}"
    )


def test_icons_with_another_hash_are_refused(
    hook: ModuleType, tmp_path: Path, names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (package := tmp_path / "new_lucide").mkdir()
    (package / "__init__.py").touch()
    (package / "lucide.zip").write_bytes(data := icons_with(TICK))
    monkeypatch.syspath_prepend(tmp_path)
    assert icon_refusal(hook, names, lucide="new_lucide") == (
        f"{package / 'lucide.zip'} is not the file that was pinned, "
        "so nothing of it was packaged.\n"
        f"Its SHA-256 is {sha256(data)} ({len(data)} bytes), expected was {sha256(icons_with())}.\n"
        f"To mend it, {LUCIDE_FIX}"
    )


@pytest.mark.parametrize(
    "data", [icons_with(TICK), zip_of({"lucide/lucide.zip": icons_with()})], ids=["zip", "wheel"]
)
def test_a_local_file_of_icons_with_another_hash_is_refused(
    hook: ModuleType, tmp_path: Path, names: Path, data: bytes
) -> None:
    (local := tmp_path / "local").write_bytes(data)
    text = icon_refusal(hook, names, local=str(local))
    assert text.startswith(f"{local} is not the file that was pinned")


def test_an_option_for_icons_that_names_no_file_is_refused(
    hook: ModuleType, tmp_path: Path, names: Path
) -> None:
    local = tmp_path / "nowhere.zip"
    assert icon_refusal(hook, names, local=str(local)) == (
        f"STARIO_COMPONENTS_LUCIDE names '{local}', which cannot be read.\n"
        "The system says: No such file or directory.\n"
        f"To mend it, {LUCIDE_FIX}"
    )


def test_a_name_that_lucide_does_not_have_is_refused(
    hook: ModuleType, names: Path, lucide: Path
) -> None:
    names.write_text("tik\n")
    assert icon_refusal(hook, names, local=str(lucide)) == (
        "src/stario_components/ui/icons.txt names 'tik', which Lucide does not have.\n"
        "Icons are looked up in lucide-1.1.4-py3-none-any.whl, where each has one name.\n"
        "Did you mean tick?"
    )


@pytest.mark.parametrize("name", ["../dot", "Dot", "dot tick", '"]', "dot-"])
def test_what_is_no_name_is_refused(hook: ModuleType, names: Path, lucide: Path, name: str) -> None:
    names.write_text(f"{name}\n")
    assert icon_refusal(hook, names, local=str(lucide)) == (
        f"src/stario_components/ui/icons.txt holds {name!r}, which can't be the name of an icon.\n"
        "Names are small letters and digits, in words with a hyphen between, one a line.\n"
        "Write it as Lucide does, or remove it."
    )


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "text",
        "<script>alert(1)</script>",
        '<a href="#"><path d="M0 0" /></a>',
        '<image href="x.png" />',
        '<path d="M0 0" onclick="alert(1)" />',
        '<path d="M0 0" style="x" />',
        '<path d="M0 0" fill="url(x)" />',
        '<path d="M0 0"><animate /></path>',
        "<path d='M0 0' />",
        "<path />",
        '<path d="M0 0" /> </svg><script /> <svg>',
        '<!-- <path d="M0 0" /> -->',
    ],
)
def test_an_icon_that_holds_more_than_shapes_is_refused(
    hook: ModuleType, names: Path, lucide: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    lucide.write_bytes(data := icons_with(inside))
    monkeypatch.setattr(hook, "LUCIDE_SHA256", sha256(data))
    assert icon_refusal(hook, names, local=str(lucide)) == (
        "The icon 'dot' holds more than plain shapes, so it was not packaged.\n"
        "What an icon holds goes into pages as it is; only known elements and attributes may.\n"
        "Remove it from src/stario_components/ui/icons.txt."
    )


def test_an_icon_with_another_canvas_is_refused(
    hook: ModuleType, names: Path, lucide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lucide.write_bytes(data := zip_of({"dot.svg": svg(DOT).replace(b"24", b"32")}))
    monkeypatch.setattr(hook, "LUCIDE_SHA256", sha256(data))
    names.write_text("dot\n")
    assert icon_refusal(hook, names, local=str(lucide)).startswith("The icon 'dot' holds more than")


def test_the_list_of_icons_is_sorted_and_names_each_once() -> None:
    lines = (UI / "icons.txt").read_text("utf-8").splitlines()
    listed = [line for line in lines if not line.startswith("#")]
    assert listed == sorted(set(listed))


def test_the_packaged_icons_are_those_of_the_list(hook: ModuleType) -> None:
    source = (UI / "_icon_data.py").read_text("utf-8")
    assert list(module_in(source)["PATHS"]) == hook.icon_names(UI / "icons.txt")


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


@pytest.fixture
def root(tmp_path: Path, names: Path, lucide: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, with files for both options."""
    (root := tmp_path / "root").mkdir()
    (ui := root / "src/stario_components/ui").mkdir(parents=True)
    shutil.move(names, ui)
    (tmp_path / "local.js").write_bytes(b"client")
    monkeypatch.setenv("STARIO_COMPONENTS_DATASTAR", str(tmp_path / "local.js"))
    monkeypatch.setenv("STARIO_COMPONENTS_LUCIDE", str(lucide))
    return root


def test_client_and_icons_are_artifacts_of_the_build(hook: ModuleType, root: Path) -> None:
    assert run_hook(hook, root) == {
        "artifacts": [
            "/src/stario_components/assets/datastar.js",
            "/src/stario_components/ui/_icon_data.py",
        ]
    }
    assert (root / "src/stario_components/assets/datastar.js").read_bytes() == b"client"
    assert '"tick"' in (root / "src/stario_components/ui/_icon_data.py").read_text()


@pytest.mark.parametrize("option", ["STARIO_COMPONENTS_DATASTAR", "STARIO_COMPONENTS_LUCIDE"])
def test_a_refusal_ends_the_build_with_its_text_alone(
    hook: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.setenv(option, str(root / "nowhere"))
    with pytest.raises(AbortedError, match=rf"^{option} names"):
        run_hook(hook, root)


# --- a real build -----------------------------------------------------------------------------


@pytest.fixture
def source_tree(tmp_path: Path) -> Path:
    """What a clean clone would hold of what a build reads: no git, nothing that the hook makes."""
    tree = tmp_path / "tree"
    tree.mkdir()
    for name in ("pyproject.toml", "hatch_build.py", ".gitignore", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    for name in ("README.md", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md"):
        shutil.copy(ROOT / name, tree)
    ignored = shutil.ignore_patterns("__pycache__", "datastar.js*", "_icon_data.py*")
    shutil.copytree(ROOT / "src", tree / "src", ignore=ignored)
    return tree


@pytest.mark.slow
def test_an_sdist_and_the_wheel_made_from_it_hold_what_they_should(source_tree: Path) -> None:
    """Offline: no isolation, no index, the client from a local file, lucide as installed."""
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
    assert "src/stario_components/ui/_icon_data.py" not in names
    assert "src/stario_components/ui/icons.txt" in names

    with zipfile.ZipFile(wheel) as archive:
        client = archive.read("stario_components/assets/datastar.js")
        icons = archive.read("stario_components/ui/_icon_data.py")
        names = archive.namelist()
    assert sha256(client) == "54768cf34985be0229c7229f1df9469fbd32e2a0c09b4a3f1e81ad8c4d6840da"
    assert icons == (UI / "_icon_data.py").read_bytes()
    assert "stario_components/ui/icons.txt" not in names
    notices = [Path(name).name for name in names if "/licenses/" in name]
    assert notices == ["LICENSE", "THIRD-PARTY-NOTICES.md"]
