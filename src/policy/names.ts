import { domainToASCII } from 'node:url'
import type { NameLists } from './policy.js'

/** What a list says about a name: 'denied' counts more than 'allowed'. */
export type Standing = 'denied' | 'allowed' | 'not-allowed'

/** Where `host` stands. '*.example.com' is every host below example.com, at any depth, but not example.com. */
export function standingOfHost(host: string, lists: NameLists): Standing {
  const name = hostName(host)
  return standing(lists, (pattern) => {
    if (pattern === '*') return true
    return pattern.startsWith('*.') ? name.endsWith(`.${hostName(pattern.slice(2))}`) : name === hostName(pattern)
  })
}

/** Where the API `name` stands. 'choose*' is every API whose name begins so. */
export function standingOfApi(name: string, lists: NameLists): Standing {
  return standing(lists, (pattern) => {
    const plain = pattern.replace(/^wx\./u, '')
    return plain.endsWith('*') ? name.startsWith(plain.slice(0, -1)) : name === plain
  })
}

function standing({ allow, deny }: NameLists, fits: (pattern: string) => boolean): Standing {
  if (deny.some(fits)) return 'denied'
  return allow === undefined || allow.some(fits) ? 'allowed' : 'not-allowed'
}

/** The host that a client really asks: without user and port, '\' read as '/', in ASCII, without the root's dot. */
export function hostName(host: string): string {
  const authority = URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : domainToASCII(host)
  return (authority === '' ? host.toLowerCase() : authority).replace(/\.$/u, '')
}
