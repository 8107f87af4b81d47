const { problemsOf, refused, queryOf, remind } = require('../utils/call')

const inputSchema = {
  "type": "object",
  "properties": {
    "doctorId": {
      "type": "string",
      "description": "医生编号。只能取自 getDoctorDetail 结果中的 doctor._id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 getDoctorDetail。"
    },
    "slotId": {
      "type": "string",
      "description": "时段编号。只能取自 getDoctorDetail 结果中的 slots.morning[]._id，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。还没有结果时先调用 getDoctorDetail。"
    },
    "date": {
      "type": "string",
      "description": "日期。由用户说出，不可编造。用户没说时先询问。"
    },
    "name": {
      "type": "string",
      "maxLength": 20,
      "description": "就诊人姓名（与身份证一致）。由用户说出，不可编造。用户没说时先询问。"
    },
    "idcard": {
      "type": "string",
      "maxLength": 18,
      "description": "身份证号。只用用户说出或确认过的内容，不可编造。用户没说时先询问。"
    },
    "phone": {
      "type": "string",
      "maxLength": 11,
      "description": "手机号（用于接收就诊通知）。只用用户说出或确认过的内容，不可编造。用户没说时先询问。"
    },
    "birthday": {
      "type": "string",
      "description": "出生日期，格式 YYYY-MM-DD。只用用户说出或确认过的内容，不可编造。用户没说时先询问。"
    },
    "gender": {
      "type": "string",
      "enum": [
        "male",
        "female"
      ],
      "description": "性别。取值：male 表示男；female 表示女。用户没说时先询问。"
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
      "description": "与本人关系。取值：本人；父母；子女；配偶；其他。用户没说时先询问。"
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
      "description": "症状。取值：发热；咳嗽；头痛；腹痛；皮疹。用户没说时不传。"
    },
    "description": {
      "type": "string",
      "maxLength": 200,
      "description": "补充描述病情。由用户说出，不可编造。用户没说时不传。"
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

/** 提交预约 */
async function createAppointment(args = {}) {
  const problems = problemsOf(inputSchema, args, '参数')
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: '「填写就诊信息」页已备好，「提交预约」尚未执行。请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。' + remind([['就诊人姓名（与身份证一致）', args.name], ['身份证号', args.idcard], ['手机号（用于接收就诊通知）', args.phone], ['出生日期', args.birthday], ['性别', args.gender], ['与本人关系', args.relation], ['症状', args.symptoms], ['补充描述病情', args.description]]) }],
    handoff: { query: queryOf([['doctorId', args.doctorId], ['slotId', args.slotId], ['date', args.date]]) },
  }
}

module.exports = createAppointment
