const listDepartments = require('./apis/listDepartments')
const listDoctors = require('./apis/listDoctors')
const getDoctorDetail = require('./apis/getDoctorDetail')
const createAppointment = require('./apis/createAppointment')
const callDesk = require('./apis/callDesk')

const skill = wx.modelContext.createSkill('skills/appointment')

skill.registerAPI('listDepartments', listDepartments)
skill.registerAPI('listDoctors', listDoctors)
skill.registerAPI('getDoctorDetail', getDoctorDetail)
skill.registerAPI('createAppointment', createAppointment)
skill.registerAPI('callDesk', callDesk)
