"""On every page: a mail that says where something is wrong."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from macros.site.model import Site
from macros.site.releases import rules_version
from tests.site.pages import read_page


def test_a_mail_about_a_page_names_it_its_source_and_the_rules(
    served: tuple[Path, str], site: Site
) -> None:
    folder, root = served
    for address, origin in (
        ("faq/arrived-without-certificate/", r"data/faq/[\w-]+\.yml"),
        ("es/us/soe/", r"es/us/soe\.md"),
        ("tables/", "data/guide/tables"),
    ):
        links = read_page(folder / address / "index.html").links
        [mail] = [
            link
            for _, link in links
            if (link.startswith("mailto:") and "wrong" in link) or "%C2%BFHay" in link
        ]
        lines = parse_qs(urlsplit(mail).query)["body"][0].split("\r\n")
        assert root + address in lines
        assert rules_version(site) in lines
        assert any(re.search(origin, line) for line in lines)
