"""Where Chromium is, and how it comes there; `python -m tests.chromium` sees to it.

Laws: only the standard library; this file alone knows names and places of the browser.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

OPTION = "CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def find_chromium() -> str | None:
    """The path of the browser; the one that `CHROMIUM` names wins, and must exist."""
    named = os.environ.get(OPTION)
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, (*NAMES, *PLACES))), None)


def is_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"1", "true"}


def can_install() -> bool:
    """Whether this is Debian itself and we are root: Ubuntu's package is a door to another shop."""
    release = Path("/etc/os-release")
    is_debian = release.is_file() and "ID=debian" in release.read_text("utf-8").splitlines()
    return is_debian and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> None:
    """Install Debian's package; whether that worked is for `find_chromium` to say."""
    print("Chromium is missing: installing Debian's package", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        command = ["apt-get", "-qq", *step]
        subprocess.run(command, env=environment, stdout=sys.stderr, check=False)


def main() -> int:
    """Zero, unless there is no browser where one is demanded."""
    if find_chromium() is None and OPTION not in os.environ and can_install():
        install()
    if find_chromium() is not None:
        return 0
    print(chromium_missing(), file=sys.stderr)
    return 1 if is_ci() else 0


def chromium_missing() -> str:
    looked = os.environ.get(OPTION) or ", ".join(NAMES)
    return (
        f"No Chromium was found (looked for {looked}).\n"
        "The tests marked `browser` need it: they are skipped here, and a failure when CI=true.\n"
        f"Install it (on Debian: apt-get install chromium) or set {OPTION} to its path."
    )


if __name__ == "__main__":
    sys.exit(main())
