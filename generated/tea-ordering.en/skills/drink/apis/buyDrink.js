const { problemsOf, refused, queryOf, remind } = require('../../_shared/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "Drink ID. Take it only from categories[].drinks[].id in the result of listMenu, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listMenu first."
    },
    "size": {
      "type": "string",
      "enum": [
        "medium",
        "large"
      ],
      "description": "Cup size. One of: medium means “中杯”; large means “大杯”. Leave it out when the user has not said it."
    },
    "temperature": {
      "type": "string",
      "enum": [
        "ice",
        "less-ice",
        "no-ice",
        "hot"
      ],
      "description": "Temperature. One of: ice means “正常冰”; less-ice means “少冰”; no-ice means “去冰”; hot means “热”. Leave it out when the user has not said it."
    },
    "sugarIndex": {
      "type": "string",
      "enum": [
        "全糖",
        "七分糖",
        "半糖",
        "不另加糖"
      ],
      "description": "Sweetness. One of: “全糖”; “七分糖”; “半糖”; “不另加糖”. Leave it out when the user has not said it."
    },
    "count": {
      "type": "number",
      "description": "Count. Said by the user; never invent it. Leave it out when the user has not said it."
    }
  },
  "required": [
    "id"
  ]
}

/** Buy now */
async function buyDrink(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “选规格” is ready; nothing has been done yet (buy now). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([['Cup size', args.size], ['Temperature', args.temperature], ['Sweetness', args.sugarIndex], ['Count', args.count]]) }],
    handoff: { query: queryOf([['id', args.id]]) },
  }
}

module.exports = buyDrink
