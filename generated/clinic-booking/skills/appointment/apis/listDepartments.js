const { problemsOf, refused, queryOf } = require('../utils/call')
const { callFunction, answered } = require('../utils/request')

const inputSchema = {
  "type": "object",
  "properties": {}
}

const places = {
  "notice": "result.data.notice",
  "departments[].icon": "result.data.departments[].icon",
  "departments[].name": "result.data.departments[].name",
  "departments[].intro": "result.data.departments[].intro",
  "departments[]._id": "result.data.departments[]._id"
}

/** 查看预约挂号 */
async function listDepartments(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  const response = await callFunction({ env: 'hean-prod', name: 'clinic', data: { 'action': 'listDepartments' } })
  return answered(response, places, {
    success: '「预约挂号」的内容已取得。请只回答用户问到的部分，让用户自己选择；要看其中一项，用 listDoctors。',
    empty: '「预约挂号」没有内容。请如实告知用户；不要编造内容，也不要用同样的条件重试。',
    failure: '没有取到「预约挂号」页的内容。请如实告知用户，请其稍后再试或自己打开小程序查看；不要编造内容，也不要连续重试。',
    page: '「预约挂号」页已备好，内容要在页面上看。请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。',
  }, { handoff: { query: queryOf([]) } })
}

module.exports = listDepartments
