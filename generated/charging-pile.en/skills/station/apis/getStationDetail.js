import { problemsOf, refused, queryOf } from '../utils/result'
import { request, answered } from '../utils/request'

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "Station ID. Take it only from stations[].id in the result of listStations, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listStations first."
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

/** View the charging station page */
export async function getStationDetail(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  const response = await request({ url: 'https://pile.lvneng.example/station', method: 'GET', header: { 'x-channel': 'alipay' }, data: { 'id': args.id } })
  return answered(response, places, {
    success: 'The content of the charging station page is here. Answer only what the user asked, and let the user choose.',
    empty: 'There is nothing on the charging station page. Tell the user so; do not invent content, and do not repeat the same call.',
    failure: 'The content of the page “充电站” could not be fetched. Tell the user so, and to try again later or to open the mini program; do not invent content, and do not call it again and again.',
    page: 'The page “充电站” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.',
  }, { _meta: { page: { title: '充电站', path: '/pages/station/station', query: queryOf([['id', args.id]]) } } })
}
