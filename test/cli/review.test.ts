import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtCli } from './built.js'

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

function put(folder: string, code: string): void {
  const files = {
    'app.json': '{"pages":["a/a"]}',
    'a/a.js': `Page({ onSave() { ${code} } })`,
    'a/a.wxml': '<button bindtap="onSave">收藏</button>',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, folder, path)), { recursive: true })
    writeFileSync(join(top, folder, path), text)
  }
}

function reviewed(...words: readonly string[]) {
  return spawnSync(process.execPath, [cli, 'review', ...words], { encoding: 'utf8', cwd: top })
}

const saving = "wx.request({ url: 'https://n.example/likes', method: 'POST', data: { a: 1 } })"

describe('mini2mcp review --baseline', () => {
  it('compares with what a review has written, and refuses what was changed since', () => {
    put('old', saving)
    put('new', `${saving}; wx.requestPayment({})`)
    expect(reviewed('old', '--out', 'base').status).toBe(0)
    const same = reviewed('old', '--baseline', 'base', '--format', 'json')
    expect([same.status, JSON.parse(same.stdout)]).toMatchObject([0, { changes: { tools: [], reach: [] } }])
    const worse = reviewed('new', '--baseline', 'base')
    expect([worse.status, worse.stdout]).toEqual([1, expect.stringContaining('now reaches payment requestPayment')])
    const file = join(top, 'base/tools.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"risk": "write"', '"risk": "read"'))
    const { status, stdout, stderr } = reviewed('new', '--baseline', 'base', '--format', 'json:r.json')
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^error changes\/baseline-altered: .+\n$/u)])
  })

  it('exits with 2 where the submission brings the baseline along', () => {
    put('old', saving)
    const { status, stderr } = reviewed('old', '--baseline', 'old/agent')
    expect([status, stderr]).toEqual([2, expect.stringContaining('error changes/baseline-in-submission')])
  })

  it('exits with 2 where there is no baseline', () => {
    put('old', saving)
    const { status, stderr } = reviewed('old', '--baseline', 'nowhere')
    expect([status, stderr]).toEqual([2, expect.stringContaining('error changes/baseline-incomplete')])
  })
})

describe('mini2mcp review of a folder with a star in its path', () => {
  it('is rejected, for its child could read what lies beside it', () => {
    put('an*app', saving)
    const { status, stdout } = reviewed('an*app', '--format', 'json')
    expect([status, JSON.parse(stdout)]).toMatchObject([
      3,
      { verdict: 'nothing', findings: [{ code: 'isolation/star-in-path' }] },
    ])
  })
})
