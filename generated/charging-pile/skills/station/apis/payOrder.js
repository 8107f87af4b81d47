import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "站点编号。只能取自 listStations 结果中的 stations[].id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 listStations。"
    },
    "no": {
      "type": "string",
      "description": "站点编号。只能取自 getStationDetail 结果中的 station.guns[].no，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 getStationDetail。"
    }
  },
  "required": [
    "id",
    "no"
  ]
}

/** 开始充电 */
export async function payOrder(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「充电站」页已备好，「开始充电」尚未执行。请引导用户点击小程序卡片，在页面上核对金额，由用户本人付款；用户告知付款结果之前，不要说已支付。' + remind([['站点编号', args.no]]) }],
    _meta: { page: { title: '充电站', path: '/pages/station/station', query: queryOf([['id', args.id]]) } },
  }
}
