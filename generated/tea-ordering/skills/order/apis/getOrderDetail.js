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

/** 查看订单详情 */
async function getOrderDetail(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「订单详情」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。' + remind([]) }],
    handoff: { query: queryOf([['orderNo', args.orderNo]]) },
  }
}

module.exports = getOrderDetail
