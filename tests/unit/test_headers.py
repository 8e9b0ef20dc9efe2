"""The security policy: what it allows, and how it gets into pages and files."""

import re
import tomllib

import pytest

from macros.data.problems import Position
from macros.publish.headers import ELSEWHERE, OPEN_ROOMS, headers, policy, with_csp
from macros.publish.hosts import host_files
from macros.publish.redirects import Redirect
from tests.hosted import headers_for
from tests.whole_project import ROOT

SCRIPT = "alert('x')"
PAGE = f"<html><head>\n<title>x</title><script>{SCRIPT}</script></head></html>"


def rules(written: str) -> dict[str, str]:
    return dict(rule.split(" ", 1) for rule in written.split("; "))


def test_a_script_in_the_page_is_allowed_by_its_hash_alone() -> None:
    allowed = rules(policy(PAGE))["script-src"].split()
    assert allowed[0] == "'self'"
    assert len(allowed) == 2
    assert allowed[1].startswith("'sha256-")
    assert (
        allowed[1] != rules(policy(PAGE.replace("x'", "y'")))["script-src"].split()[1]
    )


def test_the_hash_is_the_one_that_browsers_compute() -> None:
    # echo -n "alert('Hello, world.');" | openssl dgst -sha256 -binary | base64
    html = "<script>alert('Hello, world.');</script>"
    known = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert rules(policy(html))["script-src"] == f"'self' {known}"


@pytest.mark.parametrize(
    "block",
    [
        '<script src="a.js"></script>',
        '<script defer src="a.js"></script>',
        '<script type="application/json" id="d">{}</script>',
        '<script type="application/ld+json">{}</script>',
    ],
)
def test_files_and_blocks_of_data_need_no_hash(block: str) -> None:
    assert rules(policy(block))["script-src"] == "'self'"


def test_nothing_is_allowed_that_was_not_named() -> None:
    written = policy(PAGE)
    assert rules(written)["default-src"] == "'none'"
    assert "unsafe" not in written
    assert "http" not in written


def test_a_sealed_page_has_its_policy_before_all_else_in_its_head() -> None:
    html = with_csp(PAGE)
    name = "Content-Security-Policy"
    meta = f'<meta http-equiv="{name}" content="{policy(PAGE)}">\n'
    assert html == PAGE.replace("<head>\n", f"<head>\n{meta}")
    assert "frame-ancestors" not in html


def test_a_page_without_a_head_is_not_sealed_silently() -> None:
    with pytest.raises(ValueError, match="head"):
        with_csp("<p>x</p>")


def test_headers_forbid_frames_and_guessing_and_keep_addresses_private() -> None:
    sent = headers(PAGE)
    assert sent["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Referrer-Policy"] == "no-referrer"
    assert "immutable" not in sent["Cache-Control"]
    assert "must-revalidate" in sent["Cache-Control"]


def test_the_policy_is_this_one_word_for_word() -> None:
    assert headers("<html></html>") == {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; "
        "style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "accelerometer=(), camera=(), geolocation=(), "
        "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
        "Cache-Control": "public, max-age=0, must-revalidate",
    }


def test_each_script_of_a_page_is_named_once() -> None:
    twice = PAGE.replace("</head>", f"<SCRIPT>\n{SCRIPT}</SCRIPT></head>") + PAGE
    allowed = rules(policy(twice))["script-src"].split()
    assert len(allowed) == 3
    assert len({*allowed}) == 3


def test_only_the_first_head_is_sealed() -> None:
    assert with_csp(PAGE + PAGE).count("http-equiv") == 1


def test_every_kind_of_host_gets_the_same_headers_and_redirects() -> None:
    moved = [
        Redirect("faq/old/", "faq/new/#answer", Position("x")),
        Redirect("glossary/#old", "glossary/#new", Position("x")),
    ]
    files = dict(host_files(PAGE, moved, "https://example.org/rc/", {}))
    assert files["_redirects"] == "/rc/faq/old/ /rc/faq/new/#answer 301\n"
    line = 'location = /faq/old/ { return 301 "/rc/faq/new/#answer"; }'
    assert line in files["nginx.conf"]
    for name, value in headers(PAGE).items():
        assert f"\n  {name}: {value}\n" in files["_headers"]
        assert f'add_header {name} "{value}" always;' in files["nginx.conf"]


def test_a_folder_apart_has_its_own_policy_on_every_kind_of_host() -> None:
    own = headers("", {"font-src": "'self'"}) | {"X-Robots-Tag": "noindex"}
    files = dict(host_files(PAGE, [], "https://example.org/", {"admin/": own}))
    rules = files["_headers"]
    assert headers_for("/admin/app/index.js", rules) == own
    assert headers_for("/faq/x/", rules) == headers(PAGE)
    # Netlify takes the nearest value by itself, without the lines it does not know.
    assert rules.count("\n  ! Content-Security-Policy\n") == 1
    block = files["nginx.conf"].partition("location ^~ /admin/ {\n")[2]
    for name, value in own.items():
        assert (
            f'        add_header {name} "{value}" always;\n' in block.partition("}")[0]
        )


def test_netlify_gets_no_line_that_only_cloudflare_reads() -> None:
    text = (ROOT / "netlify.toml").read_text(encoding="utf-8")
    settings = tomllib.loads(text)
    commands = [
        settings["build"]["command"],
        settings["context"]["production"]["command"],
    ]
    assert all("sed -i '/^  ! /d' site/_headers" in line for line in commands)


def test_only_files_for_programs_and_other_peoples_pages_may_be_read_from_there() -> (
    None
):
    files = dict(host_files(PAGE, [], "https://example.org/", {}))
    rules = files["_headers"].replace("\n  ", " | ").splitlines()
    assert [rule.split(" | ")[0] for rule in rules] == [
        "/*",
        "/api/v1/*",
        "/embed/v1/*",
    ]
    assert "Access-Control" not in rules[0]
    assert {*rules[1].split(" | ")[1:]} == {"Access-Control-Allow-Origin: *"}
    assert "Access-Control-Allow-Credentials" not in files["_headers"]


def test_no_header_is_set_by_two_rules_for_one_file() -> None:
    assert not {*headers(PAGE)} & {*ELSEWHERE}


def test_nginx_sends_a_header_to_other_pages_only_from_the_open_rooms() -> None:
    written = dict(host_files(PAGE, [], "https://example.org/", {}))["nginx.conf"]
    before, server = written.split("server {", 1)
    for room in OPEN_ROOMS:
        assert f"~^/{room} 1;" in before
    assert 'map $open $open_0 { 1 "*"; }' in before
    assert 'add_header Access-Control-Allow-Origin "$open_0" always;' in server
    # In a `location` it would drop the policy.
    assert "add_header" not in server.split("\n    location ", 1)[1]


def test_nginx_says_of_every_text_that_it_compresses_how_it_is_written() -> None:
    """Twins and tables in Spanish are read wrongly where it is not said."""
    written = dict(host_files(PAGE, [], "https://example.org/", {}))["nginx.conf"]
    compressed, told = (
        {*re.search(rf"\s{name} ([^;]*);", written)[1].split()}
        for name in ("gzip_types", "charset_types")
    )
    assert compressed - {"image/svg+xml"} <= told
