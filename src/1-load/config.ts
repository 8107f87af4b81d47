import type { Folder, Host } from '../host/host.js'
import { clearText } from './clear.js'
import type { Schema } from './json.js'
import { readJson } from './json.js'

/** The value of a configuration file that lies around an app; null where there is none that can be read. */
export function readConfig<T>(host: Host, folder: Folder, file: string, schema: Schema<T>): T | null {
  const bytes = host.read(folder, file)
  if (bytes === null) return null
  const [json] = readJson(file, clearText(bytes).text, schema)
  return json?.value ?? null
}
