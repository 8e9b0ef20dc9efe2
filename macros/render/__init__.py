"""Pieces of pages: text in, Markdown or HTML out. Knows no MkDocs, no Jinja."""
