"""Faults of facts, tables, laws and cases, each made in the tiny project."""

Change = tuple[str, str, str]

FACTS = "guide/facts.yml"
CERTIFICATE = "guide/tables/certificate.yml"
DOCUMENTS = "guide/tables/documents.yml"
LAWS = "guide/laws.yml"
SCENARIOS = "guide/scenarios.yml"
SAID = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01}\n"
LOOSE = 'certificate: paper, bulk: "yes"'
TO_ECUADOR = "when: {destination: ec}"
BACKWARD = "from: 2026-02-01, until: 2026-01-31"
OVER_IN_FRANCE = "{destination: [eu, fr], treaty: over"
PAPER_IN_US = "certificate: paper, destination: us"
IN_ITALY = "destination: it, treaty: in-force"


def law(text: str) -> Change:
    """The tiny project's only law, about nothing but `text`."""
    rest = "sentence: {en: No., es: No.}, sources: [law], law: [closed]"
    return (LAWS, "[]\n", f"- {{id: no, {text}, {rest}, reviewed: 2026-01-01}}\n")


def rule(table: str, text: str) -> Change:
    """One rule more."""
    return (table, "", f"  - {{{text}, {SAID}")


FAULTS: dict[str, tuple[Change, ...]] = {
    "a gap": ((CERTIFICATE, "{destination: {not: eu}}", "{destination: us}"),),
    "a gap in one state of a notice": (
        (CERTIFICATE, "treaty: over", 'treaty: over, bulk: "no"'),
    ),
    "a gap in one epoch": (
        (CERTIFICATE, "then: paper,", "then: paper, until: 2026-06-30,"),
    ),
    "an overlap": (
        (CERTIFICATE, "{destination: {not: eu}}", "{destination: {not: fr}}"),
    ),
    "an overlap of three": (
        rule(CERTIFICATE, "id: all, when: {destination: [us, ec]}, then: nothing"),
        rule(CERTIFICATE, "id: more, when: {destination: [us, ec]}, then: nothing"),
    ),
    "a rule that never fires": (
        rule(
            DOCUMENTS,
            "id: dead, when: {certificate: paper, destination: us}, then: plan",
        ),
    ),
    "a question that never matters": ((DOCUMENTS, ', bulk: "yes"', ""),),
    "a value that no rule tells apart": (
        (
            FACTS,
            '    - {id: "yes"',
            '    - {id: maybe, label: {en: M, es: M}}\n    - {id: "yes"',
        ),
    ),
    "a value that stands twice": ((FACTS, '- {id: "yes"', '- {id: "no"'),),
    "a value kept without need": (
        (FACTS, "  unsure: true\n", '  unsure: true\n  kept: {"yes": x}\n'),
    ),
    "a rule that tests nothing": (
        (CERTIFICATE, "when: {destination: {not: eu}}", "when: {}"),
    ),
    "a rule that tests nothing in one of its maps": (
        (DOCUMENTS, f"{{{LOOSE}}}", f"[{{{LOOSE}}}, {{}}]"),
    ),
    "goods that are never listed, of a kind that is not there": (
        (FACTS, "  unsure: true\n", "  unsure: true\n  unlisted-for: [gold]\n"),
    ),
    "an item that no rule gives": ((CERTIFICATE, "then: paper", "then: nothing"),),
    "a condition that changes nothing": (
        (DOCUMENTS, "{certificate: paper,", "{certificate: paper, destination: eu,"),
    ),
    "a condition that changes nothing in a list": (
        (
            DOCUMENTS,
            f"{{{LOOSE}}}",
            f"[{{{LOOSE}, destination: fr}}, {{{LOOSE}, {IN_ITALY}}}]",
        ),
    ),
    "a value that adds nothing": (
        (DOCUMENTS, f"{{{LOOSE}}}", f"{{{LOOSE}, destination: [fr, us]}}"),
    ),
    "a value that adds nothing to what is left out": (
        (DOCUMENTS, f"{{{LOOSE}}}", f"{{{LOOSE}, destination: {{not: [it, us]}}}}"),
    ),
    "a value that a group of the list holds": (
        (CERTIFICATE, "{destination: eu, treaty: over", OVER_IN_FRANCE),
    ),
    "a map that never holds": (
        (DOCUMENTS, f"{{{LOOSE}}}", f"[{{{LOOSE}}}, {{{PAPER_IN_US}}}]"),
    ),
    "a condition that always holds": (
        (CERTIFICATE, "{destination: {not: eu}}", "{destination: [us, ec, fr, it]}"),
    ),
    "a condition that never holds": (
        (DOCUMENTS, 'bulk: "yes"', 'bulk: {not: ["no", "yes"]}'),
    ),
    "a value that is not there": ((CERTIFICATE, "{not: eu}", "{not: uss}"),),
    "a fact that is not there": (
        (CERTIFICATE, "{destination: {not", "{destinaton: {not"),
    ),
    "an item that is not there": ((CERTIFICATE, "then: paper", "then: papper"),),
    "two things of a unique table": ((CERTIFICATE, "then: paper", "then: [paper]"),),
    "an end before the beginning": (
        (DOCUMENTS, "then: plan,", f"then: plan, {BACKWARD},"),
    ),
    "the rest twice": (
        (CERTIFICATE, "{destination: {not: eu}}", "otherwise"),
        rule(CERTIFICATE, "id: rest, when: otherwise, then: nothing"),
    ),
    "the rest of a table that collects": (
        rule(DOCUMENTS, "id: rest, when: otherwise, then: plan"),
    ),
    "the rest of a table with dates": (
        (CERTIFICATE, "{destination: {not: eu}}", "otherwise"),
        (CERTIFICATE, "then: paper,", "then: paper, from: 2020-01-01,"),
    ),
    "silence in a table that collects": (
        (DOCUMENTS, "then: plan,", "then: plan, silent: true,"),
    ),
    "silence where nothing else is said": (
        (CERTIFICATE, "then: paper,", "then: paper, silent: true,"),
    ),
    "a state that is not there": (
        ("notices.yml", "state: in-force", "state: in-farce"),
    ),
    "a usual value that is not there": (
        (FACTS, "  unsure: true\n", "  unsure: true\n  usual: maybe\n"),
    ),
    "an item with the name of a group": (
        ("certificates.yml", "- id: paper", "- id: none"),
        ("faq/basics.yml", "certificate:paper", "certificate:none"),
        ("paper-checks.yml", "[paper]", "[none]"),
        (CERTIFICATE, "then: paper", "then: none"),
        (DOCUMENTS, "certificate: paper", "certificate: none"),
        (SCENARIOS, "certificate: paper", "certificate: none"),
    ),
    "a law that is broken": (law(f"{TO_ECUADOR}, never: {{certificate: nothing}}"),),
    "a law that something be given": (
        law('when: {destination: eu, bulk: "no"}, always: {documents: plan}'),
    ),
    "a law on a day": (
        law(f"{TO_ECUADOR}, never: {{certificate: nothing}}, from: 2026-03-01"),
    ),
    "a law that nothing reaches": (
        law(
            "when: [{destination: ec}, {destination: us, certificate: paper}], "
            "never: {documents: plan}"
        ),
    ),
    "a law that says two things": (
        law(f"{TO_ECUADOR}, never: {{documents: plan}}, always: {{documents: plan}}"),
    ),
    "a law of a table that is not there": (
        law(f"{TO_ECUADOR}, never: {{document: plan}}"),
    ),
    "a law that denies what may be many": (
        law(f"{TO_ECUADOR}, never: {{documents: {{not: plan}}}}"),
    ),
    "a law that ends before it begins": (
        law(f"{TO_ECUADOR}, never: {{documents: plan}}, {BACKWARD}"),
    ),
    "a case with another certificate": (
        (
            SCENARIOS,
            "{certificate: nothing}\n  sources: [page]",
            "{certificate: paper}\n  sources: [page]",
        ),
    ),
    "a case without a fact that matters": ((SCENARIOS, ', bulk: "yes"', ""),),
    "a case with a fact that is not there": (
        (SCENARIOS, "{destination: ec", "{destinaton: ec"),
    ),
    "a case with a value that is not there": (
        (SCENARIOS, "{destination: ec", "{destination: ecu"),
    ),
    "a case that expects what does not come": (
        (
            SCENARIOS,
            "{certificate: nothing}\n  sources: [page]",
            "{certificate: nothing, documents: {include: [plan]}}\n  sources: [page]",
        ),
    ),
    "a case that expects nothing besides": (
        (SCENARIOS, "documents: {include: [plan]}", "documents: {only: []}"),
    ),
    "a case that excludes what comes": (
        (SCENARIOS, "documents: {include: [plan]}", "documents: {exclude: [plan]}"),
    ),
    "a case of a table that is not there": (
        (SCENARIOS, "documents: {include: [plan]}", "steps: {}"),
    ),
    "a case that expects another rule": (
        (
            SCENARIOS,
            "{certificate: paper, ",
            "{certificate: paper, because: [elsewhere, to-ue], ",
        ),
    ),
}
