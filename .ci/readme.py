#!/usr/bin/env python3
"""Runs every command that README.md shows.

Each block fenced as ```sh runs in one fresh copy of the project, in order, under `bash -euo pipefail`; a block fenced
otherwise (```console, ```yaml, …) is only shown. The test command itself is left out: .ci/run has just run it.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEST_COMMAND = "mvn -B -ntp verify"


def blocks(markdown):
    """The ```sh blocks of a page, each with the line its fence stands on."""
    for match in re.finditer(r"^```sh\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL):
        yield markdown.count("\n", 0, match.start()) + 1, match.group(1)


def copy_project(target):
    """Copies what git tracks or would track, so that nothing already built is found."""
    files = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, check=True, capture_output=True).stdout
    present = b"\0".join(name for name in files.split(b"\0") if name and (ROOT / name.decode()).exists())
    archive = subprocess.run(
        ["tar", "--null", "-T", "-", "-c"], cwd=ROOT, input=present, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x"], cwd=target, input=archive, check=True)


def main():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="breakwater readme ") as folder:
        copy_project(folder)
        count = 0
        for line, block in blocks(readme):
            script = "\n".join(row for row in block.splitlines() if row.strip() != TEST_COMMAND)
            if not script.strip():
                continue
            print(f"README.md:{line}:\n{script}", flush=True)
            result = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", script], cwd=folder, stdin=subprocess.DEVNULL, check=False)
            if result.returncode != 0:
                sys.exit(f"README.md:{line}: exit code {result.returncode}")
            count += 1
    print(f"README.md: {count} blocks of commands passed")


if __name__ == "__main__":
    main()
