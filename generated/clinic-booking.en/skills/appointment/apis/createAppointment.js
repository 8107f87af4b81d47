const { problemsOf, refused, queryOf, remind } = require('../utils/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "doctorId": {
      "type": "string",
      "description": "Doctor ID. Take it only from doctor._id in the result of getDoctorDetail, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call getDoctorDetail first."
    },
    "slotId": {
      "type": "string",
      "description": "Slot ID. Take it only from slots.morning[]._id in the result of getDoctorDetail, or from the same value in the result of another tool; never invent it or guess it from what the user says. Without one, call getDoctorDetail first."
    },
    "date": {
      "type": "string",
      "description": "Date. Said by the user; never invent it. Ask when the user has not said it."
    },
    "name": {
      "type": "string",
      "maxLength": 20,
      "description": "Patient name (“与身份证一致”). Said by the user; never invent it. Ask when the user has not said it."
    },
    "idcard": {
      "type": "string",
      "maxLength": 18,
      "description": "ID number (“18 位身份证号”). Use only what the user said or confirmed; never invent it. Ask when the user has not said it."
    },
    "phone": {
      "type": "string",
      "maxLength": 11,
      "description": "Phone (“用于接收就诊通知”). Use only what the user said or confirmed; never invent it. Ask when the user has not said it."
    },
    "birthday": {
      "type": "string",
      "description": "Birth date, as YYYY-MM-DD. Use only what the user said or confirmed; never invent it. Ask when the user has not said it."
    },
    "gender": {
      "type": "string",
      "enum": [
        "male",
        "female"
      ],
      "description": "Gender. One of: male means “男”; female means “女”. Ask when the user has not said it."
    },
    "relation": {
      "type": "string",
      "enum": [
        "本人",
        "父母",
        "子女",
        "配偶",
        "其他"
      ],
      "description": "Relation (“与本人关系”). One of: “本人” (self); “父母”; “子女”; “配偶”; “其他” (other). Ask when the user has not said it."
    },
    "symptoms": {
      "type": "array",
      "items": {
        "type": "string",
        "enum": [
          "发热",
          "咳嗽",
          "头痛",
          "腹痛",
          "皮疹"
        ]
      },
      "description": "Symptoms. One of: “发热”; “咳嗽”; “头痛”; “腹痛”; “皮疹”. Leave it out when the user has not said it."
    },
    "description": {
      "type": "string",
      "maxLength": 200,
      "description": "Description (“补充描述病情”). Said by the user; never invent it. Leave it out when the user has not said it."
    }
  },
  "required": [
    "doctorId",
    "slotId",
    "date",
    "name",
    "idcard",
    "phone",
    "birthday",
    "gender",
    "relation"
  ]
}

/** Submit an appointment */
async function createAppointment(args = {}) {
  const problems = problemsOf(inputSchema, args, 'the arguments')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: 'The page “填写就诊信息” is ready; nothing has been done yet (submit an appointment). Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.' + remind([['Patient name', args.name], ['ID number', args.idcard], ['Phone', args.phone], ['Birth date', args.birthday], ['Gender', args.gender], ['Relation', args.relation], ['Symptoms', args.symptoms], ['Description', args.description]]) }],
    handoff: { query: queryOf([['doctorId', args.doctorId], ['slotId', args.slotId], ['date', args.date]]) },
  }
}

module.exports = createAppointment
