"""Words to concepts, English and Chinese: the one place where synonyms are listed.

`word*` matches what begins so; `two_words` is a phrase; a word may stand for two concepts in a row
("unsupported" is NOT SUPPORT). The longest phrase wins, then the longest beginning.
"""

from __future__ import annotations

ENGLISH = """
NOT: aren aren't can't cannot cant didn didn't doesn doesn't don don't hadn't hasn hasn't haven
    haven't isn isn't neither never no no_longer non none nor not nothing shouldn't unable wasn't
    weren't without won won't dont doesnt isnt wont arent didnt wasnt wouldn't mustn't
NOT NOT: not_only
SUCCESS: accepted no_error no_errors ok okay succeed succeeded succeeds success successful
    successfully approved accomplished processed_ok
FAIL: aborted can't_proceed can't_process cannot_complete cannot_proceed cannot_process
    could_not_complete could_not_process fail failed failing fails failure failures reject rejected
    rejection rejects unable_to_complete unable_to_proceed unable_to_process unsuccessful* could_not
    couldn't couldn could_n't decline declined declines unsuccess errored
SERVER ERROR: bad_gateway connection_error db_error hardware_failure internal_failure io_error
    network_error network_exception network_failure rpc_error server_failure svc_error
    system_failure database_failure service_failure server_failed engine_failure platform_failure
    backend_failure
INTERNAL ERROR: data_loss unrecoverable something_broke something_went_wrong went_wrong
    exception_error internal_problems internal_issue unexpected_error* unknown_exception broke_on
ERROR: abnormal* error errors exception* fault faults issue issues problem problems trouble glitch*
    malfunction*
BAD: division_by* bad broken corrupt* disallowed_value erroneous* garbled illegal* improper*
    inconsistent* incorrect* invaild* invalid* invlaid* irregular malformed mismatch* not_valid
    unacceptable unexpected_value unlawful unparsable unparseable unprocess* unrecogni* violat*
    wrong* unreasonabl* inappropriate unsuitable implausible nonsensical incompatib* unreadable
    not_correct not_legal not_proper not_acceptable not_reasonable not_numeric not_an_integer
    not_a_number mistake* mistyped misspelled faulty ill_formed bogus inaccurate ambiguous
    undecodable noncompliant inadmissible not_conform* not_comply not_well_formed differs differ
    pin_code invalid_pin incomplete
UNEXPECTED: bug crash* panic uncaught unexpected* unhandled unforeseen unanticipated oops
UNKNOWN: undefined unidentified unknown
MATCH: agree consistent correspond* equal equals match matched matches matching
SAME: at_the_same_time both identical same simultaneously
UNSURE: may_or_may_not might_have_been may_have_been uncertain not_known_whether undetermined
    inconclusive unconfirmed
EXCEED LIMIT: over_limit over_the_limit
TIMEOUT: deadline_elapsed deadline_exceeded gateway_timeout no_response not_respond* time_out
    timed_out timeout* times_out execution_time took_too_long taking_too_long too_long_to_respond
    no_reply not_reply no_answer deadline_expired
STATE: completion outcome resolution result results state states status statuses
RATE: access_frequency access_limit api_limit being_rate calls_limit flood* frequency frequent
    frequently rate_exceeded rate_limit* ratelimit* request_frequency request_limit* request_rate
    slow_down throttl* too_fast too_frequent* too_often too_quickly qps speed faster_than over_rate
    rate_exceed* too_rapid* too_soon flow_limit flow_control bandwidth_limit limit_of_requests
    ratelimited rate_cap rate_ceiling weight_limit request_weight
PERSHORT: a_minute a_second calls_per every_minute every_second messages_per orders_per per_min
    per_minute per_sec per_second queries_per requests_per short_period* short_time
TOOMANY: excessive too_many large_number_of excess numerous large_amount_of attempts_exhausted
    retries_exhausted
TOO: too
QUICK: fast quickly rapid*
NOT OPEN: coming_soon not_launched not_started opening_soon not_in_trading not_accepting
    not_listed_yet not_yet_listed not_yet_open not_enabled
NEW: new
REQ: attempt attempts call calls hits invocation* operations queries request requests submission
    submissions visits operation action actions
MSG: message messages
TIME: clock clock_skew local_time nonce* receive_window recv_window recvwindow request_time
    requesttime server_time time_drift time_skew timestamp* tonce datestamp date_stamp out_of_sync
    time_synchron* expire_time_of_request time_offset time_difference clock_offset date_header
    time_stamp request_too_old stale_request not_synchroni*
EXPIRED: expiration expire expired expires expiry obsolete outdated revoked stale
OTHER: identity_provider such_as provided supplied specified leveraged lowered after_hours
    pre_market client_side server_side
KEY EXPIRED: session_expired session_revoked session_invalid invalid_session
ERRNO: errno
FILE: file files
KEY: access_key* access_token* accesskey* api_key* api_secret apikey* apisign app_id app_key appid
    appkey auth auth_token* authed authenticate authenticated authentication authentication_token
    authorization_header bearer captcha client_id client_secret hash_code hmac id_token* jwt key_id
    log_in logged logged_in logged_out login oauth* otp passphrase* passwd password* refresh_token*
    secret secret_key* secretkey session_token sign sign_in signature* signed signing
    verification_code phone_code handshake* auth_key* otp_code sms_code google_code mfa_code
    authentication_code public_key private_key keypair certificate* x509 session_id cookie csrf
    token_signature unauthenticat* credential* access_id sms_verif* code_verif* api_verif* secret_id
    api_token apitoken access_secret session_key subscription_key username_or_password passcode
    pass_phrase security_token verify_code validation_code login_name authorization_code auth_code
    authorization_token bearer_token request_token google_key unlock_code one_time_code
TOKEN: token tokens
UNAUTH: unauthenticated unauthorised* unauthorized*
SECURITY: tfa totp 2fa authenticator bind_email bind_your* email_verif* fund_password google_auth*
    link_your_email link_your_phone mfa phone_verif* security_level security_setting*
    trading_password two_factor* verified_email verify_your_email verify_your_phone
IP: ip ip_address* ipaddress ips
BOUND: bind binding bound linked unbound
STANDING: admin* moderator* belong* owned owner owners premium supervisor vip not_yours not_your_own
    market_maker* creator
PERM: access_right* authoris* authority authoriz* eligib* permissible permission* privilege* rights
    role roles scope scopes granted subscription_plan your_plan current_plan active_plan
    pricing_plan paid_plan plan_required access_level not_subscribed qualif* entitled
ACCESS: access accessed accessible accessing
DENIED: read_only banned_from barred denied denies deny disallow* forbid forbidden forbids
    not_permitted prohibit* refused unallowed impermissible not_authorised_to refuse refuses
    refusing
ALLOW: allow* permit permits permitted
WHITELIST: address_book allow_list* allowlist* black_list* blacklist* blocklist* trusted*
    verified_address_list white_list* whitelist* denylist* greylist*
FUNDS: balance* capital cash collateral* credit credits equity fund funding_fee funds
    maintenance_margin margin money buying_power purchasing_power financ*
LACK: inadequate insufficien* insuficient lack lacking lacks low_balance shortage cannot_cover
    can't_cover not_cover insufficiency afford exhausted_balance insufficent unsufficient run_out
    ran_out depleted exhausted short_of
NEGATIVE: negative
FEE: fee fees gas
HAVE: has have having hold holds own there_are there_is_an
PAY: top_up recharge add_funds card_declined overdraft overdrawn past_due payment_required unpaid
REGION: citizen* countries country geo* jurisdiction* location_restricted national* region*
    territor* your_area your_location your_region residence resident* geograph* vpn overseas
    domicile* your_locale united_states us_person* u_s
LAW: agree_to agreement* complian* embargo* law laws regulation* regulatory sanction*
    terms_and_conditions terms_of_service user_agreement legal_reason* legal_require*
    legal_restrict* legal_obligation* legally terms_of_use privacy_policy terms_not accept_terms
    accept_the_terms terms_must
KYC: advanced_verif* age_restrict* basic_verif* id_verif* identification identity identity_verif*
    kyb kyc ownership_verif* personal_info* photo_verif* questionnaire real_name satoshi_test
    suitability travel_rule underage unverified verify_your_identity verify_identity due_diligence
    source_of_funds document_verif* face_verif* liveness passport personal_detail* travel_rules
    user_age age_limit or_older years_old
VERIFY: certified verif*
LEVEL: level levels tier
RISKY: risk risks risky
RISK: abuse* aml fraud* high_risk malicious risk_control* risk_manag* risk_review security_reason*
    security_risk* spam* suspicious* at_risk laundering chargeback* suspicion risk_engine risk_check
    suspect* anti_money unusual_activity for_your_safety for_your_protection abnormal_activity
    abnormal_behavio*
RISKLIMIT: high_risk_level risk_level* risk_limit* risk_margin risk_offset risk_rate risk_ratio
    risk_unit
RECIPIENT: beneficiar* originator payee receiver recipient* sender
MEMBER: member members membership
ACCOUNT: account* client customer* funding_account* merchant* profile trader traders
    trading_account* user user's users users' wallet* investor* participant* organisation*
    organization* tenant* workspace* subscriber*
SUBACC: sub_account* subaccount*
YOU: you you're you've your
BANNED: ban banned bans muted expelled
DISABLED: deactivat* disabled switched_off turned_off pending_deletion
LOCKED: lock locked locks
FROZEN: block blocked blocking blocks freeze freezes froze frozen inactive unactivated dormant
    seized under_investigation on_hold
RESTRICT: limited restrict*
ENABLE: activate enable switch_on turn_on
ACTIVATE: activated activation enabled
SUSPEND: discontinued freeze_period halt halted halts pause paused stopped halting
    frozen_for_trading cancel_only post_only_mode close_only suspens* suspend* interrupted
CLOSED: closed ended terminated
MAINT: maintain* under_upgrad* upgrading maintenan* under_update being_upgraded upgrade_in_progress
UNAVAIL: downtime connection_lost connection_reset connection_refused connection_closed
    aborted_connection* lost_connection connection_aborted cannot_connect* connection_exception
    connection_failure crashed disconnected inaccessible not_ready offline out_of_service restarting
    service_is_down shutdown shutting_down starting_up unavailable* unreachable not_reachable
    no_connection down_for is_down currently_down degraded system_starting service_starting
    initializing initialising unresponsive outage inoperable not_operational failed_to_connect
    connection_failed connect_failed not_connected booting warming_up
AVAIL IN: available_by available_for available_in available_to available_under available_using
    available_when available_with enabled_for open_for open_to
UNAVAIL IN: unavailable_as unavailable_by unavailable_during unavailable_for unavailable_in
    unavailable_on unavailable_to unavailable_under unavailable_when unavailable_with
AVAIL: avail*
OPEN: launched listed live online open opened ready started
BUSY: queue_full syncing synchronizing at_capacity busy congest* disk_full heavy_load
    out_of_*_memory high_load high_server_load high_traffic insufficient_resource* out_of_capacity
    out_of_memory over_capacity overload* server_load too_busy backlog overwhelmed
    too_many_connections resource_temporarily saturated high_volume high_demand heavy_traffic
LATER: a_moment after_a_while again_later few_minutes few_seconds later later_time moments
    some_time_later shortly some_time in_a_while
AGAIN: retried retry try_again repeat_the repeat_your
NOW: currently for_now now presently
TEMPORARY: at_this_time for_the_moment momentarily temporar* at_the_moment right_now at_present
    for_the_time_being
INTERNAL: fatal internal internally
SERVER: communication* packets backend database disk engine gateway hardware infrastructure platform
    server servers service services storage system systems upstream memory
EXIST: exist existed existent existing exists find finding found locate located recognised
    recognized such
NOT EXIST: archived deleted gone inexistent non_existent nonexistent not_added not_created
    not_defined not_listed not_present not_registered notfound removed undefined_column
    undefined_function undefined_object undefined_table unexist* missing_resource no_longer_exists
    nonexisting not_exit* not_exsi* no_exist* unregistered no_record no_records no_result no_results
    no_match not_recogni* purged vanished absence
ADD: add create generate
ALREADY: already been_changed been_modified being_used duplicat* exists_already idempoten* in_use
    more_than_once no_need not_modified not_unique repeat* taken occupied twice unchanged
    unique_violation used_before previously used_already been_used reused replay* redundant
    preexisting second_time been_processed been_submitted used_by
CLASH: another_request another_operation another_process collision concurren* conflict* contention
    deadlock* overlap* race_condition
INPROG: being_cancel* being_created being_generated being_processed being_reviewed in_flight
    in_process in_progress ongoing pending_review processing under_review still_processing
    still_pending in_queue under_processing under_audit awaiting
DONE: canceled cancelled complete completed executed filled finished fulfilled processed redeemed
    settled
MISSING: absent mandatory missing must_be_provided must_contain must_include must_specify needed
    omitted provide required specify obligatory compulsory omit
NOTGIVEN: not_given not_included not_present_in not_provided not_sent not_set not_specified
    not_supplied wasn't_provided unspecified unset
EMPTY: blank empty null
PARAM: argument* attribute* body char character* chars clause code codes column columns content
    cursor cycle data decod* direction duration email encod* enum expression field fields form
    format formats formatted frame header headers id identifier ids input inputs integer interval
    json label length limit_parameter memo method name names number offset option options page
    pagination param parameter* params parse parsing payload phone properties property schema side
    string strings syntax tag type types uri url value values variable variables xml charset utf
    time_in_force iban bic swift ifsc cvv cvc zip postal* domain host hostname filename extension
    version protocol uuid guid hash path regex pattern template* attachment* image* avatar nickname
    username locale language timezone mobile telephone config configuration flag structure object
    array boolean numeric media multimedia start_timestamp end_timestamp from_timestamp
    starting_timestamp ending_timestamp start_time end_time start_date end_date
WHEN: during if unless when whenever where while
MODE: mode modes phase session sessions stage
KEYWORD: key keys
VALIDATE: validat*
IMMEDIATE: immediate*
LIST: list lists
MULTI: batch span time_range window bulk
RANGE: range ranges
ADDRESS: address* destination
SUPPORT: implement* offered support*
NOT SUPPORT: delist* deprecat* not_applicable notimplemented retired sunset unimplemented unsupport
    unsupported* old_version outdated_version version_too_old too_old_version version_expired
    not_compatible end_of_life old_client
ONLY: exclusively must_use only solely
API: api apis openapi
VIA: by through using via
QUOTA: allocation allotment cumulative* inventory out_of_stock quota* resource_exhausted sold_out
    insufficient_stock usage_limit plan_limit storage_limit velocity
DAILY TIMEUNIT: 24_hour 24_hours 24h
DAILY: a_day daily each_day each_month every_24 every_month hourly monthly one_day per_day per_hour
    per_month per_user same_day this_month today weekly yearly per_week per_year annual*
    calendar_day
TIMEUNIT: day days hour hours hr hrs min mins minute minutes month months second seconds week weeks
AFTER: after since until within
EVERY: each every per
EFFECT: effective take_effect takes_effect
HOLD: cool_down cool_off cooldown cooling grace_period holding_period lock_in_period lock_up
    locking_period lockup not_yet_mature t_1 waiting_period
DATE: date maturity
LIMIT: allowance cap caps ceiling limit limitation* limits quota_limit threshold
MAX: max maximal maximum upper
MIN: lower_limit min_amount minimal minimum
EXCEED: above at_most beyond bigger exceed* greater high higher hit larger later_than more more_than
    out_of_bounds out_of_range out_of_the_available_range out_of_the_range outside over overflow*
    reach reached reaches surpass* up_to would_cross breach* overrun would_take would_increase
    would_match would_trigger
BELOW: at_least below earlier_than fewer less low lower smaller under underflow little
COUNT: amount_of count counts number_of numbers_of total_number
SIZE EXCEED: overpriced
SIZE: accuracy amount amounts deviation interest_rate leverage leverages lot lots
    maintenance_margin_rate margin_rate notional offset_price precision price prices pricing qty
    quantities quantity rate rates ratio scale size sizes slippage step tick total volume decimal*
    digit digits cost quote_amount increment increments percent* spread strike px sz units bps
ORDER: ask asks bid bids borrow* buy cancellation conversion convert deposit deposits execution
    immediate_fill invest* invoice* limit_buy limit_maker limit_order* limit_sell loan loans maker
    margin_mode order orders payment* payout* pending_orders post_only purchase* quote quotes redeem
    redemption* reduce_only refund* repay* sell sl stake* staking stop_limit stop_loss subscribe
    subscription* take_profit taker tp trade trades trading transaction* transfer transferring
    transfers withdraw withdrawal withdrawals withdrawn txn tx txns remit* disburs* swap swaps offer
    offers rfq charge charges self_trad* self_match* wash_trad*
LIQUID: liquidat*
STRATEGY: strategies strategy
POSITION: hedge* offset_between pnl position* exposure open_interest
SYMBOL: asset asset_type assets ccy chain chains coin coins commodity contract contracts crypto
    cryptocurrenc* currencies currency instrument* market markets network networks pair pairs
    product products sku stablecoin* symbol symbols stock stocks ticker* underlying securities
    perpetual* futures orderbook order_book btc eth usdt usdc usd eur bnb xrp sol trx
MUST: has_to have_to must need needs ought require requires should
FILTER: filter filters
CHECK: check
PATIENT: patient*
PLEASE: please
CANCEL: cancel close edit repay_your settle
BEFORE: before_continuing beforehand first
PRIOR: before prior
BECAUSE: because due_to
ACT: adjust change choose disable enter fill increase lower_your modify proceed_after raise re-enter
    reduce reenter remove reset resolve resubmit select set switch try_reducing upgrade upload use
QUERY: fetch fetching get load loading obtain query querying retrieve retrieving
ZERO: 0 zero
PARTIAL: partial*
LIQUIDITY: counterpart* dealer* liquidity
SETTLING: settlement_in_progress being_delivered being_settled being_settling under_settlement
LIQUID INPROG: being_liquidated in_liquidation liquidation_in_progress under_liquidation
    process_of_liquidation in_process_of_liq*
TRIGGER: trigger triggered triggers
PERIOD: business_hour* time_period trading_hour* trading_session
SATISFY: met satisf*
MIX: mix
BOT: bot bots
INSIDE: pending within_limits within_the_limit
INTERVAL: interval_of
VALUE: value_of_size
TRADABLE: borrowable convertible redeemable tradable tradeable transferable withdrawable traded
INTERFACE: endpoint* interface page_not resource* route feature features functionality
ENOUGH: enough enought sufficient adequate
LACK FUNDS: empty_wallet wallet_is_empty wallet_empty no_money out_of_funds overdraw*
    insufficient_allowance allowance_not_enough
NOT ACTIVATE: not_active
KEY BAD: invalid_grant
NOT PERM: no_right no_rights
TEMPORARY CLOSED: currently_closed
"""

