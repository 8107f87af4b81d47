import { fingerprints } from '../../../diagnostics/fingerprint.js'
import { inOrder, severityOf } from '../../../diagnostics/message.js'
import { defineEmitter } from '../../emitter.js'
import { sarif } from '../../sarif/log.js'

/** diagnostics.sarif: everything that was said on the way, for code scanning. Its sentences are English. */
export const sarifLog = defineEmitter({
  name: 'sarif',
  agentFacing: false,
  emit: ({ diagnostics }) => {
    const ordered = inOrder(diagnostics)
    const prints = fingerprints(ordered)
    const findings = ordered.map((diagnostic, at) => {
      return { diagnostic, severity: severityOf(diagnostic), fingerprint: prints[at] ?? '' }
    })
    const text = sarif({ findings, notices: [], language: 'en', succeeded: true })
    return [[{ path: 'diagnostics.sarif', text }], []]
  },
})
