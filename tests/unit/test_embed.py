"""The guide on other people's pages decides as the guide does, in every scenario."""

import json
from pathlib import Path

import pytest

from macros.data.languages import LANGUAGES
from macros.publish.data_files import embed
from macros.render.embed import DATA, MODULE, ROOM, branch_data, first_data
from macros.site.decision import LISTS, decide
from macros.site.model import Site
from macros.site.releases import rules_version
from macros.site.view import View
from tests.hosted import packed
from tests.node import printed
from tests.shipments import next_asked
from tests.whole_project import ROOT

Case = tuple[str, dict[str, str]]


@pytest.fixture(scope="module")
def files(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is published, in a folder."""
    folder = tmp_path_factory.mktemp("embed")
    for path, content in embed(site, ROOT / "overrides"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def cases(site: Site) -> list[Case]:
    """Every scenario, and every one with one fact left out, another each time."""
    facts = site.published_graph["facts"]
    listed: list[Case] = []
    for number, item in enumerate(site.library.items("scenarios")):
        given = {f: v for f, v in item.data["given"].items() if f in facts}
        day = str(item.data["on"])
        listed.append((day, given))
        left_out = sorted(given)[number % len(given)]
        listed.append((day, {f: v for f, v in given.items() if f != left_out}))
    return listed


def embedded(files: Path, lang: str, cases: list[Case], folder: Path) -> list[dict]:
    room = (files / ROOM).as_uri() + "/"
    return printed("embedded.mjs", {"room": room, "lang": lang, "cases": cases}, folder)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_scenario_is_decided_as_python_decides_it(
    files: Path, site: Site, cases: list[Case], lang: str, tmp_path: Path
) -> None:
    results = embedded(files, lang, cases, tmp_path)
    whole = 0
    for (day, facts), one in zip(cases, results, strict=True):
        result = decide(site, facts, day)
        assert one["faults"] == []
        assert one["ask"] == next_asked(site, result, facts), facts
        if one["ask"]:
            continue
        whole += 1
        certain = [p["id"] for p in one["certificates"] if p["certain"]]
        assert certain == [result.certificate] * bool(result.certificate), facts
        for table in LISTS:
            assert {*one["outcome"][table]} == {*result.certain[table]}, facts
        may = {(t, i) for t, ids in one["possible"].items() for i in ids}
        assert may == {pair for pair in result.possible if pair[0] != "certificate"}
        assert one["assumed"] == result.assumed
        assert one["version"] == rules_version(site)
    assert whole > len(cases) / 3


def test_facts_are_taken_by_id_by_name_and_by_former_id(
    files: Path, tmp_path: Path
) -> None:
    facts = {"destination": "ESTADOS UNIDOS", "origin": " ec ", "product": "Vino"}
    one, *_ = embedded(files, "es", [("2026-11-22", facts)], tmp_path)
    assert one["faults"] == []
    assert one["ask"] == "purpose"


@pytest.mark.parametrize(
    ("name", "value", "near"),
    [
        ("destination", "Germny", "de"),
        ("destination", "<img src=x onerror=alert(1)>", ""),
        ("destinaton", "us", "destination"),
        ("product", "proccessed", "processed"),
        ("product", "__proto__", ""),
        ("constructor", "x", ""),
        ("on", "2026-02-31", ""),
        ("destination", "unsure", ""),
        ("origin", "e" * 9000, ""),
    ],
)
def test_what_is_said_in_vain_is_left_out_and_what_was_meant_is_told(
    files: Path, name: str, value: str, near: str, tmp_path: Path
) -> None:
    one, *_ = embedded(files, "en", [("2026-11-22", {name: value})], tmp_path)
    assert one["faults"] == [{"name": name, "value": value[:60], "near": near}]
    assert one["ask"] == "destination"


def test_every_branch_is_there_in_both_languages_and_of_one_version(
    site: Site, files: Path
) -> None:
    for lang in LANGUAGES:
        first = json.loads((files / f"{DATA}{lang}.json").read_text("utf-8"))
        for name in first["branches"]:
            part = json.loads((files / f"{DATA}{lang}-{name}.json").read_text("utf-8"))
            assert part["version"] == first["version"]
    english, spanish = (dict(branch_data(View(site, lang))) for lang in LANGUAGES)
    assert english.keys() == spanish.keys()
    for name, branch in english.items():
        assert branch["graph"] == spanish[name]["graph"]
        assert {t: {*i} for t, i in branch["items"].items()} == {
            t: {*i} for t, i in spanish[name]["items"].items()
        }


def test_the_heaviest_walk_stays_below_30_kb(files: Path) -> None:
    def weight(path: str) -> int:
        return len(packed((files / path).read_bytes()))

    for lang in LANGUAGES:
        branches = [p.name for p in (files / DATA).glob(f"{lang}-*.json")]
        heaviest = max(weight(f"{DATA}{name}") for name in branches)
        assert weight(MODULE) + weight(f"{DATA}{lang}.json") + heaviest <= 30_000


def test_what_is_only_reported_is_marked_so(site: Site) -> None:
    reported = [
        id_
        for id_, item in site.ids("steps").items()
        if site.confidence(item.data["sources"]) == "secondary"
    ]
    for _, branch in branch_data(View(site, "en")):
        for id_, step in branch["items"]["steps"].items():
            assert step.get("weak", False) == (id_ in reported), id_
    assert first_data(View(site, "en"), "")["words"]["guide"]["weak"] == "reported"
