"""Words to concepts, English and Chinese: the one place where synonyms are listed.

`word*` matches what begins so; `two_words` is a phrase; a word may stand for two concepts in a row
("unsupported" is NOT SUPPORT). The longest phrase wins, then the longest beginning.
"""

from __future__ import annotations

ENGLISH = """
NOT: not no cannot cant neither nor never without unable non none nothing isn't aren't doesn't don't
    won't wasn't weren't haven't hasn't hadn't couldn't didn't shouldn't can't no_longer isn aren doesn
    don didn hasn haven won couldn
NOT NOT: not_only
SUCCESS: no_error no_errors success successful successfully succeed succeeded succeeds ok okay accepted
FAIL: failure failures unable_to_process unable_to_proceed unable_to_complete cannot_process cannot_proceed can't_proceed can't_process could_not_process cannot_complete could_not_complete fail fails failed failing unsuccessful* reject rejected rejection rejects aborted
SERVER ERROR: system_failure server_failure internal_failure network_failure hardware_failure
INTERNAL ERROR: something_went_wrong went_wrong something_broke
ERROR: abnormal* error errors exception* fault faults problem problems issue issues
BAD: unprocess* violat* invlaid* invaild* not_valid invalid* illegal* incorrect* wrong* bad malformed improper* erroneous* unacceptable
    inconsistent* garbled mismatch* corrupt* unrecogni* unexpected_value irregular unlawful broken
    unparsable unparseable disallowed_value
UNEXPECTED: unexpected* unhandled uncaught crash* bug panic
UNKNOWN: unknown undefined unidentified
MATCH: match matches matched matching correspond* equal equals agree consistent
SAME: same identical at_the_same_time both simultaneously
TIMEOUT: no_response not_respond* may_have_been timeout* timed_out time_out times_out deadline_exceeded deadline_elapsed gateway_timeout
STATE: status statuses state states resolution completion outcome result results
RATE: rate_limit* ratelimit* throttl* too_frequent* too_often too_fast too_quickly frequently frequent
    request_frequency access_frequency frequency request_rate slow_down flood* request_limit* api_limit
    calls_limit being_rate rate_exceeded access_limit
PERSHORT: per_second per_minute per_sec per_min a_second a_minute every_second every_minute
    requests_per queries_per calls_per orders_per messages_per /s
TOOMANY: too_many excessive
TOO: too
QUICK: fast quickly rapid*
NOT OPEN: opening_soon coming_soon not_started not_launched
NEW: new
REQ: request requests call calls hits visits attempts attempt operations queries invocation*
    submission submissions
MSG: message messages
TIME: timestamp* recvwindow recv_window receive_window nonce* clock request_time server_time
    time_drift time_skew clock_skew local_time x-timestamp requesttime
EXPIRED: revoked expired expire expires expiry expiration outdated stale obsolete
OTHER: identity_provider
KEY: id_token* api_key* apikey* access_key* accesskey* secret_key* secretkey appkey app_key app_id appid
    passphrase* signature* sign signing signed credential* bearer jwt hmac password* passwd login
    logged log_in logged_in logged_out sign_in authenticate authenticated authentication auth authed oauth*
    access_token* auth_token* authentication_token refresh_token* captcha otp verification_code
    api_secret client_secret client_id hash_code apisign key_id session_token authorization_header
    session_expired secret
TOKEN: token tokens
UNAUTH: unauthorized* unauthorised* unauthenticated
SECURITY: two_factor* 2fa mfa authenticator google_auth* security_level trading_password
    fund_password security_setting* link_your_email bind_email link_your_phone verify_your_email
    verify_your_phone email_verif* phone_verif* bind_your* verified_email
IP: ip ips ip_address* ipaddress
BOUND: bound bind unbound binding linked
STANDING: premium vip owner owners admin* moderator* supervisor
PERM: permission* privilege* authority authoriz* authoris* scope scopes eligib* qualified
    access_right* rights role roles permissible
ACCESS: access accessed accessible accessing
DENIED: forbidden forbid denied deny denies prohibited prohibit* disallow* refused barred not_permitted
    banned_from forbids
ALLOW: allow* permit permitted permits
WHITELIST: whitelist* white_list* allowlist* allow_list* verified_address_list address_book trusted* blacklist*
    black_list* blocklist*
FUNDS: balance* fund funds margin collateral* money credit credits capital
    maintenance_margin cash funding_fee equity
LACK: insufficien* insuficient not_enough inadequate lack lacks lacking enough_balance shortage
    not_sufficient low_balance
NEGATIVE: negative
FEE: fee fees gas
HAVE: have has having hold holds own
PAY: payment_required card_declined declined overdraft overdrawn past_due unpaid
REGION: your_location your_area your_region region* country countries jurisdiction* territor* citizen* national* geo* location_restricted
LAW: agree_to agreement* law laws regulation* regulatory complian* legal* sanction* embargo* terms_of_service
    terms_and_conditions user_agreement
KYC: kyc kyb identity identity_verif* unverified identification real_name id_verif* photo_verif*
    personal_info* basic_verif* advanced_verif* travel_rule ownership_verif* satoshi_test
    suitability questionnaire age_restrict* underage
VERIFY: verif* certified
LEVEL: level levels tier
RISKY: risk risks risky
RISK: risk_control* risk_management risk_manag* risk_review fraud* suspicious* aml abuse* spam* security_risk* security_reason*
    high_risk malicious
RISKLIMIT: high_risk_level risk_margin risk_unit risk_limit* risk_offset risk_level* risk_rate risk_ratio
RECIPIENT: recipient* beneficiar* payee receiver sender originator
MEMBER: member members membership
ACCOUNT: account* user users customer* trader traders merchant* profile users' user's
    wallet* client funding_account* trading_account*
SUBACC: sub_account* subaccount*
YOU: you your you're you've
BANNED: banned ban bans
DISABLED: disabled deactivat*
LOCKED: lock locked locks
FROZEN: frozen froze freeze freezes block blocked blocks blocking
    inactive unactivated
RESTRICT: restrict* limited restriction*
ENABLE: enable activate turn_on switch_on
ACTIVATE: activated activation enabled
SUSPEND: suspend* halt halted halts pause paused stopped freeze_period discontinued
CLOSED: closed ended terminated
MAINT: maintenance maintain* under_upgrad* upgrading
UNAVAIL: unavailable* offline shutdown shutting_down inaccessible unreachable out_of_service restarting starting_up
    service_is_down not_ready crashed cannot_connect* connection_failure connection_exception
    disconnected
CONNECT: connection connections connect connected
AVAIL IN: available_for available_in available_to available_with available_under available_by
    available_using available_when enabled_for open_to open_for
UNAVAIL IN: unavailable_for unavailable_in unavailable_to unavailable_as unavailable_with
    unavailable_when unavailable_under unavailable_by unavailable_during unavailable_on
AVAIL: avail*
OPEN: open opened online ready live launched started listed
BUSY: over_capacity out_of_memory disk_full insufficient_resource* high_server_load server_load high_traffic busy overload* congest* heavy_load high_load out_of_capacity too_busy at_capacity
LATER: later again_later few_minutes few_seconds after_a_while some_time_later moments a_moment
    later_time
AGAIN: try_again retry retried
NOW: currently now for_now presently
TEMPORARY: temporar* momentarily currently_closed at_this_time for_the_moment
INTERNAL: fatal internal internally
INNER: internal_transfer* internal_withdraw* internal_address*
SERVER: server servers system systems service services backend gateway database platform engine
    upstream infrastructure disk hardware storage
EXIST: exist exists existed existing existent found find finding locate located such recognized
    recognised
NOT EXIST: gone nonexistent non_existent inexistent notfound deleted removed archived
    not_registered not_added not_listed not_defined not_created not_present undefined_table
    undefined_column undefined_object undefined_function
ADD: add create generate
ALREADY: been_modified been_changed not_modified no_need unchanged already exists_already duplicat* repeat* idempoten* in_use being_used more_than_once
    not_unique unique_violation used_before twice
CLASH: conflict* concurren* contention deadlock* collision
NONUNIQUE: non_unique
INPROG: in_progress being_processed processing being_generated in_process under_review ongoing
    being_cancel* being_created in_flight being_reviewed pending_review
DONE: filled cancelled canceled completed complete processed executed finished settled
    redeemed fulfilled
MISSING: missing required needed mandatory must_be_provided absent omitted must_include must_contain
    must_specify provide specify
NOTGIVEN: not_provided not_sent not_specified not_set not_supplied not_given not_included
    not_present_in wasn't_provided
EMPTY: empty null blank
PARAM: cycle duration frame param params parameter* argument* field fields value values header headers body json payload
    format formats formatted syntax input inputs attribute* property properties url uri type types
    side interval id ids encod* decod* character* char chars string strings integer length method
    content schema tag number data name names parse parsing enum option options direction xml
    cursor limit_parameter offset page pagination code codes memo label form column columns
    email phone variable variables identifier clause expression
WHEN: when while during if unless whenever where
MODE: mode modes session sessions phase stage
KEYWORD: key keys
VALIDATE: validat*
IMMEDIATE: immediate*
LIST: list lists
MULTI: batch window span time_range
RANGE: range ranges
ADDRESS: address* destination
SUPPORT: support* offered implement*
NOT SUPPORT: unsupported* unsupport unimplemented notimplemented delisted deprecat* not_applicable
    retired sunset
ONLY: only solely exclusively must_use
API: api apis openapi
VIA: via through by using
APP: app website web
QUOTA: inventory stock quota* allotment sold_out cumulative* out_of_stock allocation resource_exhausted
DAILY TIMEUNIT: 24_hours 24_hour 24h
DAILY: daily per_day monthly weekly hourly yearly every_24 per_month every_month
    same_day each_day today each_month per_hour a_day one_day per_user this_month
TIMEUNIT: second seconds minute minutes min mins hour hours hr hrs day days week weeks month months
AFTER: after since within until
EVERY: every each per
EFFECT: take_effect takes_effect effective
HOLD: cooldown cooling cool_down cool_off t_1 lockup lock_up locking_period lock_in_period not_yet_mature
    holding_period grace_period waiting_period
DATE: date maturity
LIMIT: limit limits limitation* cap caps ceiling threshold quota_limit allowance
MAX: maximum max maximal upper
MIN: minimum min_amount minimal lower_limit
EXCEED: later_than high exceed* reach reached reaches over surpass* beyond above greater more more_than larger higher
    overflow* bigger hit at_most up_to outside out_of_range out_of_the_range out_of_the_available_range over_limit out_of_bounds would_cross
BELOW: earlier_than low less lower below smaller under fewer at_least underflow
COUNT: count counts number_of amount_of total_number numbers_of
SIZE EXCEED: overpriced
SIZE: margin_rate maintenance_margin_rate amount amounts quantity quantities qty size sizes volume price prices precision notional
    leverage leverages rate rates total step tick lot lots deviation accuracy slippage offset_price scale ratio
    pricing interest_rate
ORDER: order orders trade trades trading transaction* withdraw withdrawal withdrawals withdrawn
    transfer transfers transferring deposit deposits redeem redemption* subscription* subscribe purchase*
    loan loans borrow* repay* repayment conversion convert payout* payment* invoice* bid ask bids asks
    limit_order* limit_maker limit_buy limit_sell stop_loss take_profit stop_limit buy sell tp sl
    margin_mode cancellation execution post_only immediate_fill reduce_only refund* stake*
    staking invest* taker maker pending_orders quote quotes
LIQUID: liquidat*
STRATEGY: strategy strategies
POSITION: position* hedge* pnl offset_between
SYMBOL: asset assets symbol symbols pair pairs instrument* market markets currency currencies ccy coin coins chain
    chains network networks contract contracts product products crypto cryptocurrenc* asset_type
    stablecoin* commodity sku
MUST: must should need needs has_to have_to require requires ought
FILTER: filter filters
CONDITION: rule rules criteria condition conditions constraint*
CHECK: check
PATIENT: patient*
PLEASE: please
CANCEL: cancel close settle repay_your edit
BEFORE: beforehand first before_continuing
PRIOR: before prior
BECAUSE: because due_to
HAVE: there_is_an there_are
ACT: enter set select choose adjust reduce increase modify change use remove upload resubmit switch fill upgrade create proceed_after disable lower_your raise try_reducing reset re-enter reenter resolve
QUERY: query querying get fetch fetching retrieve retrieving load loading obtain
ZERO: 0 zero
PARTIAL: partial*
LIQUIDITY: liquidity counterpart* dealer*
SETTLING: being_settled being_delivered being_settling in_settlement under_settlement
LIQUID INPROG: being_liquidated under_liquidation liquidation_in_progress in_liquidation
SERVER ERROR: bad_gateway network_error network_exception connection_error rpc_error db_error io_error svc_error
TRIGGER: trigger triggers triggered
PERIOD: time_period trading_hour* business_hour* trading_session
SATISFY: satisf* met
MIX: mix
BOT: bot bots
INSIDE: within_limits within_the_limit pending
INTERVAL: interval_of
VALUE: value_of_size
TRADABLE: tradable tradeable transferable redeemable borrowable convertible withdrawable
STOPWORDS: stop
INTERFACE: interface endpoint* route resource* page_not
EXPECTED: expected expect
"""

