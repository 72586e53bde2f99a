from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import pytest

from stario_components import SetupError
from stario_components.assets import Asset
from stario_components.gallery.app import Exported, export
from stario_components.gallery.app._export import exported
from stario_components.gallery.app._file_urls import FileUrls, frame_of, page_of
from stario_components.gallery.app._linked import classic
from tests.gallery.app.conftest import STORIES
from tests.gallery.projects import HEAD, Project

SETUP = """
from stario_components import assets, ui
from stario_components.gallery import Setup

PICTURE = assets.Asset("leaf.svg", b"<svg/>")
SHEET = assets.Asset("shop.css", f"body{{background:url('{PICTURE.url}')}}".encode())
SCRIPT = assets.Asset("shop.js", b"document.title += await 1;")
setup = Setup(title="Shop", assets=(*ui.assets(), SHEET, SCRIPT, PICTURE))
"""
MORE = (
    HEAD
    + """
from gallery_setup import PICTURE, SCRIPT, SHEET
from stario_components.gallery import page

board = page("/todo", title="Board")

@story
def whole() -> h.Node:
    return ui.page(h.img(src=PICTURE.url, alt=""), title="Whole", assets=[SHEET, SCRIPT])

@story
def foreign() -> h.Node:
    return [h.img(src="/static/cat.png", alt=""), h.a(href="/orders")["Orders"]]

@story
def live() -> h.Node:
    return h.ul(id="results")

@live.on("GET", "/results")
async def results() -> h.Node:
    return h.ul(id="results")
"""
)


@pytest.fixture
def made(project: Project) -> Exported:
    project.write(things_stories=STORIES, gallery_setup=SETUP, shop__more_stories=MORE)
    return exported()


def text(made: Exported, path: str) -> str:
    return made.files[path].decode()


def test_each_file_and_each_story_has_a_page_and_a_preview(made: Exported) -> None:
    assert [each for each in made.files if not each.startswith("assets/")] == [
        "frame/more/foreign.html",
        "frame/more/index.html",
        "frame/more/live.html",
        "frame/more/whole.html",
        "frame/things/broken.html",
        "frame/things/danger.html",
        "frame/things/index.html",
        "frame/things/looks.html",
        "frame/things/rows.html",
        "index.html",
        "llms.txt",
        "more/board.html",
        "more/foreign.html",
        "more/index.html",
        "more/live.html",
        "more/whole.html",
        "stories.json",
        "things/broken.html",
        "things/danger.html",
        "things/index.html",
        "things/looks.html",
        "things/rows.html",
    ]
    assert (made.stories, made.groups) == (8, 2)


def test_files_have_names_that_hold_their_hash(made: Exported) -> None:
    names = [each.removeprefix("assets/") for each in made.files if each.startswith("assets/")]
    assert [re.sub(r"\.[0-9a-f]{12}\.", ".*.", each) for each in names] == [
        "datastar.*.js",
        "gallery-export.*.js",
        "gallery-export_frame.*.js",
        "gallery-frame.*.css",
        "gallery-shell.*.css",
        "leaf.*.svg",
        "shop.*.css",
        "shop.*.js",
        "stario-components.*.css",
        "stario-components.*.js",
        "stories.js",
        "theme.*.js",
    ]


_LINK = re.compile(r"\s(?:href|src|action|data-sg-frame|data-sg-index)=\"([^\"]*)\"")


def test_every_link_of_every_page_leads_to_a_file_of_the_export(made: Exported) -> None:
    for path in made.files:
        if path.endswith(".html") and not path.startswith("frame/"):
            for address in _LINK.findall(text(made, path)):
                check(made, path, unescape(address))


def test_what_previews_load_is_in_the_export(made: Exported) -> None:
    loaded = re.compile(r"<(?:link|script|img)\b[^>]*\s(?:href|src)=\"([^\"]*)\"")
    for path in made.files:
        if path.startswith("frame/"):
            for address in loaded.findall(text(made, path)):
                if address != "/static/cat.png":
                    check(made, path, unescape(address))
    assert made.missing == ["/static/cat.png"]


