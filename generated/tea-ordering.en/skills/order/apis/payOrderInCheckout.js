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
      "description": "Mode. One of: dine means dine in (“堂食”); pickup means self pickup (“自提”); delivery means “外送”. Leave it out when the user has not said it."
    },
    "pickupTime": {
      "type": "string",
      "description": "Pickup time (“取茶时间”), as HH:mm. Said by the user; never invent it. Leave it out when the user has not said it."
    },
    "remark": {
      "type": "string",
      "maxLength": 50,
      "description": "Flavor delivery remark. Said by the user; never invent it. Leave it out when the user has not said it."
    }
  }
}

/** Submit an order */
async function payOrderInCheckout(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “确认订单” is ready; nothing has been done yet (submit an order). Tell the user to tap the mini program card, to check the amount on the page and to pay there; do not say that it is paid before the user says so.' + remind([['Mode', args.mode], ['Pickup time', args.pickupTime], ['Flavor delivery remark', args.remark]]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = payOrderInCheckout
