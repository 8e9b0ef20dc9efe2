"""The command line: what it prints, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from macros.commands.main import main
from macros.site.decision import PHASES, WEIGHTS
from macros.site.model import Site
from tests.mini_project import project
from tests.whole_project import ROOT

COCOA = [
    "origin=ec",
    "destination=us",
    "standard=nop",
    "product=crop",
    "label=organic",
    "purpose=sale",
    "stage=planned",
    "treatment=none",
    "importer=certified",
    "certifier=qcs",
    "tariff-codes=one",
    "on=2026-12-01",
]

WORDS = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01"
STEP = (
    "- {id: ask, weight: stops, name: {en: Ask, es: Pida}, "
    "short: {en: First., es: Primero.}, phase: keep, who: {en: X, es: X}, "
    "when: {en: X, es: X}, sources: [law], reviewed: 2026-01-01}\n"
)
"""A step that stops the goods; `steps` below is the table that gives it."""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(list(arguments), ROOT)
    return code, capsys.readouterr().out


def answer(capsys: pytest.CaptureFixture[str], *facts: str) -> dict:
    code, out = run(capsys, "guide", "--json", *facts)
    assert code == 0
    return json.loads(out)


def test_a_whole_shipment_gives_certificate_and_documents(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = answer(capsys, *COCOA)
    assert told["certificate"] == "nop-import-certificate"
    assert "commercial-invoice" in told["documents"]
    assert "request-nopic-from-qcs" in told["steps"]
    assert told["missing"] == []
    assert told["may"] == {}


def test_what_is_usual_is_taken_for_granted_and_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    usual = [fact for fact in COCOA if fact != "treatment=none"]
    told = answer(capsys, *usual)
    assert told["assumed"] == {"treatment": "none"}
    assert told["certificate"] == "nop-import-certificate"
    assert "Taken for granted: Treatment: No" in run(capsys, "guide", *usual)[1]


def test_each_reason_names_its_rule_and_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reasons = {r["rule"]: r for r in answer(capsys, *COCOA)["because"]}
    reason = reasons["certificate/us-import-certificate"]
    assert "19 March 2024" in reason["text"]["en"]
    clauses = ["cfr-205-273 (intro)", "cfr-205-273 (a)", "usc-6514 (d)"]
    assert reason["sources"] == clauses


def test_missing_facts_are_listed_with_what_is_certain_already(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = answer(capsys, "origin=ec", "destination=us", "purpose=sale")
    assert told["certificate"] is None
    assert {"stage", "standard", "importer"} <= set(told["missing"])
    assert "nop-import-certificate" in told["may"]["certificate"]


def test_an_unknown_fact_ends_with_2_and_a_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "orign=ec")
    assert (code, out) == (2, "there is no fact 'orign'; did you mean 'origin'?\n")


def test_an_unknown_value_ends_with_2_and_a_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "product=procesed")
    assert (code, out) == (
        2,
        "product is never 'procesed'; did you mean 'processed'?\n",
    )


@pytest.mark.parametrize("day", ["2026-02-30", "20240318", "2024-W12-1"])
def test_a_day_that_no_calendar_has_or_that_is_written_otherwise_ends_with_2(
    capsys: pytest.CaptureFixture[str], day: str
) -> None:
    code, out = run(capsys, "guide", f"on={day}")
    assert (code, out) == (2, f"on: '{day}' is not a day (YYYY-MM-DD)\n")


def test_a_notice_is_no_fact_that_a_reader_can_set(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "guide", "eu-us-recognition=extended")[0] == 2


def test_other_names_of_values_work(capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, "origin=ec", "destination=uk")
    assert "destination-certification" in told["may"]["certificate"]
    assert told == answer(capsys, "origin=ec", "destination=gb")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("origin=Ecuador", "origin=ec"),
        ("ORIGIN=EC", "origin=ec"),
        ("origin=Côte d'Ivoire", "origin=ci"),
        ("origin=cote d'ivoire", "origin=ci"),
        ("origin=Alemania", "origin=de"),
        ("standard=NOP", "standard=nop"),
        ("standard=usda", "standard=nop"),
        ("product=bananas", "product=crop"),
        ("product=Plátano", "product=crop"),
    ],
)
def test_a_value_may_be_said_by_name_in_any_case(
    capsys: pytest.CaptureFixture[str], typed: str, meant: str
) -> None:
    fact = meant.partition("=")[0]
    rest = [said for said in COCOA if not said.startswith(f"{fact}=")]
    assert answer(capsys, *rest, typed) == answer(capsys, *rest, meant)


def test_goods_may_tell_more_than_their_product(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = answer(capsys, "origin=us", "destination=de", "product=apples")
    assert "apples-pears" not in told["missing"]


def test_a_value_that_is_no_name_is_answered_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "importer=qqq")
    assert (code, out) == (
        2,
        "importer is never 'qqq'; it is certified, uncertified, unsure\n",
    )


def test_a_fact_that_is_told_twice_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "origin=ec", "origin=pe")
    assert (code, out) == (2, "origin is told twice: 'ec' and 'pe'\n")
    assert run(capsys, "guide", "origin=ec", "origin=Ecuador")[0] == 0


def test_not_being_sure_leaves_even_a_usual_value_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    usual = [fact for fact in COCOA if fact != "treatment=none"]
    told = answer(capsys, *usual, "treatment=unsure")
    assert "treatment" in told["missing"]
    assert told["assumed"] == {}


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
    told = answer(capsys, *COCOA)
    for table in ("documents", "steps"):
        found = [site.get(table, id_)["phase"] for id_ in told[table]]
        assert found == sorted(found, key=PHASES.index)
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
    assert (
        out.index("As things stand") < out.index("- Ask: First.") < out.index("Paper")
    )
    assert out.count("- Ask: First.") == 1
    assert main(["guide", "--json", "destination=fr", "bulk=yes"], folder) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["stops"] == ["steps/ask"]
    assert told["weights"] == {"steps/ask": "stops"}


UNCERTIFIED = ["origin=us", "destination=de", "standard=none", "product=crop"]
UNCERTIFIED += ["purpose=sale", "stage=planned", "production=origin", "on=2026-11-28"]


def test_a_dead_end_is_told_what_would_open_a_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = answer(capsys, *UNCERTIFIED)
    assert told["ways"][0]["change"] == {"standard": "nop"}
    assert told["ways"][0]["means"]["standard"].startswith("If the goods are certified")
    assert told["ways"][0]["then"] == [{"certificate": ["eu-coi"]}]
    assert answer(capsys, *COCOA)["ways"] == []


@pytest.mark.parametrize(
    ("lang", "title", "then"),
    [
        ("en", "What would open a way", "  Then: EU certificate of inspection"),
        ("es", "Qué abriría un camino", "  Entonces: Certificado de inspección"),
    ],
)
def test_the_ways_stand_between_the_answer_and_what_to_do(
    capsys: pytest.CaptureFixture[str], lang: str, title: str, then: str
) -> None:
    _, out = run(capsys, "guide", "--lang", lang, *UNCERTIFIED)
    assert title in out
    assert out.index(title) < out.index(then)
    assert title not in run(capsys, "guide", "--lang", lang, *COCOA)[1]


def test_goods_that_nothing_can_help_are_told_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gone = [fact for fact in UNCERTIFIED if "stage" not in fact]
    _, out = run(capsys, "guide", *gone, "stage=arrived")
    assert "knows no change that would still open a way" in out


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


def test_help_of_the_guide_lists_facts_and_values(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["guide", "--help"], ROOT)
    out = capsys.readouterr().out
    assert ended.value.code == 0
    assert "  importer=certified, uncertified, unsure\n" in out
    assert "  origin=a country" in out
    assert "  on=the day" in out


def test_a_reader_who_stops_reading_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "macros", "worklist"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as ran:
        ran.stdout.readline()
        ran.stdout.close()
        assert ran.stderr.read() == ""
        assert ran.wait() == 0


def test_the_day_picks_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    arrived = ["origin=ec", "destination=us", "purpose=sale", "stage=arrived"]
    now = answer(capsys, *arrived, "on=2025-10-01")
    before = answer(capsys, *arrived, "on=2025-09-30")
    assert "re-export-proof" in now["documents"]
    assert before["documents"] == []


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Requested by:"), ("es", "Lo solicita:")]
)
def test_without_json_it_reads_like_the_page(
    capsys: pytest.CaptureFixture[str], lang: str, said: str
) -> None:
    code, out = run(capsys, "guide", "--lang", lang, *COCOA)
    assert code == 0
    assert out.startswith("NOP Import Certificate")
    assert said in out


def test_check_ends_with_1_and_lists_the_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path, ("sources.yml", "read: client", "read: cleint"))
    assert main(["check"], folder) == 1
    assert capsys.readouterr().out.endswith("1 problem\n")


def test_check_of_sound_data_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], ROOT) == 0
    assert capsys.readouterr().out.startswith("no problems")


def test_stale_lists_what_is_due_on_the_day_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    main(["stale", "--today", "2026-01-02"], folder)
    assert capsys.readouterr().out == "nothing is due\n"
    main(["stale", "--today", "2026-09-01"], folder)
    out = capsys.readouterr().out
    assert "data/certificates.yml:2:3: last reviewed on 2026-01-01" in out
    assert "data/notices.yml:2:3: status as of 2026-01-01" in out


def test_stale_tells_rules_that_are_about_to_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = "guide/tables/certificate.yml"
    folder = project(
        tmp_path,
        (rules, "then: paper,", "then: paper, until: 2026-01-20,"),
        (
            rules,
            "  - {id: to-eu-after",
            (
                "  - {id: later, when: {destination: eu, treaty: in-force}, "
                "then: paper, from: 2026-01-21, because: {en: X., es: X.}, "
                "sources: [law], reviewed: 2026-01-01}\n  - {id: to-eu-after"
            ),
        ),
        (
            "guide/scenarios.yml",
            "",
            (
                "- name: Later\n  given: {destination: fr, bulk: 'no'}\n"
                "  on: 2026-02-01\n  expect: {certificate: paper}\n  sources: [law]\n"
                "- name: Sooner\n  given: {destination: fr, bulk: 'yes'}\n"
                "  on: 2026-01-02\n  expect: {certificate: paper, "
                "documents: {include: [plan]}}\n  sources: [law]\n"
            ),
        ),
    )
    main(["stale", "--today", "2026-01-02"], folder)
    out = capsys.readouterr().out
    assert "rule 'to-eu' ends on 2026-01-20" in out
    assert "rule 'later' begins on 2026-01-21" in out


def test_worklist_names_every_statement_under_a_source_not_read_officially(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["worklist"], project(tmp_path))
    out = capsys.readouterr().out
    assert "closed (unread): The closed book <no address recorded>" in out
    assert "  data/documents.yml:2:3 documents plan" in out
    assert "law (authority)" not in out


def test_worklist_ends_with_the_notes_for_staff(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(
        tmp_path,
        (
            "documents.yml",
            "- id: plan\n",
            "- id: plan\n  note: Ask the office which form it takes.\n",
        ),
    )
    main(["worklist"], folder)
    assert capsys.readouterr().out.endswith(
        "documents plan: Ask the office which form it takes.\n"
    )
