import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Folder, Host } from '../host/host.js'
import { decode } from '../host/text.js'
import { graphFile } from '../6-emit/emitters/graph/schema.js'
import { effectsIn, hashOf } from '../6-emit/emitters/tools/hash.js'
import { toolsFile } from '../6-emit/emitters/tools/schema.js'
import type { Snapshot } from './snapshot.js'
import { toolsOf } from './snapshot.js'

const FILES = ['tools.json', 'graph.json'] as const

/** Whether `folder` holds what `analyze --out` writes. */
export function isBaseline(host: Host, folder: Folder): boolean {
  return FILES.some((path) => host.read(folder, path) !== null)
}

/**
 * Reads the output of an earlier analysis in `folder`. It may have been cut off, altered or written by another version:
 * then nothing is compared, for a comparison with half of what was would find half of what is new.
 */
export function readBaseline(host: Host, folder: Folder): Result<Snapshot | null> {
  const [tools, aboutTools] = readFile(host, folder, 'tools.json', toolsFile)
  const [graph, aboutGraph] = readFile(host, folder, 'graph.json', graphFile)
  if (tools === null || graph === null) return [null, [...aboutTools, ...aboutGraph].slice(0, 1)]
  const snapshot: Snapshot = { from: 'output', graph, tools }
  const [altered] = alteredTools(snapshot)
  if (altered === undefined) return [snapshot, []]
  return [null, [{ code: 'changes/baseline-altered', params: { tool: altered } }]]
}

/** Names of tools that are not what their hash says, or whose hash does not fit what the graph says that they reach. */
function alteredTools(snapshot: Snapshot): readonly string[] {
  const effects = effectsIn(snapshot.graph)
  return toolsOf(snapshot).flatMap((tool) => (hashOf(tool, effects) === tool.hash ? [] : [tool.name]))
}

/** As much of a schema as is needed to check a file. */
interface Schema<File> {
  safeParse(value: unknown): { readonly success: true; readonly data: File } | { readonly success: false }
}

function readFile<File>(host: Host, folder: Folder, path: string, schema: Schema<File>): Result<File | null> {
  const bytes = host.read(folder, path)
  if (bytes === null) return refuse('changes/baseline-incomplete', path)
  const value = parsed(decode(bytes).text)
  if (value === undefined) return refuse('changes/baseline-broken', path)
  const foreign = strangeness(value, path)
  if (foreign !== null) return refuse(foreign, path)
  const file = checked(schema, value)
  return file === null ? refuse('changes/baseline-foreign', path) : [file, []]
}

function refuse(code: Diagnostic['code'], file: string): Result<null> {
  return [null, [{ code, params: { file } }]]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What speaks against reading `value` at all: the name and number of its format. */
function strangeness(value: unknown, path: string): Diagnostic['code'] | null {
  const format = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null
  const [name = '', number = ''] = typeof format === 'string' ? format.split('@') : []
  if (name !== `mini2mcp/${path.replace('.json', '')}`) return 'changes/baseline-foreign'
  return number === '1' ? null : 'changes/baseline-newer'
}

function checked<File>(schema: Schema<File>, value: unknown): File | null {
  try {
    const result = schema.safeParse(value)
    return result.success ? result.data : null
  } catch (fault) {
    // A schema that is nested as deep as our stack goes was not written by us.
    if (fault instanceof RangeError) return null
    throw fault
  }
}
