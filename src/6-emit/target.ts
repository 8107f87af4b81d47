import type { PlatformId } from '../platforms/platform.js'
import { utf8Bytes } from '../source/bytes.js'
import { wholes } from './plain.js'

/**
 * The agent mode that the files are for, where platforms differ. WeChat's is documented (developers.weixin.qq.com/miniprogram/dev/ai);
 * Alipay's takes the same mcp.json and SKILL.md with the rules of its own generator (github.com/ant-mini-program/alipay-ai-skills).
 */
export interface Target {
  readonly id: 'wechat' | 'alipay'
  /** Component by which a result opens its page; null where the platform does that itself, by the page that mcp.json names. */
  readonly card: string | null
  /** Whether app.json points to page-meta.json; of Alipay nothing of the kind is known. */
  readonly hasPageMetadata: boolean
  /** Whether pages are told by a listener of app.js what they are opened with. */
  readonly hasListener: boolean
  /** Whether the subpackage of the skills is declared independent. */
  readonly isIndependent: boolean
  /** Whether the limit of mcp.json is that of the whole file; else it counts without white space and `outputSchema`. */
  readonly countsWholeFile: boolean
  /** Whether texts of mcp.json may hold quotation marks. */
  readonly takesQuotes: boolean
  /** How long the descriptions of tools and skills may be; null where nothing is said. */
  readonly longest: { readonly tool: Length | null; readonly skill: Length | null }
}

/** Whichever is more: Alipay gives both, for Chinese and for other letters. */
interface Length {
  readonly characters: number
  readonly bytes: number
}

const wechat: Target = {
  id: 'wechat',
  card: null,
  hasPageMetadata: true,
  hasListener: true,
  isIndependent: true,
  countsWholeFile: false,
  takesQuotes: true,
  longest: { tool: null, skill: null },
}

const alipay: Target = {
  id: 'alipay',
  card: 'components/page-card/index',
  hasPageMetadata: false,
  hasListener: false,
  isIndependent: false,
  countsWholeFile: true,
  takesQuotes: false,
  longest: { tool: { characters: 120, bytes: 240 }, skill: { characters: 200, bytes: 400 } },
}

/** The target for apps of a platform. Of the others no agent mode is known: what they get is WeChat's. */
export function targetOf(platform: PlatformId): Target {
  return platform === 'alipay' ? alipay : wechat
}

/** `text` without the sentences and list items at its end that are too long for `limit`. */
export function shortened(text: string, limit: Length | null): string {
  return limit === null ? text : (wholes(text).find((some) => fits(some, limit)) ?? '')
}

function fits(text: string, { characters, bytes }: Length): boolean {
  return text.length <= characters || utf8Bytes(text) <= bytes
}
