import { defineEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { inOrder, messageOf, severityOf } from '../../../diagnostics/message.js'
import { writtenGraph } from './effects/written.js'
import { graphFile } from './schema.js'

/** graph.json: the whole page and action graph, and everything that was said on the way. Its sentences are English. */
export const graph = defineEmitter({
  name: 'graph',
  agentFacing: false,
  emit: ({ graph, diagnostics }) => {
    const said = inOrder(diagnostics).map((diagnostic) => ({
      code: diagnostic.code,
      severity: severityOf(diagnostic),
      message: messageOf(diagnostic, 'en'),
      ...(diagnostic.at === undefined ? {} : { at: diagnostic.at }),
    }))
    const model = { schema: 'mini2mcp/graph@1', ...writtenGraph(graph), diagnostics: said }
    return [[jsonArtifact('graph.json', graphFile, model)], []]
  },
})
