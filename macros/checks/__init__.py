"""Validation of the data: schemas, references, prose, duplicates, terms."""
