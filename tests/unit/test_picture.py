"""Pictures: boxes and arrows, with everything they say in words."""

import re
from xml.etree import ElementTree as ET

from macros.render.picture import WIDTH, chain, flow
from macros.site.model import Site
from macros.site.view import View


def svg(figure: str) -> ET.Element:
    return ET.fromstring(figure)[0]  # noqa: S314 (our own text)


def texts(picture: ET.Element) -> list[str]:
    return [element.text for element in picture.iter("text")]


def test_a_chain_has_an_arrow_between_boxes_and_the_same_in_words() -> None:
    picture = svg(chain([["Exporter", "asks"], ["QCS", "issues"]], "Way", "w"))
    assert len(list(picture.iter("rect"))) == 2
    assert len(list(picture.iter("path"))) == 1
    assert picture.find("title").text == "Way"
    assert picture.find("desc").text == "1. Exporter asks; 2. QCS issues"


def test_long_words_are_wrapped_inside_their_box() -> None:
    picture = svg(
        chain([["Great Britain and Northern Ireland, by sea or by air"]], "n", "i")
    )
    lines = texts(picture)
    assert len(lines) > 1
    assert " ".join(lines) == "Great Britain and Northern Ireland, by sea or by air"


def test_what_data_says_stays_text() -> None:
    figure = chain([["<script>", "a & b"], ["c"]], "<b>", "x")
    assert "<script>" not in figure
    assert texts(svg(figure))[:2] == ["<script>", "a & b"]


def test_nothing_is_drawn_beside_the_picture(site: Site) -> None:
    for figure in (flow(View(site, "en"), "eu-coi"), flow(View(site, "es"), "eu-coi")):
        for x, width in re.findall(
            r'<rect [^>]*x="([\d.]+)"[^>]*width="([\d.]+)"', figure
        ):
            assert float(x) + float(width) <= WIDTH
