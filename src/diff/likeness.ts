import type { Reaches } from './reached.js'
import type { Snapshot, SnapshotTool } from './snapshot.js'
import { toolsOf } from './snapshot.js'

/** What can be said of a tool without its name and place, each with its weight. */
export type Features = ReadonlyMap<string, number>

/** One side, and what its tools look like. */
export interface Portrait {
  readonly tools: readonly SnapshotTool[]
  readonly of: (tool: SnapshotTool) => Features
}

/** Two tools that have this share of their features in common are the same tool; Git calls half a file the same file. */
const ALIKE = 0.6

/** What a tool does says most about it, then what its handlers are called, then what it takes and gives. */
const WEIGHTS = { effect: 3, handler: 2, input: 1, output: 0.5, kind: 1, risk: 1 } as const

/** What the tools of `snapshot` look like, going by what they reach. */
export function portraitOf(snapshot: Snapshot, reaches: Reaches): Portrait {
  const known = new Map<SnapshotTool, Features>()
  const of = (tool: SnapshotTool): Features => {
    const found =
      known.get(tool) ??
      featuresOf(
        tool,
        reaches.byActions(tool).flatMap(({ effect, text }) => (effect.kind === 'navigate' ? [] : [text])),
      )
    known.set(tool, found)
    return found
  }
  return { tools: toolsOf(snapshot), of }
}

function featuresOf(tool: SnapshotTool, effects: readonly string[]): Features {
  const features = new Map<string, number>()
  const add = (kind: keyof typeof WEIGHTS, texts: readonly string[]): void => {
    for (const text of texts) features.set(`${kind} ${text}`, WEIGHTS[kind])
  }
  add('effect', effects)
  add(
    'handler',
    tool.actions.slice(0, 1).map((action) => action.slice(action.indexOf('#') + 1)),
  )
  add(
    'input',
    tool.inputs.map(({ name }) => name),
  )
  add('output', Object.keys(tool.outputs.properties ?? {}))
  add('kind', [tool.kind])
  add('risk', [tool.risk])
  return features
}

/** The weight of what two tools have in common, as a share of all that either has; 0 where they do nothing in common. */
export function likenessOf(before: Features, after: Features): number {
  const common = [...before].filter(([feature]) => after.has(feature))
  if (!common.some(([feature]) => feature.startsWith('effect '))) return 0
  const shared = sum(common)
  return shared / (sum([...before]) + sum([...after]) - shared)
}

function sum(features: readonly (readonly [string, number])[]): number {
  return features.reduce((total, [, weight]) => total + weight, 0)
}

/** Whether a likeness is enough to call two tools the same. */
export function isAlike(likeness: number): boolean {
  return likeness >= ALIKE
}
