const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "skuKey": {
      "type": "string",
      "description": "SKU keyword. Take it only from items[].skuKey in the result of listCart, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listCart first."
    }
  },
  "required": [
    "skuKey"
  ]
}

/** Remove the cart */
async function removeCart(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “购物袋” is ready; nothing has been done yet (remove the cart). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([['SKU keyword', args.skuKey]]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = removeCart
