const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "index": {
      "type": "number",
      "description": "序号：所选的一项在 listCart 结果中的 items[] 中的位置，第一项为 0；不可猜。还没有结果时先调用 listCart。"
    },
    "step": {
      "type": "number",
      "enum": [
        -1,
        1
      ],
      "description": "步骤。取值：-1 表示减一杯；1 表示加一杯。用户没说时先询问。"
    }
  },
  "required": [
    "index",
    "step"
  ]
}

/** 减一杯或加一杯 */
async function changeCount(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「购物袋」页已备好，「减一杯或加一杯」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([['序号', args.index], ['步骤', args.step]]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = changeCount
