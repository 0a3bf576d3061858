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


class UnknownOkxError(OkxError, unknown=True):
    """A code that the documents do not have, or an answer that is not understood."""


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


class RedeemError(OkxError, OtherError, code=Code.REDEEM_ERROR):
    """51720: Redeem error

    zh: 赎回失败
    HTTP 200. Category other, retry check_first.
    Documented in finance, "Finance".
    """


class CancelRedeemError(OkxError, OtherError, code=Code.CANCEL_REDEEM_ERROR):
    """51721: Cancel redeem error

    zh: 取消赎回失败
    HTTP 200. Category other, retry check_first.
    Documented in finance, "Finance".
    """


class RedeemAlreadyComplete(OkxError, ConflictError, code=Code.REDEEM_ALREADY_COMPLETE):
    """51722: Redeem already complete

    zh: 赎回已到账
    HTTP 200. Category conflict, retry never.
    Documented in finance, "Finance".
    """


class EarlyRedemptionNotSupported(
    OkxError, UnsupportedError, code=Code.EARLY_REDEMPTION_NOT_SUPPORTED
):
    """51723: Early redemption is not supported

    zh: 不支持提前赎回
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class RedemptionNotSupported(OkxError, UnsupportedError, code=Code.REDEMPTION_NOT_SUPPORTED):
    """51724: Redemption is currently not supported

    zh: 当前状态不支持赎回
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class CancellationNotSupported(OkxError, UnsupportedError, code=Code.CANCELLATION_NOT_SUPPORTED):
    """51725: Cancellation is currently not supported

    zh: 当前状态不支持取消
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class CancellationSubscriptionsRedemptionsNotSupported(
    OkxError, UnsupportedError, code=Code.CANCELLATION_SUBSCRIPTIONS_REDEMPTIONS_NOT_SUPPORTED
):
    """51726: Cancellation of subscriptions/redemptions is not supported

    zh: 该项目不支持撤销申购/赎回
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class MinimumSubscriptionAmount(OkxError, InvalidOrderError, code=Code.MINIMUM_SUBSCRIPTION_AMOUNT):
    """51727: The minimum subscription amount is {minUnit} {ccy}

    zh: 最小申购数量为 {minUnit} {ccy}
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    """


class SubscriptionQuantityAboveMaximumLimit(
    OkxError, InvalidOrderError, code=Code.SUBSCRIPTION_QUANTITY_ABOVE_MAXIMUM_LIMIT
):
    """51728: The subscription quantity is above the maximum limit

    zh: 申购数量超过最大值
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    """


class ProjectNotReachedRedemptionDate(
    OkxError, HoldError, code=Code.PROJECT_NOT_REACHED_REDEMPTION_DATE
):
    """51729: This project has not reached the redemption date

    zh: 该项目尚未到期
    HTTP 200. Category hold, retry wait.
    Documented in finance, "Finance".
    """


class SoldOut(OkxError, QuotaError, code=Code.SOLD_OUT):
    """51730: Sold out

    zh: 该项目已售罄
    HTTP 200. Category quota, retry never.
    Documented in finance, "Finance".
    """


class ProductSuspendedForPurchase(
    OkxError, UnavailableError, code=Code.PRODUCT_SUSPENDED_FOR_PURCHASE
):
    """51731: Product is currently suspended for purchase

    zh: 产品现在暂停申购
    HTTP 200. Category unavailable, retry wait.
    Documented in finance, "Finance".
    """


class RequiredKycLevelNotMet(OkxError, ComplianceError, code=Code.REQUIRED_KYC_LEVEL_NOT_MET):
    """51732: Required user KYC level not met

    zh: 用户KYC等级不符合要求
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    """


class UserUnderRiskControl(OkxError, ComplianceError, code=Code.USER_UNDER_RISK_CONTROL):
    """51733: User is under risk control

    zh: 用户被风险管理中
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    """


class UserKycCountryNotSupported(
    OkxError, ComplianceError, code=Code.USER_KYC_COUNTRY_NOT_SUPPORTED
):
    """51734: User KYC Country is not supported

    zh: 不支持用户所属KYC国家
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    """


class SubAccountNotSupported(OkxError, UnsupportedError, code=Code.SUB_ACCOUNT_NOT_SUPPORTED):
    """51735: Sub-account is not supported

    zh: 不支持子帐户
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class InsufficientCcyBalance(OkxError, InsufficientFundsError, code=Code.INSUFFICIENT_CCY_BALANCE):
    """51736: Insufficient {ccy} balance

    zh: {ccy} 余额不足
    HTTP 200. Category insufficient_funds, retry never.
    Documented in finance, "Finance".
    """


class CompleteIdentityVerificationProcess51737(
    CompleteIdentityVerificationProcess,
    ComplianceError,
    code=Code.COMPLETE_IDENTITY_VERIFICATION_PROCESS_51737,
):
    """51737: For security and compliance purposes, please complete the identity verification process to continue using our services.

    zh: 根据当地法律法规，您需要完成身份认证方可继续使用我们的服务。
    HTTP 200. Category compliance, retry never.
    Documented in finance, "Finance".
    """


class FundingAccountFrozen(OkxError, AccountError, code=Code.FUNDING_ACCOUNT_FROZEN):
    """51738: Your funding account is frozen.

    zh: 您的资金账户被冻结
    HTTP 200. Category account, retry never.
    Documented in finance, "Finance".
    """


class FunctionUnavailableTemporarily(
    OkxError, UnavailableError, code=Code.FUNCTION_UNAVAILABLE_TEMPORARILY
):
    """51739: This function is unavailable temporarily

    zh: 该功能暂不可用
    HTTP 200. Category unavailable, retry wait.
    Documented in finance, "Finance".
    """


class CollateralCannotContainAssetsCurrency(
    OkxError, InvalidOrderError, code=Code.COLLATERAL_CANNOT_CONTAIN_ASSETS_CURRENCY
):
    """51750: The collateral cannot contain assets in the currency of the loan

    zh: 抵押物不能包含借贷币种资产
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    """


class CurrencyCcyBorrowingNotSupported(
    OkxError, UnsupportedError, code=Code.CURRENCY_CCY_BORROWING_NOT_SUPPORTED
):
    """51751: The currency {ccy} does not support borrowing

    zh: 币种 {ccy} 不支持借币
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class CurrencyCcyCollateralizationNotSupported(
    OkxError, UnsupportedError, code=Code.CURRENCY_CCY_COLLATERALIZATION_NOT_SUPPORTED
):
    """51752: The currency {ccy} does not support collateralization

    zh: 币种 {ccy} 不支持抵押
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class CollateralNotIncludeAsset(
    OkxError, InvalidOrderError, code=Code.COLLATERAL_NOT_INCLUDE_ASSET
):
    """51753: The collateral does not include this asset

    zh: 抵押物中不包含此资产
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    """


class NoDebt(OkxError, ConflictError, code=Code.NO_DEBT):
    """51754: There is currently no debt, no need to increase collateral

    zh: 当前没有负债，无需增加抵押物
    HTTP 200. Category conflict, retry never.
    Documented in finance, "Finance".
    """


class CurrencyCcyOperationRestricted(
    OkxError, UnsupportedError, code=Code.CURRENCY_CCY_OPERATION_RESTRICTED
):
    """51755: The currency {ccy} operation is restricted

    zh: 币种 {ccy} 被限制操作
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class ExceededMaximumRedeemableQuantity(
    OkxError, InvalidOrderError, code=Code.EXCEEDED_MAXIMUM_REDEEMABLE_QUANTITY
):
    """51756: Exceeding the maximum redeemable quantity

    zh: 超过最大可赎回数量
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    """