def check(made: Exported, path: str, address: str) -> None:
    url = urlsplit(address)
    if url.scheme in ("data", "https"):
        return
    parts: list[str] = [*PurePosixPath(path).parts[:-1]]
    for each in url.path.split("/"):
        if each == "..":
            parts.pop()
        else:
            parts.append(each)
    target = "/".join(parts) if url.path else path
    assert target in made.files, f"{path} leads to {address}"
    if url.fragment and not url.path:
        assert f'id="{url.fragment}"' in text(made, path)


def test_no_page_loads_what_a_file_can_not_load(made: Exported) -> None:
    pages = [path for path in made.files if path.endswith(".html")]
    for path in pages:
        assert "integrity=" not in text(made, path)
        assert 'type="module"' not in text(made, path)


def test_no_page_asks_a_server(made: Exported) -> None:
    told = re.compile(r"<(code|dd|p)\b.*?</\1>", re.DOTALL)  # what stands in sources and docs
    pages = [each for each in made.files if each.endswith(".html") and each[:6] != "frame/"]
    for path in pages:
        page = told.sub("", text(made, path))
        for word in ("@get(", "@post(", "datastar", "data-on:", "data-init", "/search"):
            assert word not in page


def test_a_page_has_the_panels_that_need_no_server(made: Exported) -> None:
    page = text(made, "things/danger.html")
    assert re.findall(r'<a class="sg-tab" href="([^"]+)">', page) == [
        "#sg-part-code",
        "#sg-part-access",
        "#sg-part-docs",
    ]
    assert 'src="../frame/things/danger.html"' in page


def test_what_needs_a_server_is_told_on_its_page(made: Exported) -> None:
    assert ("Its requests are answered by its own handlers: run the gallery to try it.") in text(
        made, "more/live.html"
    )
    board = text(made, "more/board.html")
    assert (
        "This is the page /todo of an app, which a server answers: run the gallery to see it."
    ) in board
    assert "<iframe" not in board


def test_a_story_that_is_a_whole_document_links_to_files_of_the_export(made: Exported) -> None:
    page = text(made, "frame/more/whole.html")
    assert re.sub(r"\.[0-9a-f]{12}\.", ".", page) == (
        '<!doctype html><html class="sc-page" lang="en" data-preserve-attr="data-theme"><head>'
        '<script src="../../assets/gallery-export_frame.js"></script>'
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<title>Whole</title><link rel="icon" href="data:,">'
        '<meta name="color-scheme" content="light dark">'
        '<script src="../../assets/theme.js"></script>'
        '<link rel="stylesheet" href="../../assets/stario-components.css">'
        '<script defer src="../../assets/stario-components.js"></script>'
        '<script defer src="../../assets/datastar.js"></script>'
        '<link rel="stylesheet" href="../../assets/shop.css">'
        '<script defer src="../../assets/shop.js"></script>'
        '</head><body class="sc-body"><img src="../../assets/leaf.svg" alt=""></body></html>'
    )


def test_what_a_sheet_shows_lies_beside_it(made: Exported) -> None:
    (sheet,) = (name for name in made.files if name.startswith("assets/shop.") and "css" in name)
    (picture,) = (name for name in made.files if name.startswith("assets/leaf."))
    assert text(made, sheet) == f"body{{background:url('{picture.removeprefix('assets/')}')}}"


def test_a_story_that_raises_is_a_card_and_the_others_are_there(made: Exported) -> None:
    assert made.failed == {"things:broken": "RuntimeError: no data today"}
    assert "Broken raised an error" in text(made, "frame/things/broken.html")
    assert "row 0" in text(made, "frame/things/index.html")


def test_a_file_that_does_not_import_is_told(project: Project) -> None:
    project.write(good_stories=STORIES, bad_stories="import no_such_thing\n")
    made = exported()
    assert made.failed == {
        "bad": "ModuleNotFoundError: No module named 'no_such_thing'",
        "good:broken": "RuntimeError: no data today",
    }
    assert "bad_stories.py can't be used as it is now" in unescape(text(made, "bad/index.html"))
    assert "frame/bad/index.html" not in made.files


