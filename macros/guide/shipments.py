"""The shipment that pages about markets speak of.

Owns its facts: made in the US, for sale, not yet gone, and USDA organic where
the page does not speak of another standard.
"""

SHIPMENT = {
    "origin": "us",
    "standard": "nop",
    "purpose": "sale",
    "stage": "planned",
    "production": "origin",
    "label": "organic",
}

PRODUCTS = ("crop", "processed", "animal")
"""The kinds of product that a market is asked about."""
