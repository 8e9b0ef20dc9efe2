"""Input as people write it: YAML with positions, prose pages, links, diagnostics."""
