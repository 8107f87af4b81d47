import { problemsOf, refused, queryOf } from '../utils/result'
import { request, answered } from '../utils/request'

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

const places = {
  "station.name": "data.name",
  "station.open": "data.open",
  "station.guns[].no": "data.guns[].no",
  "station.guns[].power": "data.guns[].power"
}

/** 查看充电站 */
export async function getStationDetail(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  const response = await request({ url: 'https://pile.lvneng.example/station', method: 'GET', header: { 'x-channel': 'alipay' }, data: { 'id': args.id } })
  return answered(response, places, {
    success: '「充电站」的内容已取得。请只回答用户问到的部分，让用户自己选择。',
    empty: '「充电站」没有内容。请如实告知用户；不要编造内容，也不要用同样的条件重试。',
    failure: '没有取到「充电站」页的内容。请如实告知用户，请其稍后再试或自己打开小程序查看；不要编造内容，也不要连续重试。',
    page: '「充电站」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。',
  }, { _meta: { page: { title: '充电站', path: '/pages/station/station', query: queryOf([['id', args.id]]) } } })
}
