"""Spanish terms: one word of the trade for one thing, as in Latin America.

Owns words that say something else, are said otherwise on this continent, or copy the
English sentence. What is told of them stands with each: what to write instead. Owns,
too, that the first "agente" of a text says whose: by itself it may be anybody's.
"""

import re
from collections.abc import Iterator

from macros.checks.annotations import Fault

AGENT = re.compile(r"\bagentes?\b(?P<whose>\s+(?:de\s|aduan))?", re.IGNORECASE)
HINT = "write 'agente de aduanas', 'agente de carga' or whose agent it is"

RULE = r"(?:ley(?:es)?|normas?|reglas?|reglamentos?)"
TERMS = (
    # Another thing to a reader of Spanish
    (r"ley(?:es)? orgánicas?", "reglas orgánicas, or ley de productos orgánicos"),
    (r"frutas? secas?", "fruta deshidratada: fruta seca may be nuts"),
    (r"tiempos? de trabajo", "plazo de trámite: this is hours at work"),
    (r"formularios? heredados?", "formulario antiguo"),
    # Said otherwise in Latin America
    (r"(?<![(*])piensos?", "alimento para animales"),
    (r"lodos? de depuradoras?", "lodos de aguas residuales"),
    (r"(?:le certific(?:a|ó|an|aron)|certificarle)", "lo certifica, certificarlo"),
    (r"(?:arabia saudí|rumanía)", "Arabia Saudita, Rumania"),
    (
        r"(?:ordenador(?:es)?|ficheros?|zumos?|patatas?|cacahuetes?|vosotros|vuestr[oa]s?)",
        "the word of Latin America: computadora, archivo, jugo, papa, maní, ustedes",
    ),
    # One thing, one term
    (r"no minoristas?", "envase no destinado a la venta al por menor"),
    (r"alimentos? animal(?:es)?", "alimento para animales"),
    (r"productos? de ganado", "productos pecuarios"),
    (r"sistemas? de control interno", "sistema interno de control (SIC)"),
    (r"exportador final certificado", "exportador certificado final"),
    (r"certificado principal", "certificado maestro"),
    (r"agentes? de aduana", "agente de aduanas"),
    # The English sentence in Spanish words
    (rf"romp(?:e|en|ió|ieron|er) (?:la|las|una) {RULE}", "infringe, incumple"),
    (
        rf"{RULE} (?:[\w/]+ ){{0,4}}?(?:no )?conocen?",
        "prevé, fija, admite: a rule knows nothing",
    ),
    (r"error(?:es)? usual(?:es)?", "error habitual"),
    (r"idea de trabajo", "a modo de orientación"),
    (r"en base a", "con base en, según"),
)
"""Form, in small letters, and what to write."""

FORMS = [(form.replace(" ", r"\s+"), instead) for form, instead in TERMS]
"""A text may be broken into lines between two words."""

ANY = re.compile(rf"\b(?:{'|'.join(form for form, _ in FORMS)})\b")
"""All at once, for most texts have none."""

EACH = [(re.compile(rf"\b{form}\b"), instead) for form, instead in FORMS]


def spanish_term_faults(text: str, lang: str) -> Iterator[Fault]:
    """Words of a Spanish `text` for which the site has another."""
    small = text.lower() if lang == "es" else ""
    if not ANY.search(small):
        return
    for form, instead in EACH:
        for match in form.finditer(small):
            words = text[match.start() : match.end()]
            yield match.start(), f"'{words}' is not the word of this site", instead


def agent_faults(text: str, lang: str) -> Iterator[Fault]:
    """The first mention of an agent in a Spanish `text`, if it does not say whose."""
    first = AGENT.search(text) if lang == "es" else None
    if first and not first["whose"]:
        yield first.start(), f"'{first[0]}' does not say whose agent it is", HINT
