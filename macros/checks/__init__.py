"""Whether the data is right: shape, references, prose, duplicates, terms."""
