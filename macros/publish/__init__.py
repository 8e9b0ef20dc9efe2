"""Files besides pages: search, feeds, styles, scripts, files for hosts."""
