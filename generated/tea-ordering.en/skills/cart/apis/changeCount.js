const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "index": {
      "type": "number",
      "description": "Position: where the chosen one is in items[] in the result of listCart, the first being 0; never guess it. Without one, call listCart first."
    },
    "step": {
      "type": "number",
      "enum": [
        -1,
        1
      ],
      "description": "Step. One of: -1 means “减一杯”; 1 means “加一杯”. Ask when the user has not said it."
    }
  },
  "required": [
    "index",
    "step"
  ]
}

/** Change a count */
async function changeCount(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “购物袋” is ready; nothing has been done yet (change a count). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([['Position', args.index], ['Step', args.step]]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = changeCount
