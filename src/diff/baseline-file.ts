import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Folder, Host } from '../host/host.js'
import { decode } from '../host/text.js'

/** Ten times what the largest of real apps needs; whoever reads a baseline can hold so much. */
const MOST_BYTES = 32 * 1024 * 1024

/** Several times what we write nests. */
const DEEPEST = 200

/** As much of a schema as is needed to check a file. */
export interface Schema<File> {
  safeParse(value: unknown): { readonly success: true; readonly data: File } | { readonly success: false }
}

/** Reads the file `path` of the baseline in `folder`; null, and why, where it is not there, cut off or not ours. */
export function readFile<File>(host: Host, folder: Folder, path: string, schema: Schema<File>): Result<File | null> {
  const bytes = host.read(folder, path, MOST_BYTES)
  if (bytes === null) return refuse('changes/baseline-incomplete', path)
  const value = parsed(decode(bytes).text)
  if (value === undefined) return refuse('changes/baseline-broken', path)
  if (isNewer(value, path)) return refuse('changes/baseline-newer', path)
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

/** Whether it is what we call by that name, but of another number. */
function isNewer(value: unknown, path: string): boolean {
  const format = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null
  const [name = '', number = ''] = typeof format === 'string' ? format.split('@') : []
  return name === `mini2mcp/${path.replace('.json', '')}` && number !== '1'
}

function checked<File>(schema: Schema<File>, value: unknown): File | null {
  if (isDeep(value)) return null
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}

/** Level by level: a schema follows the nesting on our stack. */
function isDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((one): readonly unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return false
}
