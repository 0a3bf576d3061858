import { RateLimit } from "./errors";

export const ERRORS: Record<string, ErrorClass> = {
  "50001": ServiceUnavailable, // Service temporarily unavailable
  "50011": RateLimit, // Rate limit reached
  50013: ServiceUnavailable, // Systems are busy
  '50111': RequestTimeout, // Invalid API key
  "50113": AuthenticationError, // Invalid signature
  "50404": { type: ErrorType.Funds, message: "Withdrawal fee exceeds the upper limit", retry: true },
};

export enum AcmeCode {
  /** Insufficient balance */
  InsufficientBalance = "50401",
  Unknown = 50499, // once
}

const errorTable = new Map<string, Err>([
  ["50400", new NotFoundError("Cancellation failed as the order does not exist")],
  ["50403", new NotFoundError("Instrument ID does not exist")],
]);
export const RETRYABLE_CODES = new Set(["50001", '50113', 50004]);

function raise(code: string) {
  switch (code) {
    case "50120":
    case "50121":
      throw new PermissionDenied("no permission");
  }
  const width = 50102, sizes = [50111, 50200];
}
export const exceptions = { exact: { "50405": InvalidAddress }, broad: { "server on fire": ServerBusy } };
