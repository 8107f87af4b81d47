import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {}
}

/** 扫码充电 */
export async function scanCodeInApp(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「充电记录」页已备好，「扫码充电」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([]) }],
    _meta: { page: { title: '充电记录', path: '/pages/charges/charges', query: queryOf([]) } },
  }
}