CHINESE = """
NOW: 当前 目前
HAVE: 存在
INPROG: 全平中 划转中 处理中 平仓中 撤销中 清算中 生成中 运行中 进行中 审核中 申请中 审批中 排队中
    待处理 待审核 等待中
SETTLING: 交割中 结算中
RANGE: 范围
PLEASE ACT: 请为 请删除 请将 请降低
ACT: 使用 修改 关闭 切换 平掉 开启 提高 撤销 移除 调整 输入 选择 降低 减小 减少 增加 降低数量 重新
BECAUSE: 因 因为 由于
PRIOR: 之前 前
EXPIRED: 到期 失效 过期 超过有效期 已过期 过期了
TEMPORARY NOT: 暂不可用 暂无法
PARTIAL: 部分
LAW: 合规 服务条款 条款 法律 法规 监管
KYC: 基本认证 基础认证 实名 未认证 照片验证 认证 认证信息 认证身份 身份信息 身份认证 身份验证 高级认证
RISK: 安全风险 欺诈 风控 可疑 洗钱 制裁 风险控制
RESTRICT: 受限 限制
NOT: 不 不可 不得 不是 不能 勿 尚未 无 无法 未 没 没有 非
SUCCESS: 成功
FAIL: 失败 未成功 未通过 不通过 驳回
ERROR: 出错 异常 故障 报错
BAD: 不一致 不匹配 不合法 不合规范 不正确 不符合 不规范 无效 有误 错误 非法 不合理 错 不符 不对
    不合规 不准确 无法解析 解析失败 无法识别 不识别 违规 不相符 损坏 乱码
UNKNOWN: 未知 不明 未定义
SAME: 一样 一致 同时 相同
TIMEOUT: 超时 无响应 未响应
STATE: 状态 结果
RATE: 并发过高 访问限制 请求太多 请求过多 过快 速率 限流 限速 限频 频率 频繁 流控 频次 超频 过频
    限制访问 请求限制
TOOMANY: 太多 过多 大量
REQ: 次数 请求 访问次数 调用次数
TIME: 时间戳 请求时间 时间差 时钟 时间偏差 时间不同步 时间窗口 服务器时间 本地时间 系统时间
MODE: 模式 阶段
WHEN: 时 期间
CANCEL: 改单 取消
LIST: 列表
KEY: 令牌 凭证 口令 密码 密钥 登录 登陆 签名 身份校验 鉴权 验签 验证码 证书 口令错误 授权码 密匙
    秘钥 认证失败 令牌失效 未登录 未登陆 私钥 公钥 登录态 动态码 加签 用户名或密码 未认证用户
SECURITY: 二次验证 双重验证 绑定手机 绑定邮箱 谷歌验证 资金密码 邮箱未绑定
BOUND: 绑定
PERM: 授权 权限
ACCESS: 访问
DENIED: 禁止 拒绝 拦截 不准 不许
ALLOW: 允许
WHITELIST: 白名单 认证地址列表 黑名单
NEGATIVE: 负值 负数
PLEASE: 请
TOO BELOW: 过低 过少 太小 太低 太少 太短 过小 过短
TOO EXCEED: 过大 过高 太大 太高 太长 过长 太多位
FUNDS: 余额 保证金 可借 权益 质押物 资金 本金 现金 可用额 积分
LACK: 不够 不足 不充足 欠费 不足够 短缺 耗尽 用完 用尽 透支 欠款
AVAIL: 可用
NOT AVAIL: 不可用
FEE: 手续费
REGION: 国家 地区 区域 所在地 境内 境外 海外 国籍
RISKY: 风险
RISKLIMIT: 风险档位 风险水平 风险率 风险等级 风险限额
RECIPIENT: 受益人 接收方 收款人
ACCOUNT: 会员 商户 帐号 帐户 用户 账号 账户 商家 客户 企业 租户
SUBACC: 子帐户 子账号 子账户
YOU: 你 您
FROZEN: 冻结
LOCKED: 锁定 被锁
BANNED: 封禁 封号 被封 拉黑 禁言 封停
DISABLED: 停用 禁用 注销
ENABLE: 启用 开通 激活
SUSPEND: 中止 停止交易 停止服务 已停止 暂停 暫停 停止 停牌 休市 闭市 关闭了 停盘 停机 熔断 关停
CLOSED: 已关闭 已结束 暂时关闭 被关闭
MAINT: 升级中 维护 系统升级 更新中
UNAVAIL: 下线 已下架 不可达 离线 宕机 断开 无法连接 连接失败 未连接 未启动 启动中 重启
BUSY: 忙碌 繁忙 拥堵 负载过高 过载 资源不足
LATER: 晚些 片刻 稍候 稍后 稍後 稍等 过后 等待
TEMPORARY: 暂不 暂时
SERVER: 平台 数据库 服务 服务器 系统 网关 服务端 后端 后台 引擎 上游 下游
INTERNAL: 内部
EXIST: 找到
NOT EXIST: 不在列表 不存在 找不到 未找到 未注册 查无 没找到 没有找到 未查到 查询不到 查不到 不存
    未查询到 未发现 查无此 无记录 无数据 已删除 被删除 未创建 未添加
ALREADY: 占用 已存在 已有 已经 重复 已占用 已注册 已绑定 已申请 重放
CLASH: 冲突 互斥
DONE: 已到账 已取消 已处理 已完成 已平仓 已成交 已撤单 已撤销 已支付 已退款 已提交 已使用 已撤 已执行
    已终止 已过账
MISSING: 必传 必填 缺失 缺少 丢失 遗漏 未包含 漏传
EMPTY: 为空 空值
PARAM: 参数 名称 字段 方向 标签 格式 类型 编号 请求头 长度 内容 标题 方法 请求方式 属性 单号
    订单号 流水号 手机号 邮箱 姓名 卡号 日期 开始时间 结束时间 文件 图片 链接 域名 版本 编码 语言
    页码 报文 字符 备注 昵称 数据
MULTI: 批量 时间范围
ADDRESS: 地址
SUPPORT: 支持
NOT SUPPORT: 下架 不开放 不支持 暂不支持 未开放 不提供 未实现 不适用 废弃
ONLY: 仅 只 只能
QUOTA: 售罄 累计 配额 额度 可用次数 剩余次数 套餐 余量
DAILY: 今日 单日 当日 每24小时 每_24_小时 每天 每日 每月 当天 本月 每周 当月 一天
TIMEUNIT: 分钟 天 小时 秒 周
AFTER: 之内 之后 以内 内 后
EVERY: 每
EFFECT: 生效
HOLD: 冷静期 锁定期
LIMIT: 上限 下限 限额 阈值 门槛 限值
MAX: 最多 最大 最高
MIN: 最低 最小 最少
EXCEED: 大于 超 超出 超过 达到 高于 已达 到达 多于 越界 溢出
BELOW: 低于 小于 少于 未达 达不到
COUNT: 个数 委托数 张数 笔数
SIZE: 价格 倍数 单价 委托价 委托量 数量 杠杆 精度 金额 大小 比例 费率 利率 总额 总量 步长 小数
    份额
ORDER: 下单 买入 交易 借币 充值 充币 兑换 划转 卖出 委托 平仓 开仓 挂单 提币 提现 撤单 止损 止盈
    申购 订单 赎回 转入 转出 转账 还币 支付 付款 退款 扣款 代付 打款 出款 质押 借款 借贷 还款 理财
    认购 抵押 闪兑 报价
LIQUID: 强平 爆仓
POSITION: 仓位 持仓
SYMBOL: 交易对 产品 合约 币 币对 币种 该链 资产 市场 标的 股票 期货 现货 品种 证券 公链 代币
MUST: 应 必须 请先 需 需要 须 务必
SERVER ERROR: 网络错误 网络异常 系统错误 系统异常 服务器错误 服务异常 服务器异常
NOTGIVEN: 未携带 未传 未提供 未填写 未上传 未设置
EXCEED LIMIT: 超过限制 超出限制 超限 大小限制 长度限制
NOT PERM: 无权 未授权 没有权限 越权
NOT ACTIVATE: 未激活 未启用 未开通 未开启
AGAIN: 重试 再试
INTERFACE: 接口 路由 功能
VALIDATE: 校验
VERIFY: 验证
QUERY: 查询 获取 读取 加载
ENOUGH: 足够 充足
VIA: 通过
ZERO: 为零 零
STANDING: 管理员
"""

