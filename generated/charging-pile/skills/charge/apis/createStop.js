import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "费用编号。只能取自 listCharges 结果中的 charges[].id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 listCharges。"
    }
  },
  "required": [
    "id"
  ]
}

/** 结束充电 */
export async function createStop(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「充电记录」页已备好，「结束充电」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([['费用编号', args.id]]) }],
    _meta: { page: { title: '充电记录', path: '/pages/charges/charges', query: queryOf([]) } },
  }
}
