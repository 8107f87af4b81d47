import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "站点编号。只能取自 listStations 结果中的 stations[].id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 listStations。"
    }
  },
  "required": [
    "id"
  ]
}

/** 去这里 */
export async function chooseRoute(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「充电站」页已备好，「去这里」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([]) }],
    _meta: { page: { title: '充电站', path: '/pages/station/station', query: queryOf([['id', args.id]]) } },
  }
}
