"""Files for programs: as listed, as their schemas say, as examples read them."""

import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

import jsonschema_rs
import pytest

from tests.node import node
from tests.whole_project import ROOT

API = ROOT / "docs" / "api"
READERS = ROOT / "tests" / "readers"


@pytest.fixture(scope="module")
def v1(served: tuple[Path, str]) -> Path:
    return served[0] / "api" / "v1"


@pytest.fixture(scope="module")
def vectors(v1: Path) -> list[dict]:
    return read(v1 / "vectors.json")


def read(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_list_names_every_file_with_its_hash_and_its_schema(
    served: tuple[Path, str], v1: Path
) -> None:
    listed = read(v1 / "index.json")["files"]
    names = {path.name for path in v1.glob("*.json")} - {"index.json"}
    assert {Path(file["path"]).name for file in listed} == names
    for file in listed:
        content = (served[0] / file["path"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file["sha256"]
        schema = read(served[0] / file["schema"])
        data = read(served[0] / file["path"])
        many = isinstance(data, list) and schema.get("type") == "object"
        for part in data if many else [data]:
            jsonschema_rs.validate(schema, part)


def test_the_cases_are_many_and_of_every_kind(vectors: list[dict]) -> None:
    assert len(vectors) > 1000
    assert len({case["on"] for case in vectors}) > 10
    assert sum(1 for case in vectors if case["missing"]) > 200
    papers = {one for case in vectors for one in case["certain"].get("certificate", ())}
    assert len(papers) > 12


def test_the_example_in_python_finds_what_the_cases_say(
    v1: Path, vectors: list[dict]
) -> None:
    spec = importlib.util.spec_from_file_location("example", API / "example.py")
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    graph = read(v1 / "guide.json")
    for case in vectors:
        certain, missing = example.walk(graph, case["known"], case["on"])
        assert (certain, missing) == (case["certain"], case["missing"]), case


ALL = """
const [graph, cases] = process.argv.slice(2).map((f) => JSON.parse(readFileSync(f)));
console.log(JSON.stringify(cases.map((one) => walk(graph, one.known, one.on))));
"""


def test_the_example_in_javascript_finds_what_the_cases_say(
    v1: Path, vectors: list[dict], tmp_path: Path
) -> None:
    example = (API / "example.mjs").read_text(encoding="utf-8")
    script = tmp_path / "all.mjs"
    head = 'import { readFileSync } from "node:fs";\n'
    script.write_text(head + example + ALL, encoding="utf-8")
    results = ran(node(), script, v1)
    assert [[c["certain"], c["missing"]] for c in vectors] == [
        [result["certain"], result["missing"]] for result in results
    ]


def test_a_reader_written_from_the_page_alone_finds_what_the_cases_say(
    v1: Path, vectors: list[dict]
) -> None:
    """In Perl, by somebody who knew neither the project nor the other readers."""
    perl = shutil.which("perl")
    assert perl, "Perl is needed; Debian, macOS and Git for Windows bring it"
    results = ran(perl, READERS / "guide.pl", v1)
    assert [[c["certain"], c["missing"]] for c in vectors] == [
        [result["certain"], result["missing"]] for result in results
    ]


def ran(program: str, script: Path, v1: Path) -> list[dict]:
    """What `script` prints of the graph and the cases: JSON, a result a case."""
    done = subprocess.run(
        [program, str(script), str(v1 / "guide.json"), str(v1 / "vectors.json")],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_the_types_name_every_key_of_the_files(v1: Path) -> None:
    types = (v1 / "types.d.ts").read_text(encoding="utf-8")
    for interface, sample in (
        ("Index", read(v1 / "index.json")),
        ("Guide", read(v1 / "guide.json")),
        ("Rule", read(v1 / "rules.json")[0]),
        ("Vector", read(v1 / "vectors.json")[0]),
    ):
        body = re.search(rf"interface {interface} \{{(.*?)\n\}}", types, re.DOTALL)[1]
        named = re.findall(r"^  (\w+):", body, re.MULTILINE)
        assert set(named) == set(sample), interface
