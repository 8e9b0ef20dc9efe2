"""Files as people write them: YAML with positions, pages, links, problems."""