class CollateralAmountCannotBeLess(
    OkxError, InvalidOrderError, code=Code.COLLATERAL_AMOUNT_CANNOT_BE_LESS
):
    """51757: The collateral amount should not be less than {minAmt}

    zh: 质押物数量不应低于 {minAmt}
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    """


class CanRedeemAtMost(OkxError, InvalidOrderError, code=Code.CAN_REDEEM_AT_MOST):
    """51758: You can redeem at most {maxRedemptionAmount} {crypto}.

    zh: 您最多可赎回 {maxRedemptionAmount} {crypto}。
    HTTP 200. Category invalid_order, retry never.
    Documented in finance, "Finance".
    """


class ExceededTemporaryLimit(OkxError, QuotaError, code=Code.EXCEEDED_TEMPORARY_LIMIT):
    """51759: You've exceed the temporary limit. Try again later.

    zh: 已超出临时限额，请稍后再试。
    HTTP 200. Category quota, retry wait.
    Documented in finance, "Finance".
    """


class FlexibleLoanNotAvailableAccounts(
    OkxError, UnsupportedError, code=Code.FLEXIBLE_LOAN_NOT_AVAILABLE_ACCOUNTS
):
    """51760: Flexible Loan isn\u2019t available to accounts using delta neutral strategy.

    zh: 使用中性套利策略的账户无法开通活期借币
    HTTP 200. Category unsupported, retry never.
    Documented in finance, "Finance".
    """


class FailedVerifySubAccountStrategy(
    OkxError, OtherError, code=Code.FAILED_VERIFY_SUB_ACCOUNT_STRATEGY
):
    """51761: Failed to verify sub-account strategy type.

    zh: 无法验证子账户的策略类型
    HTTP 200. Category other, retry check_first.
    Documented in finance, "Finance".
    """


class RedemptionProcessedCannotBeCancelled(
    OkxError, ConflictError, code=Code.REDEMPTION_PROCESSED_CANNOT_BE_CANCELLED
):
    """51762: Redemption partially processed and can't be cancelled

    zh: 已部分赎回的订单无法取消
    HTTP 200. Category conflict, retry never.
    Documented in finance, "Finance".
    """


class ActivateSavingsAccountFirst(OkxError, AccountError, code=Code.ACTIVATE_SAVINGS_ACCOUNT_FIRST):
    """58002: Please activate Savings Account first.

    zh: 请先开通余币宝服务
    HTTP 200. Category account, retry never.
    Documented in funding, "Funding".
    """


