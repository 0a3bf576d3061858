"""Endpoints: the lines that begin one, what stands around them, lists of them."""
