import type { Tool } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'
import type { ReplyWording } from '../../wording/wording.js'

/**
 * What a call answers that hands over to a page: what is the case, then what to do next, then what not to do and the way out.
 * Nothing was carried out, so nothing may sound as if it was.
 */
export function replyOf({ kind, risk, title }: Tool, pageTitle: string | null, say: ReplyWording): readonly string[] {
  const page = plain(pageTitle ?? '', 30) || null
  if (kind === 'open' || kind === 'query') return [say.shown(page), say.look]
  return [say.prepared(page, plain(title)), risk === 'payment' ? say.pay : say.finish]
}
