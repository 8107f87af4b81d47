import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "Station ID. Take it only from stations[].id in the result of listStations, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listStations first."
    },
    "no": {
      "type": "string",
      "description": "Station ID. Take it only from station.guns[].no in the result of getStationDetail, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call getStationDetail first."
    }
  },
  "required": [
    "id",
    "no"
  ]
}

/** Pay for an order */
export async function payOrder(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “充电站” is ready; nothing has been done yet (pay for an order). Tell the user to tap the mini program card, to check the amount on the page and to pay there; do not say that it is paid before the user says so.' + remind([['Station ID', args.no]]) }],
    _meta: { page: { title: '充电站', path: '/pages/station/station', query: queryOf([['id', args.id]]) } },
  }
}
