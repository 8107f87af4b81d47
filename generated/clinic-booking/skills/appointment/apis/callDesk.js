const { problemsOf, refused, queryOf, remind } = require('../utils/call')

const inputSchema = {
  "type": "object",
  "properties": {}
}

/** 拨打导诊台电话 */
async function callDesk(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「预约挂号」页已备好，「拨打导诊台电话」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([]) }],
    handoff: { query: queryOf([]) },
  }
}

module.exports = callDesk
