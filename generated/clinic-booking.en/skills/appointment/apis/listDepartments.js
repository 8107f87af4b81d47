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

/** List registration appointments */
async function listDepartments(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  const response = await callFunction({ env: 'hean-prod', name: 'clinic', data: { 'action': 'listDepartments' } })
  return answered(response, places, {
    success: 'The content of the registration appointment page is here. Answer only what the user asked, and let the user choose; for one of them, use listDoctors.',
    empty: 'There is nothing on the registration appointment page. Tell the user so; do not invent content, and do not repeat the same call.',
    failure: 'The content of the page “预约挂号” could not be fetched. Tell the user so, and to try again later or to open the mini program; do not invent content, and do not call it again and again.',
    page: 'The page “预约挂号” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.',
  }, { handoff: { query: queryOf([]) } })
}

module.exports = listDepartments