class SavingsCurrencyTypeNotSupported(
    OkxError, UnsupportedError, code=Code.SAVINGS_CURRENCY_TYPE_NOT_SUPPORTED
):
    """58003: Savings does not support this currency type

    zh: 余币宝不支持该币种
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class AccountBlocked(OkxError, AccountError, code=Code.ACCOUNT_BLOCKED):
    """58004: Account blocked.

    zh: 账户冻结
    HTTP 200. Category account, retry never.
    Documented in funding, "Funding".
    """


class BehaviorAmountMustBeLess(OkxError, InvalidOrderError, code=Code.BEHAVIOR_AMOUNT_MUST_BE_LESS):
    """58005: The {behavior} amount must be equal to or less than {minNum}

    zh: 申购/赎回额度不可超过{0}
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class ServiceUnavailableForToken(
    OkxError, UnsupportedError, code=Code.SERVICE_UNAVAILABLE_FOR_TOKEN
):
    """58006: Service unavailable for token {0}.

    zh: 币种{0}不支持当前操作
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class AssetsInterfaceUnavailable(
    OkxError, UnavailableError, code=Code.ASSETS_INTERFACE_UNAVAILABLE
):
    """58007: Assets interface is currently unavailable. Try again later

    zh: 资金接口服务异常，请稍后再试。
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    """


class NoAssetsInCurrency(OkxError, InsufficientFundsError, code=Code.NO_ASSETS_IN_CURRENCY):
    """58008: You do not have assets in this currency.

    zh: 您没有该币种资产
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    """


class CryptoPairNotFound(OkxError, NotFoundError, code=Code.CRYPTO_PAIR_NOT_FOUND):
    """58009: Crypto pair doesn't exist

    zh: 币对不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    """


class ChainNotSupported(OkxError, UnsupportedError, code=Code.CHAIN_NOT_SUPPORTED):
    """58010: Chain {chain} isn't supported

    zh: 该链{0}暂不支持
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class ServicesUnavailableUnverifiedUsersRegion(
    OkxError, ComplianceError, code=Code.SERVICES_UNAVAILABLE_UNVERIFIED_USERS_REGION
):
    """58011: Due to local laws and regulations, our services are unavailable to unverified users in {region}. Please verify your account.

    zh: 抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，请先认证身份以继续使用欧易
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class AssetTransfersUnverifiedNotSupported58012(
    AssetTransfersUnverifiedNotSupported,
    ComplianceError,
    code=Code.ASSET_TRANSFERS_UNVERIFIED_NOT_SUPPORTED_58012,
):
    """58012: Due to local laws and regulations, OKX does not support asset transfers to unverified users in {region}. Please make sure your recipient has a verified account.

    zh: 抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，所以您无法向该用户转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalsNotSupported(OkxError, UnsupportedError, code=Code.WITHDRAWALS_NOT_SUPPORTED):
    """58013: Withdrawals not supported yet, contact customer support for details

    zh: 暂不支持提币功能，请咨询客服了解详情
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class DepositsNotSupported(OkxError, UnsupportedError, code=Code.DEPOSITS_NOT_SUPPORTED):
    """58014: Deposits not supported yet, contact customer support for details

    zh: 暂不支持充值功能，请咨询客服了解详情
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class TransfersNotSupported(OkxError, UnsupportedError, code=Code.TRANSFERS_NOT_SUPPORTED):
    """58015: Transfers not supported yet, contact customer support for details

    zh: 暂不支持划转功能，请咨询客服了解详情
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class ApiOnlyTradingTeamMain(OkxError, PermissionDeniedError, code=Code.API_ONLY_TRADING_TEAM_MAIN):
    """58016: The API can only be accessed and used by the trading team's main account

    zh: 仅交易团队主账户有权限调用此接口
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    """


class TradingProductTriggersRiskControl(
    OkxError, ComplianceError, code=Code.TRADING_PRODUCT_TRIGGERS_RISK_CONTROL
):
    """58100: The trading product triggers risk control, and the platform has suspended the fund transfer-out function with related users. Please wait patiently.

    zh: 行权或结算中，暂无法转入或转出
    HTTP 200. Category compliance, retry wait.
    Documented in funding, "Funding".
    """


class TransferSuspended(OkxError, UnavailableError, code=Code.TRANSFER_SUSPENDED):
    """58101: Transfer suspended

    zh: 划转冻结
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    """


class RateLimitReached(OkxError, RateLimitError, code=Code.RATE_LIMIT_REACHED):
    """58102: Rate limit reached. Please refer to API docs and throttle requests accordingly.

    zh: 已达到速率限制。请参考相应的 API 文档与节流请求
    HTTP 429. Category rate_limit, retry wait.
    Documented in funding, "Funding".
    """


class AccountTransferFunctionTemporarilyUnavailable(
    OkxError, UnavailableError, code=Code.ACCOUNT_TRANSFER_FUNCTION_TEMPORARILY_UNAVAILABLE
):
    """58103: This account transfer function is temporarily unavailable. Please contact customer service for details.

    zh: 该账户划转功能暂不可用，详情请联系客服
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    """


class RestrictedFromMakingFundTransfers58104(
    RestrictedFromMakingFundTransfers,
    ComplianceError,
    code=Code.RESTRICTED_FROM_MAKING_FUND_TRANSFERS_58104,
):
    """58104: Since your P2P transaction is abnormal, you are restricted from making fund transfers. Please contact customer support to remove the restriction.

    zh: 您在法币区的交易异常，现已被限制划转功能，请您联系在线客服以解除限制
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class RestrictedFromMakingFundTransfers58105(
    RestrictedFromMakingFundTransfers,
    ComplianceError,
    code=Code.RESTRICTED_FROM_MAKING_FUND_TRANSFERS_58105,
):
    """58105: Since your P2P transaction is abnormal, you are restricted from making fund transfers. Please transfer funds on our website or app to complete identity verification.

    zh: 您在法币区的交易异常，现已被限制划转功能，请您在网页或APP进行法币划转操作以完成身份验证
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class UsdVerificationFailed(OkxError, OtherError, code=Code.USD_VERIFICATION_FAILED):
    """58106: USD verification failed.

    zh: 美元可转校验未通过
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    """


class CryptoVerificationFailed(OkxError, OtherError, code=Code.CRYPTO_VERIFICATION_FAILED):
    """58107: Crypto verification failed.

    zh: 币种可转校验未通过
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    """


class TransfersSuspended(OkxError, ComplianceError, code=Code.TRANSFERS_SUSPENDED):
    """58110: Transfers are suspended due to market risk control triggered by your {businessType} {instFamily} trades or positions. Please try again in a few minutes. Contact customer support if further assistance is needed.

    zh: 您所交易过或者持仓的 {businessType} {instFamily} 产品触发市场风控，平台已暂停您的资金转出功能，请稍后重试。如需进一步的协助，请联系客服。
    HTTP 200. Category compliance, retry wait.
    Documented in funding, "Funding".
    """


class FundTransfersUnavailable(OkxError, UnavailableError, code=Code.FUND_TRANSFERS_UNAVAILABLE):
    """58111: Fund transfers are unavailable while perpetual contracts are charging funding fees. Try again later.

    zh: 永续合约正在收取资金费，暂时无法做资金划转，请稍后重试
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    """


class TransferFailed(OkxError, OtherError, code=Code.TRANSFER_FAILED):
    """58112: Transfer failed. Contact customer support for assistance

    zh: 资金划转失败，请联系客服进行处理
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    """


class UnableToTransferCrypto(OkxError, UnsupportedError, code=Code.UNABLE_TO_TRANSFER_CRYPTO):
    """58113: Unable to transfer this crypto

    zh: 该币种不支持划转
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class TransferAmountMustExceed0(
    OkxError, InvalidOrderError, code=Code.TRANSFER_AMOUNT_MUST_EXCEED_0
):
    """58114: Transfer amount must be greater than 0

    zh: 转账金额必须大于 0
    HTTP 400. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class SubAccountNotFound(OkxError, NotFoundError, code=Code.SUB_ACCOUNT_NOT_FOUND):
    """58115: Sub-account does not exist.

    zh: 子账户不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    """


class TransferExceededAvailableAmount(
    OkxError, InsufficientFundsError, code=Code.TRANSFER_EXCEEDED_AVAILABLE_AMOUNT
):
    """58116: Transfer exceeds the available amount.

    zh: 转出数量大于最大可转数量
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    """


class ResolveNegativeAssetsBeforeTransferring(
    OkxError, InvalidRequestError, code=Code.RESOLVE_NEGATIVE_ASSETS_BEFORE_TRANSFERRING
):
    """58117: Transfer failed. Resolve any negative assets before transferring again

    zh: 账户划转失败，请先处理负资产后再划转
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class SubAccountNoPermissionTransfer(
    OkxError, PermissionDeniedError, code=Code.SUB_ACCOUNT_NO_PERMISSION_TRANSFER
):
    """58119: {0} Sub-account has no permission to transfer out, please set first.

    zh: {0} 子账户没有转出权限，请先设置
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    """


