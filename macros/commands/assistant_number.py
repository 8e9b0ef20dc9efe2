"""What the guide replies to assistants about the number of a certificate.

Owns that reply; what a number is, is the business of `site.certificate_number`.
"""

from macros.commands.assistant_parts import Parts
from macros.commands.json_rpc import RefusedError
from macros.data import kinds
from macros.data.languages import localized
from macros.site.certificate_number import recognized


def number_reply(parts: Parts, text: str) -> dict[str, object]:
    """What `text` is; RefusedError if it holds no number."""
    view, number = parts.view, recognized(text)
    if number.kind == "empty":
        raise RefusedError(view.word("number-empty"))
    data = view.get(kinds.NUMBERS, number.kind)
    notes = [
        view.word(f"number-note-{note}", n=number.count, x=number.parts)
        for note in number.notes
    ]
    reply = {
        "kind": number.kind,
        "is": view.text(data["is"]),
        "written": number.number,
        "notes": notes,
        "do": view.text(data["do"]),
        **parts.evidence(data["sources"]),
        "link": parts.link(localized("tools/certificate-number.md", view.lang)),
    }
    return {key: part for key, part in reply.items() if part}
