"""Turns the documents of an API vendor into an exact spec, and the spec into typed Python."""

__version__ = "0.1.0"
