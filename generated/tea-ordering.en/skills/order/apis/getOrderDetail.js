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

/** Get the details of an order */
async function getOrderDetail(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “订单详情” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.' + remind([]) }],
    handoff: { query: queryOf([['orderNo', args.orderNo]]) },
  }
}

module.exports = getOrderDetail
