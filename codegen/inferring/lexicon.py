"""Words to concepts, English, Chinese and a little Japanese and Korean: the one place where synonyms are listed.

`word*` matches what begins so; `two_words` is a phrase; a word may stand for two concepts in a row
("unsupported" is NOT SUPPORT). The longest phrase wins, then the longest beginning. NOTHING says nothing:
compounds that hold a word which means something where it stands alone.
"""

from __future__ import annotations

ENGLISH = """
NOT: aren aren't can't cannot cant didn didn't doesn doesn't don don't hadn't hasn hasn't haven
    haven't isn isn't neither never no no_longer non none nor not nothing shouldn't unable wasn't
    weren't without won won't dont doesnt isnt wont arent didnt wasnt wouldn't mustn't hasnt havent
    couldnt shouldnt hadnt
NOT NOT: not_only
SUCCESS: accepted no_error no_errors ok okay succeed succeeded succeeds success successful
    successfully approved accomplished processed_ok succesful succesfully successfull sucess
    sucessful
FAIL: aborted fail failed failing fails failure failures reject rejected rejection rejects
    unable_to_proceed unsuccessful* could_not couldn't couldn could_n't decline declined declines
    unsuccess errored not_successful not_succeed unable_to_place unable_to_create unable_to_cancel
    unable_to_submit unable_to_send unable_to_execute unable_to_perform unable_to_update
    unable_to_delete unable_to_save unable_to_handle can't_complete unable_to_accept was_not_able
    could_not_be_done cannot_complete* could_not_complete* cannot_process* could_not_process*
    can't_process* unable_to_complete* unable_to_process* cannot_proceed* can't_proceed* unsucess*
    unsuccesful* cannot_handle* do_not_honor do_not_honour not_honored not_honoured refuse refused
    refuses refusing turned_down not_go_through bounced declined_by_host rejected_by_host
    refused_by_host cannot_finali* can't_finali* can_not_finali* unable_to_finali* can_not_process*
    can_not_complete* can_not_handle* reason_unknown cause_unknown can_not_answered cannot_answered
    could_not_answered can't_answered refusal refusals authorization_declined authorisation_declined
    authorization_refused authorisation_refused authorization_rejected_by authorisation_rejected_by
    revocation_of_authori* revocation_of_all_authori* couldn't_process* couldn't_complete*
SERVER ERROR: bad_gateway connection_error db_error hardware_failure internal_failure io_error
    network_error network_exception network_failure rpc_error server_failure svc_error
    system_failure database_failure service_failure server_failed engine_failure platform_failure
    backend_failure failed_to_save failed_to_write failed_to_persist failed_to_commit
    failed_to_store failed_to_insert cannot_save could_not_save could_not_saved could_not_write
    could_not_written could_not_store could_not_stored could_not_persist* calculation_error
    calculation_failed miscalculat* invalid_*_calculation invalid_calculation failed_to_calculate
    could_not_calculate* cannot_calculate error_calculating server_side_error error_on_server
    error_server_side unable_to_load failed_to_load could_not_load server_side_exception
    error_from_exchange error_from_broker error_from_server error_from_engine error_from_provider
    networking_failure connectivity_failure networking_error database_fail system_fail server_fail
    service_fail i_o_error io_failure device_failure component_failure data_corruption
    index_corrupt* database_corrupt* storage_corrupt* index_is_corrupt* disk_failure disk_error
    read_error write_error memory_error allocation_failure bad_response_from_upstream
    malformed_response invalid_response_from_* bad_response_from_* dependency_failed
    failed_dependency dependency_failure could_not_read_from failed_to_read_from failed_inside
    failed_internally rpc_failed rpc_call_failed rpc_failure failed_on_server failed_on_the_server
    consistency_check general_failure serialization_failure serialization_failed server_error_code
    system_error_code system_call_failed system_call_*_failed syscall_failed mmap_failed fork_failed
    malloc_failed alloc_failed allocation_failed allocation_error failed_to_allocate_memory
    cannot_allocate could_not_allocate unable_to_allocate_memory cannot_lock could_not_lock
    failed_to_lock unable_to_lock can't_lock routed_to_wrong routed_to_*_wrong misrouted misroute
    db_fail* channel_error channel_failure channel_fail* invalid_response bad_response
    unexpected_response empty_response response_is_empty response_was_empty response_is_not_json
    response_not_json no_valid_response unexpected_reply unrecognized_response unrecognised_response
    unparsable_response unparseable_response returned_invalid* returned_an_invalid*
    returned_unexpected* returned_an_unexpected* returned_malformed* returned_garbage returned_bad_*
    returned_no_data returned_nothing returned_an_error returned_error bad_or_unexpected_response
    invalid_or_unexpected_response invalid_third_party_response unrecognized_*_*_response
    third_party_error 3rd_party_error upstream_error upstream_failure downstream_error
    downstream_failure key_manager key_management vendor_error provider_error partner_error
    supplier_error malformed_*_response unexpected_*_response channel_exception bank_exception
    error_response_from data_access_error data_access_exception data_access_failure
    input_output_error input_output_failure input_output_exception couldn't_save couldn't_write
    couldn't_store couldn't_persist* unable_to_write unable_to_store unable_to_persist* can't_save
    can't_write
INTERNAL ERROR: data_loss unrecoverable something_broke something_went_wrong went_wrong
    exception_error internal_problems internal_issue unexpected_error* unknown_exception broke_on
    error_in_process* npe stack_overflow index_out_of_bounds stack_trace segmentation_fault segfault
    core_dump* class_cast* assertion_error assertion_failed invariant_* error_code_500 our_side
    our_end our_fault something_is_wrong null_pointer_exception nullpointerexception
    error_processing error_creating error_saving error_updating error_placing error_sending
    error_retriev* error_fetching error_handling error_executing error_getting error_loading
    error_reading error_writing error_connecting error_communicat* error_calling error_performing
    error_deleting error_generating technical_error* technical_issue* technical_problem*
    technical_difficult* technical_fault* application_error* runtime_error* processing_error
    backend_issue system_issue* system_problem* null_reference* not_supposed_to_happen
    should_not_happen should_never_happen error_querying error_obtaining
ERROR: abnormal* error errors exception* fault faults issue issues problem problems trouble glitch*
    malfunction* hiccup* not_normal err errs unusual
BAD: division_by* bad broken corrupt* disallowed_value erroneous* garbled illegal* improper*
    inconsistent* incorrect* invaild* invalid* invlaid* irregular malformed mismatch* not_valid
    unacceptable unexpected_value unlawful unparsable unparseable unprocess* unrecogni* violat*
    wrong* unreasonabl* inappropriate unsuitable implausible nonsensical incompatib* unreadable
    not_correct not_legal not_proper not_acceptable not_reasonable not_numeric not_an_integer
    not_a_number mistake* mistyped misspelled faulty ill_formed bogus inaccurate ambiguous
    undecodable noncompliant inadmissible not_conform* not_comply not_well_formed differs differ
    incomplete tampered forged misconfigur* nonnumeric non_numeric non_matching not_in_the_correct
    unvalid inval invalide ilegal incorect incorrectly in_the_past out_of_sequence nonconforming
    unaccepted defective flawed nonpositive non_positive noninteger non_integer not_integer
    indivisible not_divisible mutually_exclusive out_of_order not_an_allowed non_canonical
    noncanonical mis_formatted misformatted unsupported_value unallowed_value unexpected_type
    landline* loop_detected infinite_loop redirect_loop* routing_loop* issued_for_another
    issued_to_another have_different are_different is_different different_from fake counterfeit
    phony senseless meaningless not_understood not_readable not_decodable not_look_like
    uninterpretable ill-formed nonsense gibberish garbage not_combinable cannot_combined no_good
    not_good not_complete send_to_self sent_to_self transfer_to_self pay_to_self send_to_yourself
    transfer_to_yourself message_to_self message_to_yourself send_to_oneself to_itself
    could_not_digest cannot_digest can_not_digest circular* damaged too_unstable unmatched
UNEXPECTED: bug crash* panic uncaught unexpected* unhandled unforeseen unanticipated oops
    unexpected_condition* exploded blew_up
UNKNOWN: undefined unidentified unknown not_known unkown unknow unkonwn unknwon not_know don't_know
MATCH: agree consistent correspond* equal equals match matched matches matching
SAME: at_the_same_time both identical same simultaneously themselves themself himself yourself
    oneself
UNSURE: may_or_may_not might_have_been may_have_been uncertain not_known_whether undetermined
    inconclusive unconfirmed not_determined could_not_determined cannot_determined unclear
    unable_to_determine not_reported unacknowledged not_acknowledged unresolved cannot_tell not_sure
    not_certain can't_tell may_have_succeeded might_be_executed may_be_executed possibly_executed
    may_have_executed may_have_failed unknown_result unknown_outcome final_status_unknown
    final_status_is_unknown not_known_yet not_yet_known whether_it_went_through not_clear_whether
    unknown_whether we_do_not_know_yet we_do_not_know_whether we_do_not_know_if
    we_don't_know_whether we_don't_know_if do_not_know_yet do_not_know_whether do_not_know_if
    no_execution_report* execution_report_missing answer_not_received no_answer_received
    confirmation_outstanding confirmation_missing may_be_live might_be_live status_awaited
    final_status_awaited awaited_from deemed_success deemed_approved no_confirmation_from
    no_confirmation_of
EXCEED LIMIT: over_limit over_the_limit cannot_open_more can't_open_more not_open_more hits_limit
    hits_the_limit hit_its_limit hit_the_limit hits_its_limit already_hit* has_hit_*_limit
TIMEOUT: deadline_elapsed deadline_exceeded gateway_timeout no_response not_respond* time_out
    timed_out timeout* times_out execution_time took_too_long taking_too_long too_long_to_respond
    no_reply not_reply no_answer deadline_expired not_answer* not_replied not_arrive_in_time
    response_not_received response_was_lost response_lost reply_not_received no_data_received
    nothing_received response_dropped dropped_response no_ack not_ack ack_timeout
    could_not_*_in_time could_not_*_*_in_time could_not_*_*_*_in_time etimedout failed_to_respond
    failed_to_reply failed_to_answer fails_to_respond lock_wait could_not_obtain_lock
    did_not_finish_in_time not_finish_in_time not_complete_in_time not_completed_in_time
    reply_missing missing_reply not_get_an_answer not_get_a_response not_get_a_reply
    not_receive_a_response not_receive_an_answer not_receive_a_reply no_confirmation_came
    no_confirmation_received no_acknowledg* without_response without_an_answer waiting_time_exceeded
    wait_time_exceeded waited_too_long time_ran_out ran_out_of_time expired_while_waiting
    expired_in_the_queue ack_not_received response_received_too_late response_received_late
    late_response response_too_late reply_too_late response_arrived_late received_too_late
    responded_too_late trading_timeout
STATE: completion outcome resolution result results state states status statuses
RATE: access_frequency access_limit api_limit being_rate calls_limit flood* frequency frequent
    frequently rate_exceeded rate_limit* ratelimit* request_frequency request_limit* request_rate
    slow_down throttl* too_fast too_frequent* too_often too_quickly qps speed faster_than over_rate
    rate_exceed* too_rapid* too_soon flow_limit flow_control bandwidth_limit limit_of_requests
    ratelimited rate_cap rate_ceiling weight_limit request_weight calm_down slower ease_off ease_up
    pace exchange_rate_limit* message_rate* order_rate submission_rate polling_rate connection_rate
    call_rate api_rate volume_control* throughput msg_rate tps_limit* tps_exceed* tps_quota max_tps
    maximum_tps exceed_tps exceeded_tps exceeding_tps exceeds_tps over_tps number_of_requests
    number_of_calls number_of_messages request_count requests_count count_of_requests calls_count
    permitted_rate allowed_rate rate_of_requests rps requests_rate api_usage_limit too_many_hits
    request_budget being_limited wait_before_* requests_limited number_of_*_requests
    number_of_*_calls velocity_of_requests request_velocity conversion_rate_limit* enhance_your_calm
    concurrency_limit* concurrent_request* concurrent_call* parallel_request* simultaneous_request*
    requests_in_parallel exceeded_weight used_weight weight_exceeded back_off backoff
    too_close_together burst_limit hammering flooding rapid-fire between_calls between_requests
    between_two_requests between_messages between_queries between_each_request rate_of_messages
    rate_of_orders rate_of_calls messages_rate api_usage* apart allowed_weight weight_above
    weight_over api_weight weight_used sending_too_much too_much_traffic less_often
    interval_between_requests interval_between_calls interval_between_orders
    interval_between_messages allowed_calls allowed_requests calls_allowed requests_allowed
    request_burst burst_of_requests more_than_once_a_second more_than_once_per_second
    too_many_connection_attempts too_many_connections_from too_many_connections_attempts
    rate_used_up weight_*_exceeded data_too_fast data_too_often data_too_quickly data_rate
    data_rates simultaneous_connection* concurrent_connection* over_bandwidth bandwidth_exceeded
    bandwidth_limit_exceeded exceeds_bandwidth traffic_allowance traffic_limit current_limiting
PERSHORT: a_minute a_second calls_per every_minute every_second messages_per msgs_per orders_per
    per_min per_minute per_sec per_second queries_per requests_per short_period* short_time
    per_window per_interval per_period per_block per_slot in_one_second in_one_minute
    within_one_second within_a_second within_one_minute pps kbps mbps gbps packets_per bytes_per
    kilobytes_per megabytes_per kb_per mb_per
TOOMANY: excessive too_many large_number_of excess numerous large_amount_of attempts_exhausted
    retries_exhausted
TOO: too
QUICK: fast quickly rapid*
NOT OPEN: coming_soon not_launched not_started opening_soon not_in_trading not_accepting
    not_listed_yet not_yet_listed not_yet_open not_enabled not_begun yet_to_start not_live
    pre_launch* prelaunch* pre_listing not_currently_trading not_trading_currently
    not_active_for_trading not_yet_available not_yet_active not_yet_started not_yet_tradable
    to_be_listed to_be_launched to_be_opened yet_to_open yet_to_list yet_to_be_listed
    yet_to_be_launched upcoming starts_at opens_at will_open will_start will_resume resumes
    resume_at reopens re-opens opens_on starts_on not_trading will_reopen reopen_at starts_soon
    pre_trading opens_soon not_in_continuous_trading not_in_continuous
NEW: new
REQ: attempt attempts call calls hits invocation* operations queries request requests submission
    submissions visits operation action actions commands
MSG: message messages
TIME: clock clock_skew local_time nonce* receive_window recv_window recvwindow request_time
    requesttime server_time time_drift time_skew timestamp* tonce datestamp date_stamp out_of_sync
    time_synchron* expire_time_of_request time_offset time_difference clock_offset date_header
    time_stamp request_too_old stale_request not_synchroni* sending_time sendingtime receive_time
    future_time time_in_the_future clock_is_not req_time request_ts nonce_must nonce_has_to
    nonce_should drifted skewed validity_window valid_until_time arrived_too_late arrived_late
    time_is_ahead ahead_of_server ahead_of_the_server ahead_of_our behind_server behind_the_server
    clock_is_ahead clock_is_behind time_is_behind invalid_ts request_ts_* ts_expired ts_invalid
    arrived_after received_after out_of_tolerance ntp system_clock req_ts time_header*
    from_the_future seconds_off milliseconds_off ms_off minutes_off request_validity
    validity_of_the_request
EXPIRED: expiration expire expired expires expiry outdated revoked stale no_longer_valid
    not_valid_any_more too_long_ago lapsed matured has_passed have_passed has_elapsed have_elapsed
    already_passed elapsed time_is_up time_has_run_out too_late_to
OTHER: identity_provider such_as provided supplied specified leveraged lowered after_hours
    pre_market client_side server_side no_content response_code* return_code* non_zero please_note
    kindly_note note_that customer_service* customer_support* customer_care contact_customer*
    contact_support* contact_us support_team help_desk helpdesk service_desk contact_*_support
    contact_the_* account_manager relationship_manager technical_support error_code error_codes
    system_administrator contact_administrator contact_*_administrator contact_your_* properly
    promptly unspecified_reason unspecified_error contact_their_* contact_the_bank block_number
    block_height without_a_reason without_reason no_reason_given no_reason no_specific_reason
    issuing use_another_card use_a_different_card use_another_payment use_a_different_payment
    use_a_different_method use_another_method try_a_different_card try_another_card
    try_another_payment try_a_different_payment different_payment_method another_payment_method
    other_payment_method alternative_payment_method another_form_of_payment is_a_mistake by_mistake
    in_error more_info more_detail* more_information further_info* further_detail* additional_info*
    additional_detail* error_not_specified reason_not_specified error_unspecified reason_unspecified
    reason_not_given reason_not_provided no_error_specified no_reason_specified error_not_provided
    use_another_payment_method use_a_different_payment_method try_another_payment_method
    try_a_different_payment_method use_other_payment_method refer_to_docs* refer_to_documentation*
    refer_to_the_docs refer_to_pricing refer_to_price* see_pricing see_docs* see_documentation*
    refer_to_issuer refer_to_card_issuer contact_issuer contact_card_issuer contact_your_issuer
    call_issuer call_your_bank normal_disconnect* normal_closure normal_close closed_normally
    geo_index* geo_spatial* geospatial* for_details for_detail for_more_details see_details
    details_see see_the_docs check_the_docs check_documentation secrets_manager secret_manager
    contrast convention conventions definition* integral keystone reminder reminders throughout
    produces contracted auction* try_again_with_another_account use_another_account
    try_another_account with_another_account use_a_different_account try_a_different_account
    using_another_account another_bank_account retry_using_* contact_*_bank your_bank_or
KEY EXPIRED: session_expired session_revoked session_invalid invalid_session session_no_longer
    token_no_longer key_no_longer listen_key_expired listenkey_expired session_timed_out
    token_timeout token_timed_out token_time_out session_timeout session_time_out key_timeout
    signature_timeout login_timeout login_timed_out
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
    authorization_token bearer_token request_token google_key unlock_code one_time_code digest
    log_on logged_on 2fa_code* totp_code* two_factor_code* confirm_code* confirmation_code*
    email_code* one_time_password* pin pins mfa_token* reauthenticat* re_authenticat* sign_on signer
    keystore mnemonic seed_phrase access_code sig api_code signin logon logons logout logoff logins
    signon authenticator_code one_session single_session another_session other_session
    personal_identification_number audience merchant_key merchant_secret merchant_password
    terminal_credential* hash_key 3ds 3ds2 3_d_secure 3d_secure three_d_secure sca
    strong_customer_authentication payer_authentication cardholder_authentication
    customer_authentication challenge challenges spf dkim dmarc starttls mtls pairing_code*
    activation_code* redirect_uri* sso single_sign_on mpin tpin security_header* security_element*
    authorization_method* authorisation_method* authentication_method* auth_method* auth_type*
    auth_scheme* authentication_scheme* authorization_scheme* authorization_type*
    authentication_type* consumer_key consumer_secret encryption_key decryption_key signing_key
    client_key partner_key publishable_key webhook_secret shared_secret signature_key pwd subkey
    sub_key authorisation_code verifier verifiers
TOKEN: token tokens
UNAUTH: unauthenticated unauthorised* unauthorized*
SECURITY: tfa totp 2fa authenticator bind_email bind_your* email_verif* fund_password google_auth*
    link_your_email link_your_phone mfa phone_verif* security_level security_setting*
    trading_password two_factor* verified_email verify_your_email verify_your_phone email_confirm*
    confirm_your_email confirm_your_phone email_not_confirmed confirm_email security_question*
    anti_phishing two_step* second_factor* mobile_verif* verify_email verify_phone bind_phone
    bind_google set_fund_password trade_password email_not_verified phone_not_verified
    email_unverified phone_unverified mobile_not_verified email_address_not_verified
    phone_number_not_verified receiver_unconfirmed email_unconfirmed account_unconfirmed
    user_unconfirmed unconfirmed_email unconfirmed_account unconfirmed_user email_must_be_confirmed
    email_address_must_be_confirmed phone_must_be_confirmed email_has_to_be_confirmed
    phone_not_confirmed mobile_not_confirmed email_not_yet_confirmed phone_has_to_be_confirmed
    email_address_not_confirmed verify_by_sms verify_by_email verify_by_phone
    registration_unconfirmed registration_not_confirmed registered_but_not_confirmed
    signup_not_confirmed sign_up_not_confirmed registration_not_yet_confirmed factor_not_verified
    factor_required
IP: ip ip_address* ipaddress ips from_this_address
BOUND: bind binding bound linked unbound
STANDING: admin* moderator* belong* owned owner owners premium supervisor vip not_yours not_your_own
    market_maker* creator affiliate* institutional_user* institutional_client* broker_account*
    brokers partners placed_by_you created_by_you owned_by_you different_user another_user
    other_user* another_member someone_else somebody_else another_customer different_owner
    only_available_for_*_users only_available_to_*_users only_*_users only_*_customers
    only_*_clients only_*_members for_*_users_only for_*_customers_only invited_users
    invitation_only invite_only is_private members_only private_profile private_account
    another_merchant another_account another_client other_accounts other_users other_members
    somebody_else's someone_else's not_your
PERM: access_right* authoris* authority authoriz* eligib* permissible permission* privilege* rights
    role roles scope scopes granted subscription_plan your_plan current_plan active_plan
    pricing_plan paid_plan plan_required access_level qualif* entitled not_subscribe
    market_data_subscription right_to your_subscription subscribed_plan upgraded_plan
    upgrade_your_plan higher_plan pro_plan higher_tier_plan upgrade_plan license* licence* accredit*
    margin_permission* trading_permission* required_permission* active_subscription
    valid_subscription paid_subscription need_subscription clearance on_behalf premium_subscription
    paid_account capability capabilities enrolled enrolment enrollment trade_right trading_right
    withdrawal_right withdraw_right transfer_right your_contract contract_with_us
ACCESS: access accessed accessible accessing
DENIED: read_only banned_from barred denied denies deny disallow* forbid forbidden forbids
    not_permitted prohibit* unallowed impermissible not_authorised_to readonly
ALLOW: allow* permit permits permitted
WHITELIST: address_book allow_list* allowlist* black_list* blacklist* blocklist* trusted*
    verified_address_list white_list* whitelist* denylist* greylist* approved_address*
    allowed_address* permitted_address* trusted_address* authorized_address* registered_address*
    approved_list approved_ip* do_not_contact do_not_disturb dnd_list dnc dnd_registry block_list
    deny_list stop_list allowed_list saved_address* do_not_call_list do_not_call_registry
FUNDS: balance* capital cash collateral* credit credits equity fund funding_fee funds
    maintenance_margin margin money buying_power purchasing_power financ* spendable such_amount
    such_quantity such_sum such_balance that_much available_to_bet available_to_spend account_value
    account_equity net_asset_value available_to_trade available_to_withdraw available_to_transfer
    initial_margin* net_equity wallet_value prefund*
LACK: inadequate lack lacking lacks low_balance shortage cannot_cover can't_cover not_cover
    unable_to_cover afford exhausted_balance unsufficient short_of insuffi* insuffc* insufici*
    insuficient shortfall* deficient deficit* deficienc* shortage* scarce meagre meager
    cannot_cover* not_cover* short_by notenough ensure_*_*_sufficient ensure_*_*_enough
    ensure_sufficient ensure_enough make_sure_*_*_sufficient make_sure_*_*_enough
    make_sure_*_is_sufficient make_sure_*_is_enough falls_short fall_short fell_short you_need_more
NEGATIVE: negative
FEE: fee fees gas processing_fee*
HAVE: has have having hold holds own there_are there_is_an still_have has_pending has_open
    has_active has_existing has_unfinished has_unsettled has_outstanding has_unfilled
    has_uncompleted
PAY: top_up recharge add_funds overdraft overdrawn past_due payment_required unpaid
REGION: citizen* countries country geo* jurisdiction* location_restricted national* region*
    territor* your_area your_location your_region resident* geograph* vpn overseas domicile*
    your_locale united_states us_person* u_s your_state your_province us_resident* ofac geo_block*
    geofenc* geo_restrict* geolocation* residenc* where_you_live where_you_are where_you_reside
    from_location
LAW: agree_to agreement* complian* embargo* law laws regulation* regulatory sanction*
    terms_and_conditions terms_of_service user_agreement legal_reason* legal_require*
    legal_restrict* legal_obligation* legally terms_of_use privacy_policy terms_not accept_terms
    accept_the_terms terms_must risk_disclosure* risk_statement* disclaimer* risk_warning*
    risk_acknowledg* ofac_* accept_*_terms accept_*_agreement sign_*_agreement sign_*_disclosure
    updated_terms new_terms accept_*_*_terms user_terms policy_violation* content_policy
    carrier_violation* violates_policy violates_our violates_the_policy violates_community
    violates_terms violation_of_policy violation_of_our community_guideline* acceptable_use
    usage_policy content_moderation opted_out opt_out suppression_list recipient_unsubscribed
    user_unsubscribed unsubscribed_recipient consent consents sensitive_word* sensitive_content
    prohibited_content forbidden_word* profanity offensive obscene has_unsubscribed
    been_unsubscribed illegal_website* illegal_site* illegal_link* illegal_content contains_advert*
    contain_advert* containing_advert*
KYC: advanced_verif* age_restrict* basic_verif* id_verif* identification identity identity_verif*
    kyb kyc ownership_verif* personal_info* photo_verif* questionnaire real_name satoshi_test
    suitability travel_rule underage unverified verify_your_identity verify_identity due_diligence
    source_of_funds document_verif* face_verif* liveness passport personal_detail* travel_rules
    user_age age_limit or_older years_old minors tax_form* tax_declaration tax_information w8 w9
    w_8ben w_9 proof_of_address proof_of_identity proof_of_residence selfie verified_age minimum_age
    your_age age_requirement verification_team politically_exposed pep kyt source_of_wealth
    video_ident* under_18 under_eighteen verification_of_documents verification_of_your_documents
    identity_document* under_age underaged of_legal_age facial* face_recogn* biometric* liveliness
    personal_verif* intermediate_verif* enhanced_verif* video_verif* customer_verif* user_verif*
    full_verif* business_verif* company_verif* merchant_verif* level_verif* fatca quiz exam
    update_your_profile complete_your_profile complete_your_information tax_info* tax_residen*
    crs_form* applicant_rejected account_rejected application_rejected application_declined
    application_denied merchant_rejected onboarding_rejected onboarding confirmation_of_payee
    payee_verif* beneficial_owner* ubo blurred blurry glare account_application supporting_document*
    proof_of_funds proof_of_income occupation employment_status on_a_watch_list on_a_watchlist
    on_watchlist watchlist_hit watchlist_match ssn social_security tax_id tax_number date_of_birth
    birth_date birthdate company_registration registration_document* registration_certificate*
    national_id national_identi* driver's_license drivers_license driving_licence id_card
    id_document* certificate_of_incorporation age_could_not age_cannot age_not age_check
    your_verification verification_expired your_documents your_document finish_your_profile
    profile_incomplete incomplete_profile account_setup* more_information_about_you must_be_18
    at_least_18 older_than_18 be_of_age minor_account verification_pending verification_is_pending
    verification_refused verification_rejected your_application_rejected your_application_declined
    your_application_denied your_application_pending your_application_under_review
    your_application_still your_application_approved your_application_not
    your_application_incomplete your_application_reviewed your_application_refused
    your_application_has_rejected your_application_has_declined your_application_in_review
    your_application_waiting your_application_processed your_application_submitted
    your_application_received risk_assessment* risk_profile* risk_questionnaire* appropriateness
    verification_steps verification_step pass_verification complete_verification
    complete_*_verification finish_verification finish_*_verification pending_verification
    awaiting_verification verification_in_progress being_verified verification_required
    verification_is_required requires_verification needs_verification business_license*
    business_licence* trading_licence* faces face_image* face_photo* selfies document_front
    document_back front_of_document back_of_document document_annulled
VERIFY: certified verif*
LEVEL: level levels tier
RISKY: risk risks risky
RISK: abuse* aml fraud* high_risk malicious risk_control* risk_manag* risk_review security_reason*
    security_risk* spam* suspicious* at_risk laundering suspicion risk_engine risk_check suspect*
    anti_money unusual_activity for_your_safety for_your_protection abnormal_activity
    abnormal_behavio* payment_history credit_history credit_check risk_team risk_department
    risk_desk risk_officer screening anti_fraud antifraud responsible_gambling stolen reported_lost
    security_violation lost_card lost_or_stolen pick_up_card pickup_card hot_card suspected_fraud
    reputation message_filtered spam_filter* content_filter* filtered_by card_lost flagged_by
    flagged_for been_flagged security_system security_check security_checks security_filter
    manual_review held_for_review compliance_team risk_threshold risk_score account_flagged
    was_flagged were_flagged risky_transaction potentially_risky flagged_as risky_payment
    risk_filter* risk_rule* risk_reject* risk_decline* fraud_filter* unusual_behavio* unruly
    rule_base rulebase rules_base rule_engine rules_engine decision_engine decision_rules
    fraud_rule*
RISKLIMIT: high_risk_level risk_level* risk_limit* risk_margin risk_offset risk_rate risk_ratio
    risk_unit utilization utilization_rate* utilisation* margin_utilization* risk_module
    risk_exposure
RECIPIENT: beneficiar* payee receiver recipient* sender originator* remitter* payer account_holder*
    bank_account_holder* purpose_of_payment payment_purpose
MEMBER: member members membership
ACCOUNT: account* client customer* funding_account* merchant* profile trader traders
    trading_account* user user's users users' wallet* investor* participant* organisation*
    organization* tenant* workspace* subscriber* portfolio* firm firms counterparty_account
    taker_account maker_account company companies business_account trader_id holder holders
    owner_account vault vaults operator operators player players seller sellers cardholder* debtor*
    creditor* custodian* copier* follower* lead_trader* bettor* punter* shop shops guest guests
    delegate delegates terminal terminals cardholders billing bank_account* buyer buyers shopper
    shoppers vendor vendors margin_unit margin_units trading_unit trading_units trading_desk
    trading_desks
SUBACC: sub_account* subaccount* sub_member* submember* child_member* sub_user* subuser*
    child_account*
YOU: you you're you've your
BANNED: ban banned bans muted expelled kicked evicted blocked_by_admin* blocked_by_*_administrator
    you_have_been_removed you_were_removed
DISABLED: deactivat* disabled switched_off turned_off pending_deletion unusable
LOCKED: lock locked locks lockout deletion_protection termination_protection delete_protection
    is_protected are_protected compromised
FROZEN: blocked blocking freeze freezes froze frozen inactive unactivated dormant seized
    under_investigation on_hold deceased put_on_hold placed_on_hold bad_standing in_arbitration
    under_arbitration in_default lien
RESTRICT: limited restrict*
ENABLE: activate enable switch_on turn_on unlock unblock unfreeze reactivate re_activate re_enable
    reenable
ACTIVATE: activated activation enabled onboarded
SUSPEND: freeze_period halt halted halts pause paused stopped halting frozen_for_trading cancel_only
    post_only_mode close_only suspens* suspend* interrupted reduce_only_mode liquidation_only
    circuit_break* trading_break non_trading lunch_break pre_open weekend holiday* blackout
    stop_trading read_only_mode trading_closed in_auction auction_phase call_auction auction_period
    auction_session closing_auction opening_auction in_call_phase wind_down cut_off_in_progress
    cutoff_in_progress cut_off_process safe_mode limited_mode emergency_mode degraded_mode
    only_cancels only_cancellations only_cancel_requests auction_running auction_is_running
    auction_in_progress pre_opening opening_phase closing_phase wound_down winding_down
    limit_only_mode limit_only_period inactive_trading_session trading_session_inactive
CLOSED: closed terminated no_longer_open no_longer_active charged_off shut not_open_for_trading
    not_yet_open_for_trading not_currently_open_for_trading not_opened_for_trading
    not_open_for_business
MAINT: maintain* under_upgrad* upgrading maintenan* under_update being_upgraded upgrade_in_progress
UNAVAIL: downtime connection_lost connection_reset connection_refused connection_closed
    aborted_connection* lost_connection connection_aborted cannot_connect* connection_exception
    connection_failure crashed disconnected inaccessible not_ready offline out_of_service restarting
    service_is_down shutdown shutting_down starting_up unavailable* unreachable not_reachable
    no_connection down_for is_down currently_down degraded system_starting service_starting
    initializing initialising unresponsive outage inoperable not_operational failed_to_connect
    connection_failed connect_failed not_connected booting warming_up disconnect* rebuilt rebuilding
    recovering not_running not_in_service not_serving not_operating under_repair temporarily_down
    repairing initialization initialisation initialize* could_not_reach cannot_reach can_not_reach
    unable_to_reach failed_to_reach can_not_connect unable_to_connect in_recovery recovery_mode
    failover reconnecting refilled refilling hot_wallet* wallet_refill* unhealthy not_healthy
    unstable interruption* disruption* draining stalled inoperative experiencing_issues
    experiencing_problems experiencing_difficult* could_not_connect* degrade* cannot_route
    unable_to_route could_not_route routing_error* routing_failure broken_pipe socket_hang_up
    hang_up hung_up hung unexpected_eof eof connection_broken broken_connection transport_is_closing
    transport_closed transport_error transport_failure no_healthy dns dns_lookup dns_resolution
    name_resolution getaddrinfo enotfound econnrefused econnreset being_provisioned provisioning
    is_starting still_starting is_booting spinning_up lagging not_enough_replicas not_enough_nodes
    quorum not_the_primary not_leader_for not_the_leader no_leader leader_not_available no_primary
    no_master leader_election connection_not_exist is_loading still_loading connection_to_*_lost
    connection_to_*_*_lost contact_lost lost_contact communication_lost link_down gone_away
    went_away no_route_to_host unable_to_contact could_not_contact cannot_contact failed_to_contact
    not_accessible being_restarted reboot rebooting rebooted restart_in_progress fail_over
    scaling_up powered_off powering_off switched_off_or_unreachable not_booted sleeping hibernating
    asleep paused_for_upgrade having_trouble having_problems having_issues service_down server_down
    system_down host_down issuer_down bank_down processor_down network_down are_down went_down
    went_offline goes_down was_down stuck jammed hanging patching deploying deployment migrating
    migration_in_progress switchover cutover reindex* resync* power_cut no_power not_up not_come_up
    suffering faulted standby backup_in_progress not_working not_functioning not_functional
    not_work_right_now does_not_work_at_the_moment not_connect no_connect cannot_reached
    can't_reached could_not_reached can_not_reached could_not_contacted cannot_keep_up shut_down
    couldn't_connect* can't_connect* couldnt_connect* been_lost gateway_down exchange_down
    database_down provider_down node_down api_down platform_down backend_down site_down website_down
    engine_down broker_down currently_out_of_order temporarily_out_of_order not_in_operation
    connection_dropped dropped_connection connection_cut connection_ended connection_terminated
    having_a_hard_time could_not_talk cannot_talk unable_to_talk could_not_communicate
    unable_to_communicate hard_fork forked end_of_day_processing end_of_day_run eod_processing
    reset_in_progress price_too_old price_is_too_old quote_too_old rate_too_old price_is_stale
    price_stale stale_price try_another_server try_different_server try_another_node
    try_different_node try_next_server try_next_node use_another_server use_another_node
    switch_to_another_server user_not_ready user_offline user_not_online user_not_connected
    peer_not_ready peer_offline device_offline startup_ongoing startup_in_progress startup_phase
    startup_not_complete* startup_not_finished no_ip_available no_ips_available no_free_ip
    no_free_ips no_free_address* no_subnet_available no_subnet_or_ip cannot_provide_service*
    unable_to_provide_service* could_not_provide_service* not_provide_service*
    connection_channel_fail* connection_pool_fail* pool_balance_not_enough pool_balance_insufficient
    pool_balance_too_low insufficient_pool_balance not_enough_pool_balance pool_is_empty pool_empty
    empty_pool lending_pool_is_empty lending_pool_empty liquidity_pool_is_empty liquidity_pool_empty
    fund_pool_is_empty fund_pool_empty degradation not_initialized not_initialised
    not_been_initialized not_been_initialised not_yet_initialized not_yet_initialised
    isn't_initialized hasn't_been_initialized uninitialized uninitialised being_initialized
    being_initialised must_be_initialized must_be_initialised needs_to_be_initialized
    need_to_be_initialized
AVAIL IN: available_by available_for available_in available_to available_under available_using
    available_when available_with open_for open_to
UNAVAIL IN: unavailable_as unavailable_by unavailable_during unavailable_for unavailable_in
    unavailable_on unavailable_to unavailable_under unavailable_when unavailable_with
AVAIL: avail* available
OPEN: launched listed live online open opened ready started
BUSY: queue_full syncing synchronizing at_capacity busy congest* disk_full heavy_load
    out_of_*_memory high_load high_server_load high_traffic insufficient_resource* out_of_capacity
    out_of_memory over_capacity overload* server_load too_busy backlog overwhelmed
    too_many_connections resource_temporarily saturated high_volume high_demand heavy_traffic
    much_load under_load peak_load high_cpu no_capacity capacity_constraint* system_resources*
    server_resources* resources_exhausted resources_are_exhausted buffer_full buffer_is_full
    buffer_overflow greylisted greylisting insufficient_capacity not_enough_capacity
    lack_of_capacity insufficient_*_capacity database_is_locked database_locked
    max_number_of_clients max_clients rebalance rebalancing load_in_progress no_workers
    no_free_workers thread_pool* queue_is_full worker_pool* starved rebalance_in_progress
    rebalancing_in_progress not_synced not_fully_synced not_in_sync_yet catching_up
    ran_out_of_memory run_out_of_memory runs_out_of_memory queue_overflow no_free_connection*
    no_connections_available connection_pool* under_pressure out_of_threads out_of_connections
    out_of_sockets out_of_resources out_of_*_resources peak_traffic peak_time* rush node_out_of_sync
    chain_out_of_sync wallet_out_of_sync replica_out_of_sync ledger_out_of_sync database_out_of_sync
    order_book_out_of_sync mempool queue_length_exceeded queue_limit_exceeded queue_size_exceeded
    is_delayed are_delayed no_space_left no_*_space_left no_disk_space no_*_disk_space no_free_space
    no_free_disk_space out_of_disk_space out_of_disk not_enough_disk insufficient_disk
    low_disk_space memory_limit_exceeded memory_limit_reached exceeded_memory_limit
    out_of_storage_space storage_exhausted storage_space_exhausted disk_exhausted
    disk_space_exhausted resource_not_enough resources_not_enough not_enough_resource
    not_enough_resources insufficient_resource insufficient_resources insufficient_cpu*
    insufficient_vcpu* insufficient_ram insufficient_threads insufficient_cpu_threads
    not_enough_cpu* not_enough_vcpu* not_enough_ram not_enough_threads
LATER: a_moment after_a_while again_later few_minutes few_seconds later later_time moments
    some_time_later shortly some_time in_a_while wait_a_second wait_a_minute wait_a_moment
    wait_a_few wait_a_while wait_a_bit again_in_*_minutes again_in_*_minute again_in_*_seconds
    again_in_*_second again_after_*_minutes again_after_*_seconds again_in_a_few again_soon
    again_in_a_moment again_tomorrow be_back come_back check_back back_in right_back back_online
    back_shortly back_soon please_wait repeat_later it_again_later retry_in_a retry_after_while
    try_again_in_*_minutes try_again_in_*_minute try_again_in_*_seconds try_again_in_*_second
    try_again_in_*_hours try_again_in_*_hour try_again_in_*_days try_again_in_a_few*
    try_again_in_some* try_again_after_*_minutes try_again_after_*_seconds try_again_after_some*
    try_again_shortly try_again_soon try_again_in_a_moment try_again_in_a_while
    try_again_in_a_minute retry_in_*_seconds retry_in_*_minutes retry_after_*_seconds
    retry_after_*_minutes resubmitting_in
AGAIN: retried retry try_again repeat_the repeat_your
NOW: currently for_now now presently
TEMPORARY: at_this_time for_the_moment momentarily temporar* at_the_moment right_now at_present
    for_the_time_being at_this_moment at_this_point_in_time just_now momentary
INTERNAL: fatal internal internally inner catastrophic interal intenal internel
SERVER: communication* packets backend database disk engine gateway hardware infrastructure platform
    server servers service services storage system systems upstream memory db databases cache rpc
    node nodes wallet_service account_service user_service margin_service order_service risk_service
    trading_service oracle oracles price_feed data_feed datafeed feed_handler matcher sequencer
    indexer validator blockchain_node redis kafka mongo* zookeeper nginx rabbitmq elasticsearch grpc
    networking connectivity processing_centre processing_center processing_network load_balancer*
    oracle_price* quote_source price_source rate_source downstream server_load_balancer* third_party
    3rd_party third_parties third-party external_service external_system external_provider
    partner_bank remote_server remote_system remote_service
EXIST: exist existed existent existing exists find finding found locate located recognised
    recognized such identify
NOT EXIST: archived deleted gone inexistent non_existent nonexistent not_added not_created
    not_defined not_listed not_present not_registered notfound removed undefined_column
    undefined_function undefined_object undefined_table unexist* missing_resource no_longer_exists
    nonexisting not_exit* not_exsi* no_exist* unregistered no_record no_records no_result no_results
    no_match not_recogni* purged vanished absence nonexist* unresolvable untraceable
    could_not_be_located not_located we_don't_have we_do_not_have we_have_no nothing_to_invoice
    nothing_to_cancel nothing_to_refund nothing_to_capture nothing_to_update nothing_to_settle
    nothing_to_claim nothing_to_repay nothing_to_close nothing_to_commit nothing_to_delete
    nothing_to_process nothing_to_pay not_in_our_records not_in_our_system not_in_the_database
    not_on_file not_in_database not_in_the_system not_there does_not_resolve not_resolve
    missing_from_our orphaned dangling not_available_any_more not_available_anymore
    unavailable_anymore has_no_order has_no_orders has_no_open_order has_no_open_orders
    has_no_position has_no_positions has_no_open_position has_no_open_positions have_no_order
    have_no_orders have_no_open_orders have_no_position have_no_positions have_no_open_positions
    no_such_position no_such_order
ADD: add create enroll enrol
ALREADY: already been_changed been_modified being_used duplicat* exists_already idempoten* in_use
    more_than_once no_need not_modified not_unique repeat* taken occupied twice unchanged
    unique_violation previously redundant preexisting second_time been_processed been_submitted
    used_by accepted_before cancelled_before handled_before done_before do_not_repeat don't_repeat
    not_do_it_again has_been_activated been_cancelled_before don't_do_it_again not_changed no_change
    not_been_changed nothing_to_change dup dupe dupes repetition repetitive present_multiple_times
    appears_multiple_times listed_multiple_times appear_more_than appears_twice multiple_times_in
    several_times_in appears_more_than no_changes unmodified unaltered is_attached_to still_attached
    attached_to_another assigned_to_another name_not_available name_unavailable
    username_not_available a_second_time only_be_used_once unfinished had_login* had_logged_in
    has_login* has_logged_in reduplicat* already_exist* equal_to_original* same_as_original*
    identical_to_original* equal_to_current* same_as_current* identical_to_current*
    same_as_*_current* same_value_as same_as_before equals_current* matches_current* has_actived
    has_activated already_active actived reattempt* re_attempt* has_started have_started has_begun
CLASH: another_request another_operation another_process collision concurren* conflict* contention
    deadlock* overlap* race_condition modified_since changed_since modified_by_another
    updated_by_another changed_by_another optimistic_lock* stale_object* concurrent collide collides
    collided another_liquidation another_transfer another_withdrawal another_conversion
    another_transaction another_task another_job another_action another_call another_export
    another_import another_upgrade another_update another_deployment another_migration
    another_backup another_settlement another_redemption another_repayment another_cancellation
    another_amendment state_changed status_changed state_has_changed status_has_changed
    updated_while modified_while changed_while changed_in_the_meantime changed_meanwhile
INPROG: being_cancel* being_created being_generated being_processed being_reviewed in_flight
    in_process in_progress ongoing pending_review processing under_review still_processing
    still_pending in_queue under_processing under_audit awaiting running_state is_running
    are_running in_running currently_running encoding_in_progress being_replaced being_amended
    being_modified being_handled is_handling still_handling process_of_replac* process_of_modif*
    process_of_amend* process_of_cancel* being_executed being_matched being_updated queued
    undergoing under_way underway still_running not_finished_yet not_yet_finished not_yet_complete
    not_complete_yet not_finished being_imported being_exported being_deleted being_indexed
    being_uploaded being_downloaded being_deployed being_sent being_refunded being_captured
    being_edited being_moved being_copied being_transferred being_paid not_enough_confirmations
    insufficient_confirmations awaiting_confirmations is_applying currently_applying
    unconfirmed_transaction* being_unstaked being_staked being_closed being_withdrawn being_migrated
DONE: canceled cancelled complete completed executed filled finished fulfilled processed redeemed
    settled transacted done final_state terminal_state final_status terminal_status end_state repaid
    liquidated paid_off claimed matured_already accepted_already refunded captured reversed
    chargebacked fully_matched completely_matched already_matched been_matched already_delivered
    ended has_refund been_reversed was_reversed status_is_final state_is_final already_final
    is_final status_final abandoned is_void was_void payment_stopped stop_payment
    payment_was_stopped voided closed_by_user closed_by_customer closed_by_payer initialized
    initialised
MISSING: absent mandatory missing must_be_provided must_contain must_include must_specify needed
    omitted provide required specify obligatory compulsory omit
NOTGIVEN: not_given not_included not_present_in not_provided not_sent not_set not_specified
    not_supplied wasn't_provided unspecified unset left_blank left_empty left_out not_filled_in
    not_in_request not_found_in_request not_selected not_chosen unselected not_entered not_uploaded
    not_filled_out
EMPTY: blank empty null
PARAM: token_id token_ids tokenid argument* attribute* body char character* chars clause code codes
    column columns content cursor cycle data decod* direction duration email encod* enum expression
    field fields form format formats formatted frame header headers id identifier ids input inputs
    integer interval json label length limit_parameter memo method name names number offset option
    options page pagination param parameter* params parse parsing payload phone properties property
    schema side string strings syntax tag type types uri url value values variable variables xml
    charset utf time_in_force iban bic swift ifsc cvv cvc zip postal* domain host hostname filename
    extension version protocol uuid guid hash path regex pattern template* attachment* image* avatar
    nickname username locale language timezone mobile telephone configuration flag structure object
    array boolean numeric media multimedia start_timestamp end_timestamp from_timestamp
    starting_timestamp ending_timestamp start_time end_time start_date end_date card_brand card_type
    sender_comp_id sendercompid target_comp_id comp_id checksum checksums deadline currency_code
    isin_code tif api_version rpc_method precondition* prerequisite* condition conditions metadata
    remark remarks description details unmarshal* deserializ* reference references row rows luhn
    mod_10 signature_date addenda sender_id sender_ids sender_name sender_number recipient_number
    recipient_phone* recipient_email* recipient_address recipient_id recipient_mailbox
    recipient_list device_token* registration_token* push_token* fcm_token* registration_id*
    conditional_request conditional_check bank_code bank_name sort_code routing_number
    account_number in_request in_one_request in_single_request in_the_same_request
    destination_country receiving_country validity_period avs gtd_timestamp good_till_date*
    good_til_date* expiry_timestamp gtd_time gtt_time due_date new_password* validity
    available_choices available_options valid_choice valid_choices valid_option valid_options
    possible_values billing_state billing_states billing_country billing_city shipping_country
    shipping_state shipping_city routing_key partition_key primary_key foreign_key sort_key
    cache_key routing_keys partition_keys primary_keys foreign_keys tx_auth tx_auth_code auth_number
    seed seeds request_length request_body_length card_nonce payment_nonce payment_method_nonce
WHEN: during if unless when whenever where while
MODE: mode modes phase stage continuous_trading
SESSION: session sessions
KEYWORD: key keys
VALIDATE: validat*
IMMEDIATE: immediate*
LIST: list lists
MULTI: batch span time_range window bulk
RANGE: range ranges
ADDRESS: address* destination token_address* token_contract* recharge_address* funding_address*
SUPPORT: implement* offered support* support_3ds supports_3ds support_3d_secure serviceable serviced
NOT SUPPORT: delist* deprecat* not_applicable notimplemented retired sunset unimplemented unsupport
    unsupported* old_version outdated_version version_too_old too_old_version version_expired
    not_compatible end_of_life old_client not_catered decommission* phased_out superseded
    no_longer_offered no_longer_provided shut_down_for_good discontinu* obsolete
    withdrawn_from_service end_of_support method_not_available method_is_not_available
    payment_method_unavailable option_not_available functionality_removed feature_removed
    endpoint_removed api_removed method_removed interface_removed function_removed
    functionality_has_removed feature_has_removed endpoint_has_removed api_has_removed
    method_has_removed ineligible_pair ineligible_symbol ineligible_product ineligible_instrument
    ineligible_asset ineligible_currency ineligible_market unserviceable nonserviceable not_served
ONLY: exclusively must_use only solely reserved_for dedicated_to limited_to intended_for
    exclusive_to reserved_to
API: api apis openapi
VIA: by through using via
QUOTA: allocation allotment cumulative* inventory out_of_stock quota* resource_exhausted sold_out
    insufficient_stock usage_limit plan_limit storage_limit velocity used_all all_used no_more_*
    headroom mailbox_full inbox_full storage_full mailbox_is_full disk_quota fully_booked all_booked
    booked_out is_full are_full attempts_used_up attempts_exceeded no_attempts_left no_more_attempts
    attempts_remaining seats no_seats enough_seats seat_limit licences_left licenses_left
    traffic_package
DAILY TIMEUNIT: 24_hour 24_hours 24h
DAILY: a_day daily each_day each_month every_24 every_month hourly monthly one_day per_day per_hour
    per_month per_user same_day this_month today weekly yearly per_week per_year annual*
    calendar_day everyday
TIMEUNIT: day days hour hours hr hrs min mins minute minutes month months second seconds week weeks
AFTER: after since until within
EVERY: each every per
EFFECT: effective take_effect takes_effect
HOLD: cool_down cool_off cooldown cooling grace_period holding_period lock_in_period lock_up
    locking_period lockup not_yet_mature t_1 waiting_period unbond* vesting unlock_date unlock_time
    unlocks_* recently_added added_recently newly_added newly_bought still_locked seasoning
    security_change* recently_changed security_settings_changed security_hold
DATE: date maturity send_at_timestamp send_at_time* scheduled_time* schedule_time* scheduling_time*
    delivery_time* delivery_timestamp publish_at_time* publishing_time* publication_time*
LIMIT: allowance cap caps ceiling limit limitation* limits quota_limit threshold
MAX: max maximal maximum upper
MIN: lower_limit min_amount minimal minimum min_purchase min_order min_withdraw* min_deposit*
    min_qty min_price min_size min_notional min_transfer min_trade min_buy min_sell min_volume
    min_quantity min_value min_lot* min_balance min_loan min_borrow* min_investment min_stake
EXCEED: above at_most beyond bigger exceed* greater high higher hit larger later_than more more_than
    out_of_bounds out_of_range out_of_the_available_range out_of_the_range outside over overflow*
    reach reached reaches surpass* up_to would_cross breach* overrun would_take would_increase
    would_match would_trigger longer_than further_than farther_than wider deviat* out_of_*_range
    out_of_*_*_range would_have_cross* would_have_match* would_have_trad* would_have_execut*
    would_have_trigger* would_have_fill* would_have_taken would_trade would_execute
    would_immediately_*
BELOW: at_least below earlier_than fewer less low lower smaller under underflow little shorter_than
    narrower shorter
COUNT: amount_of count counts number_of numbers_of total_number number_allowed number_permitted
    allowed_number permitted_number orders_per_account orders_per_instrument orders_per_market
    orders_per_pair orders_per_product orders_per_side orders_per_symbol orders_per_user
SIZE EXCEED: overpriced fat_finger fat_fingers requote requoted requotes re_quote
SIZE: accuracy amount amounts interest_rate leverage leverages lot lots maintenance_margin_rate
    margin_rate notional offset_price precision price prices pricing qty quantities quantity rate
    rates ratio scale size sizes step tick total volume decimal* digit digits cost quote_amount
    increment increments percent* spread strike px sz units bps funding_rate* exchange_rate*
    borrow_rate conversion_rate* collateral_rate maintenance_rate fill_rate deviation stake_size
    delta callback_rate trailing_delta callback_ratio trailing_distance odds handicap sum sums
    notional_value multiplier distance_between band bands collar maintain_margin* parcel_weight
    package_weight gross_weight net_weight shipment_weight face_value face_amount
ORDER: ask asks bid bids borrow* buy conversion convert deposit deposits execution immediate_fill
    invest* invoice* limit_buy limit_maker limit_order* limit_sell loan loans maker margin_mode
    order orders payment* payout* pending_orders purchase* quote quotes redeem redemption* repay*
    sell sl stake* staking stop_limit stop_loss subscribe subscription* take_profit taker tp trade
    trades trading transaction* transfer transferring transfers withdraw withdrawal withdrawals
    withdrawn txn tx txns remit* disburs* swap swaps offer offers rfq charge charges vip_loan*
    viploan* market_maker_protection mmp block_trade block_trades block_order* quotation*
    instruction instructions bet bets betting wager* stop_order* algo_order* stop_loss_order*
    entrust* entrustment rollover rollovers airdrop* mint minting burn top_up_order payin* exercise
    withdrawal_request* withdraw_request* order_request* transfer_request* redemption_request*
    deposit_request* loan_request* conversion_request* lend lends lending lent checkout_session*
    payment_session* checkout* session_window conversation_window customer_care_window
    chargeback_window chargeback_period dispute_window dispute_period refund_window refund_period
    dispute* payment_authorization* payment_authorisation* matching_authorization
    matching_authorisation original_authorization original_authorisation pre_authorization
    preauthorization pre_authorisation preauthorisation authorization_amount authorisation_amount
    authorization_hold direct_debit* debited credited collect_request* payment_request*
    refund_request* card_processing credit_card_processing payment_processing billing_agreement*
    rebill*
LIQUID: liquidat* margin_call margin_called bankrupt*
STRATEGY: strategies strategy
POSITION: hedge* offset_between pnl position* exposure open_interest holdings short_sell* shorting
SYMBOL: asset asset_type assets ccy chain chains coin coins commodity contract contracts crypto
    cryptocurrenc* currencies currency instrument* market markets network networks pair pairs
    product products sku stablecoin* symbol symbols stock stocks ticker* underlying securities
    perpetual* futures orderbook order_book btc eth usdt usdc usd eur bnb xrp sol trx segment* scrip
    scrips derivative derivatives series options_contract option_contract index indices etf etfs
    share shares equities bond bonds commodities fx forex outcomes event_contract runner runners
    fixture expiries leg legs feedcode isin secid board
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
QUERY: fetch fetching get load loading obtain query querying retrieve retrieving retrieval generate
    generating generation
ZERO: 0 zero
PARTIAL: partial*
LIQUIDITY: counterpart* dealer* liquidity depth order_book_depth market_depth book_depth
SETTLING: settlement_in_progress being_delivered being_settled being_settling under_settlement
    under_delivery market_in_settlement contract_in_settlement symbol_in_settlement in_settlement
    in_delivery settling settlement_is_running settlement_run_in_progress daily_settlement_running
LIQUID INPROG: being_liquidated in_liquidation liquidation_in_progress under_liquidation
    process_of_liquidation in_process_of_liq* under_margin_call
TRIGGER: trigger triggered triggers
PERIOD: business_hour* time_period trading_hour* trading_session market_hours off_hours
    session_hours opening_hours working_hours regular_hours trading_window* trading_session*
    market_session* trading_time* trading_day* session_time* cut_off_time cutoff_time cut_off cutoff
SATISFY: met satisf*
MIX: mix
BOT: bot bots
INSIDE: pending within_limits within_the_limit outstanding disputed
INTERVAL: interval_of
VALUE: value_of_size
TRADABLE: borrowable convertible redeemable tradable tradeable transferable withdrawable traded
INTERFACE: endpoint* interface page_not resource* route feature features functionality order_entry
ENOUGH: enough enought sufficient adequate suffice suffices
LACK FUNDS: empty_wallet wallet_is_empty wallet_empty no_money out_of_funds overdraw*
    insufficient_allowance allowance_not_enough nothing_left_to_withdraw nothing_to_withdraw
    nothing_to_sell not_have_enough insufficient_stock_holding* insufficient_share_holding*
    need_more_collateral needs_more_collateral need_more_margin need_more_funds more_margin_required
    more_collateral_required requires_more_margin requires_more_collateral insufficient_holding*
    not_enough_holding* cannot_paid no_withdrawable no_available_funds no_available_balance
    no_free_balance no_free_margin no_available_margin in_arrears arrears underfunded unfunded
    under_funded undercollateral* under_collateral* under_margin* undermargin* nsf
    margin_check_failed margin_check_failure margin_check fails_margin_check insufficient_balances
    than_you_have than_you_own than_you_hold than_your_balance than_available_balance
    than_the_available_balance than_you_possess than_you_can_afford than_account_balance
    allowance_insufficient erc20_allowance token_allowance allowance_too_low no_funds no_balance
    zero_balance over_credit_limit over_the_credit_limit credit_limit_exceeded credit_limit_reached
    exceeds_credit_limit exceeds_the_credit_limit credit_line_exceeded uncollected_funds no_credits
    no_credit_left than_what_you_have than_your_holdings not_affordable out_of_money out_of_cash
    deposit_more add_money needs_funding funding_required fund_your_account fund_your_wallet
    cannot_pay_for short_balance balance_is_short balance_short than_you_hold_now purse_is_empty
    purse_empty not_funded balance_check failed_balance_check funds_in_use balance_in_use
    margin_in_use tied_up locked_in_orders locked_in_open_orders frozen_in_orders than_you_want_to
    than_you_try_to than_you_are_trying_to more_than_you_have more_than_you_own more_than_you_hold
    more_than_available_balance more_than_your_balance larger_than_your_balance
    greater_than_your_balance higher_than_your_balance exceeds_your_balance over_your_balance
    above_your_balance funds_missing missing_funds more_margin_needed more_funds_needed
    more_collateral_needed nothing_in_*_wallet nothing_in_*_balance nothing_in_*_account
    too_large_for_*_balance too_big_for_*_balance too_high_for_*_balance too_large_for_*_margin
    too_much_for_*_balance balance_does_not_allow balance_not_allow low_funds low_on_funds
    short_funds failed_buying_power buying_power_check buying_power_failed buying_power_exceeded
    exceeds_buying_power exceed_buying_power exceeds_your_buying_power exceeded_buying_power
    not_covered_by_balance check_your_balance check_your_account_balance check_the_balance
    check_account_balance check_your_available_balance
NOT ACTIVATE: not_active pending_activation awaiting_activation activation_pending awaiting_approval
    pending_approval not_setup not_set_up not_configured_for_trading awaits_approval
    awaits_activation provisional probationary
KEY BAD: invalid_grant sandbox_key test_key_in* testnet_key* key_for_another made_for_another
    wrong_environment another_environment different_environment decode_token decode_the_token
    parse_token parse_the_token otp_attempts_exceeded pin_attempts_exceeded login_attempts_exceeded
    password_attempts_exceeded pin_tries_exceeded pin_try_exceeded pin_try_limit pin_tries_limit
BAD KEY: identity_not_recogni* identity_unrecogni* identity_unknown unknown_identity
    unrecognised_identity unrecognized_identity
NOT PERM: no_right no_rights read_only_key* read_only_api* read_only_token* no_entitlement
    not_approved not_yet_approved unapproved not_assigned_to not_mapped_to sender_id_not_registered
    sender_not_registered campaign_not_registered brand_not_registered unregistered_sender
    unregistered_campaign unregistered_number 10dlc not_subscribed_to_this_service
    not_subscribed_to_service not_subscribed_to_*_plan not_subscribed_to_any_plan trial_ended
    trial_expired trial_period_ended trial_over free_trial trial_period not_meant_for
    not_intended_for ineligib* requires_approval needs_approval requires_manual_approval
    approval_required approval_is_required market_data_not_subscribed market_data_is_not_subscribed
    not_subscribed_to_market_data internal_use_only not_in_good_standing lacks_the_entitlement
    lacks_entitlement missing_entitlement approval_needed approval_is_needed
    not_included_in_your_plan not_included_in_the_plan not_part_of_your_plan
    not_covered_by_your_plan not_in_your_plan not_available_on_your_plan not_available_in_your_plan
    not_available_on_this_plan not_available_on_your_current_plan not_available_on_the_current_plan
    plan_excludes plan_not_include plan_not_allow plan_not_support plan_not_cover beyond_your_plan
    subscription_inactive subscription_is_inactive subscription_ended subscription_lapsed
    subscription_suspended no_active_subscription no_subscription subscription_required
    subscription_is_required requires_subscription requires_a_subscription require_a_subscription
    requires_*_subscription not_have_entitlement not_have_*_entitlement not_entitlement
    not_have_entitlement* lacks_*_entitlement entitlement_required entitlement_missing
TEMPORARY CLOSED: currently_closed
FULL: full fully entirely wholly
WORKING: working
OCCUR: occur* occured ocur* happen* encounter* thrown ran_into runs_into threw throws
ALREADY USED: used_already used_before already_used been_used reused replay* seen_before
    used_previously previously_used
LEFT: left remaining remains remainder lendable loanable left_to_subscribe available_to_subscribe
    available_to_borrow to_borrow available_for_subscription available_for_borrowing
    available_for_loan fund_pool lending_pool liquidity_pool_of platform_asset* pool product_share*
ORDER TERMS: post_only reduce_only fill_or_kill fok ioc maker_only self_trad* self_match* wash_trad*
    immediate_or_cancel all_or_none gtc gtd gtt good_til* good_until* good_for_day self_cross*
    risk_reducing risk_increasing reducing_risk increases_risk increased_risk increase_risk
    position_reducing
ORDER KIND: market_order market_orders stop_order stop_orders iceberg* oco trailing_stop*
    conditional_order* bracket_order* cover_order* amo after_market_order* hidden_order*
    pegged_order* peg_order* twap_order* basket_order* combo_order* spread_order* attached_order*
SIZE TERMS: slippage slippages price_protection* slippage_protection* price_guard*
ACCOUNT FROZEN: asset_frozen assets_frozen asset_blocked assets_blocked frozen_assets self_exclu*
    self_exclusion
ACTIVATE IN: enabled_for enabled_as enabled_in enabled_on
WAIT: wait
ORDER INPROG: order_canceling order_cancelling order_pending_cancel
AMENDED: amended replaced placed submitted
ORDER DONE: order_not_open orders_not_open position_not_open quote_not_open bet_not_open
    order_is_inactive order_inactive authorization_voided authorisation_voided
    authorization_captured authorisation_captured authorization_cancelled authorization_canceled
BAD IP: ip_changed
TOO BELOW: too_small too_little too_few
ACCOUNT NOT ACTIVATE: trading_not_activated trading_not_opened trading_not_active_for
    futures_not_activated margin_not_activated options_not_activated has_no_account has_no_*_account
    have_no_account have_no_*_account not_have_account not_have_*_account not_have_a_*_account
    not_have_any_*_account not_have_an_*_account not_onboarded not_been_onboarded not_yet_onboarded
    onboarding_incomplete onboarding_not_complete onboarding_not_finished
NOT ACTIVATE IN: not_enabled_for not_activated_for not_enabled_on not_enabled_in
PARAM MUST: must_be_a_valid should_be_a_valid must_be_valid should_be_valid must_be_unique
ACCOUNT EXPIRED: account_expired
PERM NOT: not_own_order not_your_order
ACCOUNT LOCKED: temporary_lockout temporarily_locked_out locked_out
CARD: card cards credit_card* debit_card* prepaid_card* payment_card* bank_card*
UNDO: refund* capture captures capturing void voiding amendment* modification* clawback*
    cancellations early_redemption early_repayment cancellation reversal reversals
RECIPIENT BAD: name_mismatch names_not_match name_differs names_differ names_do_not_match
    holder_mismatch owner_name_mismatch
ACCESS DENIED: access_refused policy_denies policy_forbids policy_prohibits policy_disallows
    policies_forbid policies_deny rules_forbid rules_prohibit rules_deny rule_forbids rule_denies
    rules_disallow denied_by_policy forbidden_by_policy prohibited_by_policy
IP DENIED: host_not_allowed host_not_permitted host_is_not_allowed
ACCOUNT CLOSED: account_deleted sub_account_deleted subaccount_deleted account_removed
BAD PARAM: password_too_weak weak_password password_too_short passwords_not_match password_strength
    password_policy passwords_must_match another_currency different_currency different_currencies
    frequency_mismatch invalid_frequency mandate_frequency password_same* password_reused
    password_used_before password_not_strong password_is_not_strong password_not_strong_enough
    password_weak password_too_long password_too_common password_too_simple password_too_similar
    password_not_meet password_requirements password_not_complex password_complexity
    password_cannot_match password_must_not_match password_identical password_cannot_identical
    password_must_different password_must_contain password_should_contain password_must_include
    password_must_at_least password_must_be_at_least password_should_at_least password_format
    password_needs_* password_has_to_contain password_exposed password_found_in
    password_not_match_*_requirements password_polic* violates_password_policy
    violates_*_password_policy invalid_region incorrect_region wrong_region region_is_not_valid
    region_is_invalid invalid_nationality different_from_previous_password different_from_*_password
    same_as_*_password same_as_previous_password
PROVIDER: processor issuer acquirer psp bank banks
LACK LIQUIDITY: order_book_is_empty book_is_empty empty_book empty_order_book order_book_empty
    no_liquidity insufficient_volume not_enough_volume insufficient_market_volume
    insufficient_orders not_enough_orders
ORDER ALREADY: authorization_already authorisation_already
PARAM EXCEED: time_out_of_range time_out_of_bounds
DISABLED TEMPORARY: off_for_now off_for_the_moment
ERROR WHEN: failure_while failed_while failure_during failed_during failure_when
KEY MISSING: unsigned_request request_unsigned unsigned_message
ORDER INSIDE: chargeback*
ACCOUNT DISABLED: account_deletion
PARAM EXPIRED: date_passed deadline_passed date_has_passed deadline_has_passed
DOWN: down
BLOCK: block blocks
AVAIL FUNDS: max_withdrawal_balance max_withdrawable_balance maximum_withdrawal_balance
    withdrawable_balance withdrawal_balance max_withdrawable_amount
DONE ACCOUNT: shopper_cancelled shopper_canceled shopper_aborted customer_cancelled
    customer_canceled buyer_cancelled buyer_canceled payer_cancelled payer_canceled user_cancelled
    user_canceled user_aborted cardholder_cancelled cardholder_canceled cancelled_by_caller
    canceled_by_caller cancelled_by_requester canceled_by_requester aborted_by_user
    user_has_cancelled user_has_canceled customer_has_cancelled customer_has_canceled
    abandoned_by_user rejected_by_user rejected_by_customer rejected_by_buyer rejected_by_payer
    rejected_by_shopper declined_by_user declined_by_customer declined_by_payer denied_by_user
    rejected_by_one_of_*_signers rejected_by_signer rejected_by_the_signer not_approved_by_user
    user_rejected user_declined user_denied customer_declined customer_rejected payer_declined
    payer_rejected buyer_rejected rejected_or_not_approved
UNAVAIL TEMPORARY: no_mark_price no_index_price no_market_price no_last_price no_reference_price
    no_settlement_price no_spot_price no_price_available no_price_feed no_price_data
    no_valid_mark_price no_valid_index_price no_valid_market_price stale_mark_price
    stale_index_price stale_market_price mark_price_stale index_price_stale mark_price_not_available
    index_price_not_available market_price_not_available mark_price_not_ready index_price_not_ready
    mark_price_missing index_price_missing market_price_missing missing_mark_price
    missing_index_price missing_market_price mark_price_expired index_price_expired
    cannot_get_mark_price cannot_get_index_price cannot_get_market_price cannot_get_*_mark_price
    cannot_get_*_index_price cannot_get_*_market_price could_not_get_mark_price
    could_not_get_index_price could_not_get_*_mark_price could_not_get_*_index_price
    failed_to_get_mark_price failed_to_get_index_price failed_to_get_market_price
    unable_to_get_mark_price unable_to_get_index_price off_quotes no_quotes no_last_traded_price
    no_last_trade_price no_live_price no_current_price
NOT LIQUIDITY: no_matching_orders no_opposite_orders no_opposing_orders no_counter_orders
    no_orders_to_match
PARAM MUST SHAPE: must_be_either has_to_be_either should_be_either must_be_one_of should_be_one_of
    has_to_be_one_of must_be_an_integer must_be_a_number must_be_a_string must_be_numeric
    must_be_alphanumeric must_be_an_array must_be_a_list must_be_a_boolean must_be_positive_integer
    must_be_in_format must_match_the_pattern must_be_valid_json must_be_a_date must_be_an_object
    must_be_boolean must_be_string must_be_integer must_be_number must_be_array
    must_be_in_the_format must_have_the_format must_be_iso* must_be_base64* must_be_hex*
    must_be_a_valid_*_string must_be_a_valid_*_number must_be_a_valid_number must_be_a_valid_string
    must_be_a_valid_uuid must_be_a_valid_*_buffer must_be_a_valid_date must_be_a_valid_*_date
    should_be_a_string should_be_a_number should_be_an_integer should_be_numeric
    should_be_alphanumeric needs_to_be_a_string needs_to_be_a_number has_to_be_a_string
    has_to_be_a_number has_to_be_numeric has_to_be_an_integer must_be_between must_be_*_characters
    must_be_*_digits must_have_*_digits must_have_*_characters must_not_exceed_*_characters
    must_consist_of should_consist_of must_be_lowercase must_be_uppercase must_be_unix*
ORDER SIZE: recharge_amount
BAD REQ: client_error
UNAVAIL BECAUSE: unavailable_due_to unavailable_owing_to
AVAIL BECAUSE: available_due_to
NOT TRADABLE: untradable untradeable nontradable nontradeable non_tradable non_tradeable
    nontransferable non_transferable nonredeemable non_redeemable unredeemable
SPENT: exhausted depleted used_up use_up all_gone run_dry run_out ran_out
NOTHING: cross_region cross-region multi_region multi-region no_action_taken no_action_was_taken
    no_action_was reach_out reach_us reach_me reach_support reach_our_support reach_customer_support
    this_error_occurs this_error_occurs_when this_error_occurs_if this_error_happens_when
    this_error_happens_if this_error_is_returned_when this_error_is_returned_if this_happens_when
    this_happens_if this_occurs_when this_occurs_if secret_chat* secret_conversation*
    secret_message*
"""

