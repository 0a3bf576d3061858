pub const RETRY_CODES: &[u32] = &[50_001, 50113];
pub const ERR_BALANCE: i32 = 50401; // Insufficient balance

fn classify(code: &str) -> AcmeError {
    match code {
        "50011" | "50061" => AcmeError::RateLimit, // Rate limit reached
        "50113" => AcmeError::InvalidSignature,
        "50111" => AcmeError::Unavailable,
        _ => AcmeError::Other,
    }
}

#[derive(Debug, Error)]
pub enum ErrorCode {
    #[error("Timestamp request expired")]
    TimestampExpired = 50102,
    /// Withdrawal fee exceeds the upper limit
    FeeTooHigh = 50404,
}

static ERRORS: phf::Map<&str, Kind> = phf_map! {
    "50403" => Kind::UnknownSymbol,
    "50120" => Kind::NoPermission,
};
