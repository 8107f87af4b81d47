import type * as Diff from 'diff'
import { createRequire } from 'node:module'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import type { AppSources, SourceFile } from '../../emitter.js'
import { definePackageEmitter } from '../../emitter.js'
import { fragmentOf } from '../app-agent/app-agent.js'
import { targetOf, type Target } from '../../target.js'
import { withListener } from './launch.js'
import { mergedManifest } from './manifest.js'

const require = createRequire(import.meta.url)

/**
 * merged/app.json and merged/app.js: the app's own files with what the package needs, to be looked at; app.patch: the same as a
 * change that `patch -p1` applies. Part of a package only. For people: it holds the app's text as it is.
 */
export const appChanges = definePackageEmitter({
  name: 'app-changes',
  agentFacing: false,
  emit: ({ graph, toolset, sources }) => {
    const target = targetOf(graph.app.platform)
    const all = changesOf(sources, mergedManifest(sources.manifest.text, fragmentOf(toolset, target)), target)
    const changes = all.filter(({ file }) => file.concealed !== true)
    const withheld = all.filter(({ file }) => file.concealed === true).map(({ file }) => withheldFor(file))
    const merged = changes.map(({ file, text }) => ({ path: `merged/${file.path}`, text }))
    return [
      [...merged, { path: 'app.patch', text: changes.map(patchOf).join('') }],
      [...withheld, ...(target.hasListener ? unlistened(sources, all) : [byHand])],
    ]
  },
})

interface Change {
  readonly file: SourceFile
  readonly text: string
}

/** What app.json does not hold. */
const byHand: Diagnostic = { code: 'emit/alipay-by-hand', params: {} }

function withheldFor({ path }: SourceFile): Diagnostic {
  return { code: 'secrets/changes-withheld', params: { file: path }, at: { file: path, line: 1, column: 0 } }
}

function changesOf({ manifest, script }: AppSources, merged: string, { hasListener }: Target): readonly Change[] {
  const listening = script === null || !hasListener ? null : withListener(script)
  const own = { file: manifest, text: merged }
  return script === null || listening === null ? [own] : [own, { file: script, text: listening }]
}

function patchOf({ file: { path, text: before }, text }: Change): string {
  const { createTwoFilesPatch } = require('diff') as typeof Diff
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, text, undefined, undefined, { context: 3 })
}

/** What has to be done by hand: the listener, where it cannot be seen how the app is made. */
function unlistened({ script }: AppSources, changes: readonly Change[]): readonly Diagnostic[] {
  const isListening = script?.text.includes('onAgentHandoff') === true
  if (changes.length > 1 || isListening) return []
  return [{ code: 'emit/no-launch', params: { file: script?.path ?? 'app.js' } }]
}