# Traditional characters and the simplified ones that CHINESE is written in, in pairs.
TRADITIONAL = (
    "餘余額额簽签錯错誤误請请過过無无權权許许訂订單单賬账帳账戶户號号數数據据類类頻频務务統统"
    "維维護护暫暂時时間间參参達达證证認认識识驗验碼码鑰钥風风險险區区國国凍冻結结鎖锁關关閉闭"
    "開开啟启資资產产貨货幣币對对種种價价買买賣卖倉仓槓杠桿杆強强轉转劃划還还償偿贖赎質质貸贷"
    "銷销處处進进執执運运異异規规則则長长範范圍围標标題题內内傳传連连線线網网絡络後后試试嘗尝"
    "僅仅從从應应該该須须設设當当個个筆笔總总計计盤盘準准備备審审較较響响鏈链議议確确適适狀状"
    "態态觸触發发簡简續续補补報报聯联繫系點点現现業业機机構构與与並并滿满複复雜杂檢检測测閱阅"
    "讀读寫写獲获佔占載载輸输級级檔档調调節节屬属雙双"
)

# Words between the words; leaving them out lets "is not currently supported" stand beside
# "not supported".
GLUE = frozenset(
    """
    a all am an and any are as at be been being by can could current did do does due for from
    further has in is it it's its may might of on or our so sorry that the these this those to
    was we were which who will with would yet
    """.split()
)
