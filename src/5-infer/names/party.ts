import type { Subject } from '../facts/subject.js'
import { pathsOf } from '../fields/binding.js'
import { wordsOf } from '../words/identifier.js'
import { ascii } from './ascii.js'
import { singular } from './endpoint.js'

/** Words of keys that hold a number to call. */
const numbers: ReadonlySet<string> = new Set(
  'phone tel telephone mobile number num no hotline hot line contact call customer service'.split(' '),
)

/** Words of keys that only hold something. */
const holders: ReadonlySet<string> = new Set(
  'list lists data datas info detail item items obj result res record api link'.split(' '),
)

/** Who is called: what the key says before 'phone', else what has it: 'trip.driverPhone' → driver, 'stores[].tel' → store. */
export function partyCalled({ action, main }: Subject): readonly string[] {
  const origins = main.flatMap((effect) => (effect.kind === 'api' ? (effect.from?.['phoneNumber'] ?? []) : []))
  const segments = pathsOf(action, origins).map((path) => path.split('.').toReversed())
  const [first = []] = segments.map((keys) => keys.map(thingsIn).find((words) => words.length > 0) ?? [])
  return first
}

function thingsIn(key: string): readonly string[] {
  const words = ascii(wordsOf(key)).filter((word) => !numbers.has(word) && !holders.has(word))
  return words.map(singular)
}
