"""Which small faults can be made in a file of Python.

Owns what a fault is: a comparison, a word, a number or a connection taken for another,
a condition turned round, a statement left out, nothing given back. Runs nothing.
"""

import ast
import random
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from pathlib import Path

from tests.whole_project import ROOT

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
            line = getattr(node, "lineno", None) or node.target.lineno
            yield Mutant(name, line, fault(node)[0], number)


def places(tree: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Every node whose change can show, with its parent.

    Types, decorators, docstrings and the words of exceptions are left as they are.
    """
    for field, value in ast.iter_fields(tree):
        if field in ("annotation", "returns", "decorator_list", "type_params", "exc"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not shows_nothing(child):
                yield child, tree
                yield from places(child)


def shows_nothing(node: ast.AST) -> bool:
    """Whether `node` is a docstring, or names the keys of a type."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Call(func=ast.Name(id="TypedDict")):
            return True
    return False


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
        case ast.If(test=test) | ast.IfExp(test=test) if not fault(test):
            new = copy(node)
            new.test = ast.UnaryOp(ast.Not(), test)
            made = (f"turned round: if {ast.unparse(test)[:50]}", new)
        case ast.comprehension(ifs=[first, *rest]):
            new = ast.comprehension(node.target, node.iter, rest, node.is_async)
            made = (f"left out: if {ast.unparse(first)[:50]}", new)
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


def sampled(files: Iterable[Path], size: int, seed: int) -> list[Mutant]:
    """`size` of all faults in `files`, the same for the same seed."""
    every = [mutant for file in files for mutant in mutants(file)]
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    return chance.sample(every, min(size, len(every)))