CHINESE = """
NOW: 当前 目前
HAVE: 存在 当前有 您有 仍有 还有 尚有 有未 存有
INPROG: 全平中 划转中 处理中 平仓中 撤销中 清算中 生成中 运行中 进行中 审核中 申请中 审批中 排队中 待处理 待审核 等待中 执行中 运行状态 正在处理 正在撤销 正在进行 正在审核
    正在执行 正在平仓 正在提现 正在划转 正在清算 正在修改 正在改单 正在替换 修改中 改单中 替换中 撤单中 正在创建 正在生成 正在申请 正在兑换 正在赎回 正在提交 导入中 导出中
    兑换中 赎回中 提现中 充值中 支付中 退款中 冲正中 对账中 发送中 变更中 注销中 撤单处理中 提交中
SETTLING: 交割中 结算中 正在结算 正在交割
RANGE: 范围
PLEASE ACT: 请为 请删除 请将 请降低
ACT: 使用 修改 关闭 切换 平掉 开启 提高 撤销 移除 调整 输入 选择 降低 减小 减少 增加 降低数量 重新 调低 调高 删除 编辑 变更 更换 更新 更改 上传 升级 解绑 解除 绑卡
BECAUSE: 因 因为 由于
PRIOR: 之前 前
EXPIRED: 到期 失效 过期 超过有效期 已过期 过期了 逾期 已失效
TEMPORARY NOT: 暂不可用 暂无法 暂不开放
PARTIAL: 部分
LAW: 合规 服务条款 条款 法律 法规 监管 风险揭示 风险提示 免责声明 用户协议 服务协议 签署协议 未签署协议 签协议 电子协议 敏感词 敏感内容 违禁词 违禁 违法 已退订 退订 同意書
    約諾書 規約 利用規約 契約書 未読 非法网址 非法网站 非法链接 非法内容 非法信息 垃圾广告 垃圾信息 包含广告 含有广告 带有广告 发布广告 存在广告
KYC: 基本认证 基础认证 实名 未认证 照片验证 认证 认证信息 认证身份 身份信息 身份认证 身份验证 高级认证 身份证 人脸 实名制 年龄 实名信息 身份证件 姓名与 姓名不一致 姓名不匹配
    姓名不符 户名 证件 未成年 活体 四要素 三要素 二要素 开户信息 户籍 风险评级 风险测评 风险承受 风险承受能力 风险评估 适当性 合格投资者 合格机构投资者 投资者适当性 风险评测
    营业执照 执照 许可证 经营许可证 经营许可 名義 口座名義 名義人 口座名義人
RISK: 安全风险 欺诈 风控 可疑 洗钱 制裁 风险控制 疑似 没收 挂失 涉嫌 涉案 涉诈 失信 反诈 盗卡 伪卡 盗刷 套现 刷单 作弊 恶意 有风险 存在风险 高风险 风险交易 交易风险
    黑产 洗钱风险 欺诈风险 行为异常 异常行为 异常操作行为 规则引擎 风控规则 风险规则
RESTRICT: 受限 限制
NOT: 不 不可 不得 不是 不能 勿 尚未 无 无法 未 没 没有 非 未能 无法被 不被 不具备
SUCCESS: 成功 操作完成 处理完成 正常終了
FAIL: 失败 未成功 未通过 不通过 驳回 处理失败 操作失败 拒绝交易 拒绝支付 发卡行拒绝 银行拒绝 拒付 未知原因 原因不明 原因未知 拒否 获取验证码失败 验证码获取失败 验证码发送失败
    发送验证码失败 短信发送失败 获取短信验证码失败 发送短信验证码失败 短信验证码发送失败 获取图形验证码失败 拒绝该订单 拒绝订单 订单被拒绝 委托被拒绝 被交易所拒绝 交易所拒绝 被拒单
    拒单 被银行拒绝 被发卡行拒绝 订单被拒 提现被拒 委托被拒
ERROR: 出错 异常 故障 报错 不正常
BAD: 不一致 不匹配 不合法 不合规范 不正确 不符合 不规范 无效 有误 错误 非法 不合理 错 不符 不对 不合规 不准确 无法解析 解析失败 无法识别 不识别 违规 不相符 损坏 乱码
    不规则 不被接受 不被允许为 不合要求 不合规定 不可识别 识别不了 不吻合 不相等 不相同 不对应 填写有误 填错 不完整 残缺 偏差过大 写错 不成立 不正 範囲外 循环关系 循环引用
    循环依赖
UNKNOWN: 未知 不明 未定义 未枚举 未分类 未知单
SAME: 一样 一致 同时 相同 与旧密码 与原密码 和旧密码 和原密码 同旧密码
TIMEOUT: 超时 无响应 未响应 未返回 无返回 未收到响应 响应超时 迟到应答 应答迟到 应答超时 无应答 未应答 没有应答 没有响应 未收到应答 未收到回应 未收到结果 迟迟未 响应过慢
    等待应答
STATE: 状态 结果 委托状态
RATE: 并发过高 访问限制 请求太多 请求过多 过快 速率 限流 限速 限频 频率 频繁 流控 频次 超频 过频 限制访问 请求限制 频控 访问过多 调用过多 吞吐量 并发数 并发量 并发 太快
    间隔过短 间隔太短 限次 限制频率 连接数过多 流量控制 流量限制 流量超限 流量超 流量过大 流速 流量异常 频度 请求频度 每秒请求 并发连接 回数制限 過剰 短時間 接口调用超过限制
    接口调用超限 请求超限 请求超过限制 访问超限 调用超限 调用超过限制 実行回数
TOOMANY: 太多 过多 大量
REQ: 次数 请求 访问次数 调用次数 回数
TIME: 时间戳 请求时间 时间差 时钟 时间偏差 时间不同步 时间窗口 服务器时间 本地时间 系统时间 随机数 随机串 日期戳
MODE: 模式 阶段
WHEN: 时 期间 除非
CANCEL: 改单 取消
LIST: 列表
KEY: 令牌 凭证 口令 密码 密钥 登录 登陆 签名 身份校验 鉴权 验签 验证码 证书 口令错误 授权码 密匙 秘钥 认证失败 令牌失效 未登录 未登陆 私钥 公钥 登录态 动态码 加签
    用户名或密码 未认证用户 授权失败 登录会话 凭据 登录失败 动态口令 短信验证码 图形验证码 人机验证 指纹 数字签名 摘要 验签出错 mac值 mac校验 动态认证 暗証番号 预授权码
    临时授权码 永久授权码 授权令牌 安全码 安全密钥
SECURITY: 二次验证 双重验证 绑定手机 绑定邮箱 谷歌验证 资金密码 邮箱未绑定 二次认证 两步验证 两步认证 双因素 双因子 双重认证 多因素 多因子
BOUND: 绑定
PERM: 授权 权限 资质 资格 角色 访问权
ACCESS: 访问
DENIED: 禁止 拒绝 拦截 不准 不许 只读
ALLOW: 允许
WHITELIST: 白名单 认证地址列表 黑名单 加白
NEGATIVE: 负值 负数 为负
PLEASE: 请
TOO BELOW: 过低 过少 太小 太低 太少 太短 过小 过短
TOO EXCEED: 过大 过高 太大 太高 太长 过长 太多位
FUNDS: 余额 保证金 可借 权益 质押物 资金 本金 现金 可用额 积分 零钱 备付金 预付款 预存款 头寸 押金 点数 保証金 余力 可能額 入金額
LACK: 无法覆盖 不够 不足 不充足 欠费 不足够 短缺 透支 欠款 不够用 不太够 缺乏 不足额
AVAIL: 可用
NOT AVAIL: 不可用
FEE: 手续费
REGION: 国家 地区 区域 所在地 境内 境外 海外 国籍
RISKY: 风险
RISKLIMIT: 风险档位 风险水平 风险率 风险等级 风险限额 利用率
RECIPIENT: 受益人 接收方 收款人
ACCOUNT: 会员 商户 帐号 帐户 用户 账号 账户 商家 客户 企业 租户 投资者 投资人 股东 股东账户 操作员 柜员 交易员 付款人 付款方 付款账户 机构 代理商 服务商 买家 卖家
    门店 店铺 员工 开发者 经纪公司 经纪商 券商 会员单位 营业部 席位号 交易席位 交易编码 客户号 资金账号 证券账户 收单机构 子商户 二级商户 特约商户 主播 司机 骑手 没有席位
    认证企业 非认证企业
SUBACC: 子帐户 子账号 子账户
YOU: 你 您
FROZEN: 冻结 止付 司法冻结
ACCOUNT FROZEN: 资产冻结 资产已冻结 资产被冻结 资产已被冻结
LOCKED: 锁定 被锁
BANNED: 封禁 封号 被封 拉黑 禁言 封停
DISABLED: 停用 禁用 注销
ENABLE: 启用 开通 激活
SUSPEND: 中止 停止交易 停止服务 已停止 暂停 暫停 停止 停牌 休市 闭市 关闭了 停盘 停机 熔断 关停 节假日 非交易 午休 市场关闭 交易关闭 通道关闭 充值关闭 提现关闭 提币关闭
    充币关闭 充提关闭 休止中 取引時間外 受付時間外 営業時間外 取引停止 受付停止 時間外
CLOSED: 已关闭 已结束 暂时关闭 被关闭
MAINT: 升级中 维护 系统升级 更新中 正在升级 正在维护 正在更新
UNAVAIL: 下线 不可达 离线 宕机 断开 无法连接 连接失败 未连接 未启动 启动中 重启 服务降级 熔断中 初始化 网络抖动 抖动 网络不稳定 网络波动 未就绪 尚未就绪 停服 停止运行
    恢复中 服务中断 链路中断 连接中断 连接断开 网络中断 无法访问 无法响应 未能连接 连接不上 断网 断连 掉线 崩溃 未运行 没有运行 中断 失联 不稳定 迁移中 割接 日切 日终 跑批
    批处理中 加载失败 故障恢复中 无法提供服务 不能提供服务 不提供服务 停止提供服务 连接服务失败 连接服务器失败 连接主机失败 连接交易所失败 连接银行失败 建立连接失败 链接失败
    连接异常断开 没准备好 没有准备好 未准备好 没准备就绪 未连上 没有连接 未建立连接 没有可用的通道 无可用通道 无可用渠道 降级 连接已经被释放 连接已被释放 连接已释放 连接已断开
    连接被断开 连接已关闭 连接被关闭 连接被重置 对端重置 对端关闭 对方重置
BUSY: 忙碌 繁忙 拥堵 负载过高 过载 资源不足 网络繁忙 拥挤 排队人数 忙 繁重 拥塞 过载保护 排队 负载高 高负载 资源紧张 线程池 队列已满 队列满 高峰 高峰期 人数过多 访问人数
    拥挤中 内存不足 内存不够 磁盘不足 磁盘已满 磁盘空间不足 内存占用 磁盘占用 占用高 占用过高 正在同步 同步中 正在重建 追块 正在加载 加载中 正在恢复 缓冲区满 缓冲区已满 队列溢出
    正在初始化 初始化中 正在启动 正在重启 正在连接 连接中 切换中 正在切换 主备切换 高負荷 资源不够
LATER: 晚些 片刻 稍候 稍后 稍後 稍等 过后 等待
TEMPORARY: 暂不 暂时 临时
SERVER: 平台 数据库 服务 服务器 系统 网关 服务端 后端 后台 引擎 上游 下游 缓存 消息队列 数据源 行情 第三方 通道 渠道 主机 节点 柜台 主柜 集群 主库 从库 前置 前置机
    报盘 报盘机 交易所 总线 中间件 核心系统 主机系统 渠道方 上游渠道 代理服务器 线程 进程 主节点 撮合 通信 取引所
INTERNAL: 内部
EXIST: 找到
NOT EXIST: 不在列表 不存在 找不到 未找到 未注册 查无 没找到 没有找到 未查到 查询不到 查不到 不存 未查询到 未发现 查无此 无记录 无数据 已删除 被删除 未创建 未添加
    未查找到 没有此 无对应 未匹配到 无匹配 无此订单 无此用户 无此交易 无此记录 无此商户 查找不到 未能找到 已不存在 空数据 无结果 未匹配 尚无 无此类 未收录 未登録 未存在
ALREADY: 占用 已存在 已有 已经 重复 已占用 已注册 已绑定 已申请 请勿重复 不要重复 勿重复 未改变 未变化 未更改 未变更 已被使用 已被占用 已被绑定 已加入 已签约 已开通
    已激活 已领取 幂等 已投票 已跟单 已关注 已订阅 已处理过 已提交过 已操作过 领取过 已参与 已认证 已实名 已被领取 已被预订 已预约 已被处理 已重复 存在关联 有关联 被引用
    被关联 存在引用 存在依赖 有依赖 存在子 未删除子 关联数据 已同步 已经同步 已被成功 已初始化
CLASH: 冲突 互斥
DONE: 已到账 已取消 已处理 已完成 已平仓 已成交 已撤单 已撤销 已支付 已退款 已提交 已使用 已撤 已执行 已终止 已过账 已完全成交 已全部成交 已部分成交 已平 已全平 已关 已撤回
    已失败 已结清 已还清 已赎回 已兑换 已交割 已到期交割 已全额退款 全额退款 已冲正 已经冲正 被冲正 已核销 已结算 已对账 已发货 已签收 已作废 已关单 已转出 已转账 已退票
    已出票 已改签 已清算 已入账 已扣款 已充值 已提现 已发送 已审核 已驳回 已过户 已行权 已放弃 已解约 已解绑 已解除 已归档 已下单 已接单 已派单 已取件 已揽收 已投递 已被支付
    已经支付 已付款 已经付款 已收款 已打款 已完结 已经完结 已了结 已核准 已验证 已兑付 已开票 已开具 已确认 已被撤销 已被取消 已被使用过 約定済 依頼済 終了済 取消済 訂正済
    受付済 完了済 登録済 支払済
MISSING: 必传 必填 缺失 缺少 丢失 遗漏 未包含 漏传 必須項目 未入力 必需 请提供 请填写 请传入 请上传 请先填写 请补充 请完善
EMPTY: 为空 空值
PARAM: 参数 名称 字段 方向 标签 格式 类型 编号 请求头 长度 内容 标题 方法 请求方式 属性 单号 订单号 流水号 手机号 邮箱 姓名 卡号 日期 开始时间 结束时间 文件 图片 链接
    域名 版本 编码 语言 页码 报文 字符 备注 昵称 数据 优惠券 代金券 模板 主题 入参 请求体 枚举 键值 手机号码 电话号码 用户名 邮编 批次号 交易号 商户订单号 设备号 终端号
    请求号 凭证号 附言 用途 车牌 签名方式 加密方式 身份认证信息 周期 时区 时长 天数 内容类型 年月 日期格式 时间格式 区分 種別 条件 指定 項目 文字列 電話番号 住所 日付 期日
    账单国家 货运国家 收货国家 收货地区 账单地区
MULTI: 批量 时间范围
ADDRESS: 地址
SUPPORT: 支持
NOT SUPPORT: 下架 不开放 不支持 暂不支持 未开放 不提供 未实现 不适用 废弃 已下线 接口下线 已废弃 已弃用 未支持 尚不支持 暂不提供 不再提供 不再支持 不予支持 已下架
    対象外 未対応 非対応
ONLY: 仅 只 只能 专供 仅供 仅限 才允许 才能 才可 方可 才可以
QUOTA: 售罄 累计 配额 额度 可用次数 剩余次数 套餐 余量 剩余额度 借币额度 借款额度 最多可借 最大可借 可借上限 库存 名额 已满 满员 用量 流量包 资源包 存储空间 空间不足 容量
    席位 日限额 月限额
DAILY: 今日 单日 当日 每24小时 每_24_小时 每天 每日 每月 当天 本月 每周 当月 一天 今天 本日 本周 本年 今年
TIMEUNIT: 分钟 天 小时 秒 周
AFTER: 之内 之后 以内 内 后
EVERY: 每
EFFECT: 生效
HOLD: 冷静期 锁定期 解锁期 锁仓期 等待期 安全设置变更 安全设置修改
LIMIT: 上限 下限 限额 阈值 门槛 限值 许可数 允许数 限定 上下限 许可范围 制限 限度額 上限数 限度
MAX: 最多 最大 最高
MIN: 最低 最小 最少
EXCEED: 大于 超 超出 超过 达到 高于 已达 到达 多于 越界 溢出 长于 晚于 偏离 超越 较高 较大 偏高 偏大
BELOW: 低于 小于 少于 未达 达不到 早于 短于 较低 较少 较小 较浅 偏低 偏小 偏少
COUNT: 个数 委托数 张数 笔数 停止订单数量 止损订单数量 止损单数量 条件单数量 计划委托数量 账户数量 子账户数量 账号数量 子账号数量 地址数量 用户数量 设备数量 群组数量 成员数量
    密钥数量 连接数量 会话数量 登録数
SIZE: 价格 倍数 单价 委托价 委托量 数量 杠杆 精度 金额 大小 比例 费率 利率 总额 总量 步长 小数 份额 成交速率 资金费率 汇率 涨跌停 涨跌幅 手数 股数 件数 面值 最新价
    标记价 总价 报撤比 撤单比 收盘价 前收盘价 昨收价 结算价 开盘价 値幅 制限値幅 値段 呼値 単位 枚数 桁数 制限値段 重量 尺寸 体积 大额 小额
ORDER: 下单 买入 交易 借币 充值 充币 兑换 划转 卖出 委托 平仓 开仓 挂单 提币 提现 撤单 止损 止盈 申购 订单 赎回 转入 转出 转账 还币 支付 付款 扣款 代付 打款 出款
    质押 借款 借贷 还款 理财 认购 抵押 闪兑 报价 购买 买单 卖单 活动 任务 工单 签约 退单 预授权 代扣 代收 提款 汇款 核销 红包 发票 预订 报名 发货 配送 出票 派单 決済
    返品 送金 振込 発注 約定 建玉 送付 该单 此单 本单
LIQUID: 强平 爆仓 追加保证金通知
POSITION: 仓位 持仓 可平仓位 可平量 可平数量
SYMBOL: 交易对 产品 合约 币 币对 币种 该链 资产 市场 标的 股票 期货 现货 品种 证券 公链 代币 期权 永续 商品 人民币 美元 港币 外币 本币
MUST: 应 必须 请先 需 需要 须 务必
SERVER ERROR: 网络错误 网络异常 系统错误 系统异常 服务器错误 服务异常 服务器异常 写入失败 保存失败 落库失败 入库失败 计算错误 计算失败 计算异常 通讯异常 通信异常 通信失败
    通讯失败 连接异常 接口返回错误 返回异常 服务器处理失败 服务处理失败 系统处理失败 返回的错误 返回了错误 库操作失败 数据库操作失败 数据库操作错误 打开文件失败 文件打开失败
    读取文件失败 文件读取失败 写文件失败 文件写入失败 创建文件失败 读错误 写错误 解包失败 打包失败 更新数据失败 落盘失败 序列化失败 反序列化失败 返回数据异常 返回结果异常
    返回报文错误 返回数据错误 应答报文错误 应答错误 应答异常 响应异常 响应错误 空报文 返回空 返回了空 空响应 返回空数据 调用异常 更新异常 查询有误 查询异常 插入异常 存储异常
    银行异常 通道异常 渠道异常 数据库失败 读写错误 读写失败 读写异常 输入输出错误 输入输出异常 数据访问错误 数据访问异常 数据访问失败
NOTGIVEN: 未携带 未传 未提供 未填写 未上传 未设置 未設定 未指定
EXCEED LIMIT: 超过限制 超出限制 超限 大小限制 长度限制 超过了限制 超出了限制 超过限制数量 超出限制数量 超过了限制数量 超出了限制数量 达到限制 达到了限制 已达限制
    超过数量限制 超出数量限制 数量限制
NOT PERM: 无权 未授权 没有权限 越权 未签约 没有签约 尚未签约 未签约任何 签约无效 未报备 未备案 没有备案 未进行报备 未订购 未购买 没有订购 没有购买 未加入 未登记授权
    无此交易权限 无此权限 无此业务权限 无此操作权限 无此功能权限 无该权限 没有此权限 没有该权限 没有此业务权限 没有此操作权限 没有此功能权限
NOT ACTIVATE: 未激活 未启用 未开启 不活跃 没有激活
AGAIN: 重试 再试
INTERFACE: 接口 路由 功能
VALIDATE: 校验
VERIFY: 验证
QUERY: 查询 获取 读取 加载 生成 产生
ENOUGH: 足够 充足
VIA: 通过
ZERO: 为零 零
STANDING: 管理员 超级管理员 创建者 拥有者 所有者 负责人 发起人
FULL: 全部
PARTIAL DONE: 部分成交
FULL DONE: 全部成交 完全成交
OCCUR: 发生 出现
INTERNAL ERROR: 开小差 空指针 程序错误 程序异常 技术故障 业务异常 程序出错
PERSHORT: 每秒 每分钟
NOT OPEN: 未开盘 未开市 未上线 尚未开盘 尚未上线 未开始 尚未开始 尚未开放 还未开始 未到 未到时间 市场未开放 未开放交易 交易未开放 尚未开放交易
LEFT: 剩余 可认购 可申购 可借数量 可借额度
ALREADY USED: 重放 被使用过
FILTER: 过滤器 过滤
ORDER TERMS: 只减仓 只做挂单 自成交 仅减仓 執行条件 逆指値 备兑
ORDER KIND: 市价单 限价单 市价委托 计划委托 冰山委托
SIZE TERMS: 滑点
LIQUIDITY: 流动性 深度 盘口 对手方 对手盘
OTHER: 请注意 所需 参考价格说明 价格说明 价格文档 计费说明 参考文档 使用其他 更换其他 换其他 请尝试使用其他 请使用其他 请更换其他 请尝试其他 请换其他 使用其它 更换其它
    请使用其它 请更换其它 换卡 请换卡 换一张 请换一张
PERIOD: 交易时间 交易时段 营业时间 营业时段 交易日 当前时段 该时段 此时段 这一时间段 该时间段 此时间段 当前时间段 服务时间 受理时间 工作时间 业务时间 开放时间 服务开放时间
    可交易时间 時間帯
SATISFY: 满足
ACCOUNT CLOSED: 销户 已销户
LACK FUNDS: 透支额度 信用额度不足 授信额度不足 资金池不足 追証 追証発生 请检查余额 请充值 请先充值 请及时充值 余额不够
CARD: 银行卡 信用卡 借记卡 该卡 卡片 银联卡 本卡 此卡 储蓄卡 贷记卡
STRATEGY: 策略
BOT: 机器人
UNDO: 退款 冲正 退票 退货 改签 返金
CHECK: 检查 核对
ORDER NOT: 不能销户 不可销户 无法销户 不允许销户 禁止销户
BAD PARAM: 密码强度 密码强度不足 密码太简单 密码过于简单 密码复杂度 密码长度 密码格式 密码位数 新密码 两次密码 密码太弱 弱密码 密码不能与 密码必须 密码至少 密码规则
SESSION: 会话
NOTHING: 应用 应用程序 对应 相应 适应 反应 供应 需求 前端 前缀 前往 前台 提前 国内 内网 后缀 后续 售后 最后 非常 无线 未来 聊天 时间 实时 定时 及时 延时 秒杀 超级
    零售 因此 小程序 公众号 客服 前提 此前 前后 内存 内置 时刻 时效 时序 不仅 群主
SPENT: 耗尽 用完 用尽
NOT OPENED: 未开通 没有开通 未开户 未入网 未进件 未开立 未入驻 没有开户 尚未开户 未在交易所开户 未签约开通
UNSURE: 状态未明 状态不明 结果未明 结果不明 状态不确定 结果不确定 状态不明确 结果不明确
SERVER UNAVAIL: 系统未开放 系统暂未开放 系统尚未开放 系统暂时关闭
VALIDATE FAIL: 检查失败 检查不通过 检查未通过 检查出错
PARAM BAD: 信息不匹配 信息不一致 信息不符
OTHER ERROR: 通用错误 一般错误 一般性错误 普通错误 常规错误 其他错误 其它错误
CARD STATE: 卡状态 卡片状态
TOOMANY RATE: 过于频繁 太频繁 太过频繁 过频繁 过分频繁 十分频繁 非常频繁
NOT KEY: 未签到 没有签到 尚未签到
KEY BAD: 密码输入次数 密码错误次数 密码尝试次数 输错次数 登录失败次数 登录错误次数 登录尝试次数 认证错误次数 认证失败次数 二次认证错误次数 口令错误次数 密码输错次数 密码试错次数
    输入密码次数
PARAM TOOMANY: 请求太多数据 请求过多数据 太多数据 过多数据 数据太多 数据过多
PARAM TOO EXCEED: 数据量过大 数据量太大
ACCOUNT LOCKED: 接口被锁定 接口已被锁定 接口锁定 接口已锁定
"""

