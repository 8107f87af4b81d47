const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "table": {
      "type": "string",
      "description": "Table. Said by the user; never invent it. Leave it out when the user has not said it."
    }
  }
}

/** Open the order food page */
async function listMenu(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “点单” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.' + remind([]) }],
    handoff: { query: queryOf([['table', args.table]]) },
  }
}

module.exports = listMenu
