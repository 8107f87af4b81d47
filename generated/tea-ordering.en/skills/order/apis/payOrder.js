const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "orderNo": {
      "type": "string",
      "description": "Order number. Take it only from orderNo in the result of payOrderInCheckout, or from the same value in the result of another tool; never invent it or guess it from what the user says. Do not call while there is no such result."
    }
  },
  "required": [
    "orderNo"
  ]
}

/** Pay for an order on the order detail page */
async function payOrder(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “订单详情” is ready; nothing has been done yet (pay for an order on the order detail page). Tell the user to tap the mini program card, to check the amount on the page and to pay there; do not say that it is paid before the user says so.' + remind([]) }],
    handoff: { query: queryOf([['orderNo', args.orderNo]]) },
  }
}

module.exports = payOrder
