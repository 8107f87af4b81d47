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

/** List nearby charging stations */
export async function listStations(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  const response = await request({ url: 'https://pile.lvneng.example/stations', method: 'GET', header: { 'x-channel': 'alipay' }, data: { 'city': 'jiangning' } })
  return answered(response, places, {
    success: 'The content of the nearby charging station page is here. Answer only what the user asked, and let the user choose; for one of them, use getStationDetail.',
    empty: 'The page says “附近没有充电站”. Tell the user so; do not invent content, and do not repeat the same call.',
    failure: 'The content of the page “附近充电站” could not be fetched. Tell the user so, and to try again later or to open the mini program; do not invent content, and do not call it again and again.',
    page: 'The page “附近充电站” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.',
  }, { _meta: { page: { title: '附近充电站', path: '/pages/stations/stations', query: queryOf([]) } } })
}
