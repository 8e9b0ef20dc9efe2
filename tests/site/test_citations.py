"""Citations on the built pages: each in running text leads to the official page."""

import re
from pathlib import Path

from markupsafe import escape

from macros.render.running_text import citation_links, in_running_text
from macros.site.model import Site

ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
LINK = re.compile(r'<a class="law-link" href="([^"]+)"')


def test_no_citation_in_running_text_is_without_its_link(
    served: tuple[Path, str], site: Site
) -> None:
    official = {
        escape(item.data["url"])
        for item in site.ids("sources").values()
        if "url" in item.data and "cited" in item.data
    }
    links = 0
    for path in served[0].rglob("index.html"):
        for article in ARTICLE.findall(path.read_text(encoding="utf-8")):
            assert in_running_text(article, citation_links(site)) == article, path
            targets = LINK.findall(article)
            assert set(targets) <= official, path
            links += len(targets)
    assert links > len(site.ids("faq"))