def test_the_catalogue_leads_to_the_pages(made: Exported) -> None:
    data = json.loads(text(made, "stories.json"))
    urls = {each["id"]: each["url"] for file in data["files"] for each in file["stories"]}
    assert urls["things:danger"] == "things/danger.html"
    assert all(each in made.files for each in urls.values())
    assert text(made, "llms.txt").startswith("# Shop\n")


def test_the_filter_finds_every_story(made: Exported) -> None:
    start = "globalThis.sgStories="
    index = text(made, "assets/stories.js")
    assert index.startswith(start)
    rows = json.loads(index.removeprefix(start).rstrip(";\n"))
    assert rows[3] == ["Things", "Broken", "things/broken.html"]
    assert len(rows) == made.stories


# --- the same bytes, and nothing of the machine ---------------------------------------------------

WITH_PATHS = (
    STORIES
    + """
@story
def lost() -> h.Node:
    open(__file__ + ".json")

@story
def strange() -> h.Node:
    raise RuntimeError(f"{object()!r} of {__file__}")
"""
)
_RUN = """
import sys
from stario_components.gallery.app import export
export(sys.argv[1], ".", sys.argv[2])
"""


def run_export(folder: Path, *, seed: str) -> dict[str, bytes]:
    """An export of a project in this folder, by another process."""
    folder.mkdir()
    Project(folder).write(things_stories=WITH_PATHS, shop__views_stories=STORIES)
    other = folder.with_name(f"{folder.name}-installed")
    other.mkdir()
    Project(other).write(far_stories=STORIES)
    command = [sys.executable, "-c", _RUN, str(folder / "site"), str(other)]
    subprocess.run(command, cwd=folder, check=True, env={"PYTHONHASHSEED": seed, "HOME": "/home/a"})
    files = [each for each in (folder / "site").rglob("*") if each.is_file()]
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def test_the_same_stories_give_the_same_bytes_and_no_path_of_the_machine(tmp_path: Path) -> None:
    one = run_export(tmp_path / "here", seed="1")
    other = run_export(tmp_path / "elsewhere-with-a-long-name", seed="2")
    assert one == other
    repository = Path(__file__).parents[3]
    for path, content in one.items():
        for each in (
            tmp_path,
            tmp_path.name,
            repository,
            sys.prefix,
            "127.0.0.1",
            "localhost",
            "/home/a",
        ):
            assert str(each).encode() not in content, path
        assert not re.search(rb" at 0x[0-9a-f]{6}", content), path


def test_a_traceback_tells_files_by_where_they_lie_in_the_project(project: Project) -> None:
    project.write(things_stories=WITH_PATHS)
    made = exported()
    assert made.failed["things:lost"] == (
        "FileNotFoundError: [Errno 2] No such file or directory: 'things_stories.py.json'"
    )
    assert made.failed["things:strange"] == "RuntimeError: <object object> of things_stories.py"
    card = unescape(text(made, "frame/things/lost.html"))
    assert 'File "things_stories.py", line 18, in lost' in card


# --- names and scripts ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "path"),
    [
        ("button", "button/index.html"),
        ("button:danger", "button/danger.html"),
        ("button:index", "button/index_.html"),
        ("assets:frame", "assets_/frame_.html"),
        ("con:com1", "con_/com1_.html"),
        ("button:" + "a" * 101, f"button/{'a' * 100}_9d079339.html"),
    ],
)
def test_a_page_has_a_name_that_every_system_takes(story: str, path: str) -> None:
    assert page_of(story) == path
    assert frame_of(story) == f"frame/{path}"


def test_addresses_are_relative_to_their_page() -> None:
    urls = FileUrls(page="frame/button/danger.html")
    assert urls.to("assets/a.css") == "../../assets/a.css"
    assert FileUrls().story("button:danger", [("~scheme", "dark")]) == (
        "button/danger.html?~scheme=dark"
    )


