const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "Drink ID. Take it only from categories[].drinks[].id in the result of listMenu, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listMenu first."
    }
  },
  "required": [
    "id"
  ]
}

/** Open the drink page */
async function getDrinkDetail(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “选规格” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.' + remind([]) }],
    handoff: { query: queryOf([['id', args.id]]) },
  }
}

module.exports = getDrinkDetail
