"""Joins plain JavaScript modules into the one small file that a page loads.

Owns the joining: modules are written without a build step and shipped as one
request that also runs from a folder on disk, where browsers refuse modules.
Names at the top of modules must differ, because all share one scope here.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import minify

IMPORT = re.compile(r'^import\s[^;]*?from\s+"(\.{1,2}/[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(
    r"^export\s+(?:default\s+\w+;|(?=(?:async\s+)?(?:function|const|let|class)\b))",
    re.MULTILINE,
)
NAME = re.compile(r"^(?:async\s+)?(?:function|const|let|class)\s+(\w+)", re.MULTILINE)


def joined(entry: Path) -> str:
    """The module `entry` and all it imports, as one minified script.

    Raises ValueError if two modules give one name, FileNotFoundError if an import
    leads nowhere.
    """
    bodies = []
    owner: dict[str, Path] = {}
    for path in in_order(entry, set()):
        text = path.read_text(encoding="utf-8")
        body = EXPORT.sub("", IMPORT.sub("", text))
        for name in NAME.findall(body):
            if owner.setdefault(name, path) != path:
                message = f"'{name}' stands in {owner[name].name} and in {path.name}"
                raise ValueError(message)
        bodies.append(body)
    script = '(()=>{"use strict";\n' + "\n".join(bodies) + "\n})();"
    small: str = minify.string("application/javascript", script)
    return small


def in_order(path: Path, seen: set[Path]) -> Iterator[Path]:
    """`path` after everything it imports, each module once and none of `seen`."""
    if path in seen:
        return
    seen.add(path)
    for found in IMPORT.finditer(path.read_text(encoding="utf-8")):
        yield from in_order((path.parent / found[1]).resolve(), seen)
    yield path
