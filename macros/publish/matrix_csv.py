"""The matrix of markets as a file for spreadsheets.

Owns its columns. What the rows say is computed in `market_matrix`.
"""

from macros.data import kinds
from macros.data.languages import MAIN
from macros.render.matrix import accepted, issuers, place_name
from macros.site.addresses import plain
from macros.site.csv_text import csv_text
from macros.site.market_matrix import matrix
from macros.site.model import Site
from macros.site.view import View


def matrix_csv(site: Site) -> str:
    """The matrix as CSV in English, with a line for each market."""
    names = ("market", "accepted", "until", "certificate", "issued by", "wording")
    rows, view = [[*names, "send"]], View(site, MAIN)
    for row in matrix(site):
        papers = [view.name(kinds.CERTIFICATES, id_) for id_ in row.papers]
        words = [
            plain(view.text(view.get(kinds.WORDING, w)["text"])) for w in row.wording
        ]
        sent = [view.name(kinds.DOCUMENTS, id_) for id_ in row.documents]
        status = place_name(view, row.place), accepted(view, row), row.until
        texts = "; ".join(papers), issuers(view, row), " ".join(words), "; ".join(sent)
        rows.append([*status, *texts])
    return csv_text(rows)
