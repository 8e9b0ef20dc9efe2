"""How QCS is reached in running text: addresses and telephone numbers are links.

A phone calls what it can tap; not each finds numbers in a text by itself.
"""

import re
from collections.abc import Mapping

from macros.data import kinds
from macros.render.html import link
from macros.render.running_text import Change
from macros.site.memory import memoized
from macros.site.model import Site


def office_links(site: Site) -> Change:
    """What makes each e-mail address and telephone number of an office a link."""
    targets, named = _reached(site)
    return lambda text: named.sub(lambda m: link(targets[m[0]], m[0]), text)


@memoized
def _reached(site: Site) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """How each office is reached -> where that leads, and what finds it in a text."""
    offices = [item.data for item in site.every(kinds.CONTACTS).values()]
    targets = {o["email"]: f"mailto:{o['email']}" for o in offices if "email" in o}
    targets |= {
        o["phone"]: f"tel:{dialled(o['phone'])}" for o in offices if "phone" in o
    }
    return targets, re.compile("|".join(map(re.escape, targets)) or "(?!)")


def dialled(phone: str) -> str:
    """What a telephone dials for the number `phone` of the US."""
    return "+1" + "".join(sign for sign in phone if sign.isdigit())
