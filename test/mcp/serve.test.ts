import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { diskHost } from '../../src/host/disk.js'
import { diskWatch } from '../../src/host/watch.js'
import { serve } from '../../src/mcp/serve.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder with an app of one page, which has one button. */
function appFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mini2mcp-'))
  folders.push(folder)
  writeFileSync(join(folder, 'app.json'), '{"pages":["home"]}')
  writeFileSync(join(folder, 'home.wxml'), '<button bindtap="onSave">保存设置</button>')
  writeFileSync(join(folder, 'home.js'), script('/settings/save'))
  return folder
}

function script(url: string): string {
  return `Page({ onSave() { wx.request({ url: 'https://shop.example${url}', method: 'POST', data: { a: 1 } }) } })`
}

/** A client that speaks the protocol line by line, as it goes over stdio. */
function conversation(folder: string) {
  const input = new PassThrough()
  const output = new PassThrough()
  const troubles: string[] = []
  const lines = createInterface({ input: output })[Symbol.asyncIterator]()
  const ended = serve(folder, {
    host: diskHost,
    watch: diskWatch,
    input,
    output,
    version: '1.0.0',
    stop: new AbortController().signal,
    said: ({ code }) => code,
    trouble: (text) => troubles.push(...text.split('\n')),
  })
  const send = (message: object): void => void input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const heard = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value))
  const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
  send({ id: 0, method: 'initialize', params: hello })
  return { send, heard, troubles, ended, leave: () => input.end() }
}

describe('mini2mcp mcp over stdio', () => {
  it('answers line by line, and ends when its input does', async () => {
    const { send, heard, ended, leave } = conversation(appFolder())
    expect(await heard()).toMatchObject({ id: 0, result: { serverInfo: { name: 'mini2mcp' } } })
    send({ id: 1, method: 'tools/list' })
    expect(await heard()).toMatchObject({ id: 1, result: { tools: [{ name: 'saveHome' }] } })
    leave()
    expect(await ended).toBe(true)
  })

  it('says so when the source has changed, keeps what it had while the source is broken, and mends itself', async () => {
    const folder = appFolder()
    const { send, heard, troubles, ended, leave } = conversation(folder)
    await heard()
    writeFileSync(join(folder, 'app.json'), '{"pages":[')
    await expect.poll(() => troubles).toContain('load/broken-app-json')
    expect(await heard()).toMatchObject({ method: 'notifications/message', params: { level: 'warning' } })
    send({ id: 1, method: 'tools/list' })
    expect(await heard()).toMatchObject({ id: 1, result: { tools: [{ name: 'saveHome' }] } })
    writeFileSync(join(folder, 'home.wxml'), '<button bindtap="onSave">清空设置</button>')
    writeFileSync(join(folder, 'app.json'), '{"pages":["home"]}')
    expect(await heard()).toMatchObject({ method: 'notifications/tools/list_changed' })
    expect(await heard()).toMatchObject({ method: 'notifications/resources/list_changed' })
    leave()
    expect(await ended).toBe(true)
  })

  it('serves nothing where there is nothing, and says why', async () => {
    const { ended, troubles } = conversation('/nowhere/at/all')
    expect(await ended).toBe(false)
    expect(troubles).toEqual(['load/no-folder'])
  })
})
