"""Text in TOML that we write: one form for all files of ours that people read and merge."""


def toml_string(text: str) -> str:
    """A basic string on one line, whatever is in the text. Raises ValueError: a lone surrogate,
    which TOML cannot hold."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if "\ud800" <= character <= "\udfff":
        raise ValueError(f"a lone surrogate: {character!r}")
    return character if character.isprintable() else f"\\U{ord(character):08x}"
