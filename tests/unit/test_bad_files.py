"""Bad files: what cannot be read, or lies where no data should, is told once."""

import shutil
from pathlib import Path

import pytest

from macros.data.text_file import files_in
from tests.mini_project import diagnostics, project

LEFTOVERS = (
    *("Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store"),
    *("basics.yml~", "basics.yml.orig", "basics.yml.swp", ".basics.yml.swo"),
    *("papers.md~", "papers.md.orig", "papers.md.rej", "papers.md.bak"),
    *("#papers.md#", "~$papers.md", "._basics.yml", "~$basics.yml"),
)
"""Beside pictures on Windows and macOS; beside what is open; after a merge."""


def test_a_file_without_its_items_is_told_and_not_each_item(tmp_path: Path) -> None:
    link = ("certificates.yml", "](document:plan)", "](faq:what)")
    change = ("faq/basics.yml", "answers:", "answrs:")
    lines = diagnostics(project(tmp_path, link, change))
    assert all(line.startswith("data/faq/basics.yml:") for line in lines), lines


@pytest.mark.parametrize(
    ("folder", "name", "key"),
    [("faq", "basics", "topic"), ("tables", "documents", "table")],
)
def test_two_files_of_one_name_are_told(
    tmp_path: Path, folder: str, name: str, key: str
) -> None:
    [path] = (project(tmp_path) / "data").rglob(f"{folder}/{name}.yml")
    other = path.read_text(encoding="utf-8").replace("- id: ", "- id: other-")
    z = path.with_name("z.yml")
    z.write_text(other.replace("?", " then?"), encoding="utf-8")
    lines = diagnostics(tmp_path)
    own, other = (file.relative_to(tmp_path).as_posix() for file in (z, path))
    place = f"2:{len(key) + 3}"
    twice = f"the {key} '{name}' stands twice; first at {other}:{place}"
    assert f"{own}:{place}: {twice}; each file has its own" in lines


def test_an_empty_file_is_told_once(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "data" / "sources.yml").write_text("# nothing yet\n")
    [line] = diagnostics(folder)
    hint = "take it from an earlier version; a list of nothing is written []"
    assert line == f"data/sources.yml:1:1: the file is empty; {hint}"


@pytest.mark.parametrize("key", ["kind", "read", "publisher", "clauses", "called"])
@pytest.mark.parametrize("value", ["5", "[5]", "{a: 5}", ""])
def test_a_source_of_a_wrong_shape_is_told_and_breaks_no_other_check(
    tmp_path: Path, key: str, value: str
) -> None:
    source = f"- {{id: odd, {key}: {value}, cited: [7 CFR 205], kind: trade}}\n"
    if key == "kind":
        source = source.replace(", kind: trade", "")
    cited = ("certificates.yml", "[law, blog]", '["odd (a)", blog]')
    lines = diagnostics(project(tmp_path, ("sources.yml", "", source), cited))
    assert any(line.startswith("data/sources.yml:") and key in line for line in lines)


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "data" / "places.yml").write_bytes(b"# ok\n- \xff\xfe\n")
    hint = "save the file as UTF-8, which editors offer under 'Save as'"
    assert diagnostics(folder) == [f"data/places.yml:2:1: not UTF-8 text; {hint}"]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "data" / "places.yml").write_text("# " + "x" * 3_000_000)
    message = "data/places.yml:1:1: the file is larger than 2,000,000 bytes; split it"
    assert message in diagnostics(folder)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "data" / "contacts.yml").unlink()
    assert "data/contacts.yml:1:1: the file is missing" in diagnostics(folder)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("stray.yml", ""),
        ("faq/sub/new.yml", ""),
        ("faq/new.yaml", "; names of data end in .yml, in small letters"),
        ("faq/New.YML", "; names of data end in .yml, in small letters"),
        ("faq/new.yml.txt", "; names of data end in .yml, in small letters"),
    ],
)
def test_a_file_that_no_kind_claims_is_told(
    tmp_path: Path, name: str, hint: str
) -> None:
    path = project(tmp_path) / "data" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("[]")
    message = f"data/{name}:1:1: no kind of data lives in this file{hint}"
    assert message in diagnostics(tmp_path)


