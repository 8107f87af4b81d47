// The fixture apps, and what is asked for when `generated/` is written: some show a whole package, one that hands over, one that
// asks, and Alipay's. Those are written in English as well.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../fixtures', import.meta.url))
const packaged = new Set(['charging-pile', 'clinic-booking', 'tea-ordering'])

export const fixtures = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, folder: join(folder, name), options: { package: packaged.has(name) } }))
  .sort(byName)

const english = fixtures
  .filter(({ name }) => packaged.has(name))
  .map(({ name, folder, options }) => ({ name: `${name}.en`, folder, options: { ...options, lang: 'en' } }))

/** What `generated/` holds. */
export const goldens = [...fixtures, ...english].sort(byName)

function byName(a, b) {
  return a.name < b.name ? -1 : 1
}
