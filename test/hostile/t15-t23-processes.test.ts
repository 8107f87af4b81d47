import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtCli } from '../cli/built.js'

let cli = ''
let top = ''
beforeAll(() => {
  cli = builtCli()
}, 60_000)
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'mini2mcp-test-'))
})
afterEach(() => {
  rmSync(top, { recursive: true })
})

function put(files: Readonly<Record<string, string | undefined>>): string {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue
    mkdirSync(dirname(join(top, 'app', path)), { recursive: true })
    writeFileSync(join(top, 'app', path), text)
  }
  return join(top, 'app')
}

const benign = {
  'app.json': '{"pages":["a/a"]}',
  'a/a.js': "Page({ onTap() { wx.request({ url: '/order', method: 'POST' }) } })",
  'a/a.wxml': '<button bindtap="onTap">提交订单</button>',
}

function reviewed(...words: readonly string[]) {
  return spawnSync(process.execPath, [cli, 'review', ...words], { encoding: 'utf8', cwd: top })
}

describe('T15: a review runs nothing of the app', () => {
  it('be it configuration that programs load, or code that calls for it', () => {
    const evil = `require('fs').writeFileSync('${join(top, 'owned')}', 'x')`
    const app = put({
      ...benign,
      'babel.config.js': evil,
      '.babelrc.js': evil,
      'package.json': '{"scripts":{"preinstall":"touch owned"},"main":"evil.js"}',
      'evil.js': evil,
      'tsconfig.json': '{"compilerOptions":{"plugins":[{"name":"./evil.js"}]}}',
    })
    const { status } = reviewed(app, '--format', 'json')
    expect([status, existsSync(join(top, 'owned'))]).toEqual([0, false])
  })

  it('and reads nothing above the folder that it is given', () => {
    put(benign)
    mkdirSync(join(top, 'app/inner'))
    expect(reviewed(join(top, 'app/inner')).status).toBe(3)
  })
})

describe('T23: whatever becomes of a review', () => {
  it('its reports are whole, several at once', () => {
    const { status, stdout } = reviewed(
      put(benign),
      '--format',
      'json:r.json',
      '--format',
      'sarif:r.sarif',
      '--format',
      'text',
    )
    expect([status, stdout.length > 0]).toEqual([0, true])
    for (const file of ['r.json', 'r.sarif']) expect(JSON.parse(readFileSync(join(top, file), 'utf8'))).toBeDefined()
    expect(readdirSync(top).sort()).toEqual(['app', 'r.json', 'r.sarif'])
  })

  it('exits with 4 and says why where memory runs out', () => {
    const { status, stdout } = reviewed(put(benign), '--format', 'json', '--memory', '30')
    expect(status).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'fault', faults: [{ kind: 'out-of-memory' }] })
  })

  it('exits with 2 where the command line is wrong', () => {
    expect(reviewed(put(benign), '--format', 'xml').status).toBe(2)
    expect(reviewed(put(benign), '--seconds', '0').status).toBe(2)
  })
})