class TransfersUnavailable(OkxError, UnavailableError, code=Code.TRANSFERS_UNAVAILABLE):
    """58120: Transfers are currently unavailable. Try again later

    zh: 划转服务暂不可用，请稍后重试
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    """


class TransferResultHighRiskLevel(
    OkxError, InvalidOrderError, code=Code.TRANSFER_RESULT_HIGH_RISK_LEVEL
):
    """58121: This transfer will result in a high-risk level of your position, which may lead to forced liquidation. You need to re-adjust the transfer amount to make sure the position is at a safe level before proceeding with the transfer.

    zh: 此次划转将导致您的仓位风险水平较高，进而可能引起爆仓。您需要重新调整划转金额，确保仓位处于安全水平后，再进行划转操作。
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class PortionSpotBeingDeltaOffset(
    OkxError, ConflictError, code=Code.PORTION_SPOT_BEING_DELTA_OFFSET
):
    """58122: A portion of your spot is being used for Delta offset between positions. If the transfer amount exceeds the available amount, it may affect current spot-derivatives risk offset structure, which will result in an increased Maintenance Margin Requirement (MMR) rate. Please be aware of your risk level.

    zh: 您的一部分现货正用于仓位间的 Delta 对冲，若划转数量超过可用金额，可能会影响现有的现货对冲结构，进而导致维持保证金率增加，请留意您的风险水平。
    HTTP 200. Category conflict, retry never.
    Documented in funding, "Funding".
    """


class FromCannotBeSameTo(OkxError, InvalidRequestError, code=Code.FROM_CANNOT_BE_SAME_TO):
    """58123: The From parameter cannot be the same as the To parameter.

    zh: 参数from与参数to不可相同
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class TransferBeingProcessed(OkxError, ConflictError, code=Code.TRANSFER_BEING_PROCESSED):
    """58124: Your transfer is being processed, transfer id:{trId}. Please check the latest state of your transfer from the endpoint (GET /api/v5/asset/transfer-state)

    zh: 资金划转中，划转id：{trId}，请通过接口(GET /api/v5/asset/transfer-state)获取最新状态
    HTTP 200. Category conflict, retry check_first.
    Documented in funding, "Funding".
    """


class NonTradableAssetsOnlyTransferred58125(
    NonTradableAssetsOnlyTransferred,
    InvalidOrderError,
    code=Code.NON_TRADABLE_ASSETS_ONLY_TRANSFERRED_58125,
):
    """58125: Non-tradable assets can only be transferred from sub-accounts to main accounts

    zh: 不可交易资产仅支持子账户转主账户
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class NonTradableAssetsOnlyTransferred58126(
    NonTradableAssetsOnlyTransferred,
    InvalidOrderError,
    code=Code.NON_TRADABLE_ASSETS_ONLY_TRANSFERRED_58126,
):
    """58126: Non-tradable assets can only be transferred between funding accounts

    zh: 不可交易资产划转，只能在资金账户间互转
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class MainTransferTypeNotSupported(
    OkxError, UnsupportedError, code=Code.MAIN_TRANSFER_TYPE_NOT_SUPPORTED
):
    """58127: Main account API key does not support current transfer 'type' parameter. Please refer to the API documentation.

    zh: 主账户 API key 不支持当前 type 划转类型参数，请参考 API 文档描述
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class SubTransferTypeNotSupported(
    OkxError, UnsupportedError, code=Code.SUB_TRANSFER_TYPE_NOT_SUPPORTED
):
    """58128: Sub-account API key does not support current transfer 'type' parameter. Please refer to the API documentation.

    zh: 子账户 API key 不支持当前 type 划转类型参数，请参考 API 文档描述
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class ParamIncorrectNotMatchType(
    OkxError, InvalidRequestError, code=Code.PARAM_INCORRECT_NOT_MATCH_TYPE
):
    """58129: {param} is incorrect or {param} does not match with 'type'

    zh: {param}错误或{param}与type不匹配
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class VerifyIdentityToTransfer(OkxError, ComplianceError, code=Code.VERIFY_IDENTITY_TO_TRANSFER):
    """58131: For compliance, we're unable to provide services to unverified users. Verify your identity to make a transfer.

    zh: 根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续划转
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class CompleteAdvancedVerificationToTransfer(
    OkxError, ComplianceError, code=Code.COMPLETE_ADVANCED_VERIFICATION_TO_TRANSFER
):
    """58132: For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to make a transfer.

    zh: 根据当地法律法规，我们无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续划转
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalNotSupportedForCurrency(
    OkxError, UnsupportedError, code=Code.WITHDRAWAL_NOT_SUPPORTED_FOR_CURRENCY
):
    """58200: Withdrawal from {0} to {1} is currently not supported for this currency.

    zh: 该币种暂不支持从{0}提现至{1}，敬请谅解
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalAmountExceededDailyLimit(
    OkxError, QuotaError, code=Code.WITHDRAWAL_AMOUNT_EXCEEDED_DAILY_LIMIT
):
    """58201: Withdrawal amount exceeds daily withdrawal limit.

    zh: 今日提现金额累计超过每日限额
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    """


