"""Forced colours: what is chosen or marked is not told by its ground alone."""

import re
from collections.abc import Iterator

import pytest

from tests.whole_project import ROOT

STYLES = ROOT / "overrides" / "assets" / "css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLOCK = re.compile(r"([^{};]+)\{([^{}]*)\}")
FORCED = re.compile(r"@media \(forced-colors: active\) \{(.*?)\n\}", re.DOTALL)
STATE = re.compile(r'\[aria-(?:pressed|selected|checked)="true"\]|:checked|__marked')
SEEN = re.compile(r"\b(?:outline|font-weight|text-decoration|content|translate)\b")
"""What forced colours leave as it is."""


def rules(css: str) -> Iterator[tuple[str, str]]:
    """Each selector of `css` with its declarations."""
    for match in BLOCK.finditer(css):
        for selector in re.split(r",\s*(?![^()]*\))", match[1].strip()):
            yield selector.strip(), match[2]


def states_by_ground(css: str) -> set[str]:
    """The selectors of states that only a ground tells, where colours are forced."""
    css = COMMENT.sub("", css)
    forced = {selector for block in FORCED.findall(css) for selector, _ in rules(block)}
    grounds: set[str] = set()
    for selector, body in rules(FORCED.sub("", css)):
        if STATE.search(selector) and "background" in body and not SEEN.search(body):
            grounds.add(selector)
    return grounds - forced


@pytest.mark.parametrize(
    ("css", "told"),
    [
        (".a:checked { background: red; }", {".a:checked"}),
        (".a:checked { background: red; outline: 1px solid #0000; }", set()),
        (".a:checked { color: red; }", set()),
        (".a { background: red; }", set()),
        (
            """.a:checked { background: red; }
@media (forced-colors: active) {
  .a:checked { outline: 1px; }
}
""",
            set(),
        ),
    ],
)
def test_a_state_by_ground_alone_is_found(css: str, told: set[str]) -> None:
    assert states_by_ground(css) == told


def test_every_state_can_be_seen_where_colours_are_forced() -> None:
    sheets = [path.read_text(encoding="utf-8") for path in STYLES.rglob("*.css")]
    assert len(sheets) > 50
    assert states_by_ground("\n".join(sheets)) == set()
