"""What is shown of each call: its examples, the fields of its answer. Written by codegen; do not edit."""

from ..contract import Contract, Example, Shown
from .endpoints import ENDPOINTS

CONTRACT = Contract(
    ENDPOINTS,
    (
        Example(
            "earn_savings.get_earn_positions",
            fields=(
                Shown(path="data.total", kind="integer", always=True),
                Shown(path="data.list[].earnId", kind="string", always=True),
                Shown(path="data.list[].productId", kind="string", always=True),
                Shown(path="data.list[].coinId", kind="integer", always=True),
                Shown(path="data.list[].coinName", kind="string", always=True),
                Shown(path="data.list[].productTag", kind="string", always=True),
                Shown(path="data.list[].apy", kind="string", always=True),
                Shown(path="data.list[].totalProfit", kind="decimal", always=True),
                Shown(path="data.list[].autoSubscribe", kind="boolean", always=True),
                Shown(path="data.list[].additionalApy", kind="string", always=True),
                Shown(path="data.list[].hasTierRate", kind="boolean", always=True),
                Shown(path="data.list[].tierRate[].minPurchaseAmount", kind="decimal", always=True),
                Shown(path="data.list[].tierRate[].maxPurchaseAmount", kind="decimal", always=True),
                Shown(path="data.list[].tierRate[].apy", kind="string", always=True),
            ),
            request='{"method":"GET","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/earn?currentPage=1&sizePage=10","headers":{"X-BM-KEY":"{{AccessKey}}"},"query":{"currentPage":"1","sizePage":"10"}}',
            response='{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":{"total":5,"list":[{"earnId":"200001","productId":"1001","coinId":1,"coinName":"USDT","productTag":"[\\"HOT\\"]","apy":"5.00%","totalProfit":"10","autoSubscribe":true,"additionalApy":"1.00%","hasTierRate":true,"tierRate":[{"minPurchaseAmount":"1","maxPurchaseAmount":"10000","apy":"5.00%"}]}]}}',
        ),
        Example(
            "earn_savings.get_product_list",
            fields=(
                Shown(path="data.total", kind="integer", always=True),
                Shown(path="data.list[].productId", kind="string", always=True),
                Shown(path="data.list[].coinName", kind="string", always=True),
                Shown(path="data.list[].productTag", kind="string", always=True),
                Shown(path="data.list[].apy", kind="string", always=True),
                Shown(path="data.list[].minPurchaseAmount", kind="decimal", always=True),
                Shown(path="data.list[].maxPurchaseAmount", kind="decimal", always=True),
                Shown(path="data.list[].additionalApy", kind="string", always=True),
                Shown(path="data.list[].hasTierRate", kind="boolean", always=True),
                Shown(path="data.list[].tierRate[].minPurchaseAmount", kind="decimal", always=True),
                Shown(path="data.list[].tierRate[].maxPurchaseAmount", kind="decimal", always=True),
                Shown(path="data.list[].tierRate[].apy", kind="string", always=True),
            ),
            request='{"method":"GET","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/product?currentPage=1&sizePage=10","headers":{"X-BM-KEY":"{{AccessKey}}"},"query":{"currentPage":"1","sizePage":"10"}}',
            response='{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":{"total":10,"list":[{"productId":"1001","coinName":"USDT","productTag":"[\\"HOT\\"]","apy":"5.00%","minPurchaseAmount":"1","maxPurchaseAmount":"100000","additionalApy":"1.00%","hasTierRate":true,"tierRate":[{"minPurchaseAmount":"1","maxPurchaseAmount":"10000","apy":"5.00%"},{"minPurchaseAmount":"10000","maxPurchaseAmount":"100000","apy":"4.00%"}]}]}}',
        ),
        Example(
            "earn_savings.get_history_records",
            fields=(
                Shown(path="data.total", kind="integer", always=True),
                Shown(path="data.list[].type", kind="string", always=True),
                Shown(path="data.list[].recordId", kind="string", always=True),
                Shown(path="data.list[].productId", kind="string", always=True),
                Shown(path="data.list[].coinName", kind="string", always=True),
                Shown(path="data.list[].amount", kind="decimal", always=True),
                Shown(path="data.list[].productTag", kind="string", always=True),
                Shown(path="data.list[].time", kind="timestamp", always=True),
                Shown(path="data.list[].subscribeType", kind="string", always=True),
            ),
            request='{"method":"GET","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/record?type=subscribe&currentPage=1&sizePage=10","headers":{"X-BM-KEY":"{{AccessKey}}"},"query":{"type":"subscribe","currentPage":"1","sizePage":"10"}}',
            response='{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":{"total":20,"list":[{"type":"subscribe","recordId":"300001","productId":"1001","coinName":"USDT","amount":"100","productTag":"[\\"HOT\\"]","time":1681701557927,"subscribeType":"NORMAL"}]}}',
            choices={"type": ("subscribe", "redeem", "interest")},
        ),
        Example(
            "earn_savings.redeem",
            fields=(Shown(path="data", kind="boolean", always=True),),
            request='{"method":"POST","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/redeem","headers":{"X-BM-KEY":"{{AccessKey}}","X-BM-SIGN":"{{Signature}}","X-BM-TIMESTAMP":"{{Timestamp}}","Content-Type":"application/json"},"body":{"earnId":"200001","amount":"50","requestNo":"unique-request-id-002"}}',
            response='{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":true}',
            texts=("amount",),
            loose=("requestNo",),
        ),
        Example(
            "earn_savings.subscribe",
            fields=(Shown(path="data", kind="boolean", always=True),),
            request='{"method":"POST","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/subscribe","headers":{"X-BM-KEY":"{{AccessKey}}","X-BM-SIGN":"{{Signature}}","X-BM-TIMESTAMP":"{{Timestamp}}","Content-Type":"application/json"},"body":{"productId":"1001","amount":"100","requestNo":"unique-request-id-001"}}',
            response='{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":true}',
            texts=("amount",),
            loose=("requestNo",),
        ),
    ),
)