def test_a_module_that_imports_stays_one() -> None:
    module = Asset("a.js", b'import {b} from "./b.js";\n')
    assert classic(module) is module


def test_a_module_that_waits_may_do_so_as_a_classic_script() -> None:
    assert classic(
        Asset("a.js", b"await b;\nexport{c as d};\n//# sourceMappingURL=a.map")
    ).content == (b'(async()=>{"use strict";\nawait b;\n\n})();\n')


# --- the folder -----------------------------------------------------------------------------------


@pytest.fixture
def site(project: Project) -> Path:
    """Where to export a project to."""
    project.write(things_stories=STORIES)
    return project.folder / "site"


def refusal(site: Path) -> str:
    with pytest.raises(SetupError) as refused:
        export(site)
    return str(refused.value)


def test_an_export_replaces_a_former_one_and_leaves_what_is_not_its_own(
    site: Path, project: Project
) -> None:
    export(site)
    assert (site / "things/danger.html").is_file()
    (site / "CNAME").write_text("example.com")
    (project.folder / "things_stories.py").unlink()
    project.write(others_stories=STORIES)
    export(site)
    assert not (site / "things").exists()
    assert (site / "others/danger.html").is_file()
    assert (site / "CNAME").read_text() == "example.com"


def test_it_refuses_a_folder_with_files_of_somebody_else(site: Path) -> None:
    site.mkdir()
    (site / "thesis.txt").write_text("years of work")
    assert refusal(site) == (
        "The folder 'site' is not empty, and no export made it.\n"
        "An export replaces what is in its folder, and must not take your files.\n"
        "Name another folder, or empty this one."
    )
    assert [each.name for each in site.iterdir()] == ["thesis.txt"]


def test_it_refuses_a_file(site: Path) -> None:
    site.write_text("")
    assert refusal(site) == (
        "'site' is a file.\n"
        "An export is a folder of many files.\n"
        "Name a folder that is not there yet: stario-components export site."
    )


def test_it_never_writes_over_a_file_that_no_export_made(site: Path, project: Project) -> None:
    export(site)
    (site / "others").mkdir()
    (site / "others/index.html").write_text("mine")
    project.write(others_stories=STORIES)
    assert refusal(site) == (
        "There is a file others/index.html in 'site' that no export made.\n"
        "The export has a file of that name.\n"
        "Move yours, or export to another folder."
    )
    assert (site / "others/index.html").read_text() == "mine"


def test_it_never_writes_through_a_link_that_leads_out(site: Path, tmp_path: Path) -> None:
    export(site)
    outside = tmp_path / "outside"
    (site / "things").rename(outside)
    (site / "things").symlink_to(outside)
    assert refusal(site) == (
        "things in 'site' is a link to another folder.\n"
        "Files of the export would be written there.\n"
        "Remove the link."
    )


def test_it_never_writes_through_a_file_that_is_a_link(site: Path, tmp_path: Path) -> None:
    export(site)
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(outside)
    export(site)
    assert outside.read_text() == "mine"
    assert not (site / "index.html").is_symlink()


@pytest.mark.parametrize("line", ["../mine.txt", "things/../../mine.txt", "{folder}/mine.txt"])
def test_a_list_that_somebody_edited_takes_nothing_outside(
    site: Path, project: Project, line: str
) -> None:
    export(site)
    (project.folder / "mine.txt").write_text("mine")
    mark = site / ".stario-export"
    mark.write_text(f"{mark.read_text()}{line.format(folder=project.folder)}\n")
    export(site)
    assert (project.folder / "mine.txt").read_text() == "mine"
    assert line not in mark.read_text()


def test_a_folder_that_can_not_be_made_is_told(site: Path, project: Project) -> None:
    (project.folder / "file").write_text("")
    with pytest.raises(SetupError) as refused:
        export(project.folder / "file" / "site")
    assert str(refused.value) == (
        "The export can't be written to 'site': Not a directory.\n"
        "Each page is a file below it.\n"
        "Name a folder that you may write to, on a disk with room."
    )
