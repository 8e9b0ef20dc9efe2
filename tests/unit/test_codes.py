"""Which names count as codes, and where in a page they are kept whole."""

import pytest

from macros.render.codes import with_whole_codes


def whole(text: str) -> list[str]:
    pieces = with_whole_codes(f"<p>{text}</p>").split('<span class="code">')
    return [piece.split("</span>")[0] for piece in pieces[1:]]


@pytest.mark.parametrize(
    "code",
    [
        *("TM-11", "e-COI", "e-COIs", "e-NAQS", "2110-1", "CA-ORG-018", "US-Canada"),
        *("EE. UU.", "EE. UU.-Canadá", "21-character", "95 %"),
        *("31 December", "31 Dec", "1 de enero", "31 dic", "(352) 377-0133"),
    ],
)
def test_a_code_is_kept_whole(code: str) -> None:
    assert whole(f"The paper ({code}), signed.") == [code]


@pytest.mark.parametrize(
    "text",
    ["USDA-accredited", "made-with", "well-kept", "30 days", "3 decisions"],
)
def test_words_may_be_parted_at_their_hyphen(text: str) -> None:
    assert whole(text) == []


def test_a_number_longer_than_a_line_of_a_phone_may_be_parted() -> None:
    assert whole("123-1234567890-123456") == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/TM-11/" title="TM-11">form</a>',
        "<head><title>TM-11</title></head>",
        "<select><option>TM-11</option></select>",
        "<script>'TM-11'</script>",
        "<pre>TM-11</pre>",
        "<textarea>TM-11</textarea>",
        "<svg><text>TM-11</text></svg>",
    ],
)
def test_only_the_texts_of_a_page_are_touched(html: str) -> None:
    assert with_whole_codes(html) == html


def test_a_text_behind_what_is_left_alone_is_touched() -> None:
    html = with_whole_codes("<pre>e-COI</pre><b>TM-11</b><pre>2110-1</pre>")
    assert html == (
        '<pre>e-COI</pre><b><span class="code">TM-11</span></b><pre>2110-1</pre>'
    )
    assert with_whole_codes("<svg></svg>TM-11<b>") == (
        '<svg></svg><span class="code">TM-11</span><b>'
    )
