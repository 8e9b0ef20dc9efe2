"""Which pages are made from data, and where; how pieces look is `render`."""
