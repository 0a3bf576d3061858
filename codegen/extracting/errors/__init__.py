"""Codes of errors, in each way that documents tell them."""
