const { problemsOf, refused, queryOf, remind } = require('../utils/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "deptId": {
      "type": "string",
      "description": "Department ID. Take it only from departments[]._id in the result of listDepartments, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listDepartments first."
    },
    "date": {
      "type": "string",
      "description": "Visit date, as YYYY-MM-DD. Said by the user; never invent it. Leave it out when the user has not said it."
    },
    "expertOnly": {
      "type": "boolean",
      "description": "Expert only (“只看专家号”). Said by the user; never invent it. Leave it out when the user has not said it."
    }
  },
  "required": [
    "deptId"
  ]
}

/** Open the select doctor page */
async function listDoctors(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “选择医生” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.' + remind([['Visit date', args.date], ['Expert only', args.expertOnly]]) }],
    handoff: { query: queryOf([['deptId', args.deptId]]) },
  }
}

module.exports = listDoctors
