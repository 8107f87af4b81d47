const listMenu = require('./apis/listMenu')
const searchDrink = require('./apis/searchDrink')
const scanTable = require('./apis/scanTable')

const skill = wx.modelContext.createSkill('skills/menu')

skill.registerAPI('listMenu', listMenu)
skill.registerAPI('searchDrink', searchDrink)
skill.registerAPI('scanTable', scanTable)
