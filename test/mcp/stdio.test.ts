import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import {
  LoggingMessageNotificationSchema,
  ResourceListChangedNotificationSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { builtCli } from '../cli/built.js'

const fixture = fileURLToPath(new URL('../../fixtures/tea-ordering', import.meta.url))
const cart = 'pages/cart/cart.wxml'

let cli = ''
beforeAll(() => {
  cli = builtCli()
}, 60_000)

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A copy of an app that a test may edit. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mini2mcp-'))
  cpSync(fixture, folder, { recursive: true })
  ends.push(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

/** What clients and mcp.json are told alike. */
interface Told {
  readonly name: string
  readonly description?: string | undefined
  readonly inputSchema: object
}

/** The official client, talking to the built program in a process of its own. */
async function connected(folder = fixture) {
  const transport = new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp', folder], stderr: 'pipe' })
  const client = new Client({ name: 'test', version: '1.0.0' })
  const heard: string[] = []
  const warned: string[] = []
  const stderr: string[] = []
  transport.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk.toString()))
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => void heard.push('tools'))
  client.setNotificationHandler(ResourceListChangedNotificationSchema, () => void heard.push('resources'))
  client.setNotificationHandler(LoggingMessageNotificationSchema, ({ params }) => void warned.push(String(params.data)))
  await client.connect(transport)
  ends.push(() => client.close())
  return { client, heard, warned, said: () => stderr.join('') }
}

describe('mini2mcp mcp, built, with the official client', () => {
  it('lists every tool with its schemas, its hints and where it is', async () => {
    const { client } = await connected()
    const { tools } = await client.listTools()
    const files = (await client.listResources()).resources
    const declared = await Promise.all(
      files.filter(({ name }) => name.endsWith('/mcp.json')).map(({ uri }) => client.readResource({ uri })),
    )
    const apis = declared.flatMap(({ contents: [file] }) => {
      const text = file && 'text' in file ? file.text : '{"apis":[]}'
      return (JSON.parse(text) as { apis: Told[] }).apis
    })
    const told = (list: readonly Told[]): readonly object[] =>
      list
        .map(({ name, description, inputSchema }) => ({ name, description, inputSchema }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(told(tools)).toEqual(told(apis))
    for (const { annotations, outputSchema, _meta } of tools) {
      expect(Object.keys(annotations ?? {}).sort()).toEqual(
        ['destructiveHint', 'idempotentHint', 'openWorldHint', 'readOnlyHint', 'title'].sort(),
      )
      expect(outputSchema).toMatchObject({ type: 'object', required: ['url', 'risk', 'confirm', 'steps'] })
      expect(_meta).toMatchObject({ 'mini2mcp/pagePath': expect.stringMatching(/^\/pages\//u) as unknown })
    }
  })

  it('answers a call with what its output schema says, and refuses wrong arguments', async () => {
    const { client } = await connected()
    await client.listTools()
    const good = await client.callTool({ name: 'getDrinkDetail', arguments: { id: 'a&1' } })
    expect(good.isError).toBeFalsy()
    expect(good.structuredContent).toMatchObject({ url: '/pages/drink/drink?id=a%261', risk: 'read', confirm: false })
    const bad = await client.callTool({ name: 'getDrinkDetail', arguments: { id: 1 } })
    expect(bad.isError).toBe(true)
    expect(JSON.stringify(bad.content)).toContain('用户没有说的先追问')
    await expect(client.callTool({ name: 'nothing', arguments: {} })).rejects.toThrow('no tool nothing')
  })

  it('gives graph, tools, SKILL.md and page metadata as resources', async () => {
    const { client } = await connected()
    const { resources } = await client.listResources()
    const names = resources.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['graph.json', 'page-meta.json', 'tools.json']))
    expect(names.some((name) => name.endsWith('/SKILL.md'))).toBe(true)
    for (const { uri, mimeType } of resources) {
      const [content] = (await client.readResource({ uri })).contents
      expect(content?.mimeType).toBe(mimeType)
      expect(content && 'text' in content ? content.text.length : 0).toBeGreaterThan(0)
    }
  })

  it('follows the source, and tells the client when tools or files change', async () => {
    const folder = copied()
    const { client, heard } = await connected(folder)
    const before = (await client.listTools()).tools.map(({ name }) => name)
    writeFileSync(join(folder, cart), '<view/>')
    await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['tools', 'resources'])
    const after = (await client.listTools()).tools.map(({ name }) => name)
    expect(before).toContain('clearCart')
    expect(after).not.toContain('clearCart')
  })

  it('keeps what it has while the source is broken in the middle of an edit, says so, and goes on', async () => {
    const folder = copied()
    const script = join(folder, 'pages/cart/cart.js')
    const text = readFileSync(script, 'utf8')
    const { client, heard, warned, said } = await connected(folder)
    const before = (await client.listTools()).tools
    writeFileSync(script, `${text}\nPage({`)
    await expect.poll(() => warned.join(), { timeout: 30_000 }).toContain('pages/cart/cart.js')
    expect(warned.join()).toContain('are served until this is mended')
    expect(said()).toContain('pages/cart/cart.js')
    expect((await client.listTools()).tools).toEqual(before)
    expect(heard).toEqual([])
    writeFileSync(script, text)
    writeFileSync(join(folder, cart), '<view/>')
    await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['tools', 'resources'])
  })
})

describe('the process of mini2mcp mcp', () => {
  /** The program with a client that has said hello; what is left of it is its end. */
  async function running(folder = fixture) {
    const child = spawn(process.execPath, [cli, 'mcp', folder], { stdio: ['pipe', 'pipe', 'pipe'] })
    ends.push(() => child.kill('SIGKILL'))
    const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'initialize', params: hello })}\n`)
    await once(child.stdout, 'data')
    return child
  }

  it('ends with 0 when its input is closed', async () => {
    const child = await running()
    child.stdin.end()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s', async (signal) => {
    const child = await running()
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('ends with 3 where there is nothing to serve, and says why on stderr alone', async () => {
    const child = spawn(process.execPath, [cli, 'mcp', '/nowhere/at/all'], { stdio: ['pipe', 'pipe', 'pipe'] })
    const out: string[] = []
    const err: string[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()))
    expect(await once(child, 'close')).toEqual([3, null])
    expect(out.join('')).toBe('')
    expect(err.join('')).toContain('load/no-folder')
  })
})
