// A parent that asks a child of its pool to hang, and says that it has.
/* global setTimeout */
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const built = new URL('../../node_modules/.cache/mini2mcp-test/isolation/', import.meta.url)
const { Pool } = await import(new URL('pool.js', built))
const { processLimits } = await import(new URL('limits.js', built))
const script = fileURLToPath(new URL('poison.mjs', import.meta.url))

const pool = new Pool({
  program: { script, limits: processLimits, readable: [fileURLToPath(new URL('.', import.meta.url))] },
  size: 1,
  read: (said) => said,
})
await pool.run({ deed: 'echo' })
void pool.run({ deed: 'hang' })
setTimeout(() => process.stdout.write('asked'), 300)
