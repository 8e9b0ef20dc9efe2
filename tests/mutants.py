"""Makes small faults in the program, one at a time, and sees which the tests find.

`python -m tests.mutants` (`make mutants`) takes a sample of all faults of these kinds
in the rules, the loader, links and headers: a comparison, a word, a number or a
connection taken for another, a statement left out, nothing given back. It names those
that live on, and ends with 1 if the tests find less than `GOAL` of them.

Our own, in one file: mutmut leaves out what stands at the top of a module, such as the
policy of headers, and writes a second tree of sources; cosmic-ray brings a database
and a server. Here a fault is never written to disk: each is tried in a fork that is
given the changed module when it imports it. So this needs Linux or macOS.
"""

import argparse
import ast
import os
import random
import re
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from tests.whole_project import ROOT

ROOMS = (
    "macros/guide/*.py",
    "macros/data/*.py",
    "macros/site/addresses.py",
    "macros/publish/headers.py",
)
"""Where faults are made."""

THROUGH = {
    "macros/guide/many.py": ("reach", "shipment_list"),
    "macros/site/addresses.py": ("html", "law_page", "redirects", "tariff_codes"),
    "macros/guide": ("guide_proofs", "laws", "lock", "graph", "data/test_data"),
    "macros/data": ("load", "bad_data", "editor_messages", "any_machine"),
}
"""Tests that reach a package without naming its modules."""

SLOW = ("seeded_faults", "reach", "shipment_list", "assistant", "broken_files")
"""Tests that take long, and find little that the others do not."""

REAL = re.compile(r"\b(?:site: Site|checked: Checked|ROOT\))")
"""What a test asks for that needs the real data, and so longer."""

GOAL = 0.9
SECONDS = 600
"""Processor time after which a fault counts as found: it never ends."""

READY = ("yaml", "jsonschema_rs", "babel", "markdown", "mkdocs.config")
"""What every fork needs, imported once. Nothing of the project: that has the fault."""

QUIETLY = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest")

OTHERS = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
CHANGED = {
    bool: lambda value: not value,
    int: lambda value: value + 1,
    str: lambda value: f"{value}XX",
}
"""What stands in the place of a constant."""


@dataclass(frozen=True)
class Mutant:
    """One fault: in which file and line, what is done, and to which of its nodes."""

    path: str
    line: int
    done: str
    node: int

    def module(self) -> ast.Module:
        """The module with its fault."""
        tree = ast.parse((ROOT / self.path).read_text(encoding="utf-8"))
        place, parent = [*places(tree)][self.node]
        _, new = fault(place)
        replace_node(parent, place, new)
        return ast.fix_missing_locations(tree)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.done}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every fault of these kinds in the file `path`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = path.relative_to(ROOT).as_posix()
    for number, (node, _) in enumerate(places(tree)):
        if fault(node):
            yield Mutant(name, getattr(node, "lineno", 0), fault(node)[0], number)


