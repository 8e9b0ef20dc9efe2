"""What a number may be that somebody takes for a certificate's, in words."""

from collections.abc import Mapping, Sequence

from macros.model import Site
from macros.render.tools import Link
from macros.render.words import attribute

NUMBERS: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "form": ("123-1234567890-123456", (("faq", "ace-filing"), ("faq", "or1-or2"))),
    "nop-id": (
        "1234567890",
        (("faq", "nopic-number"), ("certificate", "nop-import-certificate")),
    ),
    "draft": (
        "123-1234567890-123456 DRAFT",
        (("faq", "nopic-number"), ("faq", "nopic-after-departure")),
    ),
    "repair": ("1231234567890 123456", (("faq", "nopic-number"),)),
    "letters": ("123-12345678O0-123456", (("faq", "nopic-number"),)),
    "length": ("123-123456789-123456", (("faq", "nopic-number"),)),
    "paper": ("NOP 2110-1", (("faq", "or1-or2"), ("form", "nop-2110-1"))),
    "special": (
        "333-550-R",
        (
            ("faq", "or1-or2"),
            ("faq", "returned-us-goods"),
            ("faq", "samples-and-donations"),
        ),
    ),
    "coi": (
        "COI.XX.2026.0000000",
        (("certificate", "eu-coi"), ("certificate", "nop-import-certificate")),
    ),
    "other": ("INV-0001", (("faq", "nopic-number"),)),
}
"""What a number may turn out to be -> an invented example, where to read more."""

NUMBER_SOURCES = (
    "csms-67645994",
    "willson-nopic",
    "qcs-page",
    "ams-2110",
    "eu-2021-2306-annex",
)
"""What the sentences about numbers rest on."""


def kind_of_number(site: Site, kind: str, links: Sequence[Link], lang: str) -> str:
    """One kind of number: an example, what it is, what to do, where to read."""
    example = NUMBERS[kind][0]
    read = " · ".join(f'<a href="{to}">{attribute(said)}</a>' for to, said in links)
    return (
        f'<section class="kind" id="{kind}"><p><samp>{example}</samp></p>'
        f"<h3>{attribute(site.word(f'number-is-{kind}', lang))}</h3>"
        f"<p>{attribute(site.word(f'number-do-{kind}', lang))}</p>"
        f"<p>{site.word('number-more', lang)}: {read}</p></section>"
    )
