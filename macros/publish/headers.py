"""What a browser may do with the site: the Content-Security-Policy, other headers.

Owns the policy as text, in headers and inside pages. Pure: HTML in, text out.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256

from macros.render.api_page import ROOM as API
from macros.render.embed import ROOM as EMBED

INLINE = re.compile(
    r"<script(?![^>]*\s(?:src|type)=)[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL
)
"""A script that stands in the page. Blocks of data carry a `type` and never run."""

HEAD = re.compile(r"<head>\s*")

ALLOWED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    # Only the guide as an element and what answers assistants fetch, from here alone.
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""All that pages need. Nothing is framed, posted or taken from elsewhere."""

IN_HEADERS_ONLY = {"frame-ancestors": "'none'"}
"""Browsers ignore it inside a page."""

OTHERS = {
    "X-Content-Type-Options": "nosniff",
    # The answers of a reader stand in addresses; other hosts get none of them.
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "accelerometer=(), camera=(), geolocation=(), "
    "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    # Kept, but asked for again each time, which costs no bytes when nothing changed.
    # Names of assets carry no hash, and the guide's texts number the rules of the
    # graph in its page: an old script beside a new page would give wrong reasons.
    "Cache-Control": "public, max-age=0, must-revalidate",
}

ELSEWHERE = {"Access-Control-Allow-Origin": "*"}
"""What is sent besides with files that scripts of other people's pages may read."""

OPEN_ROOMS = (API, EMBED)
"""Where such files lie: they are the same for everybody, and hold nobody's data."""


def policy(html: str, more: Mapping[str, str] | None = None) -> str:
    """The Content-Security-Policy under which the scripts inside `html` may run."""
    return _policy(
        tuple(dict.fromkeys(INLINE.findall(html))), tuple((more or {}).items())
    )


@cache
def _policy(scripts: tuple[str, ...], more: Iterable[tuple[str, str]]) -> str:
    rules = ALLOWED | dict(more)
    rules["script-src"] = " ".join([rules["script-src"], *map(_hash, scripts)])
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(script: str) -> str:
    """The name by which a policy allows the text `script`."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def with_csp(html: str, more: Mapping[str, str] | None = None) -> str:
    """`html` with its own policy first in its head, for hosts that send no headers.

    `more` is what this page may do beyond others. Raises ValueError if there is no
    head to put it in.
    """
    meta = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(html, more)}">\n'
    )
    page, count = HEAD.subn(lambda head: f"{head[0]}{meta}", html, count=1)
    if not count:
        raise ValueError("a page without a head cannot be sealed")
    return page


def headers(html: str, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Name -> value of every header to send with a page like `html`.

    `more` is what this page may do beyond others.
    """
    csp = policy(html, {**(more or {}), **IN_HEADERS_ONLY})
    return {"Content-Security-Policy": csp, **OTHERS}
