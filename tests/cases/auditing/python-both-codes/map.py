# The mistyped row stayed when the right one was added.
ERRORS = {
    "5401": InsufficientFunds,
    "50401": InsufficientFunds,  # Insufficient {ccy} balance
    "5403": BadSymbol,  # Instrument ID does not exist
    "50403": BadSymbol,  # Instrument ID does not exist
    "50031": Maintenance,
    "50013": ServiceBusy,
    "5120": PermissionDenied,  # The basket is empty, choose something first
    "50120": PermissionDenied,
    "61000": AcmeError,
}