CHINESE = """
NOW: 当前 目前
HAVE: 存在
INPROG: 撤销中 运行中 平仓中 全平中 清算中
SETTLING: 交割中 结算中
RANGE: 范围
PLEASE ACT: 请将 请为 请删除 请降低
ACT: 使用 选择 撤销 调整 提高 降低 修改 输入 切换 移除 平掉 关闭 开启
BECAUSE: 由于 因为 因
PRIOR: 前 之前
EXPIRED: 到期
TEMPORARY NOT: 暂无法 暂不可用
PARTIAL: 部分
LAW: 服务条款 条款
KYC: 认证信息 认证
RISK: 安全风险
RESTRICT: 受限
NOT: 不 未 无 没有 没 无法 不能 非 不可 尚未 不得 不是 勿
SUCCESS: 成功
FAIL: 失败
ERROR: 异常 出错
BAD: 无效 错误 不正确 非法 不合法 有误 不匹配 不符合 不合规范 不一致 不规范
UNKNOWN: 未知
SAME: 相同 同时 一致 一样
TIMEOUT: 超时
STATE: 状态 结果
RATE: 频繁 频率 限频 限速 请求过多 速率 过快 限流 访问限制 请求太多 并发过高
TOOMANY: 过多 太多
REQ: 请求 次数
TIME: 时间戳
EXPIRED: 过期 失效
MODE: 模式 阶段
WHEN: 时
CANCEL: 改单
LIST: 列表
KEY: 凭证 密钥 签名 密码 口令 登录 登陆 验签 令牌 身份校验 鉴权
SECURITY: 双重验证 谷歌验证 邮箱未绑定 绑定邮箱 绑定手机 资金密码 二次验证
BOUND: 绑定
PERM: 权限 授权
ACCESS: 访问
DENIED: 禁止 拒绝
ALLOW: 允许
WHITELIST: 白名单 认证地址列表 黑名单
NEGATIVE: 负数 负值
PLEASE: 请
TOO BELOW: 过低 过少
TOO EXCEED: 过高 过大
FUNDS: 可借 余额 资金 权益 保证金 质押物
LACK: 不足 不够
AVAIL: 可用
NOT AVAIL: 不可用
FEE: 手续费
REGION: 国家 地区
LAW: 法律 法规 合规 监管
KYC: 身份认证 实名 身份验证 认证身份 未认证 基本认证 高级认证 基础认证 身份信息 照片验证
RISK: 风控 欺诈
RISKY: 风险
RISKLIMIT: 风险限额 风险水平 风险率 风险等级 风险档位
RECIPIENT: 收款人 接收方 受益人
ACCOUNT: 账户 账号 用户 帐户 帐号 商户 会员
SUBACC: 子账户 子账号 子帐户
YOU: 您 你
FROZEN: 冻结
LOCKED: 锁定
BANNED: 封禁
DISABLED: 停用 禁用
RESTRICT: 限制
ENABLE: 开通 激活 启用
SUSPEND: 暂停 已停止 停止交易 停止服务 中止 暫停
CLOSED: 已关闭 已结束 被关闭 暂时关闭
MAINT: 维护 升级中
UNAVAIL: 下线 已下架
BUSY: 繁忙 忙碌
LATER: 稍後 稍等 稍后 稍候 晚些 片刻
TEMPORARY: 暂时 暂不
SERVER: 系统 服务 服务器 网关 数据库 平台
INTERNAL: 内部
INNER: 内部转账 内部提现 内部地址
EXIST: 找到
NOT EXIST: 不存在 找不到 未找到 查无 没找到 未注册 不在列表
ALREADY: 重复 已存在 已经 已有
CLASH: 冲突
INPROG: 处理中 进行中 划转中 生成中
DONE: 已成交 已撤销 已完成 已到账 已取消 已撤单 已平仓 已处理
MISSING: 缺少 必填 缺失 必传
EMPTY: 为空 空值
PARAM: 参数 字段 格式 类型 请求头 长度 方向 名称 编号 标签
MULTI: 批量 时间范围
ADDRESS: 地址
SUPPORT: 支持
NOT SUPPORT: 不支持 暂不支持 下架 不开放
ONLY: 仅 只能 只
QUOTA: 配额 额度 售罄 累计
DAILY: 每日 每天 单日 每月 当日 今日 每24小时 每_24_小时
TIMEUNIT: 小时 分钟 秒 天
AFTER: 之后 后 之内 内 以内 前
EVERY: 每
EFFECT: 生效
HOLD: 冷静期 锁定期
LIMIT: 限额 上限 下限 限制
MAX: 最大 最高 最多
MIN: 最小 最低 最少
EXCEED: 超过 超出 达到 大于 超 高于
BELOW: 小于 低于 少于
COUNT: 个数 笔数 张数 委托数 次数
SIZE: 价格 数量 金额 精度 杠杆 委托价 倍数 单价 委托量
ORDER: 订单 委托 提币 提现 划转 充值 充币 下单 撤单 转账 赎回 申购 借币 还币 交易 挂单 买入 卖出 止盈 止损 兑换 平仓 开仓 转入 转出
LIQUID: 爆仓 强平
POSITION: 仓位 持仓
SYMBOL: 资产 币种 币对 交易对 合约 该链 产品 币
MUST: 需 必须 需要 应 须 请先
"""

GLUE = frozenset(
    """a an the this that these those is are was were be been being am will would may might of for to
    in on at and or as with from sorry yet it its it's our we by any all current
    do does did can could so which who due further has""".split()
)
