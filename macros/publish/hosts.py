"""Files that tell hosts how to serve the site.

Owns `_headers` and `_redirects` (Netlify, Cloudflare Pages) and `nginx.conf`. Which
headers and which redirects is decided elsewhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from macros.publish.headers import ELSEWHERE, OPEN_ROOMS, headers
from macros.publish.redirects import Redirect

FOR_HOSTS = ("_headers", "_redirects", "nginx.conf")
"""Files that are for hosts, and are no addresses of the site."""

NGINX = """\
# Written by the build. One server for the built site, behind whatever ends TLS.
# A header without a value is not sent; one in a `location` would drop all others.
{maps}
server {{
    listen 8080;
    root /usr/share/nginx/html;
    index index.html;
    charset utf-8;
    charset_types text/css text/csv text/calendar text/javascript text/markdown
        text/plain text/xml application/javascript application/json
        application/atom+xml;
    server_tokens off;
    absolute_redirect off;
    error_page 404 /404.html;
    error_page 403 =404 /404.html;
    include mime.types;
    types {{ text/csv csv; text/calendar ics; }}

    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types text/css text/csv text/javascript text/plain text/xml
        application/javascript application/json application/atom+xml image/svg+xml
        text/markdown;

{headers}

    location ~ \\.md$ {{ types {{}} default_type text/markdown; }}
{apart}    location ~ ^/(_headers|_redirects|nginx\\.conf)$ {{ return 404; }}
{redirects}}}
"""


APART = """\
    # Headers here take the place of those above.
    location ^~ /{folder} {{
{headers}
    }}
"""


def host_files(
    home: str,
    moved: Iterable[Redirect],
    root: str,
    apart: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, str]]:
    """(path, content) of each file for hosts.

    `home` is the HTML of a built page, `root` the site's address, ending in "/".
    `apart` are folders ("x/") that get headers of their own instead.
    """
    sent = headers(home)
    prefix = urlsplit(root).path or "/"
    ways = [(r.old, prefix + r.new) for r in moved if "#" not in r.old]
    yield "_headers", _headers(sent, apart)
    yield "_redirects", "".join(f"{prefix}{old} {new} 301\n" for old, new in ways)
    yield "nginx.conf", _nginx(sent, ways, apart)


def _headers(sent: Mapping[str, str], apart: Mapping[str, Mapping[str, str]]) -> str:
    lines = ["/*", *(f"  {name}: {value}" for name, value in sent.items())]
    for room in OPEN_ROOMS:
        lines += [f"/{room}*"]
        lines += [f"  {name}: {value}" for name, value in ELSEWHERE.items()]
    for folder, own in apart.items():
        other = {name: value for name, value in own.items() if sent.get(name) != value}
        # Cloudflare joins the values of a header that several rules set, unless
        # "!" takes the first away; Netlify keeps the nearest (see `netlify.toml`).
        lines += [f"/{folder}*", *(f"  ! {name}" for name in other if name in sent)]
        lines += [f"  {name}: {value}" for name, value in other.items()]
    return "\n".join([*lines, ""])


def _nginx(
    sent: Mapping[str, str],
    ways: Iterable[tuple[str, str]],
    apart: Mapping[str, Mapping[str, str]],
) -> str:
    blocks = [
        APART.format(folder=folder, headers=_added(own, " " * 8))
        for folder, own in apart.items()
    ]
    # It serves the site from "/", whatever path those who ask it have cut off.
    moves = [f'    location = /{old} {{ return 301 "{new}"; }}\n' for old, new in ways]
    rooms = " ".join(f"~^/{room} 1;" for room in OPEN_ROOMS)
    maps = [f"map $uri $open {{ {rooms} }}"]
    only = {}
    for number, (name, value) in enumerate(ELSEWHERE.items()):
        maps.append(f'map $open $open_{number} {{ 1 "{value}"; }}')
        only[name] = f"$open_{number}"
    return NGINX.format(
        maps="\n".join(maps),
        headers=_added({**sent, **only}, " " * 4),
        redirects="".join(moves),
        apart="".join(blocks),
    )


def _added(sent: Mapping[str, str], indent: str) -> str:
    return "\n".join(
        f'{indent}add_header {name} "{value}" always;' for name, value in sent.items()
    )
