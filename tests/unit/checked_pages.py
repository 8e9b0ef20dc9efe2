"""What the checks of pages say of a tiny project with three pages made from data."""

from pathlib import Path

from macros.checks.run import check
from macros.publish.page_checks import page_problems
from macros.publish.places import places_of
from macros.site.model import build_site
from macros.site.view import Page

MADE = [
    Page("faq/index.md", "", {"title": "Answers"}),
    Page("faq/basics.md", '<h2 id="answer">A</h2>'),
    Page("faq/what.md", "", {"title": "Made"}, ending='<p id="answer">A</p>'),
]


def problems_of(folder: Path) -> list[str]:
    """A line for each problem of the pages of the project in `folder`."""
    site = build_site(check(folder))
    return [str(one) for one in page_problems(site, places_of(site, MADE))]