# Of Japanese and Korean the commonest words; what is written in Chinese characters alone is above.
JAPANESE_AND_KOREAN = """
SERVER: システム サーバー サーバ サービス データベース 시스템 서버 서비스 네트워크 통신 은행 기관 거래소 ネットワーク データベースの システムの
ERROR: エラー 異常が 오류 에러 장애
OCCUR: 発生 발생 発生しました が発生
INTERNAL: 내부
SUCCESS: 正常に 成功しました 정상 성공 正常に終了
FAIL: 失敗 できませんでした 실패 거부 수신실패 전송실패 처리실패 실패하였 실패했 거절 승인거절 失敗しました 失敗し 拒否されま エラーとなりました 완료되지 완료하지
TIMEOUT: タイムアウト 시간초과 타임아웃 タイムアウトしました 応答がありません
BAD: 無効 不正な 誤り 間違 正しくありません 잘못된 유효하지 올바르지 일치하지 不正です 不正な値 正しくない 一致しません 誤っています 無効です 間違っています 異なります
NOT EXIST: 見つかりません 存在しません 존재하지 찾을수없 미존재 미등록 존재하지않 없는 見つからない 存在しない 登録されていません 該当する がありません 該当なし データなし
    注文なし 該当注文なし 情報なし
ALREADY: 既に すでに 重複 이미 중복 使用されています 登録済み 使用済み 重複して 既に登録
NOT SUPPORT: サポートされていません 対応していません 지원하지 지원되지 미지원 지원불가 지원하지않 지원안함 サポートされていない サポートしていません
DENIED: 許可されていません 허용되지 금지 제한된 허용되지않 접근거부 許可されていない 許可がありません 禁止されて 拒否されました
PERM: 権限 권한
KEY: 鍵 署名 認証 パスワード ログイン 서명 비밀번호 로그인 인증 인증키 앱키 시크릿 보안카드 로그인되지 トークン 認証に失敗 ログインして apiキー セキュリティコード
    パスワードが キー
EXPIRED: 期限切れ 만료 유효기간 기간이만료 만료된 기한경과 期限が切れ 有効期限切れ 失効しています 期限を過ぎ 有効期限が
TIME: タイムスタンプ 타임스탬프
FUNDS: 残高 証拠金 잔고 잔액 증거금 預り金
LACK: 부족 不足しています 不足です 足りません
EXCEED: 超え 超過 초과 超えています 超えました 超えて オーバー 超えた
BELOW: 未満 미만
MIN: 최소
MAX: 최대
MISSING: 必須 必要です 필수 누락 없음 미입력 누락되었 입력하세요 입력해주세요 입력해 필수입력 필수값 입력하십시오 入力してください 指定してください 設定してください
    必要があります
PARAM: パラメータ フォーマット 形式 パラメーター 파라미터 파라메터 매개변수 형식 입력값 함수 코드 필드 값이 값은 항목 데이터 버전 이메일 전화번호 주소형식 コード クエリ
    メールアドレス
STATE: ステータス 状態 상태
ORDER: 注文 取引 出金 入金 주문 거래 출금 입금 결제 매수 매도 송금 이체 정정
SIZE: 価格 金額 가격 수량 금액
SYMBOL: 通貨 銘柄 통화 종목 마켓
ACCOUNT: アカウント 口座 ユーザー 사용자 회원 계정 계좌
FROZEN: 凍結 차단 정지
BANNED: 접속차단
SUSPEND: 停止中 중단 중지 거래정지 매매정지 장종료 장마감 휴장 거래중단 장운영시간 거래시간 영업시간 이용시간 停止しています 停止中です ご利用停止 시간외 시간외거래
MAINT: メンテナンス 점검
UNAVAIL: 利用できません ご利用いただけません 원활하지 접속실패 연결실패 연결종료 통신장애 접속불가 연결이끊 서비스불가 접속할수없 이용불가 사용불가 利用できない 接続できません
    アクセスできません 繋がりません
BUSY: 混雑 혼잡 과부하 混み合って アクセスが集中
LATER: しばらく 後ほど 잠시
AGAIN: 再度 再試行 다시
INPROG: 処理中 중입니다 진행중 처리중
KYC: 本人確認 실명확인 본인인증 본인확인 예금주 예금주명
RATE: リクエスト制限 頻度 호출횟수 초당호출 과도한요청 요청이많 アクセス制限 回数エラー
TOOMANY: 多すぎ 많습니다 많은
REQ: リクエスト 요청 횟수 호출 조회횟수 시도횟수 リクエスト数
NOT: ありません 없습니다 않습니다 불가 불가능 않음 안됨 불가합니다 못했습니다 없는상태 아닙니다 아님 미 못함 できません できない いません ません されていません なりません
    않아요 없어요 못했
EXIST: 찾을
DONE: 취소된 체결된 완료된 종료된 처리된 이미처리 해지된 済みです 完了しています キャンセル済み 約定済み 処理済み 済み
CANCEL: 취소
LIMIT: 한도 제한 상한 上限を リミット
EXCEED LIMIT: 한도초과 제한초과 한도를초과
PERSHORT: 초당 분당
DAILY: 일일 하루 1일 월간 당일
TOKEN: 토큰 접근토큰
CARD: 카드 カード クレジットカード
RISK: 도난 분실 사기 이상거래 위험거래
UNDO: 환불 취소요청 返金済み
MEMBER: 가맹점 고객 상점
TEMPORARY: 일시적
LOCKED: 잠김 잠금 ロックされ ロック中
UNKNOWN: 알수없는 알수없 不明な
NOTGIVEN: 指定されていません 設定されていません 入力されていません
ACCESS: アクセス
ORDER TERMS: 空売り
COUNT: レジスト数
LAW: コンプライアンス インサイダ インサイダー
SERVER ERROR: 取得エラー 生成エラー 시스템이상 システム異常
PERIOD: 시간대 영업일
"""

