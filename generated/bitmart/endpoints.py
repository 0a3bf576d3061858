"""Every documented endpoint of a vendor. Written by codegen from the documents; do not edit."""

from ..endpoints import Endpoint, Paging, Param, Permission, RateLimit

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        path="/account/contract/sub-account/main/v1/main-to-sub",
        auth="SIGNED",
        title="Main-Account Transfer to Sub-Account (For Main Account, use futures account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="SIGNED",
                description="Main-Account Transfer to Sub-Account (For Main Account, use futures account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/contract/sub-account/main/v1/sub-to-main",
        auth="SIGNED",
        title="Sub-Account Transfer to Main-Account (For Main Account, use futures account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="SIGNED",
                description="Sub-Account Transfer to Main-Account (For Main Account, use futures account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/contract/sub-account/main/v1/transfer-list",
        auth="KEYED",
        title="Get Sub-Account Transfer History (For Main Account, use futures account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="KEYED",
                description="Get Sub-Account Transfer History (For Main Account, use futures account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/contract/sub-account/main/v1/wallet",
        auth="KEYED",
        title="Get Sub-Account Futures Wallet Balance (For Main Account, use futures account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="KEYED",
                description="Get Sub-Account Futures Wallet Balance (For Main Account, use futures account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/contract/sub-account/sub/v1/sub-to-main",
        auth="SIGNED",
        title="Sub-Account Transfer to Main-Account (For Sub-Account, use futures account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="SIGNED",
                description="Sub-Account Transfer to Main-Account (For Sub-Account, use futures account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/contract/sub-account/v1/transfer-history",
        auth="KEYED",
        title="Get Account Futures Asset Transfer History (For Main/Sub Account, use futures account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="KEYED",
                description="Get Account Futures Asset Transfer History (For Main/Sub Account, use futures account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/main/v1/main-to-sub",
        auth="SIGNED",
        title="Main-Account Transfer to Sub-Account (For Main Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="SIGNED",
                description="Main-Account Transfer to Sub-Account (For Main Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/main/v1/sub-to-main",
        auth="SIGNED",
        title="Sub-Account Transfer to Main-Account (For Main Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="SIGNED",
                description="Sub-Account Transfer to Main-Account (For Main Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/main/v1/sub-to-sub",
        auth="SIGNED",
        title="Sub-Account Transfer to Sub-Account (For Main Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="SIGNED",
                description="Sub-Account Transfer to Sub-Account (For Main Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/main/v1/subaccount-list",
        auth="KEYED",
        title="Get Sub-Account List (For Main Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="KEYED",
                description="Get Sub-Account List (For Main Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/main/v1/transfer-list",
        auth="KEYED",
        title="Get Sub-Account Transfer History (For Main Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="KEYED",
                description="Get Sub-Account Transfer History (For Main Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/main/v1/wallet",
        auth="KEYED",
        title="Get Sub-Account Spot Wallet Balance (For Main Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="KEYED",
                description="Get Sub-Account Spot Wallet Balance (For Main Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/sub/v1/sub-to-main",
        auth="SIGNED",
        title="Sub-Account Transfer to Main-Account (For Sub-Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="SIGNED",
                description="Sub-Account Transfer to Main-Account (For Sub-Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/sub-account/v1/transfer-history",
        auth="KEYED",
        title="Get Account Spot Asset Transfer History (For Main/Sub Account, use spot account)",
        permissions=(
            Permission(
                group="Sub-Account Inter-Account Transfer",
                auth="KEYED",
                description="Get Account Spot Asset Transfer History (For Main/Sub Account, use spot account)",
            ),
        ),
    ),
    Endpoint(
        path="/account/v1/deposit-withdraw/detail",
        auth="KEYED",
        title="Query deposit and withdrawal details",
        permissions=(
            Permission(
                group="Read-Only", auth="KEYED", description="Query deposit and withdrawal details"
            ),
        ),
    ),
    Endpoint(
        path="/account/v1/deposit/address",
        auth="KEYED",
        title="Query deposit addresses for each currency",
        permissions=(
            Permission(
                group="Read-Only",
                auth="KEYED",
                description="Query deposit addresses for each currency",
            ),
        ),
    ),
    Endpoint(
        path="/account/v1/transfer-contract",
        auth="SIGNED",
        title="Future account transfer",
        permissions=(
            Permission(group="Future-Trade", auth="SIGNED", description="Future account transfer"),
        ),
    ),
    Endpoint(
        path="/account/v1/transfer-contract-list",
        auth="SIGNED",
        title="Get Future account transfer list",
        permissions=(
            Permission(
                group="Future-Trade", auth="SIGNED", description="Get Future account transfer list"
            ),
        ),
    ),
    Endpoint(
        path="/account/v1/wallet",
        auth="KEYED",
        title="Query account assets",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query account assets"),
        ),
    ),
    Endpoint(
        path="/account/v1/withdraw/address/list",
        auth="KEYED",
        title="Query withdraw address list",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query withdraw address list"),
        ),
    ),
    Endpoint(
        path="/account/v1/withdraw/apply",
        auth="SIGNED",
        title="Apply for withdrawal",
        permissions=(
            Permission(group="Withdraw", auth="SIGNED", description="Apply for withdrawal"),
        ),
    ),
    Endpoint(
        path="/account/v1/withdraw/charge",
        auth="KEYED",
        title="Query withdrawal limits",
        permissions=(
            Permission(group="Withdraw", auth="KEYED", description="Query withdrawal limits"),
        ),
    ),
    Endpoint(
        path="/account/v2/deposit-withdraw/history",
        auth="KEYED",
        title="Query deposit and withdrawal history",
        permissions=(
            Permission(
                group="Read-Only", auth="KEYED", description="Query deposit and withdrawal history"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/affiliate/deposit-withdrawal-list",
        auth="KEYED",
        title="Get User Deposit Withdrawal List",
        permissions=(
            Permission(
                group="Contract Agent", auth="KEYED", description="Get User Deposit Withdrawal List"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/affiliate/rebate-api",
        auth="KEYED",
        title="Get API Rebate Data",
        permissions=(
            Permission(group="Contract Agent", auth="KEYED", description="Get API Rebate Data"),
        ),
    ),
    Endpoint(
        path="/contract/private/affiliate/rebate-inviteUser",
        auth="KEYED",
        title="Get Invited Customer List",
        permissions=(
            Permission(
                group="Contract Agent", auth="KEYED", description="Get Invited Customer List"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/affiliate/rebate-list",
        auth="KEYED",
        title="Get Futures Rebate List",
        permissions=(
            Permission(group="Contract Agent", auth="KEYED", description="Get Futures Rebate List"),
        ),
    ),
    Endpoint(
        path="/contract/private/affiliate/rebate-user",
        auth="KEYED",
        title="Get User Rebate Data",
        permissions=(
            Permission(group="Contract Agent", auth="KEYED", description="Get User Rebate Data"),
        ),
    ),
    Endpoint(
        path="/contract/private/affiliate/trade-list",
        auth="KEYED",
        title="Get Futures Trade List",
        permissions=(
            Permission(group="Contract Agent", auth="KEYED", description="Get Futures Trade List"),
        ),
    ),
    Endpoint(
        path="/contract/private/assets-detail",
        auth="KEYED",
        title="Query contract asset details",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query contract asset details"),
        ),
    ),
    Endpoint(
        path="/contract/private/auto_repayment",
        auth="SIGNED",
        title="Auto Repayment Record",
        permissions=(
            Permission(group="Future-Trade", auth="SIGNED", description="Auto Repayment Record"),
        ),
    ),
    Endpoint(
        path="/contract/private/cancel-all-after",
        auth="SIGNED",
        title="Timed cancel all open orders",
        permissions=(
            Permission(
                group="Future-Trade", auth="SIGNED", description="Timed cancel all open orders"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/cancel-order",
        auth="SIGNED",
        title="Cancel a single futures order",
        permissions=(
            Permission(
                group="Future-Trade", auth="SIGNED", description="Cancel a single futures order"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/cancel-orders",
        auth="SIGNED",
        title="Batch cancel futures orders",
        permissions=(
            Permission(
                group="Future-Trade", auth="SIGNED", description="Batch cancel futures orders"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/cancel-plan-order",
        auth="SIGNED",
        title="Cancel futures plan orders",
        permissions=(
            Permission(
                group="Future-Trade", auth="SIGNED", description="Cancel futures plan orders"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/cancel-trail-order",
        auth="SIGNED",
        title="Cancel futures trail order",
        permissions=(
            Permission(
                group="Future-Trade", auth="SIGNED", description="Cancel futures trail order"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/current-plan-order",
        auth="KEYED",
        title="Query Current Plan Orders",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query Current Plan Orders"),
        ),
    ),
    Endpoint(
        path="/contract/private/get-open-orders",
        auth="KEYED",
        title="Query Contract All Open Orders",
        permissions=(
            Permission(
                group="Read-Only", auth="KEYED", description="Query Contract All Open Orders"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/get-position-mode",
        auth="KEYED",
        title="Get position mode",
        permissions=(Permission(group="Read-Only", auth="KEYED", description="Get position mode"),),
    ),
    Endpoint(
        path="/contract/private/interest",
        auth="SIGNED",
        title="Interest Record",
        permissions=(
            Permission(group="Future-Trade", auth="SIGNED", description="Interest Record"),
        ),
    ),
    Endpoint(
        path="/contract/private/modify-limit-order",
        auth="SIGNED",
        title="Modify futures limit order",
        permissions=(
            Permission(
                group="Future-Trade", auth="SIGNED", description="Modify futures limit order"
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/modify-plan-order",
        auth="SIGNED",
        title="Modify a plan order for a futures contract",
        permissions=(
            Permission(
                group="Future-Trade",
                auth="SIGNED",
                description="Modify a plan order for a futures contract",
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/modify-preset-plan-order",
        auth="SIGNED",
        title="Modify a preset plan order for a futures contract",
        permissions=(
            Permission(
                group="Future-Trade",
                auth="SIGNED",
                description="Modify a preset plan order for a futures contract",
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/modify-tp-sl-order",
        auth="SIGNED",
        title="Modify a tp or sl order for a futures contract",
        permissions=(
            Permission(
                group="Future-Trade",
                auth="SIGNED",
                description="Modify a tp or sl order for a futures contract",
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/order",
        auth="KEYED",
        title="Query contract order details",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query contract order details"),
        ),
    ),
    Endpoint(
        path="/contract/private/order-history",
        auth="KEYED",
        title="Query contract order history",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query contract order history"),
        ),
    ),
    Endpoint(
        path="/contract/private/position",
        auth="KEYED",
        title="Query position details",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query position details"),
        ),
    ),
    Endpoint(
        path="/contract/private/position-risk",
        auth="KEYED",
        title="Query Position Risk Details",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query Position Risk Details"),
        ),
    ),
    Endpoint(
        path="/contract/private/position-v2",
        auth="KEYED",
        title="Query position details V2",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query position details V2"),
        ),
    ),
    Endpoint(
        path="/contract/private/set-position-mode",
        auth="SIGNED",
        title="Set position mode",
        permissions=(
            Permission(group="Future-Trade", auth="SIGNED", description="Set position mode"),
        ),
    ),
    Endpoint(
        path="/contract/private/submit-order",
        auth="SIGNED",
        title="Place an order for a futures contract",
        permissions=(
            Permission(
                group="Future-Trade",
                auth="SIGNED",
                description="Place an order for a futures contract",
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/submit-plan-order",
        auth="SIGNED",
        title="Place a plan order for futures contracts",
        permissions=(
            Permission(
                group="Future-Trade",
                auth="SIGNED",
                description="Place a plan order for futures contracts",
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/submit-tp-sl-order",
        auth="SIGNED",
        title="Place a tp or sl order for a futures contract",
        permissions=(
            Permission(
                group="Future-Trade",
                auth="SIGNED",
                description="Place a tp or sl order for a futures contract",
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/submit-trail-order",
        auth="SIGNED",
        title="Place a trail order for futures contracts",
        permissions=(
            Permission(
                group="Future-Trade",
                auth="SIGNED",
                description="Place a trail order for futures contracts",
            ),
        ),
    ),
    Endpoint(
        path="/contract/private/trade-fee-rate",
        auth="KEYED",
        title="Query Trade Fee Rate",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query Trade Fee Rate"),
        ),
    ),
    Endpoint(
        path="/contract/private/trades",
        auth="KEYED",
        title="Query contract trade details",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Query contract trade details"),
        ),
    ),
    Endpoint(
        path="/contract/private/transaction-history",
        auth="KEYED",
        title="Get Contract Transaction History",
        permissions=(
            Permission(
                group="Read-Only", auth="KEYED", description="Get Contract Transaction History"
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/batch_orders",
        auth="SIGNED",
        title="Place multiple orders",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Place multiple orders"),
        ),
    ),
    Endpoint(
        path="/spot/v1/cancel_order",
        auth="SIGNED",
        title="Cancel an unfinished order",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Cancel an unfinished order"),
        ),
    ),
    Endpoint(
        path="/spot/v1/cancel_orders",
        auth="SIGNED",
        title="Cancel multiple orders",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Cancel multiple orders"),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/isolated/account",
        auth="KEYED",
        title="Query isolated margin account information",
        permissions=(
            Permission(
                group="Read-Only",
                auth="KEYED",
                description="Query isolated margin account information",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/isolated/borrow",
        auth="SIGNED",
        title="Isolated margin borrowing",
        permissions=(
            Permission(
                group="Margin-Trade", auth="SIGNED", description="Isolated margin borrowing"
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/isolated/borrow_record",
        auth="KEYED",
        title="Query isolated margin borrowing record",
        permissions=(
            Permission(
                group="Read-Only",
                auth="KEYED",
                description="Query isolated margin borrowing record",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/isolated/pairs",
        auth="KEYED",
        title="Query loan interest rate and limit for a trading pair",
        permissions=(
            Permission(
                group="Read-Only",
                auth="KEYED",
                description="Query loan interest rate and limit for a trading pair",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/isolated/repay",
        auth="SIGNED",
        title="Repay isolated margin debt",
        permissions=(
            Permission(
                group="Margin-Trade", auth="SIGNED", description="Repay isolated margin debt"
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/isolated/repay_record",
        auth="KEYED",
        title="Query isolated margin repayment record",
        permissions=(
            Permission(
                group="Read-Only",
                auth="KEYED",
                description="Query isolated margin repayment record",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/isolated/transfer",
        auth="SIGNED",
        title="Transfer funds between margin and spot accounts",
        permissions=(
            Permission(
                group="Margin-Trade",
                auth="SIGNED",
                description="Transfer funds between margin and spot accounts",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/margin/submit_order",
        auth="SIGNED",
        title="Margin order placement",
        permissions=(
            Permission(group="Margin-Trade", auth="SIGNED", description="Margin order placement"),
        ),
    ),
    Endpoint(
        path="/spot/v1/submit_order",
        auth="SIGNED",
        title="Place an order",
        permissions=(Permission(group="Spot-Trade", auth="SIGNED", description="Place an order"),),
    ),
    Endpoint(
        path="/spot/v1/trade_fee",
        auth="KEYED",
        title="Query fee rate for a specific trading pair for current user",
        permissions=(
            Permission(
                group="Read-Only",
                auth="KEYED",
                description="Query fee rate for a specific trading pair for current user",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/user_fee",
        auth="KEYED",
        title="Query basic fee rate for current user",
        permissions=(
            Permission(
                group="Read-Only", auth="KEYED", description="Query basic fee rate for current user"
            ),
        ),
    ),
    Endpoint(
        path="/spot/v1/wallet",
        auth="KEYED",
        title="Query wallet balance for all currencies",
        permissions=(
            Permission(
                group="Read-Only",
                auth="KEYED",
                description="Query wallet balance for all currencies",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v2/batch_orders",
        auth="SIGNED",
        title="Place multiple orders",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Place multiple orders"),
        ),
    ),
    Endpoint(
        path="/spot/v2/submit_order",
        auth="SIGNED",
        title="Place an order",
        permissions=(Permission(group="Spot-Trade", auth="SIGNED", description="Place an order"),),
    ),
    Endpoint(
        path="/spot/v3/cancel_order",
        auth="SIGNED",
        title="Cancel an unfinished order",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Cancel an unfinished order"),
        ),
    ),
    Endpoint(
        path="/spot/v4/algo/cancel_all",
        auth="SIGNED",
        title="Cancel all algo orders",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Cancel all algo orders"),
        ),
    ),
    Endpoint(
        path="/spot/v4/algo/cancel_order",
        auth="SIGNED",
        title="Cancel an algo order",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Cancel an algo order"),
        ),
    ),
    Endpoint(
        path="/spot/v4/algo/submit_order",
        auth="SIGNED",
        title="Place an algo order",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Place an algo order"),
        ),
    ),
    Endpoint(
        path="/spot/v4/batch_orders",
        auth="SIGNED",
        title="Place multiple orders",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Place multiple orders"),
        ),
    ),
    Endpoint(
        path="/spot/v4/cancel_orders",
        auth="SIGNED",
        title="Cancel multiple orders",
        permissions=(
            Permission(group="Spot-Trade", auth="SIGNED", description="Cancel multiple orders"),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/algo/client-order",
        auth="SIGNED",
        title="Query algo order by client order id (v4)",
        permissions=(
            Permission(
                group="Read-Only",
                auth="SIGNED",
                description="Query algo order by client order id (v4)",
            ),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/algo/history-orders",
        auth="SIGNED",
        title="Account algo orders (v4)",
        permissions=(
            Permission(group="Read-Only", auth="SIGNED", description="Account algo orders (v4)"),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/algo/open-orders",
        auth="SIGNED",
        title="Current algo open orders (v4)",
        permissions=(
            Permission(
                group="Read-Only", auth="SIGNED", description="Current algo open orders (v4)"
            ),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/algo/order",
        auth="SIGNED",
        title="Query algo order by id (v4)",
        permissions=(
            Permission(group="Read-Only", auth="SIGNED", description="Query algo order by id (v4)"),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/client-order",
        auth="SIGNED",
        title="Query order by client order id (v4)",
        permissions=(
            Permission(
                group="Read-Only", auth="SIGNED", description="Query order by client order id (v4)"
            ),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/history-orders",
        auth="SIGNED",
        title="Account orders (v4)",
        permissions=(
            Permission(group="Read-Only", auth="SIGNED", description="Account orders (v4)"),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/open-orders",
        auth="SIGNED",
        title="Current open orders (v4)",
        permissions=(
            Permission(group="Read-Only", auth="SIGNED", description="Current open orders (v4)"),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/order",
        auth="SIGNED",
        title="Query order by id (v4)",
        permissions=(
            Permission(group="Read-Only", auth="SIGNED", description="Query order by id (v4)"),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/order-trades",
        auth="SIGNED",
        title="Order trade list(v4)",
        permissions=(
            Permission(group="Read-Only", auth="SIGNED", description="Order trade list(v4)"),
        ),
    ),
    Endpoint(
        path="/spot/v4/query/trades",
        auth="SIGNED",
        title="Account trade list (v4)",
        permissions=(
            Permission(group="Read-Only", auth="SIGNED", description="Account trade list (v4)"),
        ),
    ),
    Endpoint(
        path="/newearn/cloud/v1/saving/earn",
        method="GET",
        auth="KEYED",
        title="Get Earn Positions",
        group="Earn Savings",
        call="earn_savings.get_earn_positions",
        since="2026-04-14",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Get earn positions"),
        ),
        rate_limits=(RateLimit(count=10, window_s=2, basis="UID"),),
        params=(
            Param(name="coin_name", wire="coinName", kind="string", location="query"),
            Param(name="product_id", wire="productId", kind="string", location="query"),
            Param(
                name="current_page",
                wire="currentPage",
                kind="integer",
                location="query",
                required=True,
                role="page",
                default="1",
            ),
            Param(
                name="size_page",
                wire="sizePage",
                kind="integer",
                location="query",
                required=True,
                role="page_size",
                default="1",
                rules=(("maximum", 100),),
            ),
        ),
        paging=Paging(items="data.list", size="sizePage", page="currentPage", total="data.total"),
    ),
    Endpoint(
        path="/newearn/cloud/v1/saving/product",
        method="GET",
        auth="KEYED",
        title="Get Product List",
        group="Earn Savings",
        call="earn_savings.get_product_list",
        since="2026-04-14",
        permissions=(
            Permission(
                group="Read-Only", auth="KEYED", description="Get flexible savings product list"
            ),
        ),
        rate_limits=(RateLimit(count=10, window_s=2, basis="UID"),),
        params=(
            Param(name="coin_name", wire="coinName", kind="string", location="query"),
            Param(
                name="current_page",
                wire="currentPage",
                kind="integer",
                location="query",
                required=True,
                role="page",
                default="1",
            ),
            Param(
                name="size_page",
                wire="sizePage",
                kind="integer",
                location="query",
                required=True,
                role="page_size",
                default="1",
                rules=(("maximum", 100),),
            ),
        ),
        paging=Paging(items="data.list", size="sizePage", page="currentPage", total="data.total"),
    ),
    Endpoint(
        path="/newearn/cloud/v1/saving/record",
        method="GET",
        auth="KEYED",
        title="Get History Records",
        group="Earn Savings",
        call="earn_savings.get_history_records",
        since="2026-04-14",
        permissions=(
            Permission(group="Read-Only", auth="KEYED", description="Get history records"),
        ),
        rate_limits=(RateLimit(count=10, window_s=2, basis="UID"),),
        params=(
            Param(name="type_", wire="type", kind="string", location="query", required=True),
            Param(
                name="start_time",
                wire="startTime",
                kind="timestamp",
                location="query",
                role="start_time",
            ),
            Param(
                name="end_time", wire="endTime", kind="timestamp", location="query", role="end_time"
            ),
            Param(name="coin_name", wire="coinName", kind="string", location="query"),
            Param(
                name="current_page",
                wire="currentPage",
                kind="integer",
                location="query",
                required=True,
                role="page",
                default="1",
            ),
            Param(
                name="size_page",
                wire="sizePage",
                kind="integer",
                location="query",
                required=True,
                role="page_size",
                default="1",
                rules=(("maximum", 100),),
            ),
        ),
        paging=Paging(items="data.list", size="sizePage", page="currentPage", total="data.total"),
    ),
    Endpoint(
        path="/newearn/cloud/v1/saving/redeem",
        method="POST",
        auth="SIGNED",
        title="Redeem",
        group="Earn Savings",
        call="earn_savings.redeem",
        since="2026-04-14",
        permissions=(
            Permission(
                group="Finance",
                auth="SIGNED",
                description="Earn savings redeem from savings product",
            ),
        ),
        rate_limits=(RateLimit(count=10, window_s=2, basis="UID"),),
        params=(
            Param(name="earn_id", wire="earnId", kind="string", location="body", required=True),
            Param(name="amount", wire="amount", kind="decimal", location="body", required=True),
            Param(
                name="request_no",
                wire="requestNo",
                kind="string",
                location="body",
                required=True,
                role="idempotency_key",
                rules=(("min_length", 20), ("max_length", 20), ("pattern", "^[0-9]+$")),
                makes="digits",
            ),
        ),
    ),
    Endpoint(
        path="/newearn/cloud/v1/saving/subscribe",
        method="POST",
        auth="SIGNED",
        title="Subscribe",
        group="Earn Savings",
        call="earn_savings.subscribe",
        since="2026-04-14",
        permissions=(
            Permission(
                group="Finance",
                auth="SIGNED",
                description="Earn savings subscribe to savings product",
            ),
        ),
        rate_limits=(RateLimit(count=10, window_s=2, basis="UID"),),
        params=(
            Param(
                name="product_id", wire="productId", kind="string", location="body", required=True
            ),
            Param(name="amount", wire="amount", kind="decimal", location="body", required=True),
            Param(
                name="request_no",
                wire="requestNo",
                kind="string",
                location="body",
                required=True,
                role="idempotency_key",
                rules=(("min_length", 20), ("max_length", 20), ("pattern", "^[0-9]+$")),
                makes="digits",
            ),
        ),
    ),
)
