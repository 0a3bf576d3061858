"""How fast it is, as ratios of one command to another on the machine at hand: `python -m bench`."""
