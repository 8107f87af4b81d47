import type { Interpreter } from '../machine/interpreter.js'
import type { Source } from '../domain/source.js'
import type { Location } from '../../source/location.js'
import type { Param, Scalar, ValueType } from '../graph.js'
import type { Live } from '../surface/live.js'
import { scalarsIn, typeOf } from './knowledge.js'
import type { Run } from './run.js'

/** Query keys that a page reads; properties of a component. */
export function paramsOf(machine: Interpreter, live: Live, runs: readonly Run[], at: Location): readonly Param[] {
  return live.surface.kind === 'page' ? queryParams(machine, live, runs, at) : properties(live, at)
}

function queryParams(machine: Interpreter, live: Live, runs: readonly Run[], at: Location): readonly Param[] {
  const read = new Map<string, Source>()
  for (const run of runs)
    for (const source of [...run.entry.reads, ...run.entry.sinks])
      if (source.root.kind === 'query' && source.root.owner === live.surface.route) {
        const name = source.path[0]
        if (name !== undefined && name !== '[]' && !read.has(name)) read.set(name, topOf(source))
      }
  return [...read].map(([name, source]) => {
    const uses = machine.usesOf(source)
    const options = [...uses.compared]
    return { name, type: typeFrom(uses.types), required: !uses.defaulted && !uses.tested, ...(options.length > 1 && { enum: options }), at }
  })
}

function topOf(source: Source): Source {
  let at = source
  while (at.parent && at.path.length > 1) at = at.parent
  return at
}

/** A query value is a string unless the code makes something else of it. */
function typeFrom(types: ReadonlySet<ValueType>): ValueType {
  if (types.has('object')) return 'object'
  if (types.has('number')) return 'number'
  if (types.has('boolean')) return 'boolean'
  return 'string'
}

const CONSTRUCTORS: Readonly<Record<string, ValueType>> = { String: 'string', Number: 'number', Boolean: 'boolean', Object: 'object', Array: 'array' }

function properties(live: Live, at: Location): readonly Param[] {
  return [...live.configuration.properties].map(([name, property]) => {
    const type = CONSTRUCTORS[property.type] ?? typeOf(property.value)
    const [value] = scalarsIn(property.value)
    const fallback: Scalar | undefined = value
    return { name, type, required: property.value === null, ...(fallback !== undefined && { default: fallback }), at }
  })
}
