import { problemsOf, refused, queryOf } from '../utils/result'
import { request, answered } from '../utils/request'

const inputSchema = {
  "type": "object",
  "properties": {}
}

const places = {
  "stations[].name": "data.list[].name",
  "stations[].idle": "data.list[].idle",
  "stations[].fen": "data.list[].fen",
  "stations[].id": "data.list[].id"
}

/** 查看附近充电站 */
export async function listStations(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  const response = await request({ url: 'https://pile.lvneng.example/stations', method: 'GET', header: { 'x-channel': 'alipay' }, data: { 'city': 'jiangning' } })
  return answered(response, places, {
    success: '「附近充电站」的内容已取得。请只回答用户问到的部分，让用户自己选择；要看其中一项，用 getStationDetail。',
    empty: '页面提示「附近没有充电站」。请如实告知用户；不要编造内容，也不要用同样的条件重试。',
    failure: '没有取到「附近充电站」页的内容。请如实告知用户，请其稍后再试或自己打开小程序查看；不要编造内容，也不要连续重试。',
    page: '「附近充电站」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。',
  }, { _meta: { page: { title: '附近充电站', path: '/pages/stations/stations', query: queryOf([]) } } })
}
