import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {}
}

/** 查看充电记录 */
export async function listCharges(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「充电记录」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。' + remind([]) }],
    _meta: { page: { title: '充电记录', path: '/pages/charges/charges', query: queryOf([]) } },
  }
}
