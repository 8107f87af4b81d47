const auth = require('./services/auth')

App({
  globalData: {
    shop: null,
    tableNo: '',
  },

  onLaunch() {
    if (wx.onAgentHandoff) {
      wx.onAgentHandoff((handoff) => {
        const app = getApp()
        app.agentHandoffs = Object.assign({}, app.agentHandoffs, { [handoff.pageId]: handoff })
      })
    }
    auth.restore()
  },

  setTable(tableNo) {
    this.globalData.tableNo = tableNo
  },
})
