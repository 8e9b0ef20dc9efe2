"""What the types of the data are called, where a schema does not say it.

Owns these names, for `make_kinds`.
"""

ITEMS = {
    "certificates": "Certificate",
    "changes": "Change",
    "contacts": "Contact",
    "copies": "Copy",
    "documents": "Document",
    "facts": "Fact",
    "faq": "Answer",
    "fields": "FieldSet",
    "flows": "Flow",
    "forms": "Form",
    "glossary": "Term",
    "goods": "Goods",
    "laws": "Law",
    "markets": "Market",
    "notices": "Notice",
    "numbers": "Number",
    "paper-checks": "PaperCheck",
    "places": "Place",
    "procedures": "Procedure",
    "redirects": "Redirect",
    "scenarios": "Scenario",
    "sources": "SourceOfLaw",
    "steps": "Step",
    "table": "Rule",
    "tariff-codes": "TariffCode",
    "warnings": "Warned",
    "wording": "Wording",
}
"""Kind of data -> what one item of it is called."""


CALLED = {"MarketAccepted": "MarketSection", "Cube": "NotThese"}
"""What is called by its place in a schema -> what it is."""

BASES = {
    "Sourced": ("What rests on sources.", ("id", "sources", "law")),
    "Kept": ("What is read again.", ("reviewed", "aliases", "note")),
    "Due": ("What is read again by a day of its own.", ("review-by",)),
    "Leaning": ("What may lean on the state of a notice.", ("while",)),
}
"""What items share: its name, what it is, its keys; an item has all of them or none."""
