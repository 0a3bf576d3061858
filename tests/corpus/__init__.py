"""How much of real documents is read, held against an independent reading of them (the truth)."""
