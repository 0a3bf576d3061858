"""Build back ends: what they ask of us is in core, each module beside it is one of them."""
