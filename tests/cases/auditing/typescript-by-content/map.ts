// No name says what these are: their keys do.
export const acme = {
  "50001": "Service temporarily unavailable",
  "50011": "Rate limit reached",
  "50113": "Unauthorized",
  "50404": "Withdrawal fee exceeds the upper limit",
};
const sizes = { 50001: "small", 51000: "medium", 52000: "large", 53000: "huge" };
const pages: Record<number, string> = { 200: "fine page", 400: "bad page", 404: "no page" };

export enum Answer {
  Host = 50110,
  Key, // Invalid API key
  Account = 50120,
  Param = 50402,
  Balance = 50401,
}

const rows = [
  ["50102", "Timestamp request expired"],
  ["50400", "Cancellation failed"],
  ["50403", "Instrument ID does not exist"],
];
