"""A hand-written map of errors, read without running it, held against the spec."""
