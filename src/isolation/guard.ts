import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

/**
 * What a child does to itself before it sees a byte of an app. It keeps our own code and the libraries that we use from
 * doing what they never have to; against machine code that somebody has smuggled in only the system's own walls help.
 */
export function guard(): void {
  closeNetwork()
  for (const [, object] of shared) Object.seal(object)
}

/**
 * Whether something that every object shares is no longer what it was. Sealed objects take nothing new and lose nothing;
 * what they hold could be replaced, and freezing them would double the time of an analysis.
 */
export function isTampered(): boolean {
  return shared.some(([, object, before]) => {
    const now = Reflect.ownKeys(object)
    return now.length !== before.size || now.some((key) => !same(before.get(key), valueOf(object, key)))
  })
}

const names = [
  'Object',
  'Array',
  'Function',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'RegExp',
  'Date',
  'Error',
] as const
const more = ['Promise', 'Map', 'Set', 'WeakMap', 'WeakSet'] as const

/** What every object of its kind inherits from, and what it held at the start. */
const shared = [...names, ...more].map((name) => {
  const object: object = globalThis[name].prototype
  return [name, object, new Map(Reflect.ownKeys(object).map((key) => [key, valueOf(object, key)]))] as const
})

function valueOf(object: object, key: PropertyKey): PropertyDescriptor | undefined {
  return Reflect.getOwnPropertyDescriptor(object, key)
}

function same(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  return a?.value === b?.value && a?.get === b?.get && a?.set === b?.set
}

/** Names are not looked up, and nothing is connected to or listened at. */
function closeNetwork(): void {
  const refuse = (): never => {
    throw new Error('no network here')
  }
  refused(net.Socket.prototype, ['connect'], refuse)
  refused(net.Server.prototype, ['listen'], refuse)
  refused(dgram.Socket.prototype, ['bind', 'connect', 'send'], refuse)
  const lookups = (of: object): string[] => Object.keys(of).filter((name) => /^(lookup|resolve|reverse)/u.test(name))
  refused(dns, lookups(dns), refuse)
  refused(dns.promises, lookups(dns.promises), refuse)
  refused(globalThis, ['fetch', 'WebSocket', 'EventSource'], refuse)
}

function refused(of: object, methods: readonly string[], refuse: () => never): void {
  for (const name of methods) Object.defineProperty(of, name, { value: refuse })
}
