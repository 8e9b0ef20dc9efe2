"""What `verify` says of a file that may be a receipt, whatever it holds."""

import json
from pathlib import Path

import pytest

from macros.commands.main import main
from macros.commands.verify import verdict
from macros.data.languages import MAIN
from macros.site.decision import decide
from macros.site.model import Site
from macros.site.receipts import KEYS, recomputed, seal_of
from macros.site.releases import LIST, graph_hash, graph_of, rules_hash
from macros.site.view import View
from tests.mini_project import project
from tests.whole_project import ROOT

DAY = "2026-11-28"
FACTS = {
    "destination": "us",
    "standard": "nop",
    "purpose": "sale",
    "stage": "planned",
    "product": "crop",
    "treatment": "irradiated",
}
"""A shipment whose certificate is certain."""

ODD = [None, True, 1, 1e9, "", "x", [], {}, [None], [[1]], {"x": []}, ["x", 1]]
"""What JSON can hold in place of a part."""


def sealed(receipt: dict) -> str:
    return json.dumps(receipt | {"seal": seal_of(receipt)})


@pytest.fixture(scope="module")
def receipt(site: Site) -> dict:
    """A good one, as far as it is computed again."""
    parts = recomputed(site.published_graph, FACTS, DAY)
    return {"on": DAY, "facts": FACTS, "version": rules_hash(site), **parts}


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "no", '{"seal": 1}', "\ud800", "[" * 100_000]
)
def test_what_is_no_receipt_is_told(site: Site, text: str) -> None:
    assert verdict(View(site, MAIN), text)[0] == 2


def test_what_the_guide_prints_as_json_is_no_receipt(site: Site) -> None:
    result = decide(site, FACTS, DAY)
    code, [line] = verdict(View(site, MAIN), json.dumps(result.as_data()))
    assert code == 2
    assert line.startswith("this is no receipt: save a result on the guide's page as")


def test_the_command_says_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    assert main(["verify", str(folder / "nothing.json")], folder) == 2
    assert "nothing.json: No such file" in capsys.readouterr().err
    assert main(["verify", str(folder / "data" / "ui.yml")], folder) == 2
    assert "this is no receipt" in capsys.readouterr().out


def test_every_kept_graph_is_what_its_name_says(site: Site) -> None:
    lines = (ROOT / LIST).read_text(encoding="utf-8").splitlines()
    names = [line.split()[1] for line in lines]
    assert names
    for name in names:
        graph = graph_of(site, name)
        assert graph
        assert graph_hash(graph) == name
    days = [line.split()[0] for line in lines]
    assert days == sorted(days)


@pytest.mark.parametrize("part", KEYS)
def test_no_part_may_be_anything_else_whatever_its_seal(
    site: Site, receipt: dict, part: str
) -> None:
    assert verdict(View(site, MAIN), sealed(receipt))[0] == 0
    for other in [*ODD, [receipt[part]], {"x": receipt[part]}]:
        if other != receipt[part]:
            changed = sealed({**receipt, part: other})
            assert verdict(View(site, MAIN), changed)[0] != 0, other


def test_a_fact_with_an_odd_value_is_refused(site: Site, receipt: dict) -> None:
    for other in ODD:
        changed = {**receipt, "facts": {**FACTS, "standard": other}}
        code, [line] = verdict(View(site, MAIN), sealed(changed))
        assert code == 1
        assert line.startswith("refused: facts: it says 'standard=")
