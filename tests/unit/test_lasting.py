"""The table of all lasting links."""

import csv
import io

from macros.publish.sheets import links_csv
from macros.site.model import Site

ROOT = "https://qcs.example/"


def table(site: Site) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(links_csv(site, ROOT)[1:])))


def test_every_answer_has_its_row_in_each_language_it_is_written_in(site: Site) -> None:
    rows = {(row["id"], row["language"]) for row in table(site) if row["kind"] == "faq"}
    for id_, item in site.ids("faq").items():
        for lang in item.data["answer"]:
            assert (id_, lang) in rows


def test_links_are_whole_and_each_stands_once(site: Site) -> None:
    links = [row["link"] for row in table(site)]
    assert all(link.startswith(ROOT) for link in links)
    assert len(links) == len(set(links))
    assert f"{ROOT}es/glossary/#ace" in links
