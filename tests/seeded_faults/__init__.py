"""Faults seeded into the rules one at a time, and whether anything finds them."""
