const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "mode": {
      "type": "string",
      "enum": [
        "dine",
        "pickup",
        "delivery"
      ],
      "description": "模式。取值：dine 表示堂食；pickup 表示自提；delivery 表示外送。用户没说时不传。"
    },
    "pickupTime": {
      "type": "string",
      "description": "取茶时间，格式 HH:mm。由用户说出，不可编造。用户没说时不传。"
    },
    "remark": {
      "type": "string",
      "maxLength": 50,
      "description": "口味或配送备注。由用户说出，不可编造。用户没说时不传。"
    }
  }
}

/** 提交订单 */
async function payOrderInCheckout(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「确认订单」页已备好，「提交订单」尚未执行。请引导用户点击小程序卡片，在页面上核对金额，由用户本人付款；用户告知付款结果之前，不要说已支付。' + remind([['模式', args.mode], ['取茶时间', args.pickupTime], ['口味或配送备注', args.remark]]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = payOrderInCheckout
