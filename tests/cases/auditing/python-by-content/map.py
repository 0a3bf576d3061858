"""No name says what these are: their keys do."""

from enum import Enum

acme = {
    "50001": "Service temporarily unavailable",
    "50011": "Rate limit reached",
    "50113": "Unauthorized",
    "50404": "Withdrawal fee exceeds the upper limit",
    "59999": "Of the test net",
}
sizes = {50001: "small", 51000: "medium", 52000: "large", 53000: "huge"}
PAGES = {200: "fine", 400: "bad", 404: "nowhere"}
rows = [
    ("50102", "Timestamp request expired"),
    ("50120", "No permission"),
    ("50403", "Instrument ID does not exist"),
]


class Answer(Enum):
    KEY = 50111
    FUNDS = 50401  # Insufficient balance
    ADDRESS = 50405


class Size(Enum):
    SMALL = 50
    LARGE = 50406
