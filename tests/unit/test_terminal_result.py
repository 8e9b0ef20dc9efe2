"""What the guide tells in the terminal: a result, whole or in part."""

import json
from pathlib import Path

import pytest

from macros.commands.main import main
from macros.site.decision import PHASES, WEIGHTS
from macros.site.model import Site
from tests.mini_project import project
from tests.terminal import COCOA, answer, run
from tests.whole_project import ROOT

WORDS = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01"
STEP = (
    "- {id: ask, weight: stops, name: {en: Ask, es: Pida}, "
    "short: {en: First., es: Primero.}, phase: keep, who: {en: X, es: X}, "
    "when: {en: X, es: X}, sources: [law], reviewed: 2026-01-01}\n"
)
"""A step that stops the goods; `steps` below is the table that gives it."""


def test_a_whole_shipment_gives_certificate_and_documents(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reply = answer(capsys, *COCOA)
    assert reply["certificate"] == "nop-import-certificate"
    assert "commercial-invoice" in reply["documents"]
    assert "request-nopic-from-qcs" in reply["steps"]
    assert reply["missing"] == []
    assert reply["may"] == {}


def test_what_is_usual_is_taken_for_granted_and_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    usual = [fact for fact in COCOA if fact != "treatment=none"]
    reply = answer(capsys, *usual)
    assert reply["assumed"] == {"treatment": "none"}
    assert reply["certificate"] == "nop-import-certificate"
    assert (
        "Taken for granted: No fumigation or irradiation"
        in run(capsys, "guide", *usual)[1]
    )


def test_what_goes_without_saying_for_such_goods_is_not_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    facts = {"origin=ec", "destination=us", "standard=nop", "purpose=sale"}
    cocoa, chocolate = (
        run(capsys, "guide", *facts, "stage=planned", f"product={kind}")[1]
        for kind in ("crop", "processed")
    )
    assert "No fumigation or irradiation" in cocoa
    assert "sulfites" not in cocoa
    assert "Antibiotics" not in cocoa
    assert "Added sulfites: No; Antibiotics: No" in chocolate


def test_each_reason_names_its_rule_and_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reasons = {r["rule"]: r for r in answer(capsys, *COCOA)["because"]}
    reason = reasons["certificate/us-import-certificate"]
    assert "19 March 2024" in reason["text"]["en"]
    clauses = ["cfr-205-273 (intro)", "cfr-205-273 (a)", "usc-6514 (d)"]
    assert reason["sources"] == clauses


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_text_names_a_source_of_a_reason_once_and_shows_no_reference(
    capsys: pytest.CaptureFixture[str], site: Site, lang: str
) -> None:
    titles = [item.data["title"] for item in site.ids("sources").values()]
    for item in [*site.library.items("scenarios")][::7]:
        facts = [f"{fact}={value}" for fact, value in item.data["given"].items()]
        _, out = run(capsys, "guide", "--lang", lang, *facts)
        assert "](" not in out
        reasons = [line for line in out.splitlines() if line.endswith("]")]
        assert len({*reasons}) == len(reasons)
        assert not any(f"{title}, {title}" in r for r in reasons for title in titles)


@pytest.mark.parametrize(
    ("lang", "first", "find", "ask"),
    [
        (
            "en",
            "Find this out first",
            "- Treatment: Check the import permit",
            "or QCS.",
        ),
        ("es", "Averigüe esto", "- Tratamiento: Revise las condiciones", "o a QCS."),
    ],
)
def test_who_does_not_know_a_fact_hears_how_to_find_out_before_what_may_be(
    capsys: pytest.CaptureFixture[str], lang: str, first: str, find: str, ask: str
) -> None:
    unsure = [fact.replace("=none", "=unsure") for fact in COCOA]
    _, out = run(capsys, "guide", "--lang", lang, *unsure)
    may = "May be needed" if lang == "en" else "Puede ser necesario"
    assert out.index(first) < out.index(find) < out.index(ask) < out.index(may)
    listed = out[out.index(may) :].split("\n\n")[0].splitlines()
    assert len(listed) == 2, "one line of what the treatment decides"
    assert out.count("; +") == 1


def test_missing_facts_are_listed_with_what_is_certain_already(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reply = answer(capsys, "origin=ec", "destination=us", "purpose=sale")
    assert reply["certificate"] is None
    assert {"stage", "standard", "importer"} <= set(reply["missing"])
    assert "nop-import-certificate" in reply["may"]["certificate"]


def test_not_being_sure_leaves_even_a_usual_value_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    usual = [fact for fact in COCOA if fact != "treatment=none"]
    reply = answer(capsys, *usual, "treatment=unsure")
    assert "treatment" in reply["missing"]
    assert reply["assumed"] == {}


def test_what_was_told_and_changed_nothing_is_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert answer(capsys, *COCOA)["unused"] == []
    whole = [*COCOA, "sodium-nitrate=no"]
    assert answer(capsys, *whole)["unused"] == ["sodium-nitrate"]
    assert "Changed nothing here: Sodium nitrate" in run(capsys, "guide", *whole)[1]


def test_steps_and_documents_come_in_the_order_of_a_shipment(
    capsys: pytest.CaptureFixture[str], site: Site
) -> None:
    reply = answer(capsys, *COCOA)
    for table in ("documents", "steps"):
        phases = [site.get(table, id_)["phase"] for id_ in reply[table]]
        assert phases == sorted(phases, key=PHASES.index)
    out = run(capsys, "guide", *COCOA)[1]
    names = [site.word(f"phase-{phase}", "en") for phase in PHASES]
    places = [out.index(f"\n{name}\n") for name in names if f"\n{name}\n" in out]
    assert places == sorted(places)
    assert len(places) > 3


def test_the_phases_are_those_of_the_schema() -> None:
    common = ROOT / "data" / "schema" / "common.schema.json"
    definitions = json.loads(common.read_text(encoding="utf-8"))["definitions"]
    assert [*PHASES] == definitions["phase"]["enum"]
    assert [*WEIGHTS] == definitions["weight"]["enum"]


def test_what_stops_the_goods_comes_before_the_certificate(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shown = ("include: [plan]}", "include: [plan]}, steps: {include: [ask]}")
    folder = project(
        tmp_path, ("steps.yml", "[]\n", STEP), ("guide/scenarios.yml", *shown)
    )
    table = folder / "data" / "guide" / "tables" / "steps.yml"
    table.write_text(
        "# yaml-language-server: $schema=../../schema/table.schema.json\n"
        "table: steps\ntitle: {en: S, es: S}\nhit: collect\ngives: steps\n"
        "rules:\n  - {id: first, when: {bulk: 'yes', certificate: paper}, then: ask, "
        f"{WORDS}}}\n",
        encoding="utf-8",
    )
    assert main(["guide", "destination=fr", "bulk=yes"], folder) == 0
    out = capsys.readouterr().out
    assert out.index("What stops it") < out.index("- Ask: First.") < out.index("Paper")
    assert out.count("- Ask: First.") == 1
    assert main(["guide", "--json", "destination=fr", "bulk=yes"], folder) == 0
    reply = json.loads(capsys.readouterr().out)
    assert reply["stops"] == ["steps/ask"]
    assert reply["weights"] == {"steps/ask": "stops"}


def test_a_notice_is_told_as_a_whole_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    facts = ["origin=us", "destination=de", "standard=nop", "product=crop"]
    facts += ["label=organic", "stage=planned", "purpose=sale", "production=origin"]
    out = run(capsys, "guide", *facts, "on=2026-11-28")[1]
    title = "- The EU's recognition of the US system ends on 31 December 2026"
    [line] = [line for line in out.splitlines() if line.startswith(title)]
    assert not line.endswith(":")
    assert "31 December 2036" in line


def test_the_day_picks_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    arrived = ["origin=ec", "destination=us", "purpose=sale", "stage=arrived"]
    arrived += ["standard=nop", "product=crop", "antibiotics=no"]
    now = answer(capsys, *arrived, "on=2025-10-01")
    before = answer(capsys, *arrived, "on=2025-09-30")
    assert "re-export-proof" in now["documents"]
    assert before["documents"] == []


@pytest.mark.parametrize(
    ("lang", "line"), [("en", "Requested by:"), ("es", "Lo solicita:")]
)
def test_without_json_it_reads_like_the_page(
    capsys: pytest.CaptureFixture[str], lang: str, line: str
) -> None:
    code, out = run(capsys, "guide", "--lang", lang, *COCOA)
    assert code == 0
    assert out.startswith("NOP Import Certificate")
    assert line in out
