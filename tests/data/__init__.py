"""Tests of the real data."""