def places(tree: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Every node whose change can show, with its parent.

    Types, decorators, docstrings and the words of exceptions are left as they are.
    """
    for field, value in ast.iter_fields(tree):
        if field in ("annotation", "returns", "decorator_list", "type_params", "exc"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not is_text_alone(child):
                yield child, tree
                yield from places(child)


def is_text_alone(node: ast.AST) -> bool:
    """Whether `node` is a docstring: a text that stands as a statement."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def fault(node: ast.AST) -> tuple[str, ast.AST] | None:
    """What can be done to `node`: a description and what stands there then."""
    match node:
        case ast.Compare(ops=[first, *rest]):
            other = OTHERS[type(first)]
            new = ast.Compare(node.left, [other(), *rest], node.comparators)
            made = (taken_for(first, other), new)
        case ast.BoolOp(op=op, values=values):
            made = (
                taken_for(op, OTHERS[type(op)]),
                ast.BoolOp(OTHERS[type(op)](), values),
            )
        case ast.BinOp(op=op) if type(op) in OTHERS:
            new = ast.BinOp(node.left, OTHERS[type(op)](), node.right)
            made = (taken_for(op, OTHERS[type(op)]), new)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            made = ("Not is left out", operand)
        case ast.Constant(value=str() | int() as value):
            other = CHANGED[type(value)](value)
            made = (f"{value!r} is {other!r}", ast.Constant(other))
        case ast.Return(value=ast.expr() as given) if ast.unparse(given) != "None":
            made = ("nothing is given back", ast.Return(ast.Constant(None)))
        case ast.Expr() | ast.Raise() | ast.Continue() | ast.Break() | ast.AugAssign():
            made = (f"left out: {ast.unparse(node)[:50]}", ast.Pass())
        case _:
            made = None
    return made


def taken_for(one: ast.AST, other: type[ast.AST]) -> str:
    """How a message says it: "Lt is LtE"."""
    return f"{type(one).__name__} is {other.__name__}"


def replace_node(parent: ast.AST, old: ast.AST, new: ast.AST) -> None:
    """Put `new` where `old` stands in `parent`."""
    for field, value in ast.iter_fields(parent):
        if value is old:
            setattr(parent, field, new)
        elif isinstance(value, list) and any(part is old for part in value):
            setattr(parent, field, [new if part is old else part for part in value])


class Faulty(MetaPathFinder, Loader):
    """Imports one module with its fault; all others as they are."""

    def __init__(self, mutant: Mutant) -> None:
        self.name = module_of(mutant.path)
        self.mutant = mutant

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Take the import of the module, and no other."""
        place = ROOT / self.mutant.path
        if name == self.name:
            return spec_from_loader(name, self, origin=str(place))
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run the module with its fault."""
        place = str(ROOT / self.mutant.path)
        module.__file__ = place
        exec(compile(self.mutant.module(), place, "exec"), module.__dict__)  # noqa: S102


def module_of(path: str) -> str:
    """The name by which the file `path` is imported."""
    return path.removesuffix(".py").replace("/", ".")


def tests_of(path: str) -> list[str]:
    """The tests that reach the module `path`: those that name it, the quick first."""
    folder, named = path.rpartition("/")[0], module_of(path)
    through = [
        f"tests/{name}.py" if "/" in name else f"tests/unit/test_{name}.py"
        for name in (*THROUGH.get(folder, ()), *THROUGH.get(path, ()))
    ]
    slow = {f"tests/unit/test_{name}.py" for name in SLOW}
    texts = {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted((ROOT / "tests").glob("*/test_*.py"))
        if file.parent.name in ("unit", "data")
    }
    own = [file for file, text in texts.items() if named in text and file not in slow]
    return sorted({*own, *through}, key=lambda file: len(REAL.findall(texts[file])))


def found(mutant: Mutant | None, tests: Sequence[str]) -> int:
    """The id of a process that ends with 0 if `tests` pass with `mutant` in place."""
    if child := os.fork():
        return child
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    if mutant:
        sys.meta_path.insert(0, Faulty(mutant))
    # os._exit: the fork must not end as the whole would.
    os._exit(pytest.main([*QUIETLY, *tests]))


def alive(sample: Iterable[Mutant], jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Each of `sample` with whether it lives on, as they end."""
    running: dict[int, Mutant] = {}
    for mutant in sample:
        running[found(mutant, tests_of(mutant.path))] = mutant
        if len(running) >= jobs:
            yield ended(running)
    while running:
        yield ended(running)


def ended(running: dict[int, Mutant]) -> tuple[Mutant, bool]:
    """The next of `running` that ends, and whether all tests passed."""
    child, status = os.wait()
    return running.pop(child), status == 0


def sampled(files: Iterable[Path], size: int, seed: int) -> list[Mutant]:
    """`size` of all faults in `files`, the same for the same seed."""
    every = [mutant for file in files for mutant in mutants(file)]
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    return chance.sample(every, min(size, len(every)))


def main(arguments: Sequence[str]) -> int:
    """Print which faults live on, and the share that is found, file by file."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("files", nargs="*", help="only these (macros/guide/walk.py)")
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument(
        "--trust", action="store_true", help="the tests are known to pass"
    )
    told = parser.parse_args(arguments)
    rooms = told.files or ROOMS
    files = [file for room in rooms for file in sorted(ROOT.glob(room))]
    for name in READY:
        import_module(name)
    sample = sampled(files, told.sample, told.seed)
    tests = sorted({file for mutant in sample for file in tests_of(mutant.path)})
    first = ["--collect-only", *tests] if told.trust else tests
    if os.waitpid(found(None, first), 0)[1]:
        sys.exit("without any fault the tests fail already")
    made, killed = Counter[str](), Counter[str]()
    for mutant, lives in alive(sample, told.jobs):
        made[mutant.path] += 1
        killed[mutant.path] += not lives
        print(f"{made.total()} of {len(sample)}", end="\r", file=sys.stderr, flush=True)
        if lives:
            print(f"lives: {mutant}", flush=True)
    for path in sorted(made):
        print(f"{killed[path]:4} of {made[path]:4}  {path}")
    share = killed.total() / made.total()
    print(f"{killed.total()} of {made.total()} faults found: {share:.1%}")
    return share < GOAL


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
