import { problemsOf, refused, queryOf, remind } from '../utils/result'

const inputSchema = {
  "type": "object",
  "properties": {
    "keyword": {
      "type": "string",
      "maxLength": 20,
      "description": "搜索站点，如：体育馆。由用户说出，不可编造。用户没说时先询问。"
    }
  },
  "required": [
    "keyword"
  ]
}

/** 搜索附近充电站 */
export async function searchStations(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「附近充电站」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。' + remind([['搜索站点', args.keyword]]) }],
    _meta: { page: { title: '附近充电站', path: '/pages/stations/stations', query: queryOf([]) } },
  }
}
