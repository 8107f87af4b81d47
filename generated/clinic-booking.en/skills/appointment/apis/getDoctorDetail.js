const { problemsOf, refused, queryOf, remind } = require('../utils/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "id": {
      "type": "string",
      "description": "Doctor ID. Take it only from doctors[]._id in the result of listDoctors, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call listDoctors first."
    },
    "date": {
      "type": "string",
      "description": "Visit date. Said by the user; never invent it. Ask when the user has not said it."
    }
  },
  "required": [
    "id",
    "date"
  ]
}

/** View the doctor schedule page */
async function getDoctorDetail(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “医生排班” is ready; its content is to be seen there. Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.' + remind([]) }],
    handoff: { query: queryOf([['id', args.id], ['date', args.date]]) },
  }
}

module.exports = getDoctorDetail
