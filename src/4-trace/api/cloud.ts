import { sightAmounts } from '../flows/arguments.js'
import { sight } from '../flows/sinks.js'
import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { along } from '../domain/fork.js'
import type { Call, HeapObject, Single, Source, Value } from '../domain/value.js'
import type { CloudOp, Sending } from '../graph.js'
import { constantsOf, resolve } from '../machine/alternatives.js'
import { objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { callBack, conclude } from './callbacks.js'
import { fieldsAlong, fieldsOf, waysFor } from './payload.js'
import { describe, record, sink, type Arguments } from './record.js'
import { answers, requestsOf, responseOf } from './request.js'
import { cloudSendingOf } from './sending.js'

/** Fields by which one cloud function is several: each value of it is an operation of its own. */
const MULTIPLEXERS = ['action', '$url', 'type', 'method', 'func', 'fun', 'name', 'api', 'path', 'cmd', 'op']

/** `wx.cloud`. */
export function cloudObject(machine: Machine): HeapObject {
  const cloud = objectOf(machine, {
    init: machine.native('cloud.init', (how) => setUp(machine, how)),
    callFunction: machine.native('cloud.callFunction', (how) => callFunction(machine, how)),
    callContainer: machine.native('cloud.callContainer', (how) => callContainer(machine, how)),
    database: machine.native('cloud.database', () => database(machine)),
    uploadFile: machine.native('cloud.uploadFile', (how) => transfer(machine, how, 'uploadFile')),
    downloadFile: machine.native('cloud.downloadFile', (how) => transfer(machine, how, 'downloadFile')),
  })
  cloud.put(
    'Cloud',
    machine.native('cloud.Cloud', () => cloud),
  )
  return cloud
}

function setUp(machine: Machine, how: Call): Value {
  const env = machine.get(how.args[0] ?? UNDEFINED, 'env')
  machine.world.cloudEnvironments.add(env.v === 'const' && typeof env.value === 'string' ? env.value : null)
  return UNDEFINED
}

function callFunction(machine: Machine, how: Call): Value {
  const options = how.args[0] ?? UNDEFINED
  const sending = cloudSendingOf(machine, options)
  const data = machine.get(options, 'data')
  const named = machine.get(options, 'name')
  sight(machine, how, { sink: 'function', effect: 'wx.cloud.callFunction', value: named })
  sightAmounts(machine, how, data)
  const selectors = [...fieldsOf(machine, data)].flatMap(([key, value]) => (MULTIPLEXERS.includes(key) ? [value] : []))
  const responses = waysFor(machine, [named, ...selectors]).flatMap((way) => {
    const fields = fieldsAlong(machine, data, way)
    const name = nameOf(machine, along(named, way) ?? UNDEFINED)
    return actionsOf(machine, fields).map((action) => {
      recordCloud(machine, how, { op: 'callFunction', name, fields, action, sending })
      return responseOf(machine, `cloud ${name}${action === null ? '' : ` ${action}`}`)
    })
  })
  sink(machine, data)
  return conclude(machine, how, options, answers(responses))
}

/** The operations that the call can ask for; null where none is named. */
function actionsOf(machine: Machine, fields: Arguments): readonly (string | null)[] {
  for (const key of MULTIPLEXERS) {
    const value = fields.get(key)
    const names = value ? resolve(machine, value).map(operationOf) : []
    const known = names.filter((name) => name !== null)
    if (known.length === 1 || (known.length > 1 && known.length === names.length)) return [...new Set(known)]
  }
  return [null]
}

function operationOf(value: Single): string | null {
  return value.v === 'const' && typeof value.value === 'string' && /^[\w./$-]{1,60}$/.test(value.value)
    ? value.value
    : null
}

function callContainer(machine: Machine, how: Call): Value {
  const options = how.args[0] ?? UNDEFINED
  const asked = {
    url: machine.get(options, 'path'),
    method: machine.get(options, 'method'),
    data: machine.get(options, 'data'),
  }
  const responses = requestsOf(machine, asked).map(({ url, method, fields }) => {
    recordCloud(machine, how, {
      op: 'callContainer',
      name: url.path,
      fields: new Map([...url.query, ...fields]),
      action: null,
      method,
      path: url.origins,
    })
    return responseOf(machine, `${method} ${url.path}`)
  })
  sink(machine, asked.data)
  return conclude(machine, how, options, answers(responses))
}

function transfer(machine: Machine, how: Call, op: CloudOp): Value {
  const options = how.args[0] ?? UNDEFINED
  recordCloud(machine, how, {
    op,
    name: '',
    fields: withoutCallbacks(fieldsOf(machine, options)),
    action: null,
  })
  return conclude(machine, how, options, responseOf(machine, `wx.cloud.${op}`))
}

function withoutCallbacks(fields: Arguments): Arguments {
  return new Map([...fields].filter(([name]) => !['success', 'fail', 'complete', 'config'].includes(name)))
}

function nameOf(machine: Machine, value: Value): string {
  const [name] = constantsOf(machine, value)
  return typeof name?.value === 'string' ? name.value : '{}'
}

interface CloudCall {
  readonly op: CloudOp
  readonly name: string
  readonly fields: Arguments
  readonly action: string | null
  readonly method?: string
  readonly path?: readonly Source[]
  readonly sending?: Sending
}

function recordCloud(machine: Machine, how: Call, call: CloudCall): void {
  const { op, name, fields, action, method, path, sending } = call
  const args = describe(machine, fields, path)
  record(machine, how, {
    kind: 'cloud',
    op,
    name,
    fields: args.names,
    from: args.from,
    values: args.values,
    ...(action !== null && { action }),
    ...(method !== undefined && { method }),
    ...(sending && { sending }),
  })
}

/** `wx.cloud.database()`. */
function database(machine: Machine): HeapObject {
  return objectOf(machine, {
    command: UNKNOWN,
    serverDate: machine.native('serverDate', () => UNKNOWN),
    RegExp: machine.native('RegExp', (how) => how.args[0] ?? UNKNOWN),
    Geo: UNKNOWN,
    collection: machine.native('collection', (how) =>
      query(machine, {
        collection: nameOf(machine, how.args[0] ?? UNDEFINED),
        conditions: new Map(),
        aggregate: false,
      }),
    ),
  })
}

interface Query {
  readonly collection: string
  readonly conditions: Arguments
  readonly aggregate: boolean
}

/** Refinements that say nothing of which records are meant. */
const REFINING = [
  'orderBy',
  'limit',
  'skip',
  'field',
  'project',
  'group',
  'sort',
  'lookup',
  'unwind',
  'sample',
  'addFields',
  'replaceRoot',
  'geoNear',
  'bucket',
  'sortByCount',
]
const ENDS: Readonly<Record<string, CloudOp>> = {
  get: 'get',
  count: 'count',
  add: 'add',
  update: 'update',
  set: 'set',
  remove: 'remove',
  watch: 'watch',
  end: 'aggregate',
}

/** A collection, a document or a refined query: until one of its ends is called, nothing happens. */
function query(machine: Machine, state: Query): HeapObject {
  const made = machine.allocate('plain')
  const more = (conditions: Arguments, aggregate = state.aggregate): HeapObject =>
    query(machine, { ...state, conditions: new Map([...state.conditions, ...conditions]), aggregate })
  made.put(
    'doc',
    machine.native('doc', (how) => more(new Map([['_id', how.args[0] ?? UNKNOWN]]))),
  )
  made.put(
    'where',
    machine.native('where', (how) => more(fieldsOf(machine, how.args[0] ?? UNDEFINED))),
  )
  made.put(
    'match',
    machine.native('match', (how) => more(fieldsOf(machine, how.args[0] ?? UNDEFINED))),
  )
  made.put(
    'aggregate',
    machine.native('aggregate', () => more(new Map(), true)),
  )
  for (const name of REFINING)
    made.put(
      name,
      machine.native(name, () => made),
    )
  for (const [name, op] of Object.entries(ENDS))
    made.put(
      name,
      machine.native(name, (how) => end(machine, how, state, op)),
    )
  return made
}

function end(machine: Machine, how: Call, state: Query, op: CloudOp): Value {
  const options = how.args[0] ?? UNDEFINED
  const data =
    op === 'add' || op === 'update' || op === 'set'
      ? fieldsOf(machine, machine.get(options, 'data'))
      : new Map<string, Value>()
  recordCloud(machine, how, {
    op,
    name: state.collection,
    fields: new Map([...state.conditions, ...data]),
    action: null,
  })
  const response = responseOf(machine, `cloud ${op} ${state.collection}`)
  if (op === 'watch') callBack(machine, how, machine.get(options, 'onChange'), [response])
  return conclude(machine, how, options, response)
}
