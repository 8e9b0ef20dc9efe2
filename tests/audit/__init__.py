"""Slow audits with tools from outside: `make audit`."""