class MinimumWithdrawalAmountNeo1(
    OkxError, InvalidRequestError, code=Code.MINIMUM_WITHDRAWAL_AMOUNT_NEO_1
):
    """58202: The minimum withdrawal amount for NEO is 1, and the amount must be an integer.

    zh: NEO最小提现数量为1，且提现数量必须为整数
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class AddWithdrawalAddress(OkxError, NotFoundError, code=Code.ADD_WITHDRAWAL_ADDRESS):
    """58203: Please add a withdrawal address.

    zh: 请先添加提现地址
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalSuspended58204(
    WithdrawalSuspended, ComplianceError, code=Code.WITHDRAWAL_SUSPENDED_58204
):
    """58204: Withdrawal suspended due to your account activity triggering risk control. Please contact customer support for assistance.

    zh: 因您的账户活动触发风控，暂停提现。请联系客户支持寻求帮助。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalAmountExceededUpperLimit(
    OkxError, InvalidOrderError, code=Code.WITHDRAWAL_AMOUNT_EXCEEDED_UPPER_LIMIT
):
    """58205: Withdrawal amount exceeds the upper limit.

    zh: 提现金额大于单笔提现最大金额
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalAmountLessLowerLimit(
    OkxError, InvalidOrderError, code=Code.WITHDRAWAL_AMOUNT_LESS_LOWER_LIMIT
):
    """58206: Withdrawal amount is less than the lower limit.

    zh: 提现金额小于单笔最小提现金额
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalAddressNotVerifiedList(
    OkxError, PermissionDeniedError, code=Code.WITHDRAWAL_ADDRESS_NOT_VERIFIED_LIST
):
    """58207: Withdrawal address isn't on the verified address list. (The format for withdrawal addresses with a label is \u201caddress:label\u201d.)

    zh: 提币地址不在认证地址列表内 (带标签的提币地址格式为 \u201caddress:label\u201d)
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalFailedLinkEmail(OkxError, AccountError, code=Code.WITHDRAWAL_FAILED_LINK_EMAIL):
    """58208: Withdrawal failed. Please link your email.

    zh: 提现失败，邮箱未绑定
    HTTP 200. Category account, retry never.
    Documented in funding, "Funding".
    """


class SubWithdrawalsDepositsNotSupported(
    OkxError, UnsupportedError, code=Code.SUB_WITHDRAWALS_DEPOSITS_NOT_SUPPORTED
):
    """58209: Sub-accounts don't support withdrawals or deposits. Please use your main account instead

    zh: 子账户不能充值或提现，请在主账户中进行提现。
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class CannotProceedWithWithdrawal(
    OkxError, ComplianceError, code=Code.CANNOT_PROCEED_WITH_WITHDRAWAL
):
    """58210: You can't proceed with withdrawal as we're unable to verify your identity. Please withdraw via our app or website instead.

    zh: 由于无法验证您的身份，提币操作未能成功。请通过欧易 App 或官网完成提币操作。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalFeeMustBeAmount(
    OkxError, InvalidOrderError, code=Code.WITHDRAWAL_FEE_MUST_BE_AMOUNT
):
    """58212: Withdrawal fee must be {0}% of the withdrawal amount

    zh: 提现手续费应填写为提币数量的{0}%
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class InternalTransferAddressIllegal(
    OkxError, InvalidRequestError, code=Code.INTERNAL_TRANSFER_ADDRESS_ILLEGAL
):
    """58213: The internal transfer address is illegal. It must be an email, phone number, or account name

    zh: 内部转账地址不合法，必须是邮箱、手机号或者账户名
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalsSuspendedChainNameMaintenance(
    OkxError, UnavailableError, code=Code.WITHDRAWALS_SUSPENDED_CHAIN_NAME_MAINTENANCE
):
    """58214: Withdrawals suspended due to {chainName} maintenance

    zh: {chainName}维护中，暂停提币
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    """


class WithdrawalIdNotFound(OkxError, NotFoundError, code=Code.WITHDRAWAL_ID_NOT_FOUND):
    """58215: Withdrawal ID does not exist.

    zh: 提币申请ID不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    """


class OperationNotAllowed(OkxError, PermissionDeniedError, code=Code.OPERATION_NOT_ALLOWED):
    """58216: Operation not allowed.

    zh: 不允许执行该操作
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalsTemporarilySuspendedForAccount(
    OkxError, ComplianceError, code=Code.WITHDRAWALS_TEMPORARILY_SUSPENDED_FOR_ACCOUNT
):
    """58217: Withdrawals are temporarily suspended for your account due to a risk detected in your withdrawal address. Contact customer support for assistance

    zh: 您当前的提现地址存在风险，暂时不能提现，详情请联系客服
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class InternalWithdrawalFailed(OkxError, InvalidRequestError, code=Code.INTERNAL_WITHDRAWAL_FAILED):
    """58218: The internal withdrawal failed. Please check the parameters toAddr and areaCode.

    zh: 内部提现失败，请检查参数toAddr与areaCode
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class CannotWithdrawCryptoWithin24(OkxError, HoldError, code=Code.CANNOT_WITHDRAW_CRYPTO_WITHIN_24):
    """58219: You cannot withdraw crypto within 24 hours after changing your mobile number, email address, or Google Authenticator.

    zh: 为保障您的资金安全，修改手机号/邮箱/谷歌验证后24小时之内将无法提现
    HTTP 200. Category hold, retry wait.
    Documented in funding, "Funding".
    """


class WithdrawalRequestAlreadyCanceled(
    OkxError, ConflictError, code=Code.WITHDRAWAL_REQUEST_ALREADY_CANCELED
):
    """58220: Withdrawal request already canceled.

    zh: 提币请求已撤销
    HTTP 200. Category conflict, retry never.
    Documented in funding, "Funding".
    """


class ToAddrParameterFormatIncorrect(
    OkxError, InvalidRequestError, code=Code.TO_ADDR_PARAMETER_FORMAT_INCORRECT
):
    """58221: The toAddr parameter format is incorrect, withdrawal address needs labels. The format should be "address:label".

    zh: toAddr参数格式有误，提币地址需要加上标签，格式应该为\u201c地址:标签\u201d
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class InvalidWithdrawalAddress(OkxError, InvalidRequestError, code=Code.INVALID_WITHDRAWAL_ADDRESS):
    """58222: Invalid withdrawal address

    zh: 无效的提币地址
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class ContractAddressHigherWithdrawalFees(
    OkxError, InvalidOrderError, code=Code.CONTRACT_ADDRESS_HIGHER_WITHDRAWAL_FEES
):
    """58223: This is a contract address with higher withdrawal fees

    zh: 提币到此合约地址需要支付更高的手续费
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class CryptoOnChainNotSupported(
    OkxError, UnsupportedError, code=Code.CRYPTO_ON_CHAIN_NOT_SUPPORTED
):
    """58224: This crypto currently doesn't support on-chain withdrawals to OKX addresses. Withdraw through internal transfers instead

    zh: 该类型币种暂不支持链上提币到 OKX 地址，请通过内部转账进行提币
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class AssetTransfersUnverifiedNotSupported58225(
    AssetTransfersUnverifiedNotSupported,
    ComplianceError,
    code=Code.ASSET_TRANSFERS_UNVERIFIED_NOT_SUPPORTED_58225,
):
    """58225: Asset transfers to unverified users in {region} are not supported due to local laws and regulations.

    zh: 抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，所以您无法向该用户转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class DelistedNotAvailableCryptoWithdrawal(
    OkxError, UnsupportedError, code=Code.DELISTED_NOT_AVAILABLE_CRYPTO_WITHDRAWAL
):
    """58226: {chainName} is delisted and not available for crypto withdrawal.

    zh: {chainName} 已下线，不支持提币
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalNonTradableWithdrawnOnly(
    OkxError, InvalidOrderError, code=Code.WITHDRAWAL_NON_TRADABLE_WITHDRAWN_ONLY
):
    """58227: Withdrawal of non-tradable assets can be withdrawn all at once only

    zh: 不可交易资产提币只能全部提出
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalNonTradableMustBound(
    OkxError, PermissionDeniedError, code=Code.WITHDRAWAL_NON_TRADABLE_MUST_BOUND
):
    """58228: Withdrawal of non-tradable assets requires that the API key must be bound to an IP

    zh: 不可交易资产提币要求 API key 必须绑定 IP
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    """