# Traditional characters and the simplified ones that CHINESE is written in, in pairs.
TRADITIONAL = (
    "餘余額额簽签錯错誤误請请過过無无權权許许訂订單单賬账帳账戶户號号數数據据類类頻频務务統统"
    "維维護护暫暂時时間间參参達达證证認认識识驗验碼码鑰钥風风險险區区國国凍冻結结鎖锁關关閉闭"
    "開开啟启資资產产貨货幣币對对種种價价買买賣卖倉仓槓杠桿杆強强轉转劃划還还償偿贖赎質质貸贷"
    "銷销處处進进執执運运異异規规則则長长範范圍围標标題题內内傳传連连線线網网絡络後后試试嘗尝"
    "僅仅從从應应該该須须設设當当個个筆笔總总計计盤盘準准備备審审較较響响鏈链議议確确適适狀状"
    "態态觸触發发簡简續续補补報报聯联繫系點点現现業业機机構构與与並并滿满複复雜杂檢检測测閱阅"
    "讀读寫写獲获佔占載载輸输級级檔档調调節节屬属雙双夠够監监購购攔拦絕绝壞坏損损敗败緩缓擁拥"
    "斷断離离擇择庫库憑凭約约於于書书會会棄弃盡尽礎础稱称競竞終终經经編编製制託托註注詢询語语"
    "負负遊游違违選选遺遗郵邮錄录錢钱隊队階阶隻只頁页頭头臺台為为係系兌兑創创員员問问圖图場场"
    "實实將将帶带廢废張张換换沒没擠挤專专術术韻韵"
)

# Words between the words; leaving them out lets "is not currently supported" stand beside
# "not supported".
GLUE = frozenset("""
     a all am an and any are as at be been being by can could current did do does due for from
     further has in is it it's its may might of on or our so sorry that the these this those to
     was we were which who will with would yet
     """.split())
