import type { FunctionIr } from './ir.js'

/** A function of `file` that takes nothing and does nothing, but for what `traits` says. */
export function emptyFunction(file: string, traits: Partial<FunctionIr> = {}): FunctionIr {
  return {
    id: 0,
    name: '',
    file,
    at: 0,
    params: [],
    rest: null,
    slots: 0,
    names: [],
    argumentsSlot: -1,
    selfSlot: -1,
    hoisted: [],
    body: [],
    nesting: 0,
    arrow: false,
    async: false,
    generator: false,
    sharedSlots: new Set(),
    ...traits,
  }
}
