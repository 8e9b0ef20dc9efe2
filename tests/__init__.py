"""The tests: data, unit, build, site, browser."""
