"""The words of the guide, and with which of its parts each is sent.

Owns the parting: a word is sent once, with the part of the guide that says it.
"""

from macros.site.view import View

ALWAYS = (
    *("answers", "back", "change", "error", "failed", "locale", "now", "restart"),
    *("retry", "unknown-answer", "unsure"),
)
"""Words of `data/ui.yml` in the guide's page."""

ASKING = (
    *("continue", "error-choose", "error-place", "error-title", "error-unknown"),
    *("find", "goods-hint", "goods-taken", "help", "left", "no-goods", "no-match"),
    *("quick-picks", "touch", "type-goods", "type-place", "why"),
)
"""Those that only a question says."""

EXPLAINING = ("instead-none", "law", "only", "rule", "rules-count", "said")
"""Those that stand where a reader opens a reason."""

TAKING = (
    *("copied", "copy-link", "copy-long", "copy-text", "documents", "forward", "json"),
    *("letter-customer", "letter-customer-subject", "mail", "more-rows", "not-copied"),
    *("print-whole", "printed-on", "qr", "saved", "share-system", "steps", "warnings"),
)
"""Those of a reader who takes a result along."""

DATED = (
    *("by-day", "calendar", "day-arrival", "day-issue", "late", "late-answer"),
    *("late-one", "late-past", "late-today"),
)
"""Those of a result whose day of departure is known."""

ELSEWHERE = ("mail-subject", "no-script", "result", "title")
"""Those that pages say, and no script."""

HEAD = ("requester", "issuer", "deadline", "system", "instead")
"""What is told of a certificate beside its name: words that begin with `field-`."""

ROW = ("consequence", "who")
"""The same of a row that is open."""


def words_of_results(view: View) -> dict[str, str]:
    """What a result says unopened: all that no other part says."""
    others = {*ALWAYS, *ASKING, *EXPLAINING, *TAKING, *DATED, *ELSEWHERE}
    every = view.words("guide-")
    return {key: word for key, word in every.items() if key not in others}


def words_of(view: View, keys: tuple[str, ...]) -> dict[str, str]:
    """The words `keys` of the guide."""
    every = view.words("guide-")
    return {key: every[key] for key in keys}
