ERRORS = {
    "50402": [BadRequest, AuthenticationError],
    "50403": [BadSymbol, UnknownInstrument],
}
ERROR_MESSAGES = {
    50402: ["Required parameter is missing", "Incorrect passphrase"],
    50011: ("Rate limit reached", "wait a second"),
}
ERROR_DETAILS = {
    "50402": ((BadRequest, "Required parameter is missing"), (AuthenticationError, "Incorrect passphrase")),
}
