"""The errors of a vendor, one class each. Written by codegen from the documents; do not edit."""

from ..envelopes import Envelope
from ..errors import (
    AccountError,
    ApiError,
    ComplianceError,
    ConflictError,
    HoldError,
    InsufficientFundsError,
    InvalidOrderError,
    InvalidRequestError,
    NotFoundError,
    OtherError,
    PermissionDeniedError,
    QuotaError,
    RateLimitError,
    UnavailableError,
    UnsupportedError,
)
from .codes import Code


class OkxError(ApiError):
    """An error that OKX answered with."""

    vendor = "okx"
    envelope = Envelope(
        (
            ("code", Code),
            ("data[].sCode", Code),
        ),
        messages=("msg", "data[].sMsg"),
        success=("0",),
    )
    documents = {
        "finance": "https://www.okx.com/docs-v5/en/#error-code-rest-api-finance",
        "funding": "https://www.okx.com/docs-v5/en/#error-code-rest-api-funding",
    }


class UnknownOkxError(OkxError, unknown=True):
    """A code that the documents do not have, or an answer that is not understood."""


class FundingError(OkxError):
    """A code of 58000 to 58999."""


class UnknownFundingError(FundingError, UnknownOkxError, unknown=("58000", "58999")):
    """A code of 58000 to 58999 that the documents do not have."""


class FinanceError(OkxError):
    """A code of 51700 to 51799."""


class UnknownFinanceError(FinanceError, UnknownOkxError, unknown=("51700", "51799")):
    """A code of 51700 to 51799 that the documents do not have."""


class AssetTransfersUnverifiedNotSupported(OkxError):
    """Any of the codes 58012, 58225."""


class CompleteIdentityVerificationProcess(OkxError):
    """Any of the codes 51737, 58240."""


class NonTradableAssetsOnlyTransferred(OkxError):
    """Any of the codes 58125, 58126."""


class RecipientCannotReceiveTransfer(OkxError):
    """Any of the codes 58234, 58242, 58243."""


class RestrictedFromMakingFundTransfers(OkxError):
    """Any of the codes 58104, 58105."""


class WithdrawalSuspended(OkxError):
    """Any of the codes 58204, 58405."""


