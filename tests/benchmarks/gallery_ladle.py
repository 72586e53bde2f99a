"""Ladle, a gallery for React on Vite: installed by npm into `var/ladle`, with plain components.

Its versions are those of `peers/ladle.json`; nothing of it is committed. Its components are
lighter than ours (a button, not a component library), which is in its favour.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.benchmarks.environment import ROOT
from tests.benchmarks.gallery_kinds import Kind
from tests.benchmarks.gallery_project import PER_FILE, SHARING, Project

VERSIONS = Path(__file__).parent / "peers" / "ladle.json"
FOLDER = ROOT / "var" / "ladle"
COMMAND = FOLDER / "node_modules" / ".bin" / "ladle"

COMPONENT = """\
import React from "react";
{words}
const TEXT = "component 0";

export const Part{number} = ({{ title = "{number}", tone = "neutral", amount = 3, children }}) => (
  <section className={{tone}}>
    <h2>{{title}}</h2>
    <span>{{amount}} left</span>
    <p data-bench="component">{{TEXT}}</p>
    <p data-bench="shared">{{GREETING}}</p>
    <p data-bench="story">{{children}}</p>
    <label>Note <input name="note" /></label>
    <button>Buy</button>
    <button>Keep</button>
  </section>
);
"""
CONFIG = 'export default { server: { fs: { allow: [".."] } } };\n'
WORDS = 'import { GREETING } from "./words.js";'
OWN_WORDS = 'const GREETING = "shared 0";'
STORIES_HEAD = """\
import React from "react";
import {{ Part{number} }} from "./part_{number}.jsx";
const TEXT = "story 0";
"""
NAMES = ("Plain", "Danger", "Looks", "New", "Amounts", "Told", "Beside")
STORY = """\
export const {name} = ({{ title }}) => <Part{number} title={{title}}>{{TEXT}}</Part{number}>;
{name}.args = {{ title: "Part {number}" }};
"""


def ladle() -> Kind:
    """`ladle serve`."""
    return Kind(
        name="Ladle",
        write=write_ladle_project,
        command=lambda port: [str(COMMAND), "serve", "--port", str(port)],
        page="/?story={}".format,
        used="&arg-title=Kept",
    )


def refusal() -> str | None:
    """Nothing when npm has it, else why not."""
    npm = shutil.which("npm")
    if npm is None:
        return "npm is not on PATH"
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = VERSIONS.read_text("utf-8")
    package = FOLDER / "package.json"
    if COMMAND.exists() and package.exists() and package.read_text("utf-8") == wanted:
        return None
    package.write_text(wanted, "utf-8")
    print(f"Installing Ladle into {FOLDER.relative_to(ROOT)}")
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    return (done.stderr.strip().splitlines() or ["npm failed"])[-1]


def write_ladle_project(folder: Path, count: int) -> Project:
    """The same number of files and stories, below the folder where Ladle finds its packages."""
    home = FOLDER / folder.name
    shutil.rmtree(home, ignore_errors=True)
    source = home / "src"
    source.mkdir(parents=True)
    (home / "package.json").write_text('{"private": true, "type": "module"}\n', "utf-8")
    (home / "vite.config.js").write_text(CONFIG, "utf-8")
    (source / "words.js").write_text('export const GREETING = "shared 0";\n', "utf-8")
    files = -(-count // PER_FILE)
    for number in range(files):
        words = WORDS if number < SHARING else OWN_WORDS
        text = COMPONENT.format(number=number, words=words)
        (source / f"part_{number}.jsx").write_text(text, "utf-8")
        stories = [
            STORY.format(name=name, number=number) for name in NAMES[: count - number * PER_FILE]
        ]
        text = STORIES_HEAD.format(number=number) + "".join(stories)
        (source / f"part_{number}.stories.jsx").write_text(text, "utf-8")
    return Project(
        folder=home,
        first="part-0--plain",
        last=f"part-{files - 1}--plain",
        edits={
            "component": source / "part_0.jsx",
            "story": source / "part_0.stories.jsx",
            "shared": source / "words.js",
        },
    )
