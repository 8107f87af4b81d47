import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { defineCheck } from './check.js'

const name = 'mini2mcp.policy.json'

/** A policy that comes with the submission: it is not heeded, and a reviewer should know that somebody tried. */
export const ownPolicy = defineCheck({
  codes: ['policy/in-submission'],
  find: ({ project }) =>
    [...project.files.keys()]
      .filter((file) => file === name || file.endsWith(`/${name}`))
      .map((file): Diagnostic => {
        return { code: 'policy/in-submission', params: { file }, at: { file, line: 1, column: 0 } }
      }),
})
