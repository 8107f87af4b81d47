import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { diskHost } from '../../src/host/disk.js'
import type { Host } from '../../src/host/host.js'
import { memoryHost } from '../../src/host/memory.js'
import { builtCli } from '../cli/built.js'
import { fixture } from '../diff/sides.js'
import type { Files } from '../diff/sides.js'

const library = fixture('library')

/** Every byte that is written of an app. */
function writtenOf(host: Host, folder = ''): readonly string[] {
  const [compilation] = compile(host, folder)
  return (compilation ?? expect.fail('the test wants an app')).artifacts.map(({ path, text }) => `${path}\n${text}`)
}

const expected = writtenOf(memoryHost(library))

describe('T22: the same input gives the same bytes', () => {
  let top = ''
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'mini2mcp-t22-'))
  })
  afterAll(() => {
    rmSync(top, { recursive: true, force: true })
  })

  function laidOut(folder: string, files: Files): string {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(top, folder, path)), { recursive: true })
      writeFileSync(join(top, folder, path), text)
    }
    return join(top, folder)
  }

  it('wherever the app lies, and in whatever order its files were made', () => {
    const backwards = Object.fromEntries(Object.entries(library).toReversed())
    expect(writtenOf(diskHost, laidOut('one', library))).toEqual(expected)
    expect(writtenOf(diskHost, laidOut('另一个 folder/with spaces', backwards))).toEqual(expected)
  })

  it('whatever apps were analysed before in the same process', () => {
    for (const name of ['tea-ordering', 'hard-constructs', 'broken-config']) compile(memoryHost(fixture(name)), '')
    expect(writtenOf(memoryHost(library))).toEqual(expected)
  })

  it('whatever the language, the place and the folder of the process', () => {
    const app = fileURLToPath(new URL('../../fixtures/library', import.meta.url))
    const cli = builtCli()
    const outputs = [
      { LC_ALL: 'C', TZ: 'UTC' },
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
      { LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8', TZ: 'America/St_Johns' },
    ].map((settings, at) =>
      execFileSync(process.execPath, [cli, 'analyze', app, '--format', 'json'], {
        cwd: at === 0 ? top : dirname(cli),
        env: { ...process.env, ...settings },
        encoding: 'utf8',
      }),
    )
    expect(outputs[0]).toContain('mini2mcp/tools@1')
    expect(new Set(outputs).size).toBe(1)
  })
})
