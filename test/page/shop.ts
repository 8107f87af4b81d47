import type { App } from '../4-trace/harness.js'

/** A list that opens a page of details, on which something can be put into a cart and searched for. */
export const shop: App = {
  'app.json': '{"pages":["pages/list/list","pages/detail/detail"],"window":{"navigationBarTitleText":"果园"}}',
  'pages/list/list.json': '{"navigationBarTitleText":"水果"}',
  'pages/list/list.js': `Page({
  data: { fruits: [], keyword: '' },
  onLoad() { this.load() },
  load() {
    wx.request({ url: 'https://fruit.example/fruit/list', success: (res) => this.setData({ fruits: res.data.fruits }) })
  },
  onKeyword(e) { this.setData({ keyword: e.detail.value }) },
  onSearch() {
    wx.request({
      url: 'https://fruit.example/fruit/search',
      data: { keyword: this.data.keyword },
      success: (res) => this.setData({ fruits: res.data.fruits }),
    })
  },
  onOpen(e) { wx.navigateTo({ url: '/pages/detail/detail?id=' + e.currentTarget.dataset.fruitId }) },
  onRemove(e) {
    wx.showModal({
      title: '删除？',
      success: ({ confirm }) => {
        if (confirm) wx.request({ url: 'https://fruit.example/fruit/remove', method: 'POST', data: { id: e.currentTarget.dataset.id } })
      },
    })
  },
})
`,
  'pages/list/list.wxml': `<input placeholder="找水果" bindinput="onKeyword" value="{{keyword}}" />
<button class="search" bindtap="onSearch">搜索</button>
<view wx:for="{{fruits}}" wx:key="id">
  <view class="fruit" data-fruit-id="{{item.id}}" bindtap="onOpen">看看</view>
  <text>{{item.name}} {{item.id}}</text>
  <button class="remove" data-id="{{item.id}}" bindtap="onRemove">删除</button>
</view>
<button bindtap="onMissing">没有</button>
`,
  'pages/detail/detail.json': '{"navigationBarTitleText":"详情"}',
  'pages/detail/detail.js': `Page({
  data: { fruit: {} },
  onLoad(query) {
    wx.request({
      url: 'https://fruit.example/fruit/detail',
      data: { id: query.id },
      success: (res) => this.setData({ fruit: res.data }),
    })
  },
})
`,
  'pages/detail/detail.wxml': '<text>{{fruit.name}}</text><text>{{fruit.price}}</text>',
}
