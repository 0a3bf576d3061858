"""A web server on loopback that serves pages, and does everything that servers do wrong.

    from tests.web import Web, behaviours

    with Web() as web:                                   # http://127.0.0.1:PORT is web.origin
        web.page("/errors", "<html>...</html>")          # with an ETag; 304 when it is asked for
        web.page("/raw.md", "# Errors", type="text/markdown", etag=None, modified=True)
        web.answer("/gone", behaviours.status(410))
        web.answer("/busy", behaviours.busy(429, "0"), behaviours.page("<html>...</html>"))
        ...                                              # behaviours in turn; the last one stays
        web.asked("/errors")                             # the requests for a path, in order
        [seen.is_conditional for seen in web.seen]       # and all of them
        web.connections                                  # how many there were

`web.page` again with other text is how a page changes: its ETag is of its text. What is not known
is a 404, and of /robots.txt no word is kept. Settings that let a fetcher in: `FetchSettings(allow=(web.origin,))`, or in a project
`[tool.codegen.fetch]` with `allow = [web.origin]`.

`Web(authority=Authority())` speaks TLS with a certificate of an authority of its own (`.file` is
what `ca_bundle` wants) for 127.0.0.1, localhost and `names`; `Web(authority=..., names=[])` has one
for no such host. `Proxy({"docs.acme.example": web})` is a proxy that leads hosts that look public to
servers here: what a fetcher does only for hosts that are not allowed (pauses, https)
happens there.

A behaviour is a function of a `Conversation` (the request, `send`, `wait`, `hang_up`): see
`behaviours` for all of them, and write your own in a line. Everything ends with the `with`.
"""

from tests.web.authority import Authority
from tests.web.proxy import Proxy
from tests.web.server import Behaviour, Conversation, Seen, Web

__all__ = ["Authority", "Behaviour", "Conversation", "Proxy", "Seen", "Web"]
