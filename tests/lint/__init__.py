"""Lint of scripts and style sheets with tools from npm: a part of `make lint`."""
