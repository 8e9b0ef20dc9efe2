"""Joins plain JavaScript modules into the small files that pages load.

Owns the joining: modules are written without a build step and shipped as few
requests that also run from a folder on disk, where browsers refuse modules.
Names at the top of modules must differ, because all share one scope here. A module
that a page has already is not sent again: it lends its names.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from os.path import normpath
from pathlib import Path

import minify

IMPORT = re.compile(
    r'^import\s(?:\{([^}]*)\}|[^;]*?)\sfrom\s+"(\.{1,2}/[^"]+)";\n', re.MULTILINE
)
EXPORT = re.compile(
    r"^export\s+(?:default\s+\w+;|(?=(?:async\s+)?(?:function|const|let|class)\b))",
    re.MULTILINE,
)
NAME = re.compile(r"^(?:async\s+)?(?:function|const|let|class)\s+(\w+)", re.MULTILINE)

PATTERN = re.compile(
    r"^(( *)(?:const \w+ = .*|[)}\]].*);\n(?:\2 ?(?:/?\*|//).*\n)*\2)const (?=[{[])",
    re.MULTILINE,
)
"""What is declared with a pattern behind another declaration, on one line or more."""

MOST_CACHED = 256
"""So many modules stay read while `make serve` waits for the next change."""

LENT = "globalThis.lent"
"""Where a script puts what later ones take from its modules."""


WHERE = re.compile(r"^(.*) on line (\d+) and column (\d+)")


class ScriptError(ValueError):
    """What is no JavaScript in the module at `path`, in this `line` and column."""

    def __init__(self, path: Path, message: str, line: int = 1, col: int = 1) -> None:
        """What is wrong is the `message`."""
        super().__init__(message)
        self.path, self.line, self.col = path, line, col


def joined(
    entry: Path, before: Sequence[Path] = (), after: Mapping[Path, Sequence[Path]] = {}
) -> str:
    """The module `entry` and all it imports, as one minified script.

    `before`: entries of scripts that have run when this one runs. `after`: entry of a
    later script -> those before it; what such a script needs of this one is lent.
    Raises ScriptError if a module is no JavaScript, gives a name that another gives,
    or imports what is not there.
    """
    loaded: set[Path] = set()
    for other in before:
        loaded.update(in_order(other, set()))
    bodies = []
    owner: dict[str, Path] = {}
    own = [*in_order(entry, set(loaded))]
    for path in own:
        body = _in_order_kept(EXPORT.sub("", IMPORT.sub("", _text(path))))
        for name in NAME.findall(body):
            if owner.setdefault(name, path) != path:
                message = f"'{name}' stands in {owner[name].name} and in {path.name}"
                raise ScriptError(path, message)
        bodies.append(body)
    taken = sorted({name for path in own for name in _imports(path, loaded)})
    if taken:
        bodies.insert(0, f"const {{{','.join(taken)}}} = {LENT};")
    lent = sorted({*_lent(entry, {*own}, after)})
    if lent:
        bodies.append(f"Object.assign({LENT} ??= {{}}, {{{','.join(lent)}}});")
    script = '(()=>{"use strict";\n' + "\n".join(bodies) + "\n})();"
    try:
        return _small(script)
    except minify.MinifyError:
        for path in own:
            _refuse_unreadable(path)
        raise


def _refuse_unreadable(path: Path) -> None:
    """Raise a ScriptError if the module at `path` is no JavaScript."""
    try:
        _small(_text(path))
    except minify.MinifyError as error:
        where = WHERE.match(str(error))
        message, line, col = where.groups() if where else (str(error), 1, 1)
        raise ScriptError(path, message, int(line), int(col)) from error


def _in_order_kept(body: str) -> str:
    """`body`, written so that the minifier keeps its declarations in their order.

    Of `const b = g(); const {a} = f();` it makes `const {a} = f(), b = g()`, though
    `f` waits and `g` counts; it joins no `let` to a `const`.
    """
    return PATTERN.sub(r"\1let ", body)


@lru_cache(maxsize=MOST_CACHED)
def _small(script: str) -> str:
    small: str = minify.string("application/javascript", script)
    return small


def in_order(path: Path, seen: set[Path]) -> Iterator[Path]:
    """`path` after everything it imports, each module once and none of `seen`.

    Raises ScriptError if one imports what is not there.
    """
    if path in seen:
        return
    seen.add(path)
    text = _text(path)
    for _, imported in _imports_of(path, text):
        if not imported.is_file():
            line = text[: text.find(f'{imported.name}"')].count("\n") + 1
            raise ScriptError(path, f"there is no module '{imported.name}'", line)
        yield from in_order(imported, seen)
    yield path


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def _imports(path: Path, those: set[Path]) -> Iterator[str]:
    """The names that `path` imports from `those` modules."""
    for names, imported in _imports_of(path, _text(path)):
        if imported in those:
            yield from names


@lru_cache(maxsize=MOST_CACHED)
def _imports_of(path: Path, text: str) -> list[tuple[list[str], Path]]:
    """What the module `path`, which says `text`, imports: names, and from where."""
    return [
        (
            [name.strip() for name in (imported[1] or "").split(",") if name.strip()],
            Path(normpath(path.parent / imported[2])),
        )
        for imported in IMPORT.finditer(text)
    ]


def _lent(
    entry: Path, own: set[Path], after: Mapping[Path, Sequence[Path]]
) -> Iterator[str]:
    """What scripts that run `after` `entry` import from its `own` modules."""
    for later, before in after.items():
        if entry in before:
            loaded = {p for other in before for p in in_order(other, set())}
            for path in in_order(later, loaded):
                yield from _imports(path, own)
