import type { Platform } from '../../platforms/platform.js'
import { commonApiName } from '../../platforms/index.js'
import { SOME_BOOLEAN, constant } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'
import { WECHAT_API_NAMES } from '../../platforms/wechat-api.js'
import { cloudObject } from './cloud.js'
import { runGeneric } from './generic.js'
import type { ApiModel } from './model.js'
import { modelContext } from './model-context.js'
import { navigate, navigateBack } from './navigate.js'
import { request, transfer } from './request.js'
import { batchStorage, clearStorage, readStorage, removeStorage, writeStorage } from './storage.js'
import { setTitle } from './title.js'

/** APIs whose behaviour the table of names cannot say. To add one, write its model and put it here. */
const MODELS: readonly ApiModel[] = [
  request,
  transfer,
  navigate,
  navigateBack,
  readStorage,
  writeStorage,
  removeStorage,
  batchStorage,
  clearStorage,
  setTitle,
]

const BY_NAME: ReadonlyMap<string, ApiModel> = new Map(
  MODELS.flatMap((model) => model.names.map((name) => [name, model] as const)),
)

/** `wx`, `my`, `tt`, …: its members are made when they are first named. */
export function platformObject(machine: Machine, platform: Platform): HeapObject {
  const made = machine.allocate('native')
  made.missing = (name) => member(machine, platform, made, name)
  made.offered = WECHAT_API_NAMES.filter((name) => !name.includes('.'))
  return made
}

/** Names under which libraries put promise forms of the same APIs. */
const MIRRORS: ReadonlySet<string> = new Set(['pro', 'p', 'promises'])

function member(machine: Machine, platform: Platform, self: HeapObject, name: string): Value | null {
  if (MIRRORS.has(name)) return self
  if (name === 'cloud') return cloudObject(machine)
  if (name === 'modelContext') return modelContext(machine)
  if (name === 'env') return machine.allocate('plain')
  if (name === 'canIUse') return machine.native(name, () => SOME_BOOLEAN)
  if (name === 'nextTick')
    return machine.native(name, (how) => machine.call(how.args[0] ?? constant(undefined), { ...how, args: [] }))
  const common = commonApiName(platform, name)
  const model = BY_NAME.get(common)
  if (model) return machine.native(common, (how) => model.run(machine, how, common))
  return machine.native(common, (how) => runGeneric(machine, how, platform, common))
}
