import { listCharges } from './apis/listCharges'
import { createStop } from './apis/createStop'
import { scanCodeInApp } from './apis/scanCodeInApp'

const skill = my.modelContext.createSkill('skills/charge')

skill.registerAPI('listCharges', listCharges)
skill.registerAPI('createStop', createStop)
skill.registerAPI('scanCodeInApp', scanCodeInApp)
