import { BlockList, isIP } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Whether only programs on this machine reach `address`. */
export function isLoopback(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, '')
  const family = isIP(bare)
  return bare === 'localhost' || (family !== 0 && loopback.check(bare, family === 6 ? 'ipv6' : 'ipv4'))
}

/** Whether `host`, as a request names it, is this machine by its own name and not one that a stranger's name server resolves to it. */
export function isThisMachine(host: string | undefined): host is string {
  return host !== undefined && isLoopback(host.replace(/:\d+$/u, ''))
}

/** Whether a request comes from a program on this machine and not through a browser: no web page sent it. */
export function isFromHere(host: string | undefined, origin: string | undefined): boolean {
  return isThisMachine(host) && origin === undefined
}

/** Whether a request comes from a program on this machine or from a page that came from here itself. */
export function isFromOwnPage(host: string | undefined, origin: string | undefined): boolean {
  return isThisMachine(host) && (origin === undefined || origin === `http://${host}`)
}
