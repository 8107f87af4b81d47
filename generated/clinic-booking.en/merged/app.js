App({
  globalData: { openid: '' },

  onLaunch() {
    if (wx.onAgentHandoff) {
      wx.onAgentHandoff((handoff) => {
        const app = getApp()
        app.agentHandoffs = Object.assign({}, app.agentHandoffs, { [handoff.pageId]: handoff })
      })
    }
    wx.cloud.init({ env: 'hean-prod', traceUser: true })
  },

  async ensureOpenid() {
    if (!this.globalData.openid) {
      const { result } = await wx.cloud.callFunction({ name: 'login' })
      this.globalData.openid = result.openid
    }
    return this.globalData.openid
  },
})
