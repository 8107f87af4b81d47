/** The type of a value, as far as the platform's reference says it. */
export type FieldType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'unknown'

/** Field name → type. `errMsg`, which every API gives, is left out. */
export type Fields = Readonly<Record<string, FieldType>>

/** What calling an API means to the person in front of the app. */
export type ApiKind =
  | 'navigate'
  | 'request'
  | 'upload'
  | 'download'
  | 'socket'
  | 'storage'
  | 'payment'
  | 'login'
  | 'profile'
  | 'phone'
  | 'address'
  | 'location'
  | 'scan'
  | 'media'
  | 'album'
  | 'file'
  | 'share'
  | 'subscribe'
  | 'call'
  | 'clipboard'
  | 'message'
  | 'ui'
  | 'device'
  | 'bluetooth'
  | 'permission'
  | 'jump'
  | 'update'
  | 'env'
  | 'cloud'
  | 'ai'
  | 'other'

/**
 * What the platform's reference says about one API.
 *
 * Without `sync`, `listener` and `returns` it takes one object with `success`, `fail` and `complete`, and returns a
 * promise where none of the three is given.
 */
export interface ApiFacts {
  readonly kind: ApiKind
  /** Fields of what `success` or the promise gives; for `sync` of the returned object; for `listener` of the callback's argument. */
  readonly result?: Fields
  /** `sync` with a result that is no object with known fields: its type. */
  readonly value?: FieldType
  /** The permission that the person is asked for: 'scope.userLocation'. */
  readonly scope?: string
  /** It hands personal data to the app. */
  readonly private?: true
  /** Returns its result at once. */
  readonly sync?: true
  /** What else it returns at once: a handle with methods of its own, or nothing. */
  readonly returns?: 'task' | 'context' | 'manager' | 'object' | 'none'
  /** The first argument is a callback that runs later. */
  readonly listener?: true
  /** What the files are that it gives. */
  readonly media?: 'image' | 'video' | 'audio' | 'file'
}

/** API name → facts. Members of a namespace have dotted names: 'cloud.callFunction'. */
export type ApiTable = Readonly<Record<string, ApiFacts>>

/** A table that gives the same facts to each of the space-separated names. */
export function alike(facts: ApiFacts, names: string): ApiTable {
  return Object.fromEntries(words(names).map((name) => [name, facts]))
}

/** A table of `on…` and `off…` for each of the space-separated event names; `result` is the argument of the callback. */
export function listeners(kind: ApiKind, events: string, result?: Fields): ApiTable {
  const on: ApiFacts = { kind, listener: true, returns: 'none', ...(result && { result }) }
  const off: ApiFacts = { kind, returns: 'none' }
  return Object.fromEntries(
    words(events).flatMap((event) => [
      [`on${event}`, on],
      [`off${event}`, off],
    ]),
  )
}

/** The names in a text, separated by white space. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