class InsufficientFundingAccountBalancePay(
    OkxError, InsufficientFundsError, code=Code.INSUFFICIENT_FUNDING_ACCOUNT_BALANCE_PAY
):
    """58229: Insufficient funding account balance to pay fees {fee} USDT

    zh: 资金账户手续费不足 {fee} USDT
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    """


class CompleteIdentityVerificationToWithdraw(
    OkxError, ComplianceError, code=Code.COMPLETE_IDENTITY_VERIFICATION_TO_WITHDRAW
):
    """58230: According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to withdraw

    zh: 根据欧易的合规政策，您需要完成 Lv. 1 身份认证方可继续提币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class RecipientNotCompletedCannotReceive(
    OkxError, ComplianceError, code=Code.RECIPIENT_NOT_COMPLETED_CANNOT_RECEIVE
):
    """58231: The recipient has not completed personal info verification (Level 1) and cannot receive your transfer

    zh: 由于您的收款人尚未完成 Lv. 1 身份认证，内部转账暂时无法完成
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class ReachedPersonalVerificationWithdrawalLimit(
    OkxError, ComplianceError, code=Code.REACHED_PERSONAL_VERIFICATION_WITHDRAWAL_LIMIT
):
    """58232: You\u2019ve reached the personal information verification (L1) withdrawal limit, complete photo verification (L2) to increase the withdrawal limit

    zh: 您已超出个人身份验证 (Lv.1) 的提币上限，请完成照片验证 (Lv. 2) ，即可提升提币限额
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class VerifyIdentityToWithdraw(OkxError, ComplianceError, code=Code.VERIFY_IDENTITY_TO_WITHDRAW):
    """58233: For compliance, we're unable to provide services to unverified users. Verify your identity to withdraw.

    zh: 根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续提币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class RecipientCannotReceiveTransfer58234(
    RecipientCannotReceiveTransfer,
    ComplianceError,
    code=Code.RECIPIENT_CANNOT_RECEIVE_TRANSFER_58234,
):
    """58234: For compliance, the recipient can't receive your transfer yet. They'll need to verify their identity to receive your transfer.

    zh: 根据当地法律法规，收款人必须完成身份认证方可收到您的转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class CompleteAdvancedVerificationToWithdraw(
    OkxError, ComplianceError, code=Code.COMPLETE_ADVANCED_VERIFICATION_TO_WITHDRAW
):
    """58235: For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to withdraw.

    zh: 根据当地法律法规，欧易无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续提币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class RecipientBasicVerificationUnableReceive(
    OkxError, ComplianceError, code=Code.RECIPIENT_BASIC_VERIFICATION_UNABLE_RECEIVE
):
    """58236: For compliance, a recipient with Basic verification (Level 1) is unable to receive your transfer. They'll need to complete Advanced verification (Level 2) to receive it.

    zh: 根据当地法律法规，仅完成基础认证的收款人无法收取转账，您的收款人必须完成高级认证方可收到您的转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class ProvideAccurateRecipientInformation(
    OkxError, ComplianceError, code=Code.PROVIDE_ACCURATE_RECIPIENT_INFORMATION
):
    """58237: According to local laws and regulations, please provide accurate recipient information (rcvrInfo). For the exchange address, please also provide exchange information and recipient identity information ({consientParameters}).

    zh: 根据当地法律法规，请提供准确的接收方信息 (rcvrInfo)。对于交易所地址，请一并提供交易所信息和接收人的身份信息({recipientParameters})。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class IncompleteInfoExchangeRecipientRequired(
    OkxError, ComplianceError, code=Code.INCOMPLETE_INFO_EXCHANGE_RECIPIENT_REQUIRED
):
    """58238: Incomplete info. The info of the exchange and the recipient are required if you're withdrawing to an exchange platform.

    zh: 提币到交易所地址需提供完整的接收方信息，包括交易所信息和接收人的身份信息
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class CannotWithdrawPrivateWalletApi(
    OkxError, UnsupportedError, code=Code.CANNOT_WITHDRAW_PRIVATE_WALLET_API
):
    """58239: You can't withdraw to a private wallet via API. Please withdraw via our app or website instead.

    zh: 不支持 API 提币至私人钱包。请通过欧易 App 或官网完成提币操作。
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class CompleteIdentityVerificationProcess58240(
    CompleteIdentityVerificationProcess,
    ComplianceError,
    code=Code.COMPLETE_IDENTITY_VERIFICATION_PROCESS_58240,
):
    """58240: For security and compliance purposes, please complete the identity verification process to use our services. If you prefer not to verify, contact customer support for next steps. We're committed to ensuring a safe platform for users and appreciate your understanding.

    zh: 根据当地法律法规，为保障用户安全，您需要完成身份认证方可继续使用我们的服务。若您不希望进行身份认证，请联系客服团队了解详情。我们致力于为用户提供一个安全的平台，感谢您的理解与支持。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class InternalWithdrawalUnavailable(
    OkxError, ComplianceError, code=Code.INTERNAL_WITHDRAWAL_UNAVAILABLE
):
    """58241: Due to local compliance requirements, internal withdrawal is unavailable

    zh: 根据当地法律法规，内部转账功能暂时无法使用
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class RecipientCannotReceiveTransfer58242(
    RecipientCannotReceiveTransfer,
    ComplianceError,
    code=Code.RECIPIENT_CANNOT_RECEIVE_TRANSFER_58242,
):
    """58242: The recipient can't receive your transfer due to their local compliance requirements

    zh: 受收款人所在地法律法规限制，本次内部转账无法完成
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class RecipientCannotReceiveTransfer58243(
    RecipientCannotReceiveTransfer,
    ComplianceError,
    code=Code.RECIPIENT_CANNOT_RECEIVE_TRANSFER_58243,
):
    """58243: Your recipient can't receive your transfer as they haven't made a cash deposit yet

    zh: 由于您的收款人尚未完成法币入金，对方不能接收本次转账
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class MakeCashDepositToProceed(OkxError, OtherError, code=Code.MAKE_CASH_DEPOSIT_TO_PROCEED):
    """58244: Make a cash deposit to proceed

    zh: 请先完成法币入金，再进行您的操作
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    """


