import { wordsOfRemote } from '../facts/effects.js'
import type { RemoteEffect } from '../facts/effects.js'
import type { Intent } from '../intent.js'
import { meaningOfWords } from '../words/meaning.js'
import { ascii } from './ascii.js'

/** Words of a URL that are in every URL of an app. */
const technical: ReadonlySet<string> = new Set(
  'api apis service services rest web wx wechat weixin mini miniapp applet app client server public open v index home manage controller action php do json data db sns mp user users member members list detail info count check token session config settings setting'.split(
    ' ',
  ),
)

/** What an endpoint says: the verb, if there is one, and the things. */
export interface EndpointMeaning {
  readonly verb: string | null
  readonly nouns: readonly string[]
}

/** What the first telling endpoint says: '/api/cart/add' → add, [cart]; `null` where none tells. */
export function endpointMeaning(remote: readonly RemoteEffect[]): EndpointMeaning | null {
  for (const effect of remote) {
    const segments = wordsOfRemote(effect)
    const last = meaningOfWords(segments.at(-1) ?? [])
    const nouns = telling(last.nouns)
    const said = nouns.length > 0 ? nouns : telling(meaningOfWords(segments.at(-2) ?? []).nouns)
    if (last.verb !== null || said.length > 0) return { verb: last.verb, nouns: said }
  }
  return null
}

/** Things that the lead action's endpoints are about, at most two words. */
export function endpointNouns(intent: Intent): readonly string[] {
  const found = intent.lead.remote
    .map((effect) => endpointMeaning([effect])?.nouns ?? [])
    .find((nouns) => nouns.length > 0)
  return (found ?? []).slice(0, 2)
}

function telling(words: readonly string[]): readonly string[] {
  return ascii(words).filter((word) => !technical.has(word))
}
