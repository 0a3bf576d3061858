"""Build back ends and pytest: what back ends ask of us is in core; each other module is one of
them, and those of drift_ are pytest's."""
