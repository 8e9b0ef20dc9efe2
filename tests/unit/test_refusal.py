"""What stops a build besides the data is told in a line, with the file's name."""

import re
from pathlib import Path

import jinja2
import pytest
from mkdocs.exceptions import PluginError

from macros.adapter.refusal import (
    NEEDED,
    explain,
    folder_for_site,
    refuse_odd_settings,
    unreadable,
)
from macros.publish.scripts import ScriptError, joined
from tests.whole_project import ROOT


def refusal_of(error: Exception, root: Path) -> str:
    with pytest.raises(PluginError) as refused:
        explain(error, root)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n{{ nosuch.x }}", "2:1: 'nosuch' is undefined"),
        ("\n\n{{ nosuch() }}", "3:1: 'nosuch' is undefined"),
        ("{% if x %}", "1:1: Unexpected end of template."),
        ("{{ 1 | nosuch }}", "1:1: No filter named 'nosuch'."),
        ("\n{{ 1 / 0 }}", "2:1: division by zero"),
        ('\n{% include "no.html" %}', "2:1: there is no template 'no.html'"),
    ],
)
def test_a_fault_of_a_template_names_the_template_and_its_line(
    tmp_path: Path, text: str, message: str
) -> None:
    partials = tmp_path / "overrides" / "partials"
    partials.mkdir(parents=True)
    (partials / "nav.html").write_text(text)
    (tmp_path / "overrides" / "main.html").write_text(
        '{% include "partials/nav.html" %}'
    )
    loader = jinja2.FileSystemLoader(tmp_path / "overrides")
    main = jinja2.Environment(loader=loader, autoescape=True).get_template("main.html")
    with pytest.raises(Exception, match=r".") as raised:
        main.render()
    told = refusal_of(raised.value, tmp_path)
    assert told.startswith(f"overrides/partials/nav.html:{message}")


def test_a_fault_of_the_program_that_a_template_calls_keeps_its_traceback(
    tmp_path: Path,
) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "main.html").write_text("{{ broken() }}")
    loader = jinja2.FileSystemLoader(tmp_path / "overrides")
    main = jinja2.Environment(loader=loader, autoescape=True).get_template("main.html")
    with pytest.raises(KeyError) as raised:
        main.render(broken=lambda: {}["x"])
    explain(raised.value, tmp_path)


def test_a_module_that_is_no_javascript_is_named_with_the_line(tmp_path: Path) -> None:
    folder = tmp_path.resolve()
    main, other = folder / "main.js", folder / "other.js"
    main.write_text('import { a } from "./other.js";\na();\n')
    other.write_text("export const a = 1;\n\nfunction (\n")
    with pytest.raises(ScriptError) as raised:
        joined(main)
    assert refusal_of(raised.value, folder).startswith("other.js:3:10: expected ")


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert refusal_of(PermissionError(13, "Permission denied", str(site)), site) == (
        f"{site}: Permission denied"
    )
    moved = PermissionError(13, "Permission denied", "new", None, str(site))
    assert refusal_of(moved, site) == f"{site}: Permission denied"
    assert refusal_of(OSError(28, "No room"), site) == "the site: No room"


def test_a_template_in_whose_place_the_themes_own_would_stand_is_missed(
    tmp_path: Path,
) -> None:
    assert [str(problem) for problem in unreadable(tmp_path)] == [
        f"overrides/{name}:1:1: the file is missing" for name in NEEDED
    ]
    assert [*unreadable(ROOT)] == []


def test_sources_that_are_no_text_are_told_with_their_line(tmp_path: Path) -> None:
    names = ("base.html", "partials/nav.html", "assets/js/a/b.js", "assets/css/a.css")
    for name in (*NEEDED, *names):
        (tmp_path / "overrides" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "overrides" / name).write_text("ok\n")
    for name in names:
        path = tmp_path / "overrides" / name
        path.write_bytes(b"ok\n\xff")
    (tmp_path / "overrides" / "assets" / "picture.png").write_bytes(b"\xff")
    lines = [str(problem) for problem in unreadable(tmp_path)]
    assert len(lines) == len(names)
    for name in names:
        assert any(x.startswith(f"overrides/{name}:2:1: not UTF-8") for x in lines)


@pytest.mark.parametrize(
    ("address", "seconds", "message"),
    [
        ("https://example.org/sub/", "1795305600", None),
        ("", "", None),
        ("https://exam ple.org", "0", "SITE_URL: 'https://exam ple.org' is no address"),
        ("ftp://example.org", "", "SITE_URL: 'ftp://example.org' is no address of a"),
        ("https://example.org/?x=1", "", "SITE_URL: "),
        ("https://example.org/#x", "", "SITE_URL: "),
        ("https://[::1]:8000/pre-view_1/~x/%20", "", None),
        ("https://exámple.org:8443", "", None),
        ('https://example.org/"x', "", "SITE_URL: "),
        ("https://example.org/;x{", "", "SITE_URL: "),
        ("https://example.org/$uri'<", "", "SITE_URL: "),
        ("https://me@example.org/", "", "SITE_URL: "),
        ("", "yesterday", "SOURCE_DATE_EPOCH: 'yesterday' is no number of seconds"),
        ("", "-5", "SOURCE_DATE_EPOCH: '-5'"),
        ("", "99999999999", "SOURCE_DATE_EPOCH: "),
    ],
)
def test_odd_settings_of_the_environment_stop_the_build_in_a_line(
    monkeypatch: pytest.MonkeyPatch, address: str, seconds: str, message: str | None
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    if message is None:
        refuse_odd_settings(address)
        return
    with pytest.raises(PluginError) as refused:
        refuse_odd_settings(address)
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        (None, ""),
        ([], ""),
        (["index.html", "404.html", ".nojekyll"], ""),
        (["faq.yml", "guide.yml"], "holds other files (faq.yml)"),
        (["HEAD", "objects"], "holds other files (HEAD)"),
        ([".git", "index.html"], "holds other files (.git)"),
    ],
)
def test_a_build_drops_no_files_but_those_of_a_site(
    tmp_path: Path, inside: list[str] | None, message: str
) -> None:
    folder = tmp_path / "site"
    if inside is not None:
        folder.mkdir()
        for name in inside:
            (folder / name).touch()
    if not message:
        assert folder_for_site(str(folder)) == folder
        return
    with pytest.raises(PluginError, match=re.escape(f"{folder} {message}")):
        folder_for_site(str(folder))


def test_a_file_is_no_folder_for_a_site(tmp_path: Path) -> None:
    (tmp_path / "site").touch()
    with pytest.raises(PluginError, match="site is no folder"):
        folder_for_site(str(tmp_path / "site"))
