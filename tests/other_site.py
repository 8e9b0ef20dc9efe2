"""Somebody else's website: pages of another origin, under a strict policy."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type

POLICY = (
    "default-src 'none'; script-src 'self' {there}; connect-src {there}; "
    "style-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""The policy that the page about the element asks for, and nothing beside it."""

LISTENING = """\
globalThis.heard = [];
addEventListener("organic-certificate", (event) => heard.push(event.detail));
addEventListener("securitypolicyviolation", (refused) =>
  heard.push(refused.violatedDirective));
"""

PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>A broker</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="own.css"><script src="listening.js"></script></head>
<body><main><h1>A broker</h1><h2 class="own">Papers</h2>
<p class="own">Words <a href="/x">with a link</a>,
<button type="button">a button</button>
<label>and a field <input></label></p>
{body}
</main></body></html>
"""

OWN_SHEET = """\
:root { color-scheme: light dark; font: 1rem/1.6 serif; }
.own { max-width: 20rem; }
button { background: purple; color: white; text-transform: uppercase; }
h3 { color: #a00; font-size: 4rem; }
"""


@contextmanager
def other_site(there: str, pages: Mapping[str, str]) -> Iterator[str]:
    """The address of a site with `pages` (name -> body), which may ask `there` alone.

    A name that begins with "es" is a page in Spanish.
    """
    texts = {"own.css": OWN_SHEET, "listening.js": LISTENING}
    for name, body in pages.items():
        texts[name] = PAGE.format(
            lang=name[:2] if name[:2] == "es" else "en", body=body
        )

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.strip("/").partition("?")[0]
            self.send_response(200 if name in texts else 404)
            kind = guess_type(name)[0] or "text/html"
            self.send_header("Content-Type", kind)
            self.send_header(
                "Content-Security-Policy", POLICY.format(there=there.rstrip("/"))
            )
            self.end_headers()
            self.wfile.write(texts.get(name, "").encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
