"""Addresses that have moved: where they come from, and what is refused."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.data.problems import Position
from macros.publish.moved_page import with_former_ids
from macros.publish.redirects import (
    Redirect,
    anchor_redirect_problems,
    pages_with_former_anchors,
    redirect_pages,
    redirect_problems,
    redirects,
)
from macros.site.model import Site, build_site
from tests.mini_project import diagnostics, project

HERE = Position("data/redirects.yml", 3)
KNOWN = {"", "faq/new/", "glossary/", "list.csv"}


def mini(folder: Path, *changes: tuple[str, str, str]) -> Site:
    return build_site(check(project(folder, *changes)))


def moves(site: Site) -> dict[str, str]:
    return {redirect.old: redirect.new for redirect in redirects(site)}


def test_a_line_of_the_file_and_a_former_id_both_redirect(tmp_path: Path) -> None:
    site = mini(
        tmp_path,
        ("redirects.yml", "[]", '- {from: "old/", to: "faq/#basics"}'),
        ("faq/basics.yml", "reviewed:", "aliases: [former]\n    reviewed:"),
    )
    [answer] = [i for i, it in site.ids("faq").items() if "aliases" in it.data]
    targets = moves(site)
    assert targets["old/"] == "faq/#basics"
    assert targets["faq/former/"] == f"faq/{answer}/"


def test_rows_of_lists_keep_the_former_id_of_their_item(tmp_path: Path) -> None:
    site = mini(
        tmp_path,
        ("faq/basics.yml", "reviewed:", "aliases: [former]\n    reviewed:"),
        ("forms.yml", "reviewed:", "aliases: [old-form]\n  reviewed:"),
    )
    targets = moves(site)
    assert targets["staff/#former"] == "staff/#what"
    assert targets["es/staff/#former"] == "es/staff/#what"
    assert targets["forms/#old-form"] == "forms/#request"
    assert "es/faq/former/" not in targets


def test_former_ids_of_the_real_data_redirect_in_both_languages(site: Site) -> None:
    targets = moves(site)
    assert targets["fields/coi-boxes/"] == "fields/eu-coi/"
    assert targets["es/fields/coi-boxes/"] == "es/fields/eu-coi/"
    assert targets["markets/uk/"] == "markets/gb/"


def test_an_address_that_no_page_can_have_is_told_with_its_place(
    tmp_path: Path,
) -> None:
    change = ("redirects.yml", "[]", "- {from: /old, to: faq/}")
    [line] = diagnostics(project(tmp_path, change))
    assert line.startswith("data/redirects.yml:1:10: from: ")
    assert "'/old' does not look like" in line


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("faq/new/", "glossary/", "'faq/new/' is still published"),
        ("faq/old/", "faq/newer/", "no page 'faq/newer/'; did you mean 'faq/new/'?"),
        ("glossary/#a", "faq/new/#b", "a place on a page and can only move within"),
        ("gone/#a", "gone/#b", "there is no page 'gone/'"),
    ],
)
def test_a_redirect_that_cannot_work_is_refused(
    old: str, new: str, message: str
) -> None:
    [problem] = redirect_problems([Redirect(old, new, HERE)], KNOWN)
    assert problem.position == HERE
    assert message in str(problem)


def test_two_redirects_of_one_address_are_refused() -> None:
    twice = [Redirect("old/", "", HERE), Redirect("old/", "faq/new/", HERE)]
    [problem] = redirect_problems(twice, KNOWN)
    assert "redirected twice; first at data/redirects.yml:3" in str(problem)


@pytest.mark.parametrize(
    ("links", "messages"),
    [
        ([("a/", "a/")], ["'a/' leads back to itself; name the page to be seen"]),
        ([("a/", "b/"), ("b/", "a/")], ["'a/' leads back to its", "'b/' leads back"]),
        (
            [("faq/new/#a", "faq/new/#b"), ("faq/new/#b", "faq/new/#c")],
            ["'faq/new/#b' has moved too; write to: faq/new/#c"],
        ),
        ([("a/", "b/"), ("b/", "list.csv")], ["'b/' has moved too; write to: list.c"]),
    ],
)
def test_redirects_that_lead_to_each_other_are_refused(
    links: list[tuple[str, str]], messages: list[str]
) -> None:
    moved = [Redirect(old, new, HERE) for old, new in links]
    problems = [str(one) for one in redirect_problems(moved, KNOWN)]
    assert len(problems) == len(messages)
    assert all(
        message in problem for message, problem in zip(messages, problems, strict=True)
    )


def test_sound_redirects_are_let_through() -> None:
    sound = [
        Redirect("faq/old/", "faq/new/#answer", HERE),
        Redirect("old.csv", "list.csv", HERE),
        Redirect("start/", "", HERE),
        Redirect("glossary/#a", "glossary/#b", HERE),
    ]
    assert list(redirect_problems(sound, KNOWN)) == []


def test_a_redirect_to_a_place_that_is_not_on_the_page_is_refused() -> None:
    moved = [Redirect("old/", "faq/new/#gone", HERE)]
    [problem] = anchor_redirect_problems(moved, lambda _: '<h1 id="answer">x</h1>')
    assert "no place '#gone' on the page 'faq/new/'" in str(problem)


def test_a_place_that_is_still_there_cannot_be_kept_beside_another() -> None:
    moved = [Redirect("glossary/#a", "glossary/#b", HERE)]
    [problem] = anchor_redirect_problems(
        moved, lambda _: '<h2 id="a">x</h2><h2 id="b">y</h2>'
    )
    assert "'glossary/#a' is still a place" in str(problem)


def test_a_page_that_keeps_a_former_place_already_stays_as_it_is() -> None:
    memoized = with_former_ids('<h2 id="new">x</h2>', {"old": "new"})
    assert with_former_ids(memoized, {"old": "new"}) == memoized
    moved = [Redirect("glossary/#old", "glossary/#new", HERE)]
    assert list(anchor_redirect_problems(moved, lambda _: memoized)) == []


def test_the_page_at_an_old_address_leads_on_without_a_script(site: Site) -> None:
    moved = [
        Redirect("es/faq/old/", "es/faq/new/#answer", HERE),
        Redirect("start/", "", HERE),
        Redirect("old.csv", "list.csv", HERE),
    ]
    pages = dict(redirect_pages(site, moved, "https://example.org/"))
    assert set(pages) == {"es/faq/old/index.html", "start/index.html"}
    html = pages["es/faq/old/index.html"]
    assert '<html lang="es">' in html
    assert 'content="0; url=../new/#answer"' in html
    assert '<a href="../new/#answer">' in html
    assert 'href="https://example.org/es/faq/new/#answer"' in html
    assert 'href="../../../assets/site.css"' in html
    assert "noindex" in html
    assert "<script" not in html
    assert 'content="0; url=../"' in pages["start/index.html"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="new">x</h2>', '<h2 id="new"><span id="old"></span>x</h2>'),
        (
            '<tr id="new"><td>x</td></tr>',
            '<tr id="new"><td><span id="old"></span>x</td></tr>',
        ),
    ],
)
def test_a_former_place_is_kept_beside_the_new_one(html: str, expected: str) -> None:
    assert with_former_ids(html, {"old": "new"}) == expected
    moved = [Redirect("glossary/#old", "glossary/#new", HERE)]
    written = dict(pages_with_former_anchors(moved, lambda _: html))
    assert written == {"glossary/index.html": expected}


def test_a_former_place_needs_a_new_one() -> None:
    with pytest.raises(ValueError, match="no place '#new'"):
        with_former_ids('<h2 id="newer">x</h2>', {"old": "new"})
