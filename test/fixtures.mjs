// The fixture apps, and what is asked for when `generated/` is written: some show a whole package: one that hands over, one that asks.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../fixtures', import.meta.url))
const packaged = new Set(['clinic-booking', 'tea-ordering'])

export const fixtures = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, folder: join(folder, name), options: { package: packaged.has(name) } }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
