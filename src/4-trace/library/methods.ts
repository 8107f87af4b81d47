import type { Call, Single } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'
import type { Method, Methods } from './method.js'
import { arrayMethods } from './arrays.js'
import { collectionMethods } from './collections.js'
import { functionMethods, objectMethods } from './functions.js'
import { runsMadeCode } from './made-code.js'
import { promiseMethods } from './promises.js'
import { stringMethods } from './strings.js'

/** The language's method `name` for this receiver. A value from outside may be anything that has such a method. */
export function methodOf(receiver: Single, name: string): Method | null {
  for (const table of tablesFor(receiver)) if (Object.hasOwn(table, name)) return table[name] ?? null
  return null
}

const OUTSIDE = [arrayMethods, stringMethods, promiseMethods, functionMethods, objectMethods]

function tablesFor(receiver: Single): readonly Methods[] {
  switch (receiver.v) {
    case 'const':
    case 'text':
      return [stringMethods]
    case 'object':
      return tablesForObject(receiver.kind, receiver.code !== null)
    default:
      return OUTSIDE
  }
}

function tablesForObject(kind: string, callable: boolean): readonly Methods[] {
  if (kind === 'array') return [arrayMethods, objectMethods]
  if (kind === 'promise') return [promiseMethods]
  if (kind === 'native' && !callable) return [collectionMethods, objectMethods]
  return callable ? [made, functionMethods, objectMethods] : [objectMethods]
}

/** The constructor of every function is `Function`. */
const made: Methods = {
  constructor: (machine: Machine, how: Call) => runsMadeCode(machine, 'Function', how),
}
