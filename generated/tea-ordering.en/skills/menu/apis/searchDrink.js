const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "keyword": {
      "type": "string",
      "maxLength": 20,
      "description": "Keyword (“搜索茶饮，如：桂花乌龙”). Said by the user; never invent it. Ask when the user has not said it."
    }
  },
  "required": [
    "keyword"
  ]
}

/** Search drinks */
async function searchDrink(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “点单” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.' + remind([['Keyword', args.keyword]]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = searchDrink