class ApiWithdrawalNotAllowed(OkxError, ComplianceError, code=Code.API_WITHDRAWAL_NOT_ALLOWED):
    """58248: Due to local regulations, API withdrawal isn't allowed. Withdraw using OKX app or web.

    zh: 根据当地法律法规限制，提币API已被暂时禁用。请使用OKX网页或OKX手机APP进行提币操作。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class ApiWithdrawalForCurrencyUnavailable(
    OkxError, UnsupportedError, code=Code.API_WITHDRAWAL_FOR_CURRENCY_UNAVAILABLE
):
    """58249: API withdrawal for this currency is currently unavailable. Try withdrawing via our app or website.

    zh: 该币种暂不支持 API 提币，请于欧易网页端或 App 端进行提币。
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalRestricted48hAfterTry(
    OkxError, HoldError, code=Code.WITHDRAWAL_RESTRICTED_48H_AFTER_TRY
):
    """58252: Withdrawal is restricted for 48h after your first TRY transaction for asset security.

    zh: 为保障您的资产安全，首次进行 TRY 交易后，提币将在 48 小时内受到限制。
    HTTP 200. Category hold, retry wait.
    Documented in funding, "Funding".
    """


class CompleteDigitalSignatureSatoshiTest(
    OkxError, ComplianceError, code=Code.COMPLETE_DIGITAL_SIGNATURE_SATOSHI_TEST
):
    """58254: Due to local compliance requirements, please complete the digital signature or satoshi test via our app or website first before withdrawing to a private wallet via API.

    zh: 由于您所在国家或地区的合规限制，API 提币至私人钱包之前，需要先通过欧易 App 或官网完成 digital signature 或者 satoshi test。
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class CanWithdrawStablecoinsValued24(
    OkxError, QuotaError, code=Code.CAN_WITHDRAW_STABLECOINS_VALUED_24
):
    """58256: You can withdraw stablecoins valued at up to {dailyLimit} {symbol} every 24 hours. You can still withdraw {quotaRemaining} {symbol}.

    zh: 您每 24 小时最多可提取价值为 {dailyLimit} {symbol} 的稳定币，当前还可提取 {quotaRemaining} {symbol}。
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    """


class CanWithdrawStablecoinsValuedMonth(
    OkxError, QuotaError, code=Code.CAN_WITHDRAW_STABLECOINS_VALUED_MONTH
):
    """58257: You can withdraw stablecoins valued at up to {monthlyLimit} {symbol} every month. You can still withdraw {quotaRemaining} {symbol}.

    zh: 您每月最多可提取价值为 {monthlyLimit} {symbol} 的稳定币，当前还可提取 {quotaRemaining} {symbol}。
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    """


class CanWithdrawCryptoValued24(OkxError, QuotaError, code=Code.CAN_WITHDRAW_CRYPTO_VALUED_24):
    """58258: You can withdraw crypto valued at up to {dailyLimit} {symbol} every 24 hours. You can still withdraw {quotaRemaining} {symbol}.

    zh: 您每 24 小时最多可提取价值为 {dailyLimit} {symbol} 的数字货币，当前还可提取 {quotaRemaining} {symbol}。
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    """


class DepositAddressCountExceededLimit(
    OkxError, QuotaError, code=Code.DEPOSIT_ADDRESS_COUNT_EXCEEDED_LIMIT
):
    """58300: Deposit-address count exceeds the limit.

    zh: 创建充值地址超过上限
    HTTP 200. Category quota, retry never.
    Documented in funding, "Funding".
    """


class DepositAddressNotFound(OkxError, NotFoundError, code=Code.DEPOSIT_ADDRESS_NOT_FOUND):
    """58301: Deposit-address not exist.

    zh: 充值地址不存在
    HTTP 200. Category not_found, retry never.
    Documented in funding, "Funding".
    """


class DepositAddressNeedsTag(OkxError, InvalidRequestError, code=Code.DEPOSIT_ADDRESS_NEEDS_TAG):
    """58302: Deposit-address needs tag.

    zh: 充值地址需要标签
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class DepositForChainUnavailable(
    OkxError, UnavailableError, code=Code.DEPOSIT_FOR_CHAIN_UNAVAILABLE
):
    """58303: Deposit for chain {chain} is currently unavailable

    zh: 该链{chain}充值当前不可用
    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    """


class FailedToCreateInvoice(OkxError, OtherError, code=Code.FAILED_TO_CREATE_INVOICE):
    """58304: Failed to create invoice.

    zh: 创建invoice失败
    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    """


