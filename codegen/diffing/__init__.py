"""Spec × Spec to changes (compare), and what a project thinks of them (judge)."""
