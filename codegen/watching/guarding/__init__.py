"""Whether a page that came can be trusted, and the part of it that is kept. `guards` is the ladder."""
