"""A page as it is now at the vendor's, or why nobody could look: the only connections there are.

Imports nothing by itself: `fetch` loads the network client on the first request.
"""