class RedeemError(FinanceError, OtherError, code=Code.REDEEM_ERROR):
    """51720: Redeem error

    zh: 赎回失败
    HTTP 200. Category other, retry check_first.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CancelRedeemError(FinanceError, OtherError, code=Code.CANCEL_REDEEM_ERROR):
    """51721: Cancel redeem error

    zh: 取消赎回失败
    HTTP 200. Category other, retry check_first.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class RedeemAlreadyComplete(FinanceError, ConflictError, code=Code.REDEEM_ALREADY_COMPLETE):
    """51722: Redeem already complete

    zh: 赎回已到账
    HTTP 200. Category conflict, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class EarlyRedemptionNotSupported(
    FinanceError, UnsupportedError, code=Code.EARLY_REDEMPTION_NOT_SUPPORTED
):
    """51723: Early redemption is not supported

    zh: 不支持提前赎回
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class RedemptionNotSupported(FinanceError, UnsupportedError, code=Code.REDEMPTION_NOT_SUPPORTED):
    """51724: Redemption is currently not supported

    zh: 当前状态不支持赎回
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CancellationNotSupported(
    FinanceError, UnsupportedError, code=Code.CANCELLATION_NOT_SUPPORTED
):
    """51725: Cancellation is currently not supported

    zh: 当前状态不支持取消
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CancellationSubscriptionsRedemptionsNotSupported(
    FinanceError, UnsupportedError, code=Code.CANCELLATION_SUBSCRIPTIONS_REDEMPTIONS_NOT_SUPPORTED
):
    """51726: Cancellation of subscriptions/redemptions is not supported

    zh: 该项目不支持撤销申购/赎回
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class MinimumSubscriptionAmount(
    FinanceError, InvalidOrderError, code=Code.MINIMUM_SUBSCRIPTION_AMOUNT
):
    """51727: The minimum subscription amount is {minUnit} {ccy}

    zh: 最小申购数量为 {minUnit} {ccy}
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class SubscriptionQuantityAboveMaximumLimit(
    FinanceError, InvalidOrderError, code=Code.SUBSCRIPTION_QUANTITY_ABOVE_MAXIMUM_LIMIT
):
    """51728: The subscription quantity is above the maximum limit

    zh: 申购数量超过最大值
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class ProjectNotReachedRedemptionDate(
    FinanceError, HoldError, code=Code.PROJECT_NOT_REACHED_REDEMPTION_DATE
):
    """51729: This project has not reached the redemption date

    zh: 该项目尚未到期
    HTTP 200. Category hold, retry wait.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class SoldOut(FinanceError, QuotaError, code=Code.SOLD_OUT):
    """51730: Sold out

    zh: 该项目已售罄
    HTTP 200. Category quota, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class ProductSuspendedForPurchase(
    FinanceError, UnavailableError, code=Code.PRODUCT_SUSPENDED_FOR_PURCHASE
):
    """51731: Product is currently suspended for purchase

    zh: 产品现在暂停申购
    HTTP 200. Category unavailable, retry wait.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class RequiredKycLevelNotMet(FinanceError, ComplianceError, code=Code.REQUIRED_KYC_LEVEL_NOT_MET):
    """51732: Required user KYC level not met

    zh: 用户KYC等级不符合要求
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class UserUnderRiskControl(FinanceError, ComplianceError, code=Code.USER_UNDER_RISK_CONTROL):
    """51733: User is under risk control

    zh: 用户被风险管理中
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class UserKycCountryNotSupported(
    FinanceError, ComplianceError, code=Code.USER_KYC_COUNTRY_NOT_SUPPORTED
):
    """51734: User KYC Country is not supported

    zh: 不支持用户所属KYC国家
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class SubAccountNotSupported(FinanceError, UnsupportedError, code=Code.SUB_ACCOUNT_NOT_SUPPORTED):
    """51735: Sub-account is not supported

    zh: 不支持子帐户
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class InsufficientCcyBalance(
    FinanceError, InsufficientFundsError, code=Code.INSUFFICIENT_CCY_BALANCE
):
    """51736: Insufficient {ccy} balance

    zh: {ccy} 余额不足
    HTTP 200. Category insufficient_funds, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CompleteIdentityVerificationProcess51737(
    CompleteIdentityVerificationProcess,
    FinanceError,
    ComplianceError,
    code=Code.COMPLETE_IDENTITY_VERIFICATION_PROCESS_51737,
):
    """51737: For security and compliance purposes, please complete the identity verification process to continue using our services.

    zh: 根据当地法律法规，您需要完成身份认证方可继续使用我们的服务。
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class FundingAccountFrozen(FinanceError, AccountError, code=Code.FUNDING_ACCOUNT_FROZEN):
    """51738: Your funding account is frozen.

    zh: 您的资金账户被冻结
    HTTP 200. Category account, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class FunctionUnavailableTemporarily(
    FinanceError, UnavailableError, code=Code.FUNCTION_UNAVAILABLE_TEMPORARILY
):
    """51739: This function is unavailable temporarily

    zh: 该功能暂不可用
    HTTP 200. Category unavailable, retry wait.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CollateralCannotContainAssetsCurrency(
    FinanceError, InvalidOrderError, code=Code.COLLATERAL_CANNOT_CONTAIN_ASSETS_CURRENCY
):
    """51750: The collateral cannot contain assets in the currency of the loan

    zh: 抵押物不能包含借贷币种资产
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CurrencyCcyBorrowingNotSupported(
    FinanceError, UnsupportedError, code=Code.CURRENCY_CCY_BORROWING_NOT_SUPPORTED
):
    """51751: The currency {ccy} does not support borrowing

    zh: 币种 {ccy} 不支持借币
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CurrencyCcyCollateralizationNotSupported(
    FinanceError, UnsupportedError, code=Code.CURRENCY_CCY_COLLATERALIZATION_NOT_SUPPORTED
):
    """51752: The currency {ccy} does not support collateralization

    zh: 币种 {ccy} 不支持抵押
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CollateralNotIncludeAsset(
    FinanceError, InvalidOrderError, code=Code.COLLATERAL_NOT_INCLUDE_ASSET
):
    """51753: The collateral does not include this asset

    zh: 抵押物中不包含此资产
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class NoDebt(FinanceError, ConflictError, code=Code.NO_DEBT):
    """51754: There is currently no debt, no need to increase collateral

    zh: 当前没有负债，无需增加抵押物
    HTTP 200. Category conflict, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CurrencyCcyOperationRestricted(
    FinanceError, UnsupportedError, code=Code.CURRENCY_CCY_OPERATION_RESTRICTED
):
    """51755: The currency {ccy} operation is restricted

    zh: 币种 {ccy} 被限制操作
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class ExceededMaximumRedeemableQuantity(
    FinanceError, InvalidOrderError, code=Code.EXCEEDED_MAXIMUM_REDEEMABLE_QUANTITY
):
    """51756: Exceeding the maximum redeemable quantity

    zh: 超过最大可赎回数量
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CollateralAmountCannotBeLess(
    FinanceError, InvalidOrderError, code=Code.COLLATERAL_AMOUNT_CANNOT_BE_LESS
):
    """51757: The collateral amount should not be less than {minAmt}

    zh: 质押物数量不应低于 {minAmt}
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class CanRedeemAtMost(FinanceError, InvalidOrderError, code=Code.CAN_REDEEM_AT_MOST):
    """51758: You can redeem at most {maxRedemptionAmount} {crypto}.

    zh: 您最多可赎回 {maxRedemptionAmount} {crypto}。
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class ExceededTemporaryLimit(FinanceError, QuotaError, code=Code.EXCEEDED_TEMPORARY_LIMIT):
    """51759: You've exceed the temporary limit. Try again later.

    zh: 已超出临时限额，请稍后再试。
    HTTP 200. Category quota, retry wait.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class FlexibleLoanNotAvailableAccounts(
    FinanceError, UnsupportedError, code=Code.FLEXIBLE_LOAN_NOT_AVAILABLE_ACCOUNTS
):
    """51760: Flexible Loan isn\u2019t available to accounts using delta neutral strategy.

    zh: 使用中性套利策略的账户无法开通活期借币
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class FailedVerifySubAccountStrategy(
    FinanceError, OtherError, code=Code.FAILED_VERIFY_SUB_ACCOUNT_STRATEGY
):
    """51761: Failed to verify sub-account strategy type.

    zh: 无法验证子账户的策略类型
    HTTP 200. Category other, retry check_first.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class RedemptionProcessedCannotBeCancelled(
    FinanceError, ConflictError, code=Code.REDEMPTION_PROCESSED_CANNOT_BE_CANCELLED
):
    """51762: Redemption partially processed and can't be cancelled

    zh: 已部分赎回的订单无法取消
    HTTP 200. Category conflict, retry never.
    Documented in finance, "Finance".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-finance
    """


