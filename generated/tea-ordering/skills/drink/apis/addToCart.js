const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "饮品编号。只能取自 listMenu 结果中的 categories[].drinks[].id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 listMenu。"
    },
    "size": {
      "type": "string",
      "enum": [
        "medium",
        "large"
      ],
      "description": "杯型。取值：medium 表示中杯；large 表示大杯。用户没说时不传。"
    },
    "temperature": {
      "type": "string",
      "enum": [
        "ice",
        "less-ice",
        "no-ice",
        "hot"
      ],
      "description": "温度。取值：ice 表示正常冰；less-ice 表示少冰；no-ice 表示去冰；hot 表示热。用户没说时不传。"
    },
    "sugarIndex": {
      "type": "string",
      "enum": [
        "全糖",
        "七分糖",
        "半糖",
        "不另加糖"
      ],
      "description": "甜度。取值：全糖；七分糖；半糖；不另加糖。用户没说时不传。"
    },
    "count": {
      "type": "number",
      "description": "数量。由用户说出，不可编造。用户没说时不传。"
    }
  },
  "required": [
    "id"
  ]
}

/** 加入购物袋 */
async function addToCart(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「选规格」页已备好，「加入购物袋」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([['杯型', args.size], ['温度', args.temperature], ['甜度', args.sugarIndex], ['数量', args.count]]) }],
    handoff: { query: queryOf([['id', args.id]]) },
  }
}

module.exports = addToCart
