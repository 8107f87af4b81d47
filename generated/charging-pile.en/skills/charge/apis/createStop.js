import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "Charge ID. Take it only from charges[].id in the result of listCharges, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listCharges first."
    }
  },
  "required": [
    "id"
  ]
}

/** Create a stop */
export async function createStop(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “充电记录” is ready; nothing has been done yet (create a stop). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([['Charge ID', args.id]]) }],
    _meta: { page: { title: '充电记录', path: '/pages/charges/charges', query: queryOf([]) } },
  }
}
