import { z } from 'zod'
import { overridesFile } from '../1-load/overrides/schema.js'
import { schemas } from '../6-emit/schemas.js'
import { diskHost } from '../host/disk.js'
import { explanationFile } from '../explain/schema.js'
import { policyFile } from '../policy/schema.js'
import { reviewFile } from '../review/schema.js'

/** Part of the build: publishes the JSON Schema of every JSON file that is written or read. `node dist/cli/schema.js <folder>` */
const [folder = 'dist/schemas'] = process.argv.slice(2)
const files = Object.entries({
  ...schemas,
  config: overridesFile,
  explanation: explanationFile,
  review: reviewFile,
  policy: policyFile,
}).map(([name, schema]) => {
  return { path: `${name}.json`, text: `${JSON.stringify(z.toJSONSchema(schema, { reused: 'ref' }), null, 2)}\n` }
})
diskHost.write(diskHost.folder(folder), files)
