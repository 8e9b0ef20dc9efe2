"""The pure parts of the tools, called in a real browser."""

from collections.abc import Callable

from playwright.sync_api import Page

from macros.publish.scripts import EXPORT, IMPORT, in_order
from tests.whole_project import ROOT

FOLDER = ROOT / "overrides" / "assets" / "js" / "tools"
MODULES = ("number", "checks", "plan", "tables")
GIVEN = """recognized, wrong, findings, moved, withStop, asCsv, asText,
  wrongBetween: (pairs) => wrongBetween(new Map(pairs))"""
RUN = """([source, name, given]) => {
  const room = new Function(source)();
  const result = room[name](...given);
  return result === undefined ? null : result;
}"""

Run = Callable[..., object]


def functions_in(page: Page) -> Run:
    """What calls a function of the tools by its name, in `page`."""
    seen = set()
    paths = [path for name in MODULES for path in in_order(FOLDER / f"{name}.js", seen)]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    bodies = [EXPORT.sub("", IMPORT.sub("", text)) for text in texts]
    source = "\n".join([*bodies, f"return {{ {GIVEN} }};"])
    return lambda name, *given: page.evaluate(RUN, [source, name, [*given]])
