// The fixture apps, and what is asked for when `generated/` is written: one of them shows a whole package.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../fixtures', import.meta.url))
const packaged = 'tea-ordering'

export const fixtures = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, folder: join(folder, name), options: { package: name === packaged } }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
