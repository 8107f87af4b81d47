const { problemsOf, refused, queryOf, remind } = require('../utils/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "医生编号。只能取自 listDoctors 结果中的 doctors[]._id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 listDoctors。"
    },
    "date": {
      "type": "string",
      "description": "就诊日期。由用户说出，不可编造。用户没说时先询问。"
    }
  },
  "required": [
    "id",
    "date"
  ]
}

/** 查看医生排班 */
async function getDoctorDetail(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「医生排班」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。' + remind([]) }],
    handoff: { query: queryOf([['id', args.id], ['date', args.date]]) },
  }
}

module.exports = getDoctorDetail
