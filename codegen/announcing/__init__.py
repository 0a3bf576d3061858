"""Telling people of drift: what was told already, an issue, a message."""
