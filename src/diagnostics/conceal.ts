import { conceal } from '../secrets/conceal.js'
import { findSecrets } from '../secrets/find.js'
import { findKnown } from '../secrets/known.js'
import type { Diagnostic, Params } from './diagnostic.js'

/** `diagnostics` without secrets in what they say: names and addresses of the app stand in them. */
export function withoutSecrets(diagnostics: readonly Diagnostic[], values: readonly string[]): readonly Diagnostic[] {
  const clear = (text: string): string => conceal(text, [...findSecrets(text), ...findKnown(text, values)])
  const cleared = (params: Params): Params =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? clear(value) : value]),
    )
  return diagnostics.map((diagnostic) => {
    const { chain, params } = diagnostic
    const links = chain?.map((link) => ({ ...link, params: cleared(link.params) }))
    return { ...diagnostic, params: cleared(params), ...(links && { chain: links }) }
  })
}
