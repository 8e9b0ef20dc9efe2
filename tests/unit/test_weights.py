"""Who makes something too heavy is told what weighs, and what to do."""

import pytest

from macros.publish.data_files import guide_texts
from macros.site.model import Site
from tests.weights import HINT, LEAST, packed_size, parts_of, too_heavy

LONG = " ".join(str(number * number) for number in range(400))


def test_the_heaviest_is_named_first_with_its_parts() -> None:
    data = f'globalThis.x={{"light":1,"heavy":{{"a":"{LONG}","b":2}}}};\n'
    told = too_heavy("A view", 900, {"small.css": "a{}", "data.js": data})
    first, heavy, *lines = told.split("\n")
    total = packed_size("a{}") + packed_size(data)
    assert first == f"A view weighs {total:,} bytes of 900, gzip. It is made of:"
    assert heavy.split() == [f"{packed_size(data):,}", "data.js"]
    assert [line.split()[1] for line in lines[:3]] == ["heavy", "heavy.a", "small.css"]
    assert told.endswith(HINT)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.css", "a{}"),
        ("a.js", "const a={b:c};\n"),
        ("a.html", "<p>={</p>"),
        ("x", ""),
    ],
)
def test_a_file_without_data_has_no_parts(name: str, text: str) -> None:
    assert parts_of(name, text + LONG) == []


def test_the_parts_of_a_page_are_those_of_the_guide_in_it() -> None:
    page = f'<p></p><script id="guide-data">{{"facts":"{LONG}","no":1}}</script><p>'
    [(name, size)] = parts_of("guide/index.html", page)
    assert name == "facts"
    assert size > LEAST


def test_texts_of_a_branch_are_told_apart(site: Site) -> None:
    files = dict(guide_texts(site))
    parts = dict(parts_of("es-pr.js", files["assets/guide/es-pr.js"]))
    assert {"items", "items.warnings", "items.steps", "words"} <= parts.keys()
    assert parts["items"] > parts["items.steps"]
