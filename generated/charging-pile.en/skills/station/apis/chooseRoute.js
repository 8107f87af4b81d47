import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "Station ID. Take it only from stations[].id in the result of listStations, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listStations first."
    }
  },
  "required": [
    "id"
  ]
}

/** Choose a route */
export async function chooseRoute(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “充电站” is ready; nothing has been done yet (choose a route). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([]) }],
    _meta: { page: { title: '充电站', path: '/pages/station/station', query: queryOf([['id', args.id]]) } },
  }
}
