import type { Call, Value } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'

/** What one or several platform APIs do: which effect they are, what they return and call back. */
export interface ApiModel {
  /** Names without the platform's object: 'request', 'getStorageSync'. */
  readonly names: readonly string[]
  readonly run: (machine: Machine, how: Call, name: string) => Value
}

/** Declares an API model. */
export function defineApiModel(model: ApiModel): ApiModel {
  return model
}
