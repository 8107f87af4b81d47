import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "keyword": {
      "type": "string",
      "maxLength": 20,
      "description": "Keyword (“搜索站点，如：体育馆”). Said by the user; never invent it. Ask when the user has not said it."
    }
  },
  "required": [
    "keyword"
  ]
}

/** Search stations */
export async function searchStations(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “附近充电站” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.' + remind([['Keyword', args.keyword]]) }],
    _meta: { page: { title: '附近充电站', path: '/pages/stations/stations', query: queryOf([]) } },
  }
}
