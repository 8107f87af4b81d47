const { problemsOf, refused, queryOf, remind } = require('../utils/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "deptId": {
      "type": "string",
      "description": "部门编号。只能取自 listDepartments 结果中的 departments[]._id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 listDepartments。"
    },
    "date": {
      "type": "string",
      "description": "就诊日期，格式 YYYY-MM-DD。由用户说出，不可编造。用户没说时不传。"
    },
    "expertOnly": {
      "type": "boolean",
      "description": "只看专家号。由用户说出，不可编造。用户没说时不传。"
    }
  },
  "required": [
    "deptId"
  ]
}

/** 查看医生列表 */
async function listDoctors(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「选择医生」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。' + remind([['就诊日期', args.date], ['只看专家号', args.expertOnly]]) }],
    handoff: { query: queryOf([['deptId', args.deptId]]) },
  }
}

module.exports = listDoctors
