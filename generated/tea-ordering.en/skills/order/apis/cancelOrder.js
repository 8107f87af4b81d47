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

/** Cancel an order */
async function cancelOrder(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “订单详情” is ready; nothing has been done yet (cancel an order). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([]) }],
    handoff: { query: queryOf([['orderNo', args.orderNo]]) },
  }
}

module.exports = cancelOrder
