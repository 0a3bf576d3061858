"""The documents as they are now at the vendors'. No other part of the package has a connection.

Imports nothing by itself: `codegen.watching.fetch` loads the network client on the first request.
"""
