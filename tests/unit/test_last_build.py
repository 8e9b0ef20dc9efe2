"""What the last build made is taken over while all that was read for it is the same."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from macros.adapter import build_state, rebuild
from macros.checks.run import check
from macros.commands.main import main
from macros.data import kinds
from macros.pages.generated import generated_pages, keys_of_pages
from macros.publish.places import Places, places_of
from macros.site.last_build import inputs, keep_for_next, take_over
from macros.site.memory import Key, key_of, memoized, memoized_all
from macros.site.model import Site, build_site
from macros.site.view import Page
from tests.mini_project import edited, project

INPUTS = "templates, scripts"

ran: list[str] = []


def questions(site: Site) -> Iterator[Page]:
    ran.append("questions")
    item = site.get(kinds.FAQ, "what")
    yield Page("faq/what.md", f"<p>{item['question']['en']}</p>", {"hide": ["toc"]})


def words(site: Site, name: str) -> Iterator[tuple[str, str]]:
    ran.append("words")
    yield name, f"«{site.word('known-how', 'en')}»\n"


@memoized
def paper(site: Site, id_: str) -> Page:
    ran.append(id_)
    return Page(f"{id_}.md", site.get(kinds.CERTIFICATES, id_)["name"]["en"])


def papers(site: Site) -> Iterator[Page]:
    ran.append("papers")
    for id_ in site.ids(kinds.CERTIFICATES):
        yield paper(site, id_)


Makers = tuple[tuple[Callable[..., Iterable[object]], tuple[str, ...]], ...]

MAKERS: Makers = ((questions, ()), (words, ("known.txt",)))


def keys_of(makers: Makers) -> list[Key]:
    return [key_of(make, *args) for make, args in makers]


def made(root: Path, inputs: str = INPUTS, makers: Makers = MAKERS) -> list[Any]:
    """What one build after another makes by `makers`; `ran` tells what it had to."""
    ran.clear()
    site = build_site(check(root))
    take_over(site, inputs)
    things = [memoized_all(site, make, *args) for make, args in makers]
    keep_for_next(site, keys_of(makers), inputs)
    return things


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project that has been built once."""
    root = project(tmp_path)
    made(root)
    assert ran == ["questions", "words"]
    return root


def test_what_would_be_the_same_is_not_made_again(root: Path) -> None:
    taken = made(root)
    assert ran == []
    site = build_site(check(root))
    assert taken == [tuple(questions(site)), tuple(words(site, "known.txt"))]


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (("faq/basics.yml", "What is it?", "What can it be?"), ["questions"]),
        (("ui.yml", "How we know", "Known from"), ["words"]),
        (("certificates.yml", "{en: Paper,", "{en: Sheet,"), []),
    ],
)
def test_only_what_read_a_change_is_made_again(
    root: Path, change: tuple[str, str, str], again: list[str]
) -> None:
    site = build_site(check(edited(root, change)))
    fresh = [tuple(questions(site)), tuple(words(site, "known.txt"))]
    assert made(root) == fresh
    assert ran == again
    assert made(root) == fresh
    assert ran == []


def test_other_templates_make_all_anew(root: Path) -> None:
    made(root, "other templates")
    assert ran == ["questions", "words"]


def test_what_is_made_of_another_argument_is_another_thing(root: Path) -> None:
    _, other = made(root, makers=((questions, ()), (words, ("other.txt",))))
    assert ran == ["words"]
    assert [path for path, _ in other] == ["other.txt"]


def test_of_pages_made_one_by_one_only_those_that_read_the_change_are_made(
    root: Path,
) -> None:
    by_one: Makers = ((papers, ()),)
    [first] = made(root, makers=by_one)
    every = [page.path.removesuffix(".md") for page in first]
    assert ran == ["papers", *every]
    change = ("certificates.yml", "{en: Paper,", "{en: Sheet,")
    [then] = made(edited(root, change), makers=by_one)
    assert ran == ["papers", "paper"]
    assert [page.body for page in then if page not in first] == ["Sheet"]
    assert made(root, makers=by_one) == [then]
    assert ran == []


def test_pages_stay_kept_one_by_one_when_something_else_has_changed(
    root: Path,
) -> None:
    makers: Makers = ((questions, ()), (papers, ()))
    made(root, makers=makers)
    made(edited(root, ("faq/basics.yml", "What is it?", "What else?")), makers=makers)
    assert ran == ["questions"]
    change = ("certificates.yml", "{en: Paper,", "{en: Sheet,")
    made(edited(root, change), makers=makers)
    assert ran == ["papers", "paper"]


def test_another_program_makes_all_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.site.last_build.program", lambda: "another")
    made(root)
    assert ran == ["questions", "words"]


def test_what_was_taken_over_is_kept_as_it_is(root: Path) -> None:
    kept = root / ".cache" / "made"
    before = kept.stat().st_ino
    made(root)
    assert kept.stat().st_ino == before


@pytest.mark.parametrize(
    ("command", "taken"), [("build", keys_of(MAKERS)), ("serve", [])]
)
def test_a_preview_makes_all_itself_so_that_it_has_the_parts(
    root: Path, monkeypatch: pytest.MonkeyPatch, command: str, taken: list[Key]
) -> None:
    for name, value in {"command": "build", "site": None, "inputs": None}.items():
        monkeypatch.setattr(build_state.state, name, value)
    before = build_site(check(root))
    rebuild.carry(before)
    for make, args in MAKERS:
        memoized_all(before, make, *args)
    rebuild.keep(before, keys_of(MAKERS))
    monkeypatch.setattr(build_state.state, "command", command)
    site = build_site(check(root))
    rebuild.carry(site)
    assert [*site.carried] == taken


def test_check_makes_no_page_that_the_last_build_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path)
    site = build_site(check(root))
    pages = [*generated_pages(site)]
    keep_for_next(site, keys_of_pages(), inputs(root))
    looked_at: list[Site] = []

    def look(site: Site, pages: Iterable[Page]) -> Places:
        looked_at.append(site)
        return places_of(site, pages)

    monkeypatch.setattr("macros.commands.main.places_of", look)
    assert main(["check"], root) == 0
    [again] = looked_at
    assert {*again.made} >= {*keys_of_pages()}
    assert all(again.made[key] is again.carried[key] for key in keys_of_pages())
    assert [*generated_pages(again)] == pages
