import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {}
}

/** Scan a charging */
export async function scanCodeInApp(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “充电记录” is ready; nothing has been done yet (scan a charging). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([]) }],
    _meta: { page: { title: '充电记录', path: '/pages/charges/charges', query: queryOf([]) } },
  }
}
