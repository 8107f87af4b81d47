import type { FileSecret } from '../../1-load/secrets.js'
import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Grade } from '../../secrets/kind.js'
import { defineCheck } from './check.js'

const codes = {
  key: 'secrets/key',
  token: 'secrets/token',
  suspect: 'secrets/suspected',
  client: 'secrets/client-key',
} as const satisfies Record<Grade, Code>

/** Secrets that are written in files of the app. What is said of one helps nobody to use it. */
export const hardCoded = defineCheck({
  codes: Object.values(codes),
  find: ({ project }) => firsts(project.secrets()).map(findingOf),
})

/** A value is told once for each file, where it stands first. */
function firsts(secrets: readonly FileSecret[]): readonly FileSecret[] {
  const byValue = new Map<string, FileSecret>()
  for (const secret of secrets) {
    const key = JSON.stringify([secret.at.file, secret.kind, secret.value])
    if (!byValue.has(key)) byValue.set(key, secret)
  }
  return [...byValue.values()]
}

function findingOf({ kind, grade, value, at }: FileSecret): Diagnostic {
  return { code: codes[grade], params: { kind, length: value.length, file: at.file }, at }
}
