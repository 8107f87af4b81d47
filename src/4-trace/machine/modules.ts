import type { ExportIr } from '../../2-parse/script/ir.js'
import type { ScriptUnit } from '../../2-parse/unit.js'
import { UNDEFINED } from '../domain/constants.js'
import { lasting } from '../domain/join.js'
import { Frame, HeapObject, REST, type Call, type Value } from '../domain/value.js'
import { constantsOf } from './alternatives.js'
import type { Machine } from './machine.js'
import { fulfilled } from './promises.js'

interface Loaded {
  /** The CommonJS `module` object. What it exports is a value like any other: unknown, one of several, a function. */
  readonly module: HeapObject
}

/**
 * Modules are run once, when they are first required, each with fuel of its own. One that was cut off is half made:
 * what it exports counts as unknown.
 */
export class Modules {
  private readonly loaded = new Map<string, Loaded>()

  constructor(private readonly machine: Machine) {}

  /** What `require` of the module gives; while it still runs, what it has exported so far. */
  require(unit: ScriptUnit): Value {
    const seen = this.loaded.get(unit.file)
    if (seen) return exportsOf(seen)
    const module = new HeapObject('plain', 0)
    const exports = new HeapObject('plain', 0)
    module.put('exports', exports)
    const loaded: Loaded = { module }
    this.loaded.set(unit.file, loaded)
    if (unit.opaque) return this.unknownModule(unit.file)
    this.initialise(unit, loaded, exports)
    if (this.machine.world.unfinished.has(unit.file)) module.put('exports', this.unknownModule(unit.file))
    const result = exportsOf(loaded)
    if (result === exports && !unit.esm && !exports.missing) exports.sealed = !exports.has(REST)
    else if (result.v === 'object' && result.kind === 'plain' && result.born === 0)
      result.sealed = !result.has(REST) && !result.missing
    return result
  }

  private initialise(unit: ScriptUnit, loaded: Loaded, exports: HeapObject): void {
    const names = new Map<string, Value>([
      ['module', loaded.module],
      ['exports', exports],
      ['require', this.requireOf(unit.file)],
      ['import', this.machine.native('import', (call) => this.later(unit.file, call))],
    ])
    const self = unit.esm ? UNDEFINED : exports
    const frame = new Frame({ fn: unit.main, outer: null, self, born: 0, lookup: (name) => names.get(name) ?? null })
    if (unit.esm) expose(this, unit, frame, exports)
    this.machine.runModule(unit.main, () => {
      hoist(this.machine, frame)
      this.machine.execute(unit.main.body, frame)
    })
    for (const slot of unit.main.sharedSlots) frame.put(slot, lasting(frame.read(slot)))
  }

  /** `require`, with the forms that load a subpackage: `require(path, callback)` and `require.async(path)`. */
  private requireOf(file: string): HeapObject {
    const require = this.machine.native('require', (call) => {
      const module = this.requireCall(file, call.args[0] ?? UNDEFINED)
      const [, callback] = call.args
      if (callback) this.machine.maybe(() => this.machine.call(callback, { ...call, args: [module] }))
      return module
    })
    require.put(
      'async',
      this.machine.native('require.async', (call) => this.later(file, call)),
    )
    return require
  }

  private later(file: string, call: Call): Value {
    return fulfilled(this.machine, this.requireCall(file, call.args[0] ?? UNDEFINED))
  }

  private requireCall(from: string, specifier: Value): Value {
    const [name] = constantsOf(this.machine, specifier)
    return typeof name?.value === 'string' ? this.importFrom(from, name.value) : this.unknownModule('')
  }

  /** The module that `specifier` names in `file`. */
  importFrom(file: string, specifier: string): Value {
    const target = this.machine.program.resolve(file, specifier)
    if (target.m === 'file') {
      const unit = this.machine.program.script(target.file)
      if (unit && !unit.opaque) return this.require(unit)
    }
    if (target.m === 'vendor' && !this.machine.world.packages.has(target.name))
      this.machine.world.packages.set(target.name, file)
    return this.unknownModule(target.m === 'vendor' ? target.name : target.m === 'file' ? target.file : specifier)
  }

  /** An exported name of another module. */
  read(file: string, specifier: string, name: string): Value {
    const module = this.importFrom(file, specifier)
    return name === '*' ? module : exported(this.machine, module, name)
  }

  private unknownModule(name: string): Value {
    return this.machine.world.root('module', name, '')
  }
}

/** `module.exports`; an ES module may assign it too, for the platform compiles both to CommonJS. */
function exportsOf({ module }: Loaded): Value {
  return module.read('exports') ?? UNDEFINED
}

/** `import { name } from`. The default of a CommonJS module is its `module.exports`. */
export function exported(machine: Machine, module: Value, name: string): Value {
  const value = machine.get(module, name)
  if (name !== 'default' || module.v !== 'object' || value !== UNDEFINED) return value
  return module
}

function hoist(machine: Machine, frame: Frame): void {
  for (const { slot, fn } of frame.fn.hoisted) {
    const made = machine.allocate('function')
    made.code = { c: 'closure', fn, frame, home: null, fields: [] }
    frame.put(slot, made)
  }
}

/** Exports of an ES module are live: they are read when they are used. */
function expose(modules: Modules, unit: ScriptUnit, frame: Frame, exports: HeapObject): void {
  exports.accessors = new Map()
  for (const entry of unit.exports) exposeOne(modules, { unit, frame, exports }, entry)
}

interface Exposure {
  readonly unit: ScriptUnit
  readonly frame: Frame
  readonly exports: HeapObject
}

function exposeOne(modules: Modules, { unit, frame, exports }: Exposure, entry: ExportIr): void {
  const live = (read: () => Value): HeapObject => {
    const getter = new HeapObject('native', 0)
    getter.code = { c: 'native', name: 'export', run: read }
    return getter
  }
  if (entry.e === 'slot') exports.accessors?.set(entry.name, { get: live(() => frame.read(entry.slot)) })
  else if (entry.e === 'from')
    exports.accessors?.set(entry.name, { get: live(() => modules.read(unit.file, entry.source, entry.imported)) })
  else (exports.stars ??= []).push(() => modules.importFrom(unit.file, entry.source))
}