class UnableToRetrieveDepositAddress(
    OkxError, ComplianceError, code=Code.UNABLE_TO_RETRIEVE_DEPOSIT_ADDRESS
):
    """58305: Unable to retrieve deposit address, please complete identity verification and generate deposit address first.

    zh: 找不到充币地址，请完成身份认证并生成充币地址
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class CompleteIdentityVerificationToDeposit(
    OkxError, ComplianceError, code=Code.COMPLETE_IDENTITY_VERIFICATION_TO_DEPOSIT
):
    """58306: According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to deposit

    zh: 根据欧易的合规政策，您需要完成 Lv. 1 身份认证方可继续充币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class ReachedPersonalVerificationDepositLimit(
    OkxError, ComplianceError, code=Code.REACHED_PERSONAL_VERIFICATION_DEPOSIT_LIMIT
):
    """58307: You've reached the personal information verification (L1) deposit limit, the excess amount has been frozen, complete photo verification (L2) to increase the deposit limit

    zh: 您已超出个人身份验证 (Lv.1) 的充币上限。超出充币上限的资产已被冻结，请完成照片验证 (Lv. 2) ，即可提升充币限额
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class VerifyIdentityToDeposit(OkxError, ComplianceError, code=Code.VERIFY_IDENTITY_TO_DEPOSIT):
    """58308: For compliance, we're unable to provide services to unverified users. Verify your identity to deposit.

    zh: 根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续充币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class CompleteAdvancedVerificationToDeposit(
    OkxError, ComplianceError, code=Code.COMPLETE_ADVANCED_VERIFICATION_TO_DEPOSIT
):
    """58309: For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to deposit.

    zh: 根据当地法律法规，欧易无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续充币
    HTTP 200. Category compliance, retry never.
    Documented in funding, "Funding".
    """


class UnableToCreateDepositAddress(
    OkxError, UnavailableError, code=Code.UNABLE_TO_CREATE_DEPOSIT_ADDRESS
):
    """58310: Unable to create new deposit address, try again later

    zh: 无法创建新的充币地址，请稍后重试
    HTTP 200. Category unavailable, retry check_first.
    Documented in funding, "Funding".
    """


class InsufficientBalance(OkxError, InsufficientFundsError, code=Code.INSUFFICIENT_BALANCE):
    """58350: Insufficient balance.

    zh: 您的余额不足
    HTTP 200. Category insufficient_funds, retry never.
    Documented in funding, "Funding".
    """


class InvoiceExpired(OkxError, InvalidOrderError, code=Code.INVOICE_EXPIRED):
    """58351: Invoice expired.

    zh: invoice已经过期
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class InvalidInvoice(OkxError, InvalidRequestError, code=Code.INVALID_INVOICE):
    """58352: Invalid invoice.

    zh: invoice无效
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class DepositAmountMustWithinLimits(
    OkxError, InvalidOrderError, code=Code.DEPOSIT_AMOUNT_MUST_WITHIN_LIMITS
):
    """58353: Deposit amount must be within limits.

    zh: 充币数量需要在限额范围内
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class ReachedDailyLimit10000Invoices(
    OkxError, QuotaError, code=Code.REACHED_DAILY_LIMIT_10000_INVOICES
):
    """58354: You have reached the daily limit of 10,000 invoices.

    zh: 单日达到生成invoice 10,000 个的上限
    HTTP 200. Category quota, retry wait.
    Documented in funding, "Funding".
    """


class PermissionDenied(OkxError, PermissionDeniedError, code=Code.PERMISSION_DENIED):
    """58355: Permission denied. Please contact your account manager.

    zh: 用户没有使用此API接口的权限，请联系您的客户经理
    HTTP 200. Category permission, retry never.
    Documented in funding, "Funding".
    """


class AccountsLightningNetworkNotSupported(
    OkxError, UnsupportedError, code=Code.ACCOUNTS_LIGHTNING_NETWORK_NOT_SUPPORTED
):
    """58356: The accounts of the same node do not support the Lightning network deposit or withdrawal.

    zh: 同节点账户不支持闪电网络充币或提币
    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class FromCcyCannotBeSame(OkxError, InvalidRequestError, code=Code.FROM_CCY_CANNOT_BE_SAME):
    """58358: The fromCcy parameter cannot be the same as the toCcy parameter.

    zh: 参数fromCcy与参数toCcy不可相同
    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class MinimumCcyConversionAmount(
    OkxError, InvalidOrderError, code=Code.MINIMUM_CCY_CONVERSION_AMOUNT
):
    """58373: The minimum {ccy} conversion amount is {amount}

    zh: {ccy} 最小兑换数量为 {amount}
    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class RequestFailed(OkxError, OtherError, code=Code.REQUEST_FAILED):
    """58400: Request Failed

    HTTP 200. Category other, retry check_first.
    Documented in funding, "Funding".
    """


class PaymentMethodNotSupported(OkxError, UnsupportedError, code=Code.PAYMENT_METHOD_NOT_SUPPORTED):
    """58401: Payment method is not supported

    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class InvalidPaymentAccount(OkxError, InvalidRequestError, code=Code.INVALID_PAYMENT_ACCOUNT):
    """58402: Invalid payment account

    HTTP 200. Category invalid_request, retry never.
    Documented in funding, "Funding".
    """


class TransactionCannotBeCanceled(
    OkxError, InvalidOrderError, code=Code.TRANSACTION_CANNOT_BE_CANCELED
):
    """58403: Transaction cannot be canceled

    HTTP 200. Category invalid_order, retry never.
    Documented in funding, "Funding".
    """


class ClientIdAlreadyExists(OkxError, ConflictError, code=Code.CLIENT_ID_ALREADY_EXISTS):
    """58404: ClientId already exists

    HTTP 200. Category conflict, retry never.
    Documented in funding, "Funding".
    """


class WithdrawalSuspended58405(
    WithdrawalSuspended, UnavailableError, code=Code.WITHDRAWAL_SUSPENDED_58405
):
    """58405: Withdrawal suspended

    HTTP 200. Category unavailable, retry wait.
    Documented in funding, "Funding".
    """


class ChannelNotSupported(OkxError, UnsupportedError, code=Code.CHANNEL_NOT_SUPPORTED):
    """58406: Channel is not supported

    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


class ApiWithdrawalNotAllowedPayment(
    OkxError, UnsupportedError, code=Code.API_WITHDRAWAL_NOT_ALLOWED_PAYMENT
):
    """58407: API withdrawal isn't allowed for this payment method. Withdraw using OKX app or web

    HTTP 200. Category unsupported, retry never.
    Documented in funding, "Funding".
    """


raise_for = OkxError.raise_for
error_for = OkxError.from_body
