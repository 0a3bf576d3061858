"""Categories and retry of real rows, given by hand from SPEC's definitions before the rules."""
