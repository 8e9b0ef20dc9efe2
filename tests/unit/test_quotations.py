"""Quotations in English on pages that are not."""

import pytest

from macros.render.quotations import english_quotations
from macros.render.running_text import in_running_text


@pytest.mark.parametrize(
    "quoted", ["Certified in accordance with the terms", "x % organic ingredients"]
)
def test_a_statement_quoted_in_english_is_read_aloud_in_english(quoted: str) -> None:
    html = f"<p>El certificado dice: «{quoted}».</p>"
    assert in_running_text(html, english_quotations) == (
        f'<p>El certificado dice: «<span lang="en">{quoted}</span>».</p>'
    )


@pytest.mark.parametrize("quoted", ["elaborado con uvas orgánicas", "US-ORG-051"])
def test_what_is_quoted_in_the_page_s_language_stays_as_it_is(quoted: str) -> None:
    html = f"<p>El certificado dice: «{quoted}».</p>"
    assert in_running_text(html, english_quotations) == html
