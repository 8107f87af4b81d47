import { z } from 'zod'

const result = z.object({ partialFingerprints: z.object({ 'mini2mcp/v1': z.string() }) })
const driver = z.object({ name: z.literal('mini2mcp') })

/** As much of diagnostics.sarif as tells which findings there were. */
export const knownFindings = z.object({
  runs: z.array(z.object({ tool: z.object({ driver }), results: z.array(result) })).length(1),
})
