#nullable enable
#region Licence
// Codes as of the page of May; 50499 is answered on the test net only.
#endregion

using System;
using System.Collections.Frozen;
using System.ComponentModel;

namespace Acme.Net.Errors
{
    /// <summary>
    /// What the exchange answers. See <c>50000</c> to <c>50999</c>.
    /// </summary>
    public enum AcmeErrorCode
    {
        /// <summary>
        /// Service temporarily unavailable
        /// </summary>
        [Description("Service temporarily unavailable. Please try again later")]
        [EnumMember(Value = "50001")]
        Unavailable = 50001,

        [Description("Endpoint request timeout")] EndpointTimeout = 50_004,

#if LEGACY
        [Description("Request too frequent"), Obsolete("renamed")]
        TooFast = 50011,
#else
        [Description("Rate limit reached")]
        RateLimit = 50011,
#endif
        [Description("Withdrawal fee exceeds the upper limit")] // from the page of May
        FeeTooHigh = 50404,
    }

    internal static class AcmeErrors
    {
        private const string BadSignature = "50113", /* Invalid signature */ BadKey = "50111"; // Invalid API key
        public const int PageSize = 50402;

        public static ErrorMapping Rest { get; } = new ErrorMapping(
            [
                new ErrorInfo(ErrorType.Unauthorized, false, "Invalid API key", "50111"),
                new ErrorInfo(ErrorType.Unauthorized, false, "Invalid signature", "50113", "50114"),
                // new ErrorInfo(ErrorType.Unknown, false, "taken out", "50120"),
                new ErrorInfo(ErrorType.InvalidTimestamp, false,
                    "Timestamp request expired",
                    "50102"),
                new ErrorInfo(ErrorType.UnknownOrder, false, @"Cancellation failed as the ""order"" has been filled, canceled or does not exist", "50400"),
            ],
            [
                new ErrorEvaluator("50402", (code, msg) => {
                    if (msg is { Length: > 0 } && msg.Contains("passphrase"))
                        return new ErrorInfo(ErrorType.Unauthorized, false, "Incorrect passphrase", code);
                    return new ErrorInfo(ErrorType.MissingParameter, false, "Required parameter is missing", code);
                }),
            ]);

        private static readonly FrozenDictionary<int, Func<string, Exception>> Throwers =
            new Dictionary<int, Func<string, Exception>>
            {
                [50401] = message => new InsufficientFundsException(message),
                { 50403, message => new UnknownSymbolException(message, new[] { 1, 2, 3 }) }, // Instrument ID does not exist
                [50405] = static m => new InvalidAddressException($"{m}: {50405}"),
            }.ToFrozenDictionary();

        public static bool IsTransient(string code) => code is "50001" or "50013" or "50113";

        public static Exception From(string code, string message) => code switch
        {
            "50120" => new PermissionDeniedException(message), // Your account does not have permission
            "50406" or "50407" => new InvalidOrderException("""
                The minimum order amount is not met
                """),
            BadKey or BadSignature => new AuthenticationException(message),
            _ when code.StartsWith("59") => new AcmeException(message),
            _ => new AcmeException(message),
        };

        public static ErrorType Classify(int code)
        {
            switch (code)
            {
                case 50011:
                case 50061: // Rate limit reached
                    return ErrorType.RateLimitRequest;
                case 50013:
                    return ErrorType.SystemError;
                default:
                    return ErrorType.Unknown;
            }
        }
    }
}

public partial class Acme : Exchange
{
    public override object Describe() => Merge(base.Describe(), new Dictionary<string, object>() {
        { "id", "acme" },
        { "exceptions", new Dictionary<string, object>() {
            { "exact", new Dictionary<string, object>() {
                { "50001", typeof(Unavailable) },
                { "50120", typeof(PermissionDenied) },
                { "50131", typeof(PermissionDenied) },
            } },
            { "broad", new Dictionary<string, object>() {
                { "does not exist", typeof(NotFound) },
            } },
        } },
        { "pages", new Dictionary<string, object>() {
            { "50402", typeof(Page) },
        } },
    });
}

public sealed class RateLimitException : ApiException
{
    public const int ErrorCode = 50011;
    public override string Code => "50011";
}
public class BadKeyException : ApiException
{
    public BadKeyException() : base("50111", "Invalid API key") { }
}
/// <summary>Invalid signature</summary>
public class BadSignException(string m) : ApiException("50113", m);
