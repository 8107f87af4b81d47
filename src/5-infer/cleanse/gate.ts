import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Location } from '../../source/location.js'
import { payloadIn } from '../../text/payload.js'
import { isMostlyOrder, overrides, sanitise } from '../../text/sanitise.js'
import type { Refusal } from '../../text/sanitise.js'
import { unseen } from '../../text/unseen.js'
import { withoutHoles } from '../words/holes.js'

/** A text that was refused, where, and what it was. */
interface Refused {
  readonly refusal: Refusal
  readonly kind: Kind
  readonly text: string
  readonly at: Location | undefined
}

/** What a text of an app is to the app. */
export type Kind =
  'label' | 'title' | 'placeholder' | 'message' | 'heading' | 'sample' | 'choice' | 'value' | 'name' | 'route'

/** Where words of an app are let through or not; it keeps what it refused. Of neighbours it is also seen what they say together. */
export class Gate {
  readonly #refused: Refused[] = []
  /** Texts that command only together with their neighbour. */
  readonly #halves: ReadonlySet<string>

  constructor(halves: ReadonlySet<string> = new Set()) {
    this.#halves = halves
  }

  /** `text` where an assistant may read it; null, and a remark, where not. */
  word(text: string | null | undefined, kind: Kind, at?: Location): string | null {
    if (text === null || text === undefined) return null
    const refusal = this.#halves.has(text) ? 'instruction' : refusalOf(withoutHoles(text))
    if (refusal === null) {
      this.#noteUnseen(text, kind, at)
      return text
    }
    this.#refused.push({ refusal, kind, text, at })
    return null
  }

  /** Whether a value may be told: it works only as it is written, so only what commands, hides or is markup is refused. */
  admits(value: unknown, kind: Kind, at?: Location): boolean {
    if (typeof value !== 'string') return true
    const refusal = refusalOfValue(value)
    if (refusal === null || !(harmful.has(refusal) || isProse(value))) return true
    this.#refused.push({ refusal, kind, text: value, at })
    return false
  }

  /** Every refusal once. */
  diagnostics(): readonly Diagnostic[] {
    const said = this.#refused.flatMap(diagnosticOf)
    return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()]
  }

  #noteUnseen(text: string, kind: Kind, at: Location | undefined): void {
    if (unseen(text).length > 0) this.#refused.push({ refusal: 'concealed', kind, text, at })
  }
}

/** What nobody sees cannot be left out of a value, which works only as it is written. */
function refusalOfValue(value: string): Refusal | null {
  if (isName(value)) return overrides(value) ? 'instruction' : null
  return unseen(value).length > 0 ? 'concealed' : refusalOf(value)
}

/** A word of code: its parts make up nearly any run of letters, so that only the plainest command is one. */
function isName(text: string): boolean {
  return /^[\w$.[\]/-]*$/u.test(text)
}

/** An address alone is what the app keeps it for; among words it is meant for their reader. */
function isProse(text: string): boolean {
  return /[\s\p{Script=Han}]/u.test(text.trim())
}

function refusalOf(text: string): Refusal | null {
  const judged = sanitise(text)
  return 'dropped' in judged ? judged.dropped : null
}

const harmful: ReadonlySet<Refusal> = new Set(['instruction', 'concealed', 'markup'])

function diagnosticOf({ refusal, kind, text, at }: Refused): readonly Diagnostic[] {
  const place = at === undefined ? {} : { at }
  if (refusal === 'instruction') return [{ code: 'text/instruction', params: { kind }, ...place }]
  if (refusal === 'aside') return [{ code: 'text/aside', params: { kind }, ...place }]
  const hidden = unseen(text)
  if (hidden.length > 0) {
    const code = refusalOf(text) === 'concealed' ? 'text/concealed' : 'text/invisible'
    return [{ code, params: { kind, count: hidden.length, characters: hidden.slice(0, MOST).join(', ') }, ...place }]
  }
  return refusal === 'markup' ? [{ code: 'text/markup', params: { kind }, ...place }] : []
}

const MOST = 5

/** Chance neighbours can make up a command out of the end of one and the beginning of the other. */
const A_PART = 0.3

/** Texts of `words`, in the order in which they are met, that command together with the next one and not alone. */
export function halvesIn(words: readonly string[]): ReadonlySet<string> {
  const distinct = [...new Set(words)].filter((word) => 'text' in sanitise(withoutHoles(word)))
  return new Set(
    distinct.slice(1).flatMap((second, at) => {
      const first = distinct[at] ?? ''
      return commandTogether(withoutHoles(first), withoutHoles(second)) ? [first, second] : []
    }),
  )
}

function commandTogether(first: string, second: string): boolean {
  return isMostlyOrder(`${first} ${second}`, A_PART) || payloadIn(first + second) === 'instruction'
}
