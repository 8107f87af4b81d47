const getDrinkDetail = require('./apis/getDrinkDetail')
const addToCart = require('./apis/addToCart')
const buyDrink = require('./apis/buyDrink')

const skill = wx.modelContext.createSkill('skills/drink')

skill.registerAPI('getDrinkDetail', getDrinkDetail)
skill.registerAPI('addToCart', addToCart)
skill.registerAPI('buyDrink', buyDrink)
