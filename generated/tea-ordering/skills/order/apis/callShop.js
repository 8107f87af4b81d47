const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "orderNo": {
      "type": "string",
      "description": "订单编号。只能取自 payOrderInCheckout 结果中的 orderNo，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有这一结果时不调用。"
    }
  },
  "required": [
    "orderNo"
  ]
}

/** 联系门店 */
async function callShop(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「订单详情」页已备好，「联系门店」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([]) }],
    handoff: { query: queryOf([['orderNo', args.orderNo]]) },
  }
}

module.exports = callShop
