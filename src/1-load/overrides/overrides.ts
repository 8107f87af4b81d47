import type { Result } from '../../diagnostics/diagnostic.js'
import type { Location } from '../../source/location.js'
import { readJson } from '../json.js'
import type { Reader } from '../reader.js'
import { unknownKeys } from '../unknown-keys.js'
import { knownKeys, overridesSchema } from './schema.js'

/** What the developer wants otherwise of one tool, and where that is written. */
export interface Override {
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly risk?: 'read' | 'write' | 'privacy' | 'payment' | undefined
  readonly confirm?: true | undefined
  readonly hide?: boolean | undefined
  /** The action to whose tool it is joined. */
  readonly into?: string | undefined
  readonly at: Location
}

/** By the action that a tool stands for, 'route#handler', which stays when names and texts change. */
export type Overrides = ReadonlyMap<string, Override>

/** Beside app.json, so that it is kept and reviewed with the source. */
const file = 'mini2mcp.config.json'

/** What the developer of the app wants otherwise; nothing where there is no such file. */
export function readOverrides(read: Reader): Result<Overrides> {
  const text = read.text(file)
  if (text === null) return [new Map(), []]
  const [json, said] = readJson(file, text, overridesSchema)
  if (json === null) return [new Map(), said]
  const tools = Object.entries(json.value.tools ?? {})
  const unknown = [
    ...unknownKeys({ file, json }, [], json.value, knownKeys.file),
    ...tools.flatMap(([id, tool]) => unknownKeys({ file, json }, ['tools', id], tool ?? {}, knownKeys.tool)),
  ]
  const overrides = tools.flatMap(([id, tool]) =>
    tool === null ? [] : [[id, { ...tool, at: json.at(['tools', id]) }] as const],
  )
  return [new Map(overrides), [...said, ...unknown]]
}