@pytest.mark.parametrize("name", LEFTOVERS)
def test_what_systems_and_editors_leave_is_no_data(tmp_path: Path, name: str) -> None:
    folder = project(tmp_path)
    before = files_in(folder, "docs/*")
    for path in ("data/faq", "data/schema", "data/guide/tables", "docs"):
        (folder / path / name).write_text("<<<< no YAML: [")
    assert diagnostics(folder) == []
    assert files_in(folder, "docs/*") == before


@pytest.mark.parametrize("name", ["neu (1).yml", "año.yml", "Basics.yml", "a_b.yml"])
def test_a_file_of_data_with_an_odd_name_is_told(tmp_path: Path, name: str) -> None:
    path = project(tmp_path) / "data" / "faq" / "basics.yml"
    path.rename(path.with_name(name))
    message = (
        f"the topic 'basics' stands in the file of '{name[:-4]}'; both have one name"
    )
    assert diagnostics(tmp_path) == [f"data/faq/{name}:2:8: {message}"]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            *("guide/tables/certificate.yml", "table: certificate", "table: paper"),
            "2:8: the table 'paper' stands in the file of 'certificate'",
        ),
        (
            *("faq/basics.yml", "topic: basics", "topic: basic"),
            "2:8: the topic 'basic' stands in the file of 'basics'",
        ),
    ],
)
def test_a_file_and_what_it_holds_have_one_name(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    lines = diagnostics(project(tmp_path, (name, old, new)))
    assert lines == [f"data/{name}:{message}; both have one name"]


def test_two_topics_of_one_order_are_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    first = folder / "data" / "faq" / "basics.yml"
    text = first.read_text(encoding="utf-8").replace("topic: basics", "topic: more")
    more = text.replace("id: ", "id: more-").replace("?", " indeed?")
    (folder / "data" / "faq" / "more.yml").write_text(more, encoding="utf-8")
    message = "the order 1 stands twice; first at data/faq/basics.yml:3:8"
    lines = diagnostics(folder)
    assert f"data/faq/more.yml:3:8: {message}; each topic has its own" in lines


def test_a_folder_of_data_that_is_gone_is_told_once(tmp_path: Path) -> None:
    link = ("certificates.yml", "](document:plan)", "](faq:what)")
    folder = project(tmp_path, link) / "data" / "faq"
    shutil.rmtree(folder)
    message = "data/faq/*.yml:1:1: the file is missing"
    assert diagnostics(tmp_path) == [message]
    folder.write_text("")
    assert diagnostics(tmp_path) == [message]


@pytest.mark.parametrize("name", ["places.yml", "faq/more.yml"])
def test_a_link_to_a_file_that_is_gone_is_told_once(tmp_path: Path, name: str) -> None:
    path = project(tmp_path) / "data" / name
    path.unlink(missing_ok=True)
    path.symlink_to("nowhere.yml")
    [line] = diagnostics(tmp_path)
    assert line.startswith(f"data/{name}:1:1: cannot be read: No such file")


@pytest.mark.parametrize("sign", ["\\x07", "\\u202e", "\\u200B", "\\0"])
def test_a_sign_that_nobody_sees_is_told_behind_a_backslash_too(
    tmp_path: Path, sign: str
) -> None:
    change = ("faq/basics.yml", '"What is it?"', f'"What is{sign} it?"')
    [line] = diagnostics(project(tmp_path, change))
    assert line.startswith(
        "data/faq/basics.yml:7:20: an invisible sign stands here (U+"
    )


def test_what_an_editor_keeps_beside_a_file_does_not_count(tmp_path: Path) -> None:
    folder = project(tmp_path)
    for name in ("data/.#places.yml", "data/faq/.#basics.yml", "docs/.#x.md"):
        (folder / name).symlink_to("nobody@nowhere.1")
    for name in ("data/faq/basics.yml~", "data/Thumbs.db", "docs/x.md~"):
        (folder / name).write_bytes(b"\xff")
    assert diagnostics(folder) == []


def test_a_broken_file_is_told_once_not_for_each_item_that_is_missing(
    tmp_path: Path,
) -> None:
    [line] = diagnostics(
        project(tmp_path, ("sources.yml", "read: client", "read: client]"))
    )
    assert line.startswith("data/sources.yml:")


def test_a_sign_that_yaml_forbids_is_told_with_its_place(tmp_path: Path) -> None:
    message = "data/places.yml:2:9: an invisible sign stands here (U+0007); drop it"
    assert message in diagnostics(
        project(tmp_path, ("places.yml", "id: us", "id: u\x07s"))
    )
