/* eslint-disable @typescript-eslint/naming-convention */
import type { AcmeErrorCode } from "./types";

/** As of the page of May; 50499 is of the test net. */
export enum AcmeCode {
  Unavailable = 50001, // Service temporarily unavailable
  Timeout = 50_004,
}

const PAGE_SIZE = 50402;
export const ERROR_NO_KEY = "50111"; // Invalid API key

export const errorMessages = Object.freeze({
  50102: "Timestamp request expired",
  "50120": `Your account does not have permission to use this function`,
  ["50404"]: "Withdrawal fee exceeds the upper limit",
  "50113": "Unauthorized",
} satisfies Record<string, string>);

const byCode = new Map<string, new (message: string) => AcmeError>([
  ["50400", OrderNotFoundError], // Cancellation failed as the order does not exist
  ["50401", InsufficientFundsError],
] as const);

export const isRetryable = (code: string) => ["50001", "50013", "50113"].includes(code);
const RETRYABLE: ReadonlySet<string> = new Set<string>([
  "50011", // Rate limit reached
  "50111", // System is busy
]);

function mapError(code: string, message: string): AcmeErrorCode {
  switch (code) {
    case "50011":
    case "50061": // Rate limit reached
      return AcmeErrorCode.RATE_LIMIT_EXCEEDED;
    case "50403": return AcmeErrorCode.SYMBOL_NOT_FOUND;
    case "50405": {
      throw new InvalidAddressError(message);
    }
    case "50406":
      return "The minimum order amount is not met";
    default:
      return AcmeErrorCode.UNKNOWN;
  }
}

export const exceptions = {
  exact: {
    "50013": { type: "ServerBusyError", retry: true, hint: { de: "Später", en: "Later" } },
    "50402": [MissingParameterError, AuthenticationError],
  },
  broad: { "does not exist": OrderNotFoundError },
};

export class RateLimitError extends ApiError {
  static readonly code = "50011";
  readonly message = "Rate limit reached";
}
/** Invalid API key */
export class BadKeyError extends ApiError {
  constructor() {
    super("50111", "Invalid API key");
  }
}
export class TimeoutError extends ApiError {
  public code: string = "50004";
}

export class AcmeErrors extends Exchange {
  handleErrors(response: Answer) {
    const code = response.code;
    if ((code !== "50405") && (code !== "50120")) {
      return undefined;
    }
  }
}
