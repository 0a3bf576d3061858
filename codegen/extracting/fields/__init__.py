"""Parameters and fields of answers, from tables, lists and tables of models."""
