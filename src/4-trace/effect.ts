import type { Location } from '../source/location.js'

export type Scalar = string | number

/** Whether a value can be told as it is: JSON has no NaN and no Infinity. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
}

/**
 * A named source of a value, as text:
 * 'query.id', 'dataset.goodsId', 'detail.value', 'form.phone', 'data.list[].id', 'storage.token', 'global.userInfo',
 * 'property.item', 'response(GET /goods/list).data[].id', 'response(cloud login).openid', 'response(wx.getLocation).latitude'.
 */
export type Origin = string

export type Effect = NavigateEffect | RequestEffect | CloudEffect | StorageEffect | ApiEffect | SetEffect | EmitEffect

interface EffectBase {
  readonly at: Location
  /** Names of the functions it was reached through, entry first; empty in the entry's own body. */
  readonly through?: readonly string[]
  /** Where each of these is called. It is no part of the written graph, of which it would be a tenth. */
  readonly way?: readonly Location[]
}

export interface NavigateEffect extends EffectBase {
  readonly kind: 'navigate'
  readonly via: string
  readonly to: string | null
  /** What the code names as target, where that is no page of the app; '{}' for what is put in. */
  readonly target?: string
  readonly params: readonly string[]
  /** Origins of each parameter's value. */
  readonly from?: Readonly<Record<string, readonly Origin[]>>
  /** Constant values of parameters. */
  readonly values?: Readonly<Record<string, readonly Scalar[]>>
}

/** What a call sends, where every part of it is known for certain; else the first part that is not. */
export type Sending = { readonly message: Message } | { readonly doubt: string }

/** A request as it goes out. */
export interface Message {
  /** Absent for a cloud function. */
  readonly url?: readonly (string | FromQuery)[]
  readonly header: Readonly<Record<string, Scalar>>
  readonly data: Readonly<Record<string, Constant | FromQuery>>
  /** The cloud environment that the app is set up with. */
  readonly env?: string
}

export interface Constant {
  readonly value: Scalar | boolean
}

/** What the page was opened with under this key, as it was given. */
export interface FromQuery {
  readonly query: string
}

export interface RequestEffect extends EffectBase {
  readonly kind: 'request'
  readonly method: string
  readonly url: string
  /** Host of a URL that is written out in full. */
  readonly host?: string
  readonly sending?: Sending
  readonly fields: readonly string[]
  readonly from?: Readonly<Record<string, readonly Origin[]>>
  readonly values?: Readonly<Record<string, readonly Scalar[]>>
}

export interface CloudEffect extends EffectBase {
  readonly kind: 'cloud'
  readonly op: CloudOp
  readonly name: string
  /** What multiplexes the function: the constant value of its `action`, `type`, `$url`, … field. */
  readonly action?: string
  /** callContainer: the HTTP method. */
  readonly method?: string
  /** callFunction. */
  readonly sending?: Sending
  readonly fields?: readonly string[]
  readonly from?: Readonly<Record<string, readonly Origin[]>>
  readonly values?: Readonly<Record<string, readonly Scalar[]>>
}

export type CloudOp =
  | 'callFunction'
  | 'callContainer'
  | 'get'
  | 'add'
  | 'set'
  | 'update'
  | 'remove'
  | 'count'
  | 'aggregate'
  | 'watch'
  | 'uploadFile'
  | 'downloadFile'

export interface StorageEffect extends EffectBase {
  readonly kind: 'storage'
  readonly op: 'get' | 'set' | 'remove' | 'clear'
  readonly key: string | null
}

export interface ApiEffect extends EffectBase {
  readonly kind: 'api'
  readonly name: string
  /** Constant texts of a message shown to the person (showToast, showModal: title, content). */
  readonly text?: string
  readonly from?: Readonly<Record<string, readonly Origin[]>>
}

export interface SetEffect extends EffectBase {
  readonly kind: 'set'
  readonly path: string
  readonly from?: Readonly<Record<string, readonly Origin[]>>
  /** The place in a response that is put there as it came, nothing left out and nothing changed. */
  readonly copies?: Origin
}

export interface EmitEffect extends EffectBase {
  readonly kind: 'emit'
  readonly event: string
}
