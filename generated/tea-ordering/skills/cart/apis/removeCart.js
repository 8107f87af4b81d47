const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "skuKey": {
      "type": "string",
      "description": "规格关键字。只能取自 listCart 结果中的 items[].skuKey，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 listCart。"
    }
  },
  "required": [
    "skuKey"
  ]
}

/** 从购物袋移除 */
async function removeCart(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「购物袋」页已备好，「从购物袋移除」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([['规格关键字', args.skuKey]]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = removeCart
