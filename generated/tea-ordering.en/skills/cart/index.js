const listCart = require('./apis/listCart')
const clearCart = require('./apis/clearCart')
const changeCount = require('./apis/changeCount')
const removeCart = require('./apis/removeCart')

const skill = wx.modelContext.createSkill('skills/cart')

skill.registerAPI('listCart', listCart)
skill.registerAPI('clearCart', clearCart)
skill.registerAPI('changeCount', changeCount)
skill.registerAPI('removeCart', removeCart)
