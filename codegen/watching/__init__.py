"""The documents as they are now at the vendors': looked at, weighed against those kept, kept anew."""
