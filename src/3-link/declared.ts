import { UNKNOWN_TYPE, type TypeShape } from '../2-parse/script/types/shape.js'
import type { Declarations, DeclaredValue, QueryType, Surface } from './program.js'
import { TypeScope, type Modules } from './type-scope.js'
import { own } from '../source/own.js'

/** What TypeScript declares about pages and components, found out when it is first asked for. */
export function declarationsOf(modules: Modules): Declarations {
  const scope = new TypeScope(modules)
  const queries = new Map<string, readonly QueryType[]>()
  const values = new Map<string, DeclaredValue | null>()
  return {
    query: (surface) => remember(queries, surface.route, () => queryOf(scope, surface)),
    event: ({ script }, handler, path) => {
      const type = script?.types?.parameters.get(handler)
      return type ? valueAt(scope, () => eventPart(scope, type, path)) : null
    },
    data: (surface, path) => remember(values, `${surface.route} ${path.join('.')}`, () => dataOf(scope, surface, path)),
  }
}

function remember<Found>(known: Map<string, Found>, key: string, find: () => Found): Found {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = find()
  known.set(key, made)
  return made
}

/** The keys of the parameter of `onLoad`. */
function queryOf(scope: TypeScope, { kind, script }: Surface): readonly QueryType[] {
  const shape = kind === 'page' ? script?.types?.parameters.get('onLoad') : undefined
  if (!shape) return []
  const found = scope.ask(() =>
    scope.members(shape).map(({ name, type, optional }) => {
      const { absent, ...value } = scope.valueOf(type)
      return { name, ...value, optional: optional || absent }
    }),
  )
  return found ?? []
}

/** What is declared about a path of the data; null where nothing is. */
function dataOf(scope: TypeScope, { script }: Surface, path: readonly string[]): DeclaredValue | null {
  const shape = script?.types?.data
  return shape ? valueAt(scope, () => scope.at(shape, path)) : null
}

function valueAt(scope: TypeScope, find: () => TypeShape): DeclaredValue | null {
  const found = scope.ask(() => scope.valueOf(find()))
  return found && found.type !== null ? { type: found.type, literals: found.literals } : null
}

/** Which argument of the platform's event types is what (miniprogram-api-typings, lib.wx.event.d.ts). */
const eventArguments: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'WechatMiniprogram.CustomEvent': { detail: 0, dataset: 2 },
  'WechatMiniprogram.TouchEvent': { detail: 0, dataset: 2 },
  'WechatMiniprogram.BaseEvent': { dataset: 1 },
}

/** The type at 'detail.…' or 'dataset.…' of an event's type. */
function eventPart(scope: TypeScope, event: TypeShape, [part = '', ...path]: readonly string[]): TypeShape {
  const at = event.t === 'name' ? own(own(eventArguments, event.name), part) : undefined
  if (event.t === 'name' && at !== undefined) return scope.at(event.args[at] ?? UNKNOWN_TYPE, path)
  return scope.at(event, part === 'dataset' ? ['currentTarget', part, ...path] : [part, ...path])
}