class ActivateSavingsAccountFirst(
    FundingError, AccountError, code=Code.ACTIVATE_SAVINGS_ACCOUNT_FIRST
):
    """58002: Please activate Savings Account first.

    zh: 请先开通余币宝服务
    HTTP 200. Category account, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class SavingsCurrencyTypeNotSupported(
    FundingError, UnsupportedError, code=Code.SAVINGS_CURRENCY_TYPE_NOT_SUPPORTED
):
    """58003: Savings does not support this currency type

    zh: 余币宝不支持该币种
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class AccountBlocked(FundingError, AccountError, code=Code.ACCOUNT_BLOCKED):
    """58004: Account blocked.

    zh: 账户冻结
    HTTP 200. Category account, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class BehaviorAmountMustBeLess(
    FundingError, InvalidOrderError, code=Code.BEHAVIOR_AMOUNT_MUST_BE_LESS
):
    """58005: The {behavior} amount must be equal to or less than {minNum}

    zh: 申购/赎回额度不可超过{0}
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ServiceUnavailableForToken(
    FundingError, UnsupportedError, code=Code.SERVICE_UNAVAILABLE_FOR_TOKEN
):
    """58006: Service unavailable for token {0}.

    zh: 币种{0}不支持当前操作
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class AssetsInterfaceUnavailable(
    FundingError, UnavailableError, code=Code.ASSETS_INTERFACE_UNAVAILABLE
):
    """58007: Assets interface is currently unavailable. Try again later

    zh: 资金接口服务异常，请稍后再试。
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class NoAssetsInCurrency(FundingError, InsufficientFundsError, code=Code.NO_ASSETS_IN_CURRENCY):
    """58008: You do not have assets in this currency.

    zh: 您没有该币种资产
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CryptoPairNotFound(FundingError, NotFoundError, code=Code.CRYPTO_PAIR_NOT_FOUND):
    """58009: Crypto pair doesn't exist

    zh: 币对不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ChainNotSupported(FundingError, UnsupportedError, code=Code.CHAIN_NOT_SUPPORTED):
    """58010: Chain {chain} isn't supported

    zh: 该链{0}暂不支持
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ServicesUnavailableUnverifiedUsersRegion(
    FundingError, ComplianceError, code=Code.SERVICES_UNAVAILABLE_UNVERIFIED_USERS_REGION
):
    """58011: Due to local laws and regulations, our services are unavailable to unverified users in {region}. Please verify your account.

    zh: 抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，请先认证身份以继续使用欧易
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class AssetTransfersUnverifiedNotSupported58012(
    AssetTransfersUnverifiedNotSupported,
    FundingError,
    ComplianceError,
    code=Code.ASSET_TRANSFERS_UNVERIFIED_NOT_SUPPORTED_58012,
):
    """58012: Due to local laws and regulations, OKX does not support asset transfers to unverified users in {region}. Please make sure your recipient has a verified account.

    zh: 抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，所以您无法向该用户转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalsNotSupported(FundingError, UnsupportedError, code=Code.WITHDRAWALS_NOT_SUPPORTED):
    """58013: Withdrawals not supported yet, contact customer support for details

    zh: 暂不支持提币功能，请咨询客服了解详情
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class DepositsNotSupported(FundingError, UnsupportedError, code=Code.DEPOSITS_NOT_SUPPORTED):
    """58014: Deposits not supported yet, contact customer support for details

    zh: 暂不支持充值功能，请咨询客服了解详情
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransfersNotSupported(FundingError, UnsupportedError, code=Code.TRANSFERS_NOT_SUPPORTED):
    """58015: Transfers not supported yet, contact customer support for details

    zh: 暂不支持划转功能，请咨询客服了解详情
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ApiOnlyTradingTeamMain(
    FundingError, PermissionDeniedError, code=Code.API_ONLY_TRADING_TEAM_MAIN
):
    """58016: The API can only be accessed and used by the trading team's main account

    zh: 仅交易团队主账户有权限调用此接口
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TradingProductTriggersRiskControl(
    FundingError, ComplianceError, code=Code.TRADING_PRODUCT_TRIGGERS_RISK_CONTROL
):
    """58100: The trading product triggers risk control, and the platform has suspended the fund transfer-out function with related users. Please wait patiently.

    zh: 行权或结算中，暂无法转入或转出
    HTTP 200. Category compliance, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransferSuspended(FundingError, UnavailableError, code=Code.TRANSFER_SUSPENDED):
    """58101: Transfer suspended

    zh: 划转冻结
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RateLimitReached(FundingError, RateLimitError, code=Code.RATE_LIMIT_REACHED):
    """58102: Rate limit reached. Please refer to API docs and throttle requests accordingly.

    zh: 已达到速率限制。请参考相应的 API 文档与节流请求
    HTTP 429. Category rate_limit, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class AccountTransferFunctionTemporarilyUnavailable(
    FundingError, UnavailableError, code=Code.ACCOUNT_TRANSFER_FUNCTION_TEMPORARILY_UNAVAILABLE
):
    """58103: This account transfer function is temporarily unavailable. Please contact customer service for details.

    zh: 该账户划转功能暂不可用，详情请联系客服
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RestrictedFromMakingFundTransfers58104(
    RestrictedFromMakingFundTransfers,
    FundingError,
    ComplianceError,
    code=Code.RESTRICTED_FROM_MAKING_FUND_TRANSFERS_58104,
):
    """58104: Since your P2P transaction is abnormal, you are restricted from making fund transfers. Please contact customer support to remove the restriction.

    zh: 您在法币区的交易异常，现已被限制划转功能，请您联系在线客服以解除限制
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RestrictedFromMakingFundTransfers58105(
    RestrictedFromMakingFundTransfers,
    FundingError,
    ComplianceError,
    code=Code.RESTRICTED_FROM_MAKING_FUND_TRANSFERS_58105,
):
    """58105: Since your P2P transaction is abnormal, you are restricted from making fund transfers. Please transfer funds on our website or app to complete identity verification.

    zh: 您在法币区的交易异常，现已被限制划转功能，请您在网页或APP进行法币划转操作以完成身份验证
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class UsdVerificationFailed(FundingError, OtherError, code=Code.USD_VERIFICATION_FAILED):
    """58106: USD verification failed.

    zh: 美元可转校验未通过
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CryptoVerificationFailed(FundingError, OtherError, code=Code.CRYPTO_VERIFICATION_FAILED):
    """58107: Crypto verification failed.

    zh: 币种可转校验未通过
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransfersSuspended(FundingError, ComplianceError, code=Code.TRANSFERS_SUSPENDED):
    """58110: Transfers are suspended due to market risk control triggered by your {businessType} {instFamily} trades or positions. Please try again in a few minutes. Contact customer support if further assistance is needed.

    zh: 您所交易过或者持仓的 {businessType} {instFamily} 产品触发市场风控，平台已暂停您的资金转出功能，请稍后重试。如需进一步的协助，请联系客服。
    HTTP 200. Category compliance, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class FundTransfersUnavailable(
    FundingError, UnavailableError, code=Code.FUND_TRANSFERS_UNAVAILABLE
):
    """58111: Fund transfers are unavailable while perpetual contracts are charging funding fees. Try again later.

    zh: 永续合约正在收取资金费，暂时无法做资金划转，请稍后重试
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransferFailed(FundingError, OtherError, code=Code.TRANSFER_FAILED):
    """58112: Transfer failed. Contact customer support for assistance

    zh: 资金划转失败，请联系客服进行处理
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class UnableToTransferCrypto(FundingError, UnsupportedError, code=Code.UNABLE_TO_TRANSFER_CRYPTO):
    """58113: Unable to transfer this crypto

    zh: 该币种不支持划转
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransferAmountMustExceed0(
    FundingError, InvalidOrderError, code=Code.TRANSFER_AMOUNT_MUST_EXCEED_0
):
    """58114: Transfer amount must be greater than 0

    zh: 转账金额必须大于 0
    HTTP 400. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class SubAccountNotFound(FundingError, NotFoundError, code=Code.SUB_ACCOUNT_NOT_FOUND):
    """58115: Sub-account does not exist.

    zh: 子账户不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransferExceededAvailableAmount(
    FundingError, InsufficientFundsError, code=Code.TRANSFER_EXCEEDED_AVAILABLE_AMOUNT
):
    """58116: Transfer exceeds the available amount.

    zh: 转出数量大于最大可转数量
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ResolveNegativeAssetsBeforeTransferring(
    FundingError, InvalidRequestError, code=Code.RESOLVE_NEGATIVE_ASSETS_BEFORE_TRANSFERRING
):
    """58117: Transfer failed. Resolve any negative assets before transferring again

    zh: 账户划转失败，请先处理负资产后再划转
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class SubAccountNoPermissionTransfer(
    FundingError, PermissionDeniedError, code=Code.SUB_ACCOUNT_NO_PERMISSION_TRANSFER
):
    """58119: {0} Sub-account has no permission to transfer out, please set first.

    zh: {0} 子账户没有转出权限，请先设置
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransfersUnavailable(FundingError, UnavailableError, code=Code.TRANSFERS_UNAVAILABLE):
    """58120: Transfers are currently unavailable. Try again later

    zh: 划转服务暂不可用，请稍后重试
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransferResultHighRiskLevel(
    FundingError, InvalidOrderError, code=Code.TRANSFER_RESULT_HIGH_RISK_LEVEL
):
    """58121: This transfer will result in a high-risk level of your position, which may lead to forced liquidation. You need to re-adjust the transfer amount to make sure the position is at a safe level before proceeding with the transfer.

    zh: 此次划转将导致您的仓位风险水平较高，进而可能引起爆仓。您需要重新调整划转金额，确保仓位处于安全水平后，再进行划转操作。
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class PortionSpotBeingDeltaOffset(
    FundingError, ConflictError, code=Code.PORTION_SPOT_BEING_DELTA_OFFSET
):
    """58122: A portion of your spot is being used for Delta offset between positions. If the transfer amount exceeds the available amount, it may affect current spot-derivatives risk offset structure, which will result in an increased Maintenance Margin Requirement (MMR) rate. Please be aware of your risk level.

    zh: 您的一部分现货正用于仓位间的 Delta 对冲，若划转数量超过可用金额，可能会影响现有的现货对冲结构，进而导致维持保证金率增加，请留意您的风险水平。
    HTTP 200. Category conflict, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class FromCannotBeSameTo(FundingError, InvalidRequestError, code=Code.FROM_CANNOT_BE_SAME_TO):
    """58123: The From parameter cannot be the same as the To parameter.

    zh: 参数from与参数to不可相同
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransferBeingProcessed(FundingError, ConflictError, code=Code.TRANSFER_BEING_PROCESSED):
    """58124: Your transfer is being processed, transfer id:{trId}. Please check the latest state of your transfer from the endpoint (GET /api/v5/asset/transfer-state)

    zh: 资金划转中，划转id：{trId}，请通过接口(GET /api/v5/asset/transfer-state)获取最新状态
    HTTP 200. Category conflict, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class NonTradableAssetsOnlyTransferred58125(
    NonTradableAssetsOnlyTransferred,
    FundingError,
    InvalidOrderError,
    code=Code.NON_TRADABLE_ASSETS_ONLY_TRANSFERRED_58125,
):
    """58125: Non-tradable assets can only be transferred from sub-accounts to main accounts

    zh: 不可交易资产仅支持子账户转主账户
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class NonTradableAssetsOnlyTransferred58126(
    NonTradableAssetsOnlyTransferred,
    FundingError,
    InvalidOrderError,
    code=Code.NON_TRADABLE_ASSETS_ONLY_TRANSFERRED_58126,
):
    """58126: Non-tradable assets can only be transferred between funding accounts

    zh: 不可交易资产划转，只能在资金账户间互转
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class MainTransferTypeNotSupported(
    FundingError, UnsupportedError, code=Code.MAIN_TRANSFER_TYPE_NOT_SUPPORTED
):
    """58127: Main account API key does not support current transfer 'type' parameter. Please refer to the API documentation.

    zh: 主账户 API key 不支持当前 type 划转类型参数，请参考 API 文档描述
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class SubTransferTypeNotSupported(
    FundingError, UnsupportedError, code=Code.SUB_TRANSFER_TYPE_NOT_SUPPORTED
):
    """58128: Sub-account API key does not support current transfer 'type' parameter. Please refer to the API documentation.

    zh: 子账户 API key 不支持当前 type 划转类型参数，请参考 API 文档描述
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ParamIncorrectNotMatchType(
    FundingError, InvalidRequestError, code=Code.PARAM_INCORRECT_NOT_MATCH_TYPE
):
    """58129: {param} is incorrect or {param} does not match with 'type'

    zh: {param}错误或{param}与type不匹配
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class VerifyIdentityToTransfer(
    FundingError, ComplianceError, code=Code.VERIFY_IDENTITY_TO_TRANSFER
):
    """58131: For compliance, we're unable to provide services to unverified users. Verify your identity to make a transfer.

    zh: 根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续划转
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CompleteAdvancedVerificationToTransfer(
    FundingError, ComplianceError, code=Code.COMPLETE_ADVANCED_VERIFICATION_TO_TRANSFER
):
    """58132: For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to make a transfer.

    zh: 根据当地法律法规，我们无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续划转
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalNotSupportedForCurrency(
    FundingError, UnsupportedError, code=Code.WITHDRAWAL_NOT_SUPPORTED_FOR_CURRENCY
):
    """58200: Withdrawal from {0} to {1} is currently not supported for this currency.

    zh: 该币种暂不支持从{0}提现至{1}，敬请谅解
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalAmountExceededDailyLimit(
    FundingError, QuotaError, code=Code.WITHDRAWAL_AMOUNT_EXCEEDED_DAILY_LIMIT
):
    """58201: Withdrawal amount exceeds daily withdrawal limit.

    zh: 今日提现金额累计超过每日限额
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class MinimumWithdrawalAmountNeo1(
    FundingError, InvalidRequestError, code=Code.MINIMUM_WITHDRAWAL_AMOUNT_NEO_1
):
    """58202: The minimum withdrawal amount for NEO is 1, and the amount must be an integer.

    zh: NEO最小提现数量为1，且提现数量必须为整数
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class AddWithdrawalAddress(FundingError, NotFoundError, code=Code.ADD_WITHDRAWAL_ADDRESS):
    """58203: Please add a withdrawal address.

    zh: 请先添加提现地址
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalSuspended58204(
    WithdrawalSuspended, FundingError, ComplianceError, code=Code.WITHDRAWAL_SUSPENDED_58204
):
    """58204: Withdrawal suspended due to your account activity triggering risk control. Please contact customer support for assistance.

    zh: 因您的账户活动触发风控，暂停提现。请联系客户支持寻求帮助。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalAmountExceededUpperLimit(
    FundingError, InvalidOrderError, code=Code.WITHDRAWAL_AMOUNT_EXCEEDED_UPPER_LIMIT
):
    """58205: Withdrawal amount exceeds the upper limit.

    zh: 提现金额大于单笔提现最大金额
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalAmountLessLowerLimit(
    FundingError, InvalidOrderError, code=Code.WITHDRAWAL_AMOUNT_LESS_LOWER_LIMIT
):
    """58206: Withdrawal amount is less than the lower limit.

    zh: 提现金额小于单笔最小提现金额
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalAddressNotVerifiedList(
    FundingError, PermissionDeniedError, code=Code.WITHDRAWAL_ADDRESS_NOT_VERIFIED_LIST
):
    """58207: Withdrawal address isn't on the verified address list. (The format for withdrawal addresses with a label is \u201caddress:label\u201d.)

    zh: 提币地址不在认证地址列表内 (带标签的提币地址格式为 \u201caddress:label\u201d)
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalFailedLinkEmail(FundingError, AccountError, code=Code.WITHDRAWAL_FAILED_LINK_EMAIL):
    """58208: Withdrawal failed. Please link your email.

    zh: 提现失败，邮箱未绑定
    HTTP 200. Category account, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class SubWithdrawalsDepositsNotSupported(
    FundingError, UnsupportedError, code=Code.SUB_WITHDRAWALS_DEPOSITS_NOT_SUPPORTED
):
    """58209: Sub-accounts don't support withdrawals or deposits. Please use your main account instead

    zh: 子账户不能充值或提现，请在主账户中进行提现。
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CannotProceedWithWithdrawal(
    FundingError, ComplianceError, code=Code.CANNOT_PROCEED_WITH_WITHDRAWAL
):
    """58210: You can't proceed with withdrawal as we're unable to verify your identity. Please withdraw via our app or website instead.

    zh: 由于无法验证您的身份，提币操作未能成功。请通过欧易 App 或官网完成提币操作。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalFeeMustBeAmount(
    FundingError, InvalidOrderError, code=Code.WITHDRAWAL_FEE_MUST_BE_AMOUNT
):
    """58212: Withdrawal fee must be {0}% of the withdrawal amount

    zh: 提现手续费应填写为提币数量的{0}%
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InternalTransferAddressIllegal(
    FundingError, InvalidRequestError, code=Code.INTERNAL_TRANSFER_ADDRESS_ILLEGAL
):
    """58213: The internal transfer address is illegal. It must be an email, phone number, or account name

    zh: 内部转账地址不合法，必须是邮箱、手机号或者账户名
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalsSuspendedChainNameMaintenance(
    FundingError, UnavailableError, code=Code.WITHDRAWALS_SUSPENDED_CHAIN_NAME_MAINTENANCE
):
    """58214: Withdrawals suspended due to {chainName} maintenance

    zh: {chainName}维护中，暂停提币
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalIdNotFound(FundingError, NotFoundError, code=Code.WITHDRAWAL_ID_NOT_FOUND):
    """58215: Withdrawal ID does not exist.

    zh: 提币申请ID不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class OperationNotAllowed(FundingError, PermissionDeniedError, code=Code.OPERATION_NOT_ALLOWED):
    """58216: Operation not allowed.

    zh: 不允许执行该操作
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalsTemporarilySuspendedForAccount(
    FundingError, ComplianceError, code=Code.WITHDRAWALS_TEMPORARILY_SUSPENDED_FOR_ACCOUNT
):
    """58217: Withdrawals are temporarily suspended for your account due to a risk detected in your withdrawal address. Contact customer support for assistance

    zh: 您当前的提现地址存在风险，暂时不能提现，详情请联系客服
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InternalWithdrawalFailed(
    FundingError, InvalidRequestError, code=Code.INTERNAL_WITHDRAWAL_FAILED
):
    """58218: The internal withdrawal failed. Please check the parameters toAddr and areaCode.

    zh: 内部提现失败，请检查参数toAddr与areaCode
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CannotWithdrawCryptoWithin24(
    FundingError, HoldError, code=Code.CANNOT_WITHDRAW_CRYPTO_WITHIN_24
):
    """58219: You cannot withdraw crypto within 24 hours after changing your mobile number, email address, or Google Authenticator.

    zh: 为保障您的资金安全，修改手机号/邮箱/谷歌验证后24小时之内将无法提现
    HTTP 200. Category hold, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalRequestAlreadyCanceled(
    FundingError, ConflictError, code=Code.WITHDRAWAL_REQUEST_ALREADY_CANCELED
):
    """58220: Withdrawal request already canceled.

    zh: 提币请求已撤销
    HTTP 200. Category conflict, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ToAddrParameterFormatIncorrect(
    FundingError, InvalidRequestError, code=Code.TO_ADDR_PARAMETER_FORMAT_INCORRECT
):
    """58221: The toAddr parameter format is incorrect, withdrawal address needs labels. The format should be "address:label".

    zh: toAddr参数格式有误，提币地址需要加上标签，格式应该为\u201c地址:标签\u201d
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InvalidWithdrawalAddress(
    FundingError, InvalidRequestError, code=Code.INVALID_WITHDRAWAL_ADDRESS
):
    """58222: Invalid withdrawal address

    zh: 无效的提币地址
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ContractAddressHigherWithdrawalFees(
    FundingError, InvalidOrderError, code=Code.CONTRACT_ADDRESS_HIGHER_WITHDRAWAL_FEES
):
    """58223: This is a contract address with higher withdrawal fees

    zh: 提币到此合约地址需要支付更高的手续费
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CryptoOnChainNotSupported(
    FundingError, UnsupportedError, code=Code.CRYPTO_ON_CHAIN_NOT_SUPPORTED
):
    """58224: This crypto currently doesn't support on-chain withdrawals to OKX addresses. Withdraw through internal transfers instead

    zh: 该类型币种暂不支持链上提币到 OKX 地址，请通过内部转账进行提币
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class AssetTransfersUnverifiedNotSupported58225(
    AssetTransfersUnverifiedNotSupported,
    FundingError,
    ComplianceError,
    code=Code.ASSET_TRANSFERS_UNVERIFIED_NOT_SUPPORTED_58225,
):
    """58225: Asset transfers to unverified users in {region} are not supported due to local laws and regulations.

    zh: 抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，所以您无法向该用户转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class DelistedNotAvailableCryptoWithdrawal(
    FundingError, UnsupportedError, code=Code.DELISTED_NOT_AVAILABLE_CRYPTO_WITHDRAWAL
):
    """58226: {chainName} is delisted and not available for crypto withdrawal.

    zh: {chainName} 已下线，不支持提币
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalNonTradableWithdrawnOnly(
    FundingError, InvalidOrderError, code=Code.WITHDRAWAL_NON_TRADABLE_WITHDRAWN_ONLY
):
    """58227: Withdrawal of non-tradable assets can be withdrawn all at once only

    zh: 不可交易资产提币只能全部提出
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalNonTradableMustBound(
    FundingError, PermissionDeniedError, code=Code.WITHDRAWAL_NON_TRADABLE_MUST_BOUND
):
    """58228: Withdrawal of non-tradable assets requires that the API key must be bound to an IP

    zh: 不可交易资产提币要求 API key 必须绑定 IP
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InsufficientFundingAccountBalancePay(
    FundingError, InsufficientFundsError, code=Code.INSUFFICIENT_FUNDING_ACCOUNT_BALANCE_PAY
):
    """58229: Insufficient funding account balance to pay fees {fee} USDT

    zh: 资金账户手续费不足 {fee} USDT
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CompleteIdentityVerificationToWithdraw(
    FundingError, ComplianceError, code=Code.COMPLETE_IDENTITY_VERIFICATION_TO_WITHDRAW
):
    """58230: According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to withdraw

    zh: 根据欧易的合规政策，您需要完成 Lv. 1 身份认证方可继续提币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RecipientNotCompletedCannotReceive(
    FundingError, ComplianceError, code=Code.RECIPIENT_NOT_COMPLETED_CANNOT_RECEIVE
):
    """58231: The recipient has not completed personal info verification (Level 1) and cannot receive your transfer

    zh: 由于您的收款人尚未完成 Lv. 1 身份认证，内部转账暂时无法完成
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ReachedPersonalVerificationWithdrawalLimit(
    FundingError, ComplianceError, code=Code.REACHED_PERSONAL_VERIFICATION_WITHDRAWAL_LIMIT
):
    """58232: You\u2019ve reached the personal information verification (L1) withdrawal limit, complete photo verification (L2) to increase the withdrawal limit

    zh: 您已超出个人身份验证 (Lv.1) 的提币上限，请完成照片验证 (Lv. 2) ，即可提升提币限额
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class VerifyIdentityToWithdraw(
    FundingError, ComplianceError, code=Code.VERIFY_IDENTITY_TO_WITHDRAW
):
    """58233: For compliance, we're unable to provide services to unverified users. Verify your identity to withdraw.

    zh: 根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续提币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RecipientCannotReceiveTransfer58234(
    RecipientCannotReceiveTransfer,
    FundingError,
    ComplianceError,
    code=Code.RECIPIENT_CANNOT_RECEIVE_TRANSFER_58234,
):
    """58234: For compliance, the recipient can't receive your transfer yet. They'll need to verify their identity to receive your transfer.

    zh: 根据当地法律法规，收款人必须完成身份认证方可收到您的转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CompleteAdvancedVerificationToWithdraw(
    FundingError, ComplianceError, code=Code.COMPLETE_ADVANCED_VERIFICATION_TO_WITHDRAW
):
    """58235: For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to withdraw.

    zh: 根据当地法律法规，欧易无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续提币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RecipientBasicVerificationUnableReceive(
    FundingError, ComplianceError, code=Code.RECIPIENT_BASIC_VERIFICATION_UNABLE_RECEIVE
):
    """58236: For compliance, a recipient with Basic verification (Level 1) is unable to receive your transfer. They'll need to complete Advanced verification (Level 2) to receive it.

    zh: 根据当地法律法规，仅完成基础认证的收款人无法收取转账，您的收款人必须完成高级认证方可收到您的转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ProvideAccurateRecipientInformation(
    FundingError, ComplianceError, code=Code.PROVIDE_ACCURATE_RECIPIENT_INFORMATION
):
    """58237: According to local laws and regulations, please provide accurate recipient information (rcvrInfo). For the exchange address, please also provide exchange information and recipient identity information ({consientParameters}).

    zh: 根据当地法律法规，请提供准确的接收方信息 (rcvrInfo)。对于交易所地址，请一并提供交易所信息和接收人的身份信息({recipientParameters})。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class IncompleteInfoExchangeRecipientRequired(
    FundingError, ComplianceError, code=Code.INCOMPLETE_INFO_EXCHANGE_RECIPIENT_REQUIRED
):
    """58238: Incomplete info. The info of the exchange and the recipient are required if you're withdrawing to an exchange platform.

    zh: 提币到交易所地址需提供完整的接收方信息，包括交易所信息和接收人的身份信息
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CannotWithdrawPrivateWalletApi(
    FundingError, UnsupportedError, code=Code.CANNOT_WITHDRAW_PRIVATE_WALLET_API
):
    """58239: You can't withdraw to a private wallet via API. Please withdraw via our app or website instead.

    zh: 不支持 API 提币至私人钱包。请通过欧易 App 或官网完成提币操作。
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CompleteIdentityVerificationProcess58240(
    CompleteIdentityVerificationProcess,
    FundingError,
    ComplianceError,
    code=Code.COMPLETE_IDENTITY_VERIFICATION_PROCESS_58240,
):
    """58240: For security and compliance purposes, please complete the identity verification process to use our services. If you prefer not to verify, contact customer support for next steps. We're committed to ensuring a safe platform for users and appreciate your understanding.

    zh: 根据当地法律法规，为保障用户安全，您需要完成身份认证方可继续使用我们的服务。若您不希望进行身份认证，请联系客服团队了解详情。我们致力于为用户提供一个安全的平台，感谢您的理解与支持。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InternalWithdrawalUnavailable(
    FundingError, ComplianceError, code=Code.INTERNAL_WITHDRAWAL_UNAVAILABLE
):
    """58241: Due to local compliance requirements, internal withdrawal is unavailable

    zh: 根据当地法律法规，内部转账功能暂时无法使用
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RecipientCannotReceiveTransfer58242(
    RecipientCannotReceiveTransfer,
    FundingError,
    ComplianceError,
    code=Code.RECIPIENT_CANNOT_RECEIVE_TRANSFER_58242,
):
    """58242: The recipient can't receive your transfer due to their local compliance requirements

    zh: 受收款人所在地法律法规限制，本次内部转账无法完成
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RecipientCannotReceiveTransfer58243(
    RecipientCannotReceiveTransfer,
    FundingError,
    ComplianceError,
    code=Code.RECIPIENT_CANNOT_RECEIVE_TRANSFER_58243,
):
    """58243: Your recipient can't receive your transfer as they haven't made a cash deposit yet

    zh: 由于您的收款人尚未完成法币入金，对方不能接收本次转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class MakeCashDepositToProceed(FundingError, OtherError, code=Code.MAKE_CASH_DEPOSIT_TO_PROCEED):
    """58244: Make a cash deposit to proceed

    zh: 请先完成法币入金，再进行您的操作
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ApiWithdrawalNotAllowed(FundingError, ComplianceError, code=Code.API_WITHDRAWAL_NOT_ALLOWED):
    """58248: Due to local regulations, API withdrawal isn't allowed. Withdraw using OKX app or web.

    zh: 根据当地法律法规限制，提币API已被暂时禁用。请使用OKX网页或OKX手机APP进行提币操作。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ApiWithdrawalForCurrencyUnavailable(
    FundingError, UnsupportedError, code=Code.API_WITHDRAWAL_FOR_CURRENCY_UNAVAILABLE
):
    """58249: API withdrawal for this currency is currently unavailable. Try withdrawing via our app or website.

    zh: 该币种暂不支持 API 提币，请于欧易网页端或 App 端进行提币。
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalRestricted48hAfterTry(
    FundingError, HoldError, code=Code.WITHDRAWAL_RESTRICTED_48H_AFTER_TRY
):
    """58252: Withdrawal is restricted for 48h after your first TRY transaction for asset security.

    zh: 为保障您的资产安全，首次进行 TRY 交易后，提币将在 48 小时内受到限制。
    HTTP 200. Category hold, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CompleteDigitalSignatureSatoshiTest(
    FundingError, ComplianceError, code=Code.COMPLETE_DIGITAL_SIGNATURE_SATOSHI_TEST
):
    """58254: Due to local compliance requirements, please complete the digital signature or satoshi test via our app or website first before withdrawing to a private wallet via API.

    zh: 由于您所在国家或地区的合规限制，API 提币至私人钱包之前，需要先通过欧易 App 或官网完成 digital signature 或者 satoshi test。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CanWithdrawStablecoinsValued24(
    FundingError, QuotaError, code=Code.CAN_WITHDRAW_STABLECOINS_VALUED_24
):
    """58256: You can withdraw stablecoins valued at up to {dailyLimit} {symbol} every 24 hours. You can still withdraw {quotaRemaining} {symbol}.

    zh: 您每 24 小时最多可提取价值为 {dailyLimit} {symbol} 的稳定币，当前还可提取 {quotaRemaining} {symbol}。
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CanWithdrawStablecoinsValuedMonth(
    FundingError, QuotaError, code=Code.CAN_WITHDRAW_STABLECOINS_VALUED_MONTH
):
    """58257: You can withdraw stablecoins valued at up to {monthlyLimit} {symbol} every month. You can still withdraw {quotaRemaining} {symbol}.

    zh: 您每月最多可提取价值为 {monthlyLimit} {symbol} 的稳定币，当前还可提取 {quotaRemaining} {symbol}。
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CanWithdrawCryptoValued24(FundingError, QuotaError, code=Code.CAN_WITHDRAW_CRYPTO_VALUED_24):
    """58258: You can withdraw crypto valued at up to {dailyLimit} {symbol} every 24 hours. You can still withdraw {quotaRemaining} {symbol}.

    zh: 您每 24 小时最多可提取价值为 {dailyLimit} {symbol} 的数字货币，当前还可提取 {quotaRemaining} {symbol}。
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class DepositAddressCountExceededLimit(
    FundingError, QuotaError, code=Code.DEPOSIT_ADDRESS_COUNT_EXCEEDED_LIMIT
):
    """58300: Deposit-address count exceeds the limit.

    zh: 创建充值地址超过上限
    HTTP 200. Category quota, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class DepositAddressNotFound(FundingError, NotFoundError, code=Code.DEPOSIT_ADDRESS_NOT_FOUND):
    """58301: Deposit-address not exist.

    zh: 充值地址不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class DepositAddressNeedsTag(
    FundingError, InvalidRequestError, code=Code.DEPOSIT_ADDRESS_NEEDS_TAG
):
    """58302: Deposit-address needs tag.

    zh: 充值地址需要标签
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class DepositForChainUnavailable(
    FundingError, UnavailableError, code=Code.DEPOSIT_FOR_CHAIN_UNAVAILABLE
):
    """58303: Deposit for chain {chain} is currently unavailable

    zh: 该链{chain}充值当前不可用
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class FailedToCreateInvoice(FundingError, OtherError, code=Code.FAILED_TO_CREATE_INVOICE):
    """58304: Failed to create invoice.

    zh: 创建invoice失败
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class UnableToRetrieveDepositAddress(
    FundingError, ComplianceError, code=Code.UNABLE_TO_RETRIEVE_DEPOSIT_ADDRESS
):
    """58305: Unable to retrieve deposit address, please complete identity verification and generate deposit address first.

    zh: 找不到充币地址，请完成身份认证并生成充币地址
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CompleteIdentityVerificationToDeposit(
    FundingError, ComplianceError, code=Code.COMPLETE_IDENTITY_VERIFICATION_TO_DEPOSIT
):
    """58306: According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to deposit

    zh: 根据欧易的合规政策，您需要完成 Lv. 1 身份认证方可继续充币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ReachedPersonalVerificationDepositLimit(
    FundingError, ComplianceError, code=Code.REACHED_PERSONAL_VERIFICATION_DEPOSIT_LIMIT
):
    """58307: You've reached the personal information verification (L1) deposit limit, the excess amount has been frozen, complete photo verification (L2) to increase the deposit limit

    zh: 您已超出个人身份验证 (Lv.1) 的充币上限。超出充币上限的资产已被冻结，请完成照片验证 (Lv. 2) ，即可提升充币限额
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class VerifyIdentityToDeposit(FundingError, ComplianceError, code=Code.VERIFY_IDENTITY_TO_DEPOSIT):
    """58308: For compliance, we're unable to provide services to unverified users. Verify your identity to deposit.

    zh: 根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续充币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class CompleteAdvancedVerificationToDeposit(
    FundingError, ComplianceError, code=Code.COMPLETE_ADVANCED_VERIFICATION_TO_DEPOSIT
):
    """58309: For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to deposit.

    zh: 根据当地法律法规，欧易无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续充币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class UnableToCreateDepositAddress(
    FundingError, UnavailableError, code=Code.UNABLE_TO_CREATE_DEPOSIT_ADDRESS
):
    """58310: Unable to create new deposit address, try again later

    zh: 无法创建新的充币地址，请稍后重试
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InsufficientBalance(FundingError, InsufficientFundsError, code=Code.INSUFFICIENT_BALANCE):
    """58350: Insufficient balance.

    zh: 您的余额不足
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InvoiceExpired(FundingError, InvalidOrderError, code=Code.INVOICE_EXPIRED):
    """58351: Invoice expired.

    zh: invoice已经过期
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InvalidInvoice(FundingError, InvalidRequestError, code=Code.INVALID_INVOICE):
    """58352: Invalid invoice.

    zh: invoice无效
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class DepositAmountMustWithinLimits(
    FundingError, InvalidOrderError, code=Code.DEPOSIT_AMOUNT_MUST_WITHIN_LIMITS
):
    """58353: Deposit amount must be within limits.

    zh: 充币数量需要在限额范围内
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ReachedDailyLimit10000Invoices(
    FundingError, QuotaError, code=Code.REACHED_DAILY_LIMIT_10000_INVOICES
):
    """58354: You have reached the daily limit of 10,000 invoices.

    zh: 单日达到生成invoice 10,000 个的上限
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class PermissionDenied(FundingError, PermissionDeniedError, code=Code.PERMISSION_DENIED):
    """58355: Permission denied. Please contact your account manager.

    zh: 用户没有使用此API接口的权限，请联系您的客户经理
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class AccountsLightningNetworkNotSupported(
    FundingError, UnsupportedError, code=Code.ACCOUNTS_LIGHTNING_NETWORK_NOT_SUPPORTED
):
    """58356: The accounts of the same node do not support the Lightning network deposit or withdrawal.

    zh: 同节点账户不支持闪电网络充币或提币
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class FromCcyCannotBeSame(FundingError, InvalidRequestError, code=Code.FROM_CCY_CANNOT_BE_SAME):
    """58358: The fromCcy parameter cannot be the same as the toCcy parameter.

    zh: 参数fromCcy与参数toCcy不可相同
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class MinimumCcyConversionAmount(
    FundingError, InvalidOrderError, code=Code.MINIMUM_CCY_CONVERSION_AMOUNT
):
    """58373: The minimum {ccy} conversion amount is {amount}

    zh: {ccy} 最小兑换数量为 {amount}
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class RequestFailed(FundingError, OtherError, code=Code.REQUEST_FAILED):
    """58400: Request Failed

    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class PaymentMethodNotSupported(
    FundingError, UnsupportedError, code=Code.PAYMENT_METHOD_NOT_SUPPORTED
):
    """58401: Payment method is not supported

    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class InvalidPaymentAccount(FundingError, InvalidRequestError, code=Code.INVALID_PAYMENT_ACCOUNT):
    """58402: Invalid payment account

    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class TransactionCannotBeCanceled(
    FundingError, InvalidOrderError, code=Code.TRANSACTION_CANNOT_BE_CANCELED
):
    """58403: Transaction cannot be canceled

    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ClientIdAlreadyExists(FundingError, ConflictError, code=Code.CLIENT_ID_ALREADY_EXISTS):
    """58404: ClientId already exists

    HTTP 200. Category conflict, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class WithdrawalSuspended58405(
    WithdrawalSuspended, FundingError, UnavailableError, code=Code.WITHDRAWAL_SUSPENDED_58405
):
    """58405: Withdrawal suspended

    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ChannelNotSupported(FundingError, UnsupportedError, code=Code.CHANNEL_NOT_SUPPORTED):
    """58406: Channel is not supported

    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


class ApiWithdrawalNotAllowedPayment(
    FundingError, UnsupportedError, code=Code.API_WITHDRAWAL_NOT_ALLOWED_PAYMENT
):
    """58407: API withdrawal isn't allowed for this payment method. Withdraw using OKX app or web

    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    https://www.okx.com/docs-v5/en/#error-code-rest-api-funding
    """


raise_for = OkxError.raise_for
error_for = OkxError.from_body
errors_in = OkxError.errors_in
on_unknown = OkxError.on_unknown
