//! Errors of Acme, as of the page of May. 50499 is of the test net.
#![allow(clippy::match_same_arms)]

use std::{collections::HashMap, sync::LazyLock};

/// Codes that may be sent again.
pub static RETRYABLE: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let mut codes = HashSet::new();
    // Of the system
    codes.insert("50001"); // Service temporarily unavailable
    codes.insert("50113"); // Requests exceed the limit
    codes.extend(["50011", "50013"]);
    codes
});

const TIMEOUT: Duration = Duration::from_millis(50_402);
pub const ERR_NO_KEY: u32 = 50_111; // Invalid API key
pub(crate) const ERR_CODES: [(&str, AcmeErrorKind); 2] = [
    ("50400", AcmeErrorKind::OrderNotFound), // Cancellation failed as the order does not exist
    ("50401", AcmeErrorKind::InsufficientFunds),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[non_exhaustive]
pub enum AcmeErrorCode {
    /// Your account does not have permission to use this function
    #[serde(rename = "50120")]
    NoPermission,
    #[serde(rename = "50404")]
    #[error("Withdrawal fee exceeds the upper limit")]
    FeeTooHigh,
    #[serde(rename = "50102", alias = "50112")]
    #[error("Timestamp request expired: {0}")]
    Expired(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[serde(other)]
    Unknown,
}

#[repr(u32)]
pub enum Wire {
    Busy = 50013, // Systems are busy
    Address = 50405,
}

impl From<&ApiFailure<'_>> for AcmeError {
    fn from(failure: &ApiFailure<'_>) -> Self {
        let msg = r#"a "50499" in a raw string"#;
        match failure.code.as_str() {
            // Keys
            "50111" | "50113" | "50114" => AcmeError::AuthenticationFailed {
                reason: failure.msg.to_string(),
            },
            "50011"
            | "50061" => {
                // Rate limit reached
                AcmeError::RateLimited(format!("slow down: {}", failure.msg))
            }
            "50403" => Self::SymbolNotFound(failure.msg.clone()),
            code @ ("50402" | "50409") => AcmeError::InvalidParameter { code: code.into(), param: None },
            "50406" if failure.is_order() => AcmeError::InvalidOrder,
            _ => AcmeError::Other { code: failure.code.parse().unwrap_or(-1), message: msg.into() },
        }
    }
}

pub fn is_transient(code: u32) -> bool {
    matches!(code, 50001 | 50004 | 50111)
}

static BY_CODE: LazyLock<HashMap<u32, (&'static str, Vec<Hint<'static>>)>> = LazyLock::new(|| {
    HashMap::from([(50004, ("Endpoint request timeout", vec![])), (50403, ("Instrument ID does not exist", vec![Hint::Check("symbol")]))])
});

fn classify(code: Code) -> Kind {
    use Kind::*;
    match code {
        Symbol("50401") => InsufficientFunds,
        Numeric(50400) | Numeric(50403) => NotFound,
        Symbol(other) if other.starts_with("504") => InvalidOrder,
        _ => Other,
    }
}
