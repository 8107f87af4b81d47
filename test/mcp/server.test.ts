import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import {
  ResourceListChangedNotificationSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import type { Compilation } from '../../src/compile.js'
import type { Language } from '../../src/diagnostics/message.js'
import { memoryHost } from '../../src/host/memory.js'
import { catalogOf } from '../../src/mcp/catalog.js'
import { toolServer } from '../../src/mcp/server.js'

const shop = {
  'app.json': '{"pages":["pages/list/list","pages/detail/detail"]}',
  'pages/list/list.json': '{"navigationBarTitleText":"商品"}',
  'pages/list/list.wxml': '<view wx:for="{{goods}}" data-id="{{item.id}}" bindtap="onOpen">{{item.name}}</view>',
  'pages/list/list.js': `Page({
    onLoad() { wx.request({ url: 'https://shop.example/goods/list', success: (r) => this.setData({ goods: r.data.goods }) }) },
    onOpen(e) { wx.navigateTo({ url: '/pages/detail/detail?id=' + e.currentTarget.dataset.id }) },
  })`,
  'pages/detail/detail.json': '{"navigationBarTitleText":"商品详情"}',
  'pages/detail/detail.wxml':
    '<text>{{good.name}}</text><textarea bindinput="onNote" placeholder="备注"/><button bindtap="onRemove">删除商品</button>',
  'pages/detail/detail.js': `Page({
    onLoad(query) {
      this.id = query.id
      wx.request({ url: 'https://shop.example/goods/detail', data: { id: query.id }, success: (r) => this.setData({ good: r.data.good }) })
    },
    onNote(e) { this.setData({ note: e.detail.value }) },
    onRemove() {
      wx.showModal({ content: '确定删除？', success: (r) => {
        if (r.confirm) wx.request({ url: 'https://shop.example/goods/remove', method: 'DELETE', data: { id: this.id, note: this.data.note } })
      } })
    },
  })`,
}

function compiled(files: Readonly<Record<string, string>>, lang: Language = 'zh-CN'): Compilation {
  const [compilation] = compile(memoryHost(files), '', { lang })
  if (compilation === null) throw new Error('nothing to serve')
  return compilation
}

/** The official client, connected to a server of `files`. */
async function connected(files: Readonly<Record<string, string>> = shop, lang: Language = 'zh-CN') {
  const server = toolServer(catalogOf(compiled(files, lang), lang), '1.0.0')
  const client = new Client({ name: 'test', version: '1.0.0' })
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(ours), client.connect(theirs)])
  const heard: string[] = []
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => void heard.push('tools'))
  client.setNotificationHandler(ResourceListChangedNotificationSchema, () => void heard.push('resources'))
  return { server, client, heard }
}

describe('the MCP server', () => {
  it('lists the tools that assistants are offered, with the hints that their effects give', async () => {
    const { client } = await connected()
    const { tools } = await client.listTools()
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]))
    expect(hints).toEqual({
      listGoods: {
        title: '查看商品',
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: true,
      },
      getGoodsDetail: {
        title: '查看商品详情',
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: true,
      },
      removeGoods: {
        title: '删除商品',
        readOnlyHint: false,
        destructiveHint: true,
        idempotentHint: true,
        openWorldHint: true,
      },
    })
  })

  it('says of each tool what mcp.json says, and what the page shows then', async () => {
    const { client } = await connected()
    const { tools } = await client.listTools()
    const detail = tools.find(({ name }) => name === 'getGoodsDetail')
    expect(detail?.inputSchema).toMatchObject({
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string' } },
    })
    expect(detail?._meta).toMatchObject({
      'mini2mcp/pagePath': '/pages/detail/detail',
      'mini2mcp/outputs': { properties: { good: { type: 'object' } } },
    })
  })

  it('answers a call with the page to open and the steps on it, and carries nothing out', async () => {
    const { client } = await connected()
    await client.listTools()
    const result = await client.callTool({ name: 'removeGoods', arguments: { id: 'a&b', note: '坏了' } })
    expect(result.structuredContent).toEqual({
      url: '/pages/detail/detail?id=a%26b',
      risk: 'write',
      confirm: true,
      steps: [
        { do: 'fill', element: 'textarea:nth(0)', value: '坏了' },
        { do: 'tap', element: 'button:nth(0)' },
        { do: 'confirm', what: 'dialog' },
      ],
    })
    expect(JSON.stringify(result.content)).toContain('尚未执行任何操作')
  })

  it('speaks English where it is asked to', async () => {
    const { client } = await connected(shop, 'en')
    const { tools } = await client.listTools()
    expect(tools.map(({ title }) => title)).toContain('Delete goods')
    const done = await client.callTool({ name: 'removeGoods', arguments: { id: '1' } })
    expect(JSON.stringify(done.content)).toContain('Nothing has been carried out')
    const refused = await client.callTool({ name: 'removeGoods', arguments: {} })
    expect(JSON.stringify(refused.content)).toContain('ask for what was not said')
  })

  it('leaves out the steps for what was not given', async () => {
    const { client } = await connected()
    const { structuredContent } = await client.callTool({ name: 'removeGoods', arguments: { id: '1' } })
    expect(structuredContent).toMatchObject({ steps: [{ do: 'tap' }, { do: 'confirm' }] })
  })

  it.each([
    ['that lack what is required', {}],
    ['of another type', { id: 1 }],
    ['that nobody knows', { id: '1', other: 2 }],
  ])('refuses arguments %s, and says what to do', async (_, args) => {
    const { client } = await connected()
    const result = await client.callTool({ name: 'removeGoods', arguments: args })
    expect(result.isError).toBe(true)
    expect(JSON.stringify(result.content)).toContain('用户没有说的先追问')
  })

  it('knows no other tool and no other resource', async () => {
    const { client } = await connected()
    await expect(client.callTool({ name: 'other' })).rejects.toThrow('no tool other')
    await expect(client.readResource({ uri: 'mini2mcp:///other' })).rejects.toThrow('no resource')
  })

  it('gives every file that would be written as a resource', async () => {
    const { client } = await connected()
    const { resources } = await client.listResources()
    expect(resources.map(({ name }) => name)).toEqual(compiled(shop).artifacts.map(({ path }) => path))
    for (const { uri, name } of resources) {
      const [content] = (await client.readResource({ uri })).contents
      const file = compiled(shop).artifacts.find(({ path }) => path === name)
      expect(content).toMatchObject({ uri, text: file?.text })
    }
  })

  it('tells the client what has changed, and nothing where nothing has', async () => {
    const { server, client, heard } = await connected()
    await server.offer(catalogOf(compiled(shop)))
    expect(heard).toEqual([])
    await server.offer(catalogOf(compiled({ ...shop, 'pages/detail/detail.wxml': '<text>{{good.name}}</text>' })))
    expect(heard).toEqual(['tools', 'resources'])
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['listGoods', 'getGoodsDetail'])
  })
})
