"""Biome, Stylelint and TypeScript over scripts and sheets: `python -m tests.lint`.

Owns how the three come here (npm's lock lies beside this file) and what is asked of
them at once. What each asks of the code stands in `biome.jsonc` and `tsconfig.json`
of the project, and in `stylelint.config.mjs`. `--fix` mends what they can mend.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

from tests.node import node, npm

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MODULES = HERE / "node_modules"
STAMP = MODULES / ".ready"
SHEETS = ("--config", str(HERE / "stylelint.config.mjs"), "overrides/**/*.css")
TOOLS = {
    "Biome": ("@biomejs/biome/bin/biome", "check", "--error-on-warnings"),
    "Stylelint": ("stylelint/bin/stylelint.mjs", *SHEETS),
    "TypeScript": ("typescript/bin/tsc", "--project", "."),
}
"""Name -> the program among npm's modules, and what it is told."""
FIXES = {"Biome": ("--write",), "Stylelint": ("--fix",)}


def install() -> None:
    """Fetch what the lock names, unless it is there."""
    lock = (HERE / "package-lock.json").read_bytes().replace(b"\r\n", b"\n")
    mark = hashlib.sha256(lock).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == mark:
        return
    print("fetching Biome, Stylelint and TypeScript", flush=True)
    options = ["--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]
    subprocess.run([*npm(), "ci", *options], cwd=HERE, check=True)
    STAMP.write_text(mark)


def main(*options: str) -> int:
    """Ask all tools at once, print what they find; 0 if that is nothing."""
    install()
    fixes = FIXES if "--fix" in options else {}
    running = {
        name: subprocess.Popen(
            [node(), str(MODULES / program), *arguments, *fixes.get(name, ())],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for name, (program, *arguments) in TOOLS.items()
    }
    failed = False
    for name, process in running.items():
        output, _ = process.communicate()
        if process.returncode:
            failed = True
            print(f"{name}:\n{output.decode(errors='replace').strip()}\n", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
