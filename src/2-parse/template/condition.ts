import type { Condition, Interpolation, Loop } from './tree.js'

/** Tests of the `if` and `elif` siblings so far, as source texts; null where an `elif` or `else` has nothing to follow. */
export type Chain = readonly string[] | null

/** A chain goes on without saying more: the text of every branch would hold that of all before it. */
const MAX_CHAIN = 32

/** The condition that an element's directives state, and the chain that its next sibling may go on. */
export interface ChainStep {
  readonly condition: Condition | null
  readonly chain: Chain
  /** An `elif` or `else` that follows no `if`. */
  readonly orphan: boolean
}

/** Reads the condition of an element that comes after the siblings of `chain`. */
export function conditionOf(directives: ReadonlyMap<string, Interpolation>, chain: Chain): ChainStep {
  const first = directives.get('if')
  if (first !== undefined) return step('if', first, [])
  const next = directives.get('elif')
  if (next !== undefined) return chain === null ? { ...step('if', next, []), orphan: true } : step('elif', next, chain)
  if (!directives.has('else')) return { condition: null, chain: null, orphan: false }
  if (chain === null) return { condition: null, chain: null, orphan: true }
  return { condition: { branch: 'else', test: null, source: chainSource(chain, null) }, chain: null, orphan: false }
}

function step(branch: 'if' | 'elif', test: Interpolation, before: readonly string[]): ChainStep {
  const source = expressionSource(test)
  return {
    condition: { branch, test, source: chainSource(before, source) },
    chain: before.length < MAX_CHAIN ? [...before, source] : before,
    orphan: false,
  }
}

function chainSource(before: readonly string[], last: string | null): string {
  const failed = before.map((test) => `!(${test})`)
  return [...failed, ...(last === null ? [] : [last])].join(' && ')
}

/** The loop that an element's directives state. `wx:for-items` is the old name of `wx:for`. */
export function loopOf(directives: ReadonlyMap<string, Interpolation>): Loop | null {
  const list = directives.get('for') ?? directives.get('for-items')
  if (list === undefined) return null
  return { list, item: nameOf(directives.get('for-item'), 'item'), index: nameOf(directives.get('for-index'), 'index') }
}

function nameOf(value: Interpolation | undefined, otherwise: string): string {
  const name = value === undefined ? '' : expressionSource(value)
  return name === '' ? otherwise : name
}

/** The text of an interpolation that is one mustache without its braces, else as written. */
export function expressionSource(value: Interpolation): string {
  const parts = value.parts.filter((part) => typeof part !== 'string' || part.trim() !== '')
  const [only] = parts
  return parts.length === 1 && only !== undefined && typeof only !== 'string' ? only.source : value.source.trim()
}
