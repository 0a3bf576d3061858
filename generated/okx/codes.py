"""Every documented code of a vendor. Written by codegen from the documents; do not edit."""

from ..codes import ApiCode, Meaning


class Code(ApiCode):
    """Codes of the space "code"."""

    REDEEM_ERROR = "51720", Meaning(
        message="Redeem error",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "赎回失败"},
        document="finance",
    )
    CANCEL_REDEEM_ERROR = "51721", Meaning(
        message="Cancel redeem error",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "取消赎回失败"},
        document="finance",
    )
    REDEEM_ALREADY_COMPLETE = "51722", Meaning(
        message="Redeem already complete",
        category="conflict",
        retry="never",
        http_status=200,
        translations={"zh": "赎回已到账"},
        document="finance",
    )
    EARLY_REDEMPTION_NOT_SUPPORTED = "51723", Meaning(
        message="Early redemption is not supported",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "不支持提前赎回"},
        document="finance",
    )
    REDEMPTION_NOT_SUPPORTED = "51724", Meaning(
        message="Redemption is currently not supported",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "当前状态不支持赎回"},
        document="finance",
    )
    CANCELLATION_NOT_SUPPORTED = "51725", Meaning(
        message="Cancellation is currently not supported",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "当前状态不支持取消"},
        document="finance",
    )
    CANCELLATION_SUBSCRIPTIONS_REDEMPTIONS_NOT_SUPPORTED = "51726", Meaning(
        message="Cancellation of subscriptions/redemptions is not supported",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "该项目不支持撤销申购/赎回"},
        document="finance",
    )
    MINIMUM_SUBSCRIPTION_AMOUNT = "51727", Meaning(
        message="The minimum subscription amount is {minUnit} {ccy}",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "最小申购数量为 {minUnit} {ccy}"},
        placeholders=("minUnit", "ccy"),
        document="finance",
    )
    SUBSCRIPTION_QUANTITY_ABOVE_MAXIMUM_LIMIT = "51728", Meaning(
        message="The subscription quantity is above the maximum limit",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "申购数量超过最大值"},
        document="finance",
    )
    PROJECT_NOT_REACHED_REDEMPTION_DATE = "51729", Meaning(
        message="This project has not reached the redemption date",
        category="hold",
        retry="wait",
        http_status=200,
        translations={"zh": "该项目尚未到期"},
        document="finance",
    )
    SOLD_OUT = "51730", Meaning(
        message="Sold out",
        category="quota",
        retry="never",
        http_status=200,
        translations={"zh": "该项目已售罄"},
        document="finance",
    )
    PRODUCT_SUSPENDED_FOR_PURCHASE = "51731", Meaning(
        message="Product is currently suspended for purchase",
        category="unavailable",
        retry="wait",
        http_status=200,
        translations={"zh": "产品现在暂停申购"},
        document="finance",
    )
    REQUIRED_KYC_LEVEL_NOT_MET = "51732", Meaning(
        message="Required user KYC level not met",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "用户KYC等级不符合要求"},
        document="finance",
    )
    USER_UNDER_RISK_CONTROL = "51733", Meaning(
        message="User is under risk control",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "用户被风险管理中"},
        document="finance",
    )
    USER_KYC_COUNTRY_NOT_SUPPORTED = "51734", Meaning(
        message="User KYC Country is not supported",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "不支持用户所属KYC国家"},
        document="finance",
    )
    SUB_ACCOUNT_NOT_SUPPORTED = "51735", Meaning(
        message="Sub-account is not supported",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "不支持子帐户"},
        document="finance",
    )
    INSUFFICIENT_CCY_BALANCE = "51736", Meaning(
        message="Insufficient {ccy} balance",
        category="insufficient_funds",
        retry="never",
        http_status=200,
        translations={"zh": "{ccy} 余额不足"},
        placeholders=("ccy",),
        document="finance",
    )
    COMPLETE_IDENTITY_VERIFICATION_PROCESS_51737 = "51737", Meaning(
        message="For security and compliance purposes, please complete the identity verification process to continue using our services.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "根据当地法律法规，您需要完成身份认证方可继续使用我们的服务。"},
        document="finance",
    )
    FUNDING_ACCOUNT_FROZEN = "51738", Meaning(
        message="Your funding account is frozen.",
        category="account",
        retry="never",
        http_status=200,
        translations={"zh": "您的资金账户被冻结"},
        document="finance",
    )
    FUNCTION_UNAVAILABLE_TEMPORARILY = "51739", Meaning(
        message="This function is unavailable temporarily",
        category="unavailable",
        retry="wait",
        http_status=200,
        translations={"zh": "该功能暂不可用"},
        document="finance",
    )
    COLLATERAL_CANNOT_CONTAIN_ASSETS_CURRENCY = "51750", Meaning(
        message="The collateral cannot contain assets in the currency of the loan",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "抵押物不能包含借贷币种资产"},
        document="finance",
    )
    CURRENCY_CCY_BORROWING_NOT_SUPPORTED = "51751", Meaning(
        message="The currency {ccy} does not support borrowing",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "币种 {ccy} 不支持借币"},
        placeholders=("ccy",),
        document="finance",
    )
    CURRENCY_CCY_COLLATERALIZATION_NOT_SUPPORTED = "51752", Meaning(
        message="The currency {ccy} does not support collateralization",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "币种 {ccy} 不支持抵押"},
        placeholders=("ccy",),
        document="finance",
    )
    COLLATERAL_NOT_INCLUDE_ASSET = "51753", Meaning(
        message="The collateral does not include this asset",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "抵押物中不包含此资产"},
        document="finance",
    )
    NO_DEBT = "51754", Meaning(
        message="There is currently no debt, no need to increase collateral",
        category="conflict",
        retry="never",
        http_status=200,
        translations={"zh": "当前没有负债，无需增加抵押物"},
        document="finance",
    )
    CURRENCY_CCY_OPERATION_RESTRICTED = "51755", Meaning(
        message="The currency {ccy} operation is restricted",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "币种 {ccy} 被限制操作"},
        placeholders=("ccy",),
        document="finance",
    )
    EXCEEDED_MAXIMUM_REDEEMABLE_QUANTITY = "51756", Meaning(
        message="Exceeding the maximum redeemable quantity",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "超过最大可赎回数量"},
        document="finance",
    )
    COLLATERAL_AMOUNT_CANNOT_BE_LESS = "51757", Meaning(
        message="The collateral amount should not be less than {minAmt}",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "质押物数量不应低于 {minAmt}"},
        placeholders=("minAmt",),
        document="finance",
    )
    CAN_REDEEM_AT_MOST = "51758", Meaning(
        message="You can redeem at most {maxRedemptionAmount} {crypto}.",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "您最多可赎回 {maxRedemptionAmount} {crypto}。"},
        placeholders=("maxRedemptionAmount", "crypto"),
        document="finance",
    )
    EXCEEDED_TEMPORARY_LIMIT = "51759", Meaning(
        message="You've exceed the temporary limit. Try again later.",
        category="quota",
        retry="wait",
        http_status=200,
        translations={"zh": "已超出临时限额，请稍后再试。"},
        document="finance",
    )
    FLEXIBLE_LOAN_NOT_AVAILABLE_ACCOUNTS = "51760", Meaning(
        message="Flexible Loan isn\u2019t available to accounts using delta neutral strategy.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "使用中性套利策略的账户无法开通活期借币"},
        document="finance",
    )
    FAILED_VERIFY_SUB_ACCOUNT_STRATEGY = "51761", Meaning(
        message="Failed to verify sub-account strategy type.",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "无法验证子账户的策略类型"},
        document="finance",
    )
    REDEMPTION_PROCESSED_CANNOT_BE_CANCELLED = "51762", Meaning(
        message="Redemption partially processed and can't be cancelled",
        category="conflict",
        retry="never",
        http_status=200,
        translations={"zh": "已部分赎回的订单无法取消"},
        document="finance",
    )
    ACTIVATE_SAVINGS_ACCOUNT_FIRST = "58002", Meaning(
        message="Please activate Savings Account first.",
        category="account",
        retry="never",
        http_status=200,
        translations={"zh": "请先开通余币宝服务"},
        document="funding",
    )
    SAVINGS_CURRENCY_TYPE_NOT_SUPPORTED = "58003", Meaning(
        message="Savings does not support this currency type",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "余币宝不支持该币种"},
        document="funding",
    )
    ACCOUNT_BLOCKED = "58004", Meaning(
        message="Account blocked.",
        category="account",
        retry="never",
        http_status=200,
        translations={"zh": "账户冻结"},
        document="funding",
    )
    BEHAVIOR_AMOUNT_MUST_BE_LESS = "58005", Meaning(
        message="The {behavior} amount must be equal to or less than {minNum}",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "申购/赎回额度不可超过{0}"},
        placeholders=("behavior", "minNum"),
        document="funding",
    )
    SERVICE_UNAVAILABLE_FOR_TOKEN = "58006", Meaning(
        message="Service unavailable for token {0}.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "币种{0}不支持当前操作"},
        placeholders=("0",),
        document="funding",
    )
    ASSETS_INTERFACE_UNAVAILABLE = "58007", Meaning(
        message="Assets interface is currently unavailable. Try again later",
        category="unavailable",
        retry="check_first",
        http_status=200,
        translations={"zh": "资金接口服务异常，请稍后再试。"},
        document="funding",
    )
    NO_ASSETS_IN_CURRENCY = "58008", Meaning(
        message="You do not have assets in this currency.",
        category="insufficient_funds",
        retry="never",
        http_status=200,
        translations={"zh": "您没有该币种资产"},
        document="funding",
    )
    CRYPTO_PAIR_NOT_FOUND = "58009", Meaning(
        message="Crypto pair doesn't exist",
        category="not_found",
        retry="never",
        http_status=200,
        translations={"zh": "币对不存在"},
        document="funding",
    )
    CHAIN_NOT_SUPPORTED = "58010", Meaning(
        message="Chain {chain} isn't supported",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "该链{0}暂不支持"},
        placeholders=("chain",),
        document="funding",
    )
    SERVICES_UNAVAILABLE_UNVERIFIED_USERS_REGION = "58011", Meaning(
        message="Due to local laws and regulations, our services are unavailable to unverified users in {region}. Please verify your account.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，请先认证身份以继续使用欧易"
        },
        placeholders=("region",),
        document="funding",
    )
    ASSET_TRANSFERS_UNVERIFIED_NOT_SUPPORTED_58012 = "58012", Meaning(
        message="Due to local laws and regulations, OKX does not support asset transfers to unverified users in {region}. Please make sure your recipient has a verified account.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，所以您无法向该用户转账"
        },
        placeholders=("region",),
        document="funding",
    )
    WITHDRAWALS_NOT_SUPPORTED = "58013", Meaning(
        message="Withdrawals not supported yet, contact customer support for details",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "暂不支持提币功能，请咨询客服了解详情"},
        document="funding",
    )
    DEPOSITS_NOT_SUPPORTED = "58014", Meaning(
        message="Deposits not supported yet, contact customer support for details",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "暂不支持充值功能，请咨询客服了解详情"},
        document="funding",
    )
    TRANSFERS_NOT_SUPPORTED = "58015", Meaning(
        message="Transfers not supported yet, contact customer support for details",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "暂不支持划转功能，请咨询客服了解详情"},
        document="funding",
    )
    API_ONLY_TRADING_TEAM_MAIN = "58016", Meaning(
        message="The API can only be accessed and used by the trading team's main account",
        category="permission",
        retry="never",
        http_status=200,
        translations={"zh": "仅交易团队主账户有权限调用此接口"},
        document="funding",
    )
    TRADING_PRODUCT_TRIGGERS_RISK_CONTROL = "58100", Meaning(
        message="The trading product triggers risk control, and the platform has suspended the fund transfer-out function with related users. Please wait patiently.",
        category="compliance",
        retry="wait",
        http_status=200,
        translations={"zh": "行权或结算中，暂无法转入或转出"},
        document="funding",
    )
    TRANSFER_SUSPENDED = "58101", Meaning(
        message="Transfer suspended",
        category="unavailable",
        retry="wait",
        http_status=200,
        translations={"zh": "划转冻结"},
        document="funding",
    )
    RATE_LIMIT_REACHED = "58102", Meaning(
        message="Rate limit reached. Please refer to API docs and throttle requests accordingly.",
        category="rate_limit",
        retry="wait",
        http_status=429,
        translations={"zh": "已达到速率限制。请参考相应的 API 文档与节流请求"},
        document="funding",
    )
    ACCOUNT_TRANSFER_FUNCTION_TEMPORARILY_UNAVAILABLE = "58103", Meaning(
        message="This account transfer function is temporarily unavailable. Please contact customer service for details.",
        category="unavailable",
        retry="wait",
        http_status=200,
        translations={"zh": "该账户划转功能暂不可用，详情请联系客服"},
        document="funding",
    )
    RESTRICTED_FROM_MAKING_FUND_TRANSFERS_58104 = "58104", Meaning(
        message="Since your P2P transaction is abnormal, you are restricted from making fund transfers. Please contact customer support to remove the restriction.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "您在法币区的交易异常，现已被限制划转功能，请您联系在线客服以解除限制"},
        document="funding",
    )
    RESTRICTED_FROM_MAKING_FUND_TRANSFERS_58105 = "58105", Meaning(
        message="Since your P2P transaction is abnormal, you are restricted from making fund transfers. Please transfer funds on our website or app to complete identity verification.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "您在法币区的交易异常，现已被限制划转功能，请您在网页或APP进行法币划转操作以完成身份验证"
        },
        document="funding",
    )
    USD_VERIFICATION_FAILED = "58106", Meaning(
        message="USD verification failed.",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "美元可转校验未通过"},
        document="funding",
    )
    CRYPTO_VERIFICATION_FAILED = "58107", Meaning(
        message="Crypto verification failed.",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "币种可转校验未通过"},
        document="funding",
    )
    TRANSFERS_SUSPENDED = "58110", Meaning(
        message="Transfers are suspended due to market risk control triggered by your {businessType} {instFamily} trades or positions. Please try again in a few minutes. Contact customer support if further assistance is needed.",
        category="compliance",
        retry="wait",
        http_status=200,
        translations={
            "zh": "您所交易过或者持仓的 {businessType} {instFamily} 产品触发市场风控，平台已暂停您的资金转出功能，请稍后重试。如需进一步的协助，请联系客服。"
        },
        placeholders=("businessType", "instFamily"),
        document="funding",
    )
    FUND_TRANSFERS_UNAVAILABLE = "58111", Meaning(
        message="Fund transfers are unavailable while perpetual contracts are charging funding fees. Try again later.",
        category="unavailable",
        retry="check_first",
        http_status=200,
        translations={"zh": "永续合约正在收取资金费，暂时无法做资金划转，请稍后重试"},
        document="funding",
    )
    TRANSFER_FAILED = "58112", Meaning(
        message="Transfer failed. Contact customer support for assistance",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "资金划转失败，请联系客服进行处理"},
        document="funding",
    )
    UNABLE_TO_TRANSFER_CRYPTO = "58113", Meaning(
        message="Unable to transfer this crypto",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "该币种不支持划转"},
        document="funding",
    )
    TRANSFER_AMOUNT_MUST_EXCEED_0 = "58114", Meaning(
        message="Transfer amount must be greater than 0",
        category="invalid_order",
        retry="never",
        http_status=400,
        translations={"zh": "转账金额必须大于 0"},
        document="funding",
    )
    SUB_ACCOUNT_NOT_FOUND = "58115", Meaning(
        message="Sub-account does not exist.",
        category="not_found",
        retry="never",
        http_status=200,
        translations={"zh": "子账户不存在"},
        document="funding",
    )
    TRANSFER_EXCEEDED_AVAILABLE_AMOUNT = "58116", Meaning(
        message="Transfer exceeds the available amount.",
        category="insufficient_funds",
        retry="never",
        http_status=200,
        translations={"zh": "转出数量大于最大可转数量"},
        document="funding",
    )
    RESOLVE_NEGATIVE_ASSETS_BEFORE_TRANSFERRING = "58117", Meaning(
        message="Transfer failed. Resolve any negative assets before transferring again",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "账户划转失败，请先处理负资产后再划转"},
        document="funding",
    )
    SUB_ACCOUNT_NO_PERMISSION_TRANSFER = "58119", Meaning(
        message="{0} Sub-account has no permission to transfer out, please set first.",
        category="permission",
        retry="never",
        http_status=200,
        translations={"zh": "{0} 子账户没有转出权限，请先设置"},
        placeholders=("0",),
        document="funding",
    )
    TRANSFERS_UNAVAILABLE = "58120", Meaning(
        message="Transfers are currently unavailable. Try again later",
        category="unavailable",
        retry="check_first",
        http_status=200,
        translations={"zh": "划转服务暂不可用，请稍后重试"},
        document="funding",
    )
    TRANSFER_RESULT_HIGH_RISK_LEVEL = "58121", Meaning(
        message="This transfer will result in a high-risk level of your position, which may lead to forced liquidation. You need to re-adjust the transfer amount to make sure the position is at a safe level before proceeding with the transfer.",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={
            "zh": "此次划转将导致您的仓位风险水平较高，进而可能引起爆仓。您需要重新调整划转金额，确保仓位处于安全水平后，再进行划转操作。"
        },
        document="funding",
    )
    PORTION_SPOT_BEING_DELTA_OFFSET = "58122", Meaning(
        message="A portion of your spot is being used for Delta offset between positions. If the transfer amount exceeds the available amount, it may affect current spot-derivatives risk offset structure, which will result in an increased Maintenance Margin Requirement (MMR) rate. Please be aware of your risk level.",
        category="conflict",
        retry="never",
        http_status=200,
        translations={
            "zh": "您的一部分现货正用于仓位间的 Delta 对冲，若划转数量超过可用金额，可能会影响现有的现货对冲结构，进而导致维持保证金率增加，请留意您的风险水平。"
        },
        document="funding",
    )
    FROM_CANNOT_BE_SAME_TO = "58123", Meaning(
        message="The From parameter cannot be the same as the To parameter.",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "参数from与参数to不可相同"},
        document="funding",
    )
    TRANSFER_BEING_PROCESSED = "58124", Meaning(
        message="Your transfer is being processed, transfer id:{trId}. Please check the latest state of your transfer from the endpoint (GET /api/v5/asset/transfer-state)",
        category="conflict",
        retry="check_first",
        http_status=200,
        translations={
            "zh": "资金划转中，划转id：{trId}，请通过接口(GET /api/v5/asset/transfer-state)获取最新状态"
        },
        placeholders=("trId",),
        document="funding",
    )
    NON_TRADABLE_ASSETS_ONLY_TRANSFERRED_58125 = "58125", Meaning(
        message="Non-tradable assets can only be transferred from sub-accounts to main accounts",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "不可交易资产仅支持子账户转主账户"},
        document="funding",
    )
    NON_TRADABLE_ASSETS_ONLY_TRANSFERRED_58126 = "58126", Meaning(
        message="Non-tradable assets can only be transferred between funding accounts",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "不可交易资产划转，只能在资金账户间互转"},
        document="funding",
    )
    MAIN_TRANSFER_TYPE_NOT_SUPPORTED = "58127", Meaning(
        message="Main account API key does not support current transfer 'type' parameter. Please refer to the API documentation.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "主账户 API key 不支持当前 type 划转类型参数，请参考 API 文档描述"},
        document="funding",
    )
    SUB_TRANSFER_TYPE_NOT_SUPPORTED = "58128", Meaning(
        message="Sub-account API key does not support current transfer 'type' parameter. Please refer to the API documentation.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "子账户 API key 不支持当前 type 划转类型参数，请参考 API 文档描述"},
        document="funding",
    )
    PARAM_INCORRECT_NOT_MATCH_TYPE = "58129", Meaning(
        message="{param} is incorrect or {param} does not match with 'type'",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "{param}错误或{param}与type不匹配"},
        placeholders=("param",),
        document="funding",
    )
    VERIFY_IDENTITY_TO_TRANSFER = "58131", Meaning(
        message="For compliance, we're unable to provide services to unverified users. Verify your identity to make a transfer.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续划转"
        },
        document="funding",
    )
    COMPLETE_ADVANCED_VERIFICATION_TO_TRANSFER = "58132", Meaning(
        message="For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to make a transfer.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，我们无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续划转"
        },
        document="funding",
    )
    WITHDRAWAL_NOT_SUPPORTED_FOR_CURRENCY = "58200", Meaning(
        message="Withdrawal from {0} to {1} is currently not supported for this currency.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "该币种暂不支持从{0}提现至{1}，敬请谅解"},
        placeholders=("0", "1"),
        document="funding",
    )
    WITHDRAWAL_AMOUNT_EXCEEDED_DAILY_LIMIT = "58201", Meaning(
        message="Withdrawal amount exceeds daily withdrawal limit.",
        category="quota",
        retry="wait",
        http_status=200,
        translations={"zh": "今日提现金额累计超过每日限额"},
        document="funding",
    )
    MINIMUM_WITHDRAWAL_AMOUNT_NEO_1 = "58202", Meaning(
        message="The minimum withdrawal amount for NEO is 1, and the amount must be an integer.",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "NEO最小提现数量为1，且提现数量必须为整数"},
        document="funding",
    )
    ADD_WITHDRAWAL_ADDRESS = "58203", Meaning(
        message="Please add a withdrawal address.",
        category="not_found",
        retry="never",
        http_status=200,
        translations={"zh": "请先添加提现地址"},
        document="funding",
    )
    WITHDRAWAL_SUSPENDED_58204 = "58204", Meaning(
        message="Withdrawal suspended due to your account activity triggering risk control. Please contact customer support for assistance.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "因您的账户活动触发风控，暂停提现。请联系客户支持寻求帮助。"},
        document="funding",
    )
    WITHDRAWAL_AMOUNT_EXCEEDED_UPPER_LIMIT = "58205", Meaning(
        message="Withdrawal amount exceeds the upper limit.",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "提现金额大于单笔提现最大金额"},
        document="funding",
    )
    WITHDRAWAL_AMOUNT_LESS_LOWER_LIMIT = "58206", Meaning(
        message="Withdrawal amount is less than the lower limit.",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "提现金额小于单笔最小提现金额"},
        document="funding",
    )
    WITHDRAWAL_ADDRESS_NOT_VERIFIED_LIST = "58207", Meaning(
        message="Withdrawal address isn't on the verified address list. (The format for withdrawal addresses with a label is \u201caddress:label\u201d.)",
        category="permission",
        retry="never",
        http_status=200,
        translations={
            "zh": "提币地址不在认证地址列表内 (带标签的提币地址格式为 \u201caddress:label\u201d)"
        },
        document="funding",
    )
    WITHDRAWAL_FAILED_LINK_EMAIL = "58208", Meaning(
        message="Withdrawal failed. Please link your email.",
        category="account",
        retry="never",
        http_status=200,
        translations={"zh": "提现失败，邮箱未绑定"},
        document="funding",
    )
    SUB_WITHDRAWALS_DEPOSITS_NOT_SUPPORTED = "58209", Meaning(
        message="Sub-accounts don't support withdrawals or deposits. Please use your main account instead",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "子账户不能充值或提现，请在主账户中进行提现。"},
        document="funding",
    )
    CANNOT_PROCEED_WITH_WITHDRAWAL = "58210", Meaning(
        message="You can't proceed with withdrawal as we're unable to verify your identity. Please withdraw via our app or website instead.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "由于无法验证您的身份，提币操作未能成功。请通过欧易 App 或官网完成提币操作。"
        },
        document="funding",
    )
    WITHDRAWAL_FEE_MUST_BE_AMOUNT = "58212", Meaning(
        message="Withdrawal fee must be {0}% of the withdrawal amount",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "提现手续费应填写为提币数量的{0}%"},
        placeholders=("0",),
        document="funding",
    )
    INTERNAL_TRANSFER_ADDRESS_ILLEGAL = "58213", Meaning(
        message="The internal transfer address is illegal. It must be an email, phone number, or account name",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "内部转账地址不合法，必须是邮箱、手机号或者账户名"},
        document="funding",
    )
    WITHDRAWALS_SUSPENDED_CHAIN_NAME_MAINTENANCE = "58214", Meaning(
        message="Withdrawals suspended due to {chainName} maintenance",
        category="unavailable",
        retry="wait",
        http_status=200,
        translations={"zh": "{chainName}维护中，暂停提币"},
        placeholders=("chainName",),
        document="funding",
    )
    WITHDRAWAL_ID_NOT_FOUND = "58215", Meaning(
        message="Withdrawal ID does not exist.",
        category="not_found",
        retry="never",
        http_status=200,
        translations={"zh": "提币申请ID不存在"},
        document="funding",
    )
    OPERATION_NOT_ALLOWED = "58216", Meaning(
        message="Operation not allowed.",
        category="permission",
        retry="never",
        http_status=200,
        translations={"zh": "不允许执行该操作"},
        document="funding",
    )
    WITHDRAWALS_TEMPORARILY_SUSPENDED_FOR_ACCOUNT = "58217", Meaning(
        message="Withdrawals are temporarily suspended for your account due to a risk detected in your withdrawal address. Contact customer support for assistance",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "您当前的提现地址存在风险，暂时不能提现，详情请联系客服"},
        document="funding",
    )
    INTERNAL_WITHDRAWAL_FAILED = "58218", Meaning(
        message="The internal withdrawal failed. Please check the parameters toAddr and areaCode.",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "内部提现失败，请检查参数toAddr与areaCode"},
        document="funding",
    )
    CANNOT_WITHDRAW_CRYPTO_WITHIN_24 = "58219", Meaning(
        message="You cannot withdraw crypto within 24 hours after changing your mobile number, email address, or Google Authenticator.",
        category="hold",
        retry="wait",
        http_status=200,
        translations={"zh": "为保障您的资金安全，修改手机号/邮箱/谷歌验证后24小时之内将无法提现"},
        document="funding",
    )
    WITHDRAWAL_REQUEST_ALREADY_CANCELED = "58220", Meaning(
        message="Withdrawal request already canceled.",
        category="conflict",
        retry="never",
        http_status=200,
        translations={"zh": "提币请求已撤销"},
        document="funding",
    )
    TO_ADDR_PARAMETER_FORMAT_INCORRECT = "58221", Meaning(
        message='The toAddr parameter format is incorrect, withdrawal address needs labels. The format should be "address:label".',
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={
            "zh": "toAddr参数格式有误，提币地址需要加上标签，格式应该为\u201c地址:标签\u201d"
        },
        document="funding",
    )
    INVALID_WITHDRAWAL_ADDRESS = "58222", Meaning(
        message="Invalid withdrawal address",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "无效的提币地址"},
        document="funding",
    )
    CONTRACT_ADDRESS_HIGHER_WITHDRAWAL_FEES = "58223", Meaning(
        message="This is a contract address with higher withdrawal fees",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "提币到此合约地址需要支付更高的手续费"},
        document="funding",
    )
    CRYPTO_ON_CHAIN_NOT_SUPPORTED = "58224", Meaning(
        message="This crypto currently doesn't support on-chain withdrawals to OKX addresses. Withdraw through internal transfers instead",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "该类型币种暂不支持链上提币到 OKX 地址，请通过内部转账进行提币"},
        document="funding",
    )
    ASSET_TRANSFERS_UNVERIFIED_NOT_SUPPORTED_58225 = "58225", Meaning(
        message="Asset transfers to unverified users in {region} are not supported due to local laws and regulations.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "抱歉，由于当地法律法规，欧易无法为{region}未认证用户提供服务，所以您无法向该用户转账"
        },
        placeholders=("region",),
        document="funding",
    )
    DELISTED_NOT_AVAILABLE_CRYPTO_WITHDRAWAL = "58226", Meaning(
        message="{chainName} is delisted and not available for crypto withdrawal.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "{chainName} 已下线，不支持提币"},
        placeholders=("chainName",),
        document="funding",
    )
    WITHDRAWAL_NON_TRADABLE_WITHDRAWN_ONLY = "58227", Meaning(
        message="Withdrawal of non-tradable assets can be withdrawn all at once only",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "不可交易资产提币只能全部提出"},
        document="funding",
    )
    WITHDRAWAL_NON_TRADABLE_MUST_BOUND = "58228", Meaning(
        message="Withdrawal of non-tradable assets requires that the API key must be bound to an IP",
        category="permission",
        retry="never",
        http_status=200,
        translations={"zh": "不可交易资产提币要求 API key 必须绑定 IP"},
        document="funding",
    )
    INSUFFICIENT_FUNDING_ACCOUNT_BALANCE_PAY = "58229", Meaning(
        message="Insufficient funding account balance to pay fees {fee} USDT",
        category="insufficient_funds",
        retry="never",
        http_status=200,
        translations={"zh": "资金账户手续费不足 {fee} USDT"},
        placeholders=("fee",),
        document="funding",
    )
    COMPLETE_IDENTITY_VERIFICATION_TO_WITHDRAW = "58230", Meaning(
        message="According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to withdraw",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "根据欧易的合规政策，您需要完成 Lv. 1 身份认证方可继续提币"},
        document="funding",
    )
    RECIPIENT_NOT_COMPLETED_CANNOT_RECEIVE = "58231", Meaning(
        message="The recipient has not completed personal info verification (Level 1) and cannot receive your transfer",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "由于您的收款人尚未完成 Lv. 1 身份认证，内部转账暂时无法完成"},
        document="funding",
    )
    REACHED_PERSONAL_VERIFICATION_WITHDRAWAL_LIMIT = "58232", Meaning(
        message="You\u2019ve reached the personal information verification (L1) withdrawal limit, complete photo verification (L2) to increase the withdrawal limit",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "您已超出个人身份验证 (Lv.1) 的提币上限，请完成照片验证 (Lv. 2) ，即可提升提币限额"
        },
        document="funding",
    )
    VERIFY_IDENTITY_TO_WITHDRAW = "58233", Meaning(
        message="For compliance, we're unable to provide services to unverified users. Verify your identity to withdraw.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续提币"
        },
        document="funding",
    )
    RECIPIENT_CANNOT_RECEIVE_TRANSFER_58234 = "58234", Meaning(
        message="For compliance, the recipient can't receive your transfer yet. They'll need to verify their identity to receive your transfer.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "根据当地法律法规，收款人必须完成身份认证方可收到您的转账"},
        document="funding",
    )
    COMPLETE_ADVANCED_VERIFICATION_TO_WITHDRAW = "58235", Meaning(
        message="For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to withdraw.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，欧易无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续提币"
        },
        document="funding",
    )
    RECIPIENT_BASIC_VERIFICATION_UNABLE_RECEIVE = "58236", Meaning(
        message="For compliance, a recipient with Basic verification (Level 1) is unable to receive your transfer. They'll need to complete Advanced verification (Level 2) to receive it.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，仅完成基础认证的收款人无法收取转账，您的收款人必须完成高级认证方可收到您的转账"
        },
        document="funding",
    )
    PROVIDE_ACCURATE_RECIPIENT_INFORMATION = "58237", Meaning(
        message="According to local laws and regulations, please provide accurate recipient information (rcvrInfo). For the exchange address, please also provide exchange information and recipient identity information ({consientParameters}).",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，请提供准确的接收方信息 (rcvrInfo)。对于交易所地址，请一并提供交易所信息和接收人的身份信息({recipientParameters})。"
        },
        placeholders=("consientParameters",),
        document="funding",
    )
    INCOMPLETE_INFO_EXCHANGE_RECIPIENT_REQUIRED = "58238", Meaning(
        message="Incomplete info. The info of the exchange and the recipient are required if you're withdrawing to an exchange platform.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "提币到交易所地址需提供完整的接收方信息，包括交易所信息和接收人的身份信息"
        },
        document="funding",
    )
    CANNOT_WITHDRAW_PRIVATE_WALLET_API = "58239", Meaning(
        message="You can't withdraw to a private wallet via API. Please withdraw via our app or website instead.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "不支持 API 提币至私人钱包。请通过欧易 App 或官网完成提币操作。"},
        document="funding",
    )
    COMPLETE_IDENTITY_VERIFICATION_PROCESS_58240 = "58240", Meaning(
        message="For security and compliance purposes, please complete the identity verification process to use our services. If you prefer not to verify, contact customer support for next steps. We're committed to ensuring a safe platform for users and appreciate your understanding.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，为保障用户安全，您需要完成身份认证方可继续使用我们的服务。若您不希望进行身份认证，请联系客服团队了解详情。我们致力于为用户提供一个安全的平台，感谢您的理解与支持。"
        },
        document="funding",
    )
    INTERNAL_WITHDRAWAL_UNAVAILABLE = "58241", Meaning(
        message="Due to local compliance requirements, internal withdrawal is unavailable",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "根据当地法律法规，内部转账功能暂时无法使用"},
        document="funding",
    )
    RECIPIENT_CANNOT_RECEIVE_TRANSFER_58242 = "58242", Meaning(
        message="The recipient can't receive your transfer due to their local compliance requirements",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "受收款人所在地法律法规限制，本次内部转账无法完成"},
        document="funding",
    )
    RECIPIENT_CANNOT_RECEIVE_TRANSFER_58243 = "58243", Meaning(
        message="Your recipient can't receive your transfer as they haven't made a cash deposit yet",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "由于您的收款人尚未完成法币入金，对方不能接收本次转账"},
        document="funding",
    )
    MAKE_CASH_DEPOSIT_TO_PROCEED = "58244", Meaning(
        message="Make a cash deposit to proceed",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "请先完成法币入金，再进行您的操作"},
        document="funding",
    )
    API_WITHDRAWAL_NOT_ALLOWED = "58248", Meaning(
        message="Due to local regulations, API withdrawal isn't allowed. Withdraw using OKX app or web.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规限制，提币API已被暂时禁用。请使用OKX网页或OKX手机APP进行提币操作。"
        },
        document="funding",
    )
    API_WITHDRAWAL_FOR_CURRENCY_UNAVAILABLE = "58249", Meaning(
        message="API withdrawal for this currency is currently unavailable. Try withdrawing via our app or website.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "该币种暂不支持 API 提币，请于欧易网页端或 App 端进行提币。"},
        document="funding",
    )
    WITHDRAWAL_RESTRICTED_48H_AFTER_TRY = "58252", Meaning(
        message="Withdrawal is restricted for 48h after your first TRY transaction for asset security.",
        category="hold",
        retry="wait",
        http_status=200,
        translations={
            "zh": "为保障您的资产安全，首次进行 TRY 交易后，提币将在 48 小时内受到限制。"
        },
        document="funding",
    )
    COMPLETE_DIGITAL_SIGNATURE_SATOSHI_TEST = "58254", Meaning(
        message="Due to local compliance requirements, please complete the digital signature or satoshi test via our app or website first before withdrawing to a private wallet via API.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "由于您所在国家或地区的合规限制，API 提币至私人钱包之前，需要先通过欧易 App 或官网完成 digital signature 或者 satoshi test。"
        },
        document="funding",
    )
    CAN_WITHDRAW_STABLECOINS_VALUED_24 = "58256", Meaning(
        message="You can withdraw stablecoins valued at up to {dailyLimit} {symbol} every 24 hours. You can still withdraw {quotaRemaining} {symbol}.",
        category="quota",
        retry="wait",
        http_status=200,
        translations={
            "zh": "您每 24 小时最多可提取价值为 {dailyLimit} {symbol} 的稳定币，当前还可提取 {quotaRemaining} {symbol}。"
        },
        placeholders=("dailyLimit", "symbol", "quotaRemaining"),
        document="funding",
    )
    CAN_WITHDRAW_STABLECOINS_VALUED_MONTH = "58257", Meaning(
        message="You can withdraw stablecoins valued at up to {monthlyLimit} {symbol} every month. You can still withdraw {quotaRemaining} {symbol}.",
        category="quota",
        retry="wait",
        http_status=200,
        translations={
            "zh": "您每月最多可提取价值为 {monthlyLimit} {symbol} 的稳定币，当前还可提取 {quotaRemaining} {symbol}。"
        },
        placeholders=("monthlyLimit", "symbol", "quotaRemaining"),
        document="funding",
    )
    CAN_WITHDRAW_CRYPTO_VALUED_24 = "58258", Meaning(
        message="You can withdraw crypto valued at up to {dailyLimit} {symbol} every 24 hours. You can still withdraw {quotaRemaining} {symbol}.",
        category="quota",
        retry="wait",
        http_status=200,
        translations={
            "zh": "您每 24 小时最多可提取价值为 {dailyLimit} {symbol} 的数字货币，当前还可提取 {quotaRemaining} {symbol}。"
        },
        placeholders=("dailyLimit", "symbol", "quotaRemaining"),
        document="funding",
    )
    DEPOSIT_ADDRESS_COUNT_EXCEEDED_LIMIT = "58300", Meaning(
        message="Deposit-address count exceeds the limit.",
        category="quota",
        retry="never",
        http_status=200,
        translations={"zh": "创建充值地址超过上限"},
        document="funding",
    )
    DEPOSIT_ADDRESS_NOT_FOUND = "58301", Meaning(
        message="Deposit-address not exist.",
        category="not_found",
        retry="never",
        http_status=200,
        translations={"zh": "充值地址不存在"},
        document="funding",
    )
    DEPOSIT_ADDRESS_NEEDS_TAG = "58302", Meaning(
        message="Deposit-address needs tag.",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "充值地址需要标签"},
        document="funding",
    )
    DEPOSIT_FOR_CHAIN_UNAVAILABLE = "58303", Meaning(
        message="Deposit for chain {chain} is currently unavailable",
        category="unavailable",
        retry="wait",
        http_status=200,
        translations={"zh": "该链{chain}充值当前不可用"},
        placeholders=("chain",),
        document="funding",
    )
    FAILED_TO_CREATE_INVOICE = "58304", Meaning(
        message="Failed to create invoice.",
        category="other",
        retry="check_first",
        http_status=200,
        translations={"zh": "创建invoice失败"},
        document="funding",
    )
    UNABLE_TO_RETRIEVE_DEPOSIT_ADDRESS = "58305", Meaning(
        message="Unable to retrieve deposit address, please complete identity verification and generate deposit address first.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "找不到充币地址，请完成身份认证并生成充币地址"},
        document="funding",
    )
    COMPLETE_IDENTITY_VERIFICATION_TO_DEPOSIT = "58306", Meaning(
        message="According to the OKX compliance policy, you will need to complete your identity verification (Level 1) in order to deposit",
        category="compliance",
        retry="never",
        http_status=200,
        translations={"zh": "根据欧易的合规政策，您需要完成 Lv. 1 身份认证方可继续充币"},
        document="funding",
    )
    REACHED_PERSONAL_VERIFICATION_DEPOSIT_LIMIT = "58307", Meaning(
        message="You've reached the personal information verification (L1) deposit limit, the excess amount has been frozen, complete photo verification (L2) to increase the deposit limit",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "您已超出个人身份验证 (Lv.1) 的充币上限。超出充币上限的资产已被冻结，请完成照片验证 (Lv. 2) ，即可提升充币限额"
        },
        document="funding",
    )
    VERIFY_IDENTITY_TO_DEPOSIT = "58308", Meaning(
        message="For compliance, we're unable to provide services to unverified users. Verify your identity to deposit.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，欧易无法为未认证用户提供服务，请先完成身份认证再继续充币"
        },
        document="funding",
    )
    COMPLETE_ADVANCED_VERIFICATION_TO_DEPOSIT = "58309", Meaning(
        message="For compliance, we're unable to provide services to users with Basic verification (Level 1). Complete Advanced verification (Level 2) to deposit.",
        category="compliance",
        retry="never",
        http_status=200,
        translations={
            "zh": "根据当地法律法规，欧易无法为仅完成基本认证的用户提供服务，请先完成高级认证再继续充币"
        },
        document="funding",
    )
    UNABLE_TO_CREATE_DEPOSIT_ADDRESS = "58310", Meaning(
        message="Unable to create new deposit address, try again later",
        category="unavailable",
        retry="check_first",
        http_status=200,
        translations={"zh": "无法创建新的充币地址，请稍后重试"},
        document="funding",
    )
    INSUFFICIENT_BALANCE = "58350", Meaning(
        message="Insufficient balance.",
        category="insufficient_funds",
        retry="never",
        http_status=200,
        translations={"zh": "您的余额不足"},
        document="funding",
    )
    INVOICE_EXPIRED = "58351", Meaning(
        message="Invoice expired.",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "invoice已经过期"},
        document="funding",
    )
    INVALID_INVOICE = "58352", Meaning(
        message="Invalid invoice.",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "invoice无效"},
        document="funding",
    )
    DEPOSIT_AMOUNT_MUST_WITHIN_LIMITS = "58353", Meaning(
        message="Deposit amount must be within limits.",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "充币数量需要在限额范围内"},
        document="funding",
    )
    REACHED_DAILY_LIMIT_10000_INVOICES = "58354", Meaning(
        message="You have reached the daily limit of 10,000 invoices.",
        category="quota",
        retry="wait",
        http_status=200,
        translations={"zh": "单日达到生成invoice 10,000 个的上限"},
        document="funding",
    )
    PERMISSION_DENIED = "58355", Meaning(
        message="Permission denied. Please contact your account manager.",
        category="permission",
        retry="never",
        http_status=200,
        translations={"zh": "用户没有使用此API接口的权限，请联系您的客户经理"},
        document="funding",
    )
    ACCOUNTS_LIGHTNING_NETWORK_NOT_SUPPORTED = "58356", Meaning(
        message="The accounts of the same node do not support the Lightning network deposit or withdrawal.",
        category="unsupported",
        retry="never",
        http_status=200,
        translations={"zh": "同节点账户不支持闪电网络充币或提币"},
        document="funding",
    )
    FROM_CCY_CANNOT_BE_SAME = "58358", Meaning(
        message="The fromCcy parameter cannot be the same as the toCcy parameter.",
        category="invalid_request",
        retry="never",
        http_status=200,
        translations={"zh": "参数fromCcy与参数toCcy不可相同"},
        document="funding",
    )
    MINIMUM_CCY_CONVERSION_AMOUNT = "58373", Meaning(
        message="The minimum {ccy} conversion amount is {amount}",
        category="invalid_order",
        retry="never",
        http_status=200,
        translations={"zh": "{ccy} 最小兑换数量为 {amount}"},
        placeholders=("ccy", "amount"),
        document="funding",
    )
    REQUEST_FAILED = "58400", Meaning(
        message="Request Failed",
        category="other",
        retry="check_first",
        http_status=200,
        document="funding",
    )
    PAYMENT_METHOD_NOT_SUPPORTED = "58401", Meaning(
        message="Payment method is not supported",
        category="unsupported",
        retry="never",
        http_status=200,
        document="funding",
    )
    INVALID_PAYMENT_ACCOUNT = "58402", Meaning(
        message="Invalid payment account",
        category="invalid_request",
        retry="never",
        http_status=200,
        document="funding",
    )
    TRANSACTION_CANNOT_BE_CANCELED = "58403", Meaning(
        message="Transaction cannot be canceled",
        category="invalid_order",
        retry="never",
        http_status=200,
        document="funding",
    )
    CLIENT_ID_ALREADY_EXISTS = "58404", Meaning(
        message="ClientId already exists",
        category="conflict",
        retry="never",
        http_status=200,
        document="funding",
    )
    WITHDRAWAL_SUSPENDED_58405 = "58405", Meaning(
        message="Withdrawal suspended",
        category="unavailable",
        retry="wait",
        http_status=200,
        document="funding",
    )
    CHANNEL_NOT_SUPPORTED = "58406", Meaning(
        message="Channel is not supported",
        category="unsupported",
        retry="never",
        http_status=200,
        document="funding",
    )
    API_WITHDRAWAL_NOT_ALLOWED_PAYMENT = "58407", Meaning(
        message="API withdrawal isn't allowed for this payment method. Withdraw using OKX app or web",
        category="unsupported",
        retry="never",
        http_status=200,
        document="funding",
    )
