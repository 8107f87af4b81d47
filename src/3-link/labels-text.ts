import { remembered } from '../source/remember.js'

/** Whether a form says of a field that it must be filled in or may be left empty. */
export type Mark = 'required' | 'optional'

const MAX_LENGTH = 40
/** A name that stands beside a field or value is not longer; what is, explains. */
const MAX_CAPTION = 24

/** Entities of the template language's `decode`. */
const entities: readonly (readonly [string, string])[] = [
  ['&nbsp;', ' '],
  ['&ensp;', ' '],
  ['&emsp;', ' '],
  ['\\n', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&apos;', "'"],
  ['&quot;', '"'],
  ['&amp;', '&'],
]

const brackets: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['[', ']'],
  ['「', '」'],
  ['《', '》'],
  ['“', '”'],
]

/** What a choice shows before anything is chosen, and fields that say no more than that they are fields. */
const prompts: ReadonlySet<string> = new Set(
  '请选择 点击选择 未选择 待选择 请输入 请填写 点击输入 未填写 待填写 去填写 去选择 Select Choose'.split(' '),
)

const optional =
  /[（(【[]\s*(?:选填|可选|可不填|可不选|非必填|非必选|optional)[^）)】\]]*[）)】\]]|(?:^|\s)(?:选填|可不填|非必填)\s*$/iu
const required = /[（(【[]\s*(?:必填|必选|required)[^）)】\]]*[）)】\]]|(?:^|\s)(?:必填|必选)\s*$/iu
const star = /^\s*[*＊](?![*＊])|(?<![*＊])[*＊]\s*(?:[:：]\s*)?$/u

/** `text` with its entities decoded, all in one line. Icons of icon fonts, written as numbers, are left out. */
export const oneLine = remembered((text): string => {
  const decoded = entities.reduce((rest, [entity, character]) => rest.replaceAll(entity, character), text)
  return decoded
    .replaceAll(/&#x?[\da-f]+;/giu, ' ')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ')
})

/** `text` without what stands around its words (icons, colons, arrows), cut to a label's length; null where it has no word. */
export const asLabel = remembered((text): string | null => {
  const words = unwrapped(text)
  return words === '' || words === 'x' || words === 'X'
    ? null
    : Array.from(words).slice(0, MAX_LENGTH).join('').trimEnd()
})

/** Cuts what is no word off both ends, and brackets that open or close nothing or are around everything. */
function unwrapped(text: string): string {
  const words = text
    .replace(/^[^\p{L}\p{N}（(【[「《“]+/u, '')
    .replace(/(?<=^|[\p{L}\p{N}）)】\]」》”%℃])[^\p{L}\p{N}）)】\]」》”%℃]+$/u, '')
  for (const [open, close] of brackets) {
    const opened = words.startsWith(open) ? words.indexOf(close) : 0
    if (opened < 0 || (opened > 0 && opened === words.length - 1)) return unwrapped(words.slice(1))
    if (words.endsWith(close) && !words.includes(open)) return unwrapped(words.slice(0, -1))
  }
  return words
}

/** The name of a field or value in the `text` beside it: up to its colon, without marks; null where it is a sentence. */
export const asCaption = remembered((text): string | null => {
  const [head = '', ...tail] = text.split(/(?<=[^\d\s])\s*[:：]/u)
  const named = tail.length > 0 && asLabel(head) !== null ? head : text
  const name = asLabel(withoutMark(named))
  const fits =
    name !== null &&
    /\p{L}/u.test(name) &&
    !/[，。！？；!?;…]|,\s|\.\s/u.test(name) &&
    Array.from(name).length <= MAX_CAPTION
  return fits ? name : null
})

/** The name that a value has from the `text` right before it; after another value only where that one's text has ended. */
export function leadOf(text: string, first: boolean): string | null {
  const phrases = text.replaceAll('\n', '；').split(/[，。；;、|/·！？!?]|,\s/u)
  const last = phrases.at(-1) ?? ''
  const lead = last.trim() === '' && phrases.length > 1 ? (phrases.at(-2) ?? '') : last
  const told = lead.trim().endsWith('：') || lead.trim().endsWith(':')
  if (!first && phrases.length < 2 && !told) return null
  const name = asCaption(oneLine(lead))
  return name !== null && (told || lettersIn(name) > 1) ? name : null
}

/** What a form marks a field with in `text`. */
export function markIn(text: string): Mark | null {
  if (text === '') return null
  if (optional.test(text)) return 'optional'
  return required.test(text) || star.test(text) ? 'required' : null
}

/** `text` without such marks. */
export function withoutMark(text: string): string {
  return text.replace(optional, ' ').replace(required, ' ').replace(star, '').trim()
}

/** Whether `text` only asks for a value, without saying for which. */
export function isPrompt(text: string): boolean {
  return prompts.has(text)
}

/** Letters and digits in `text`. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Whether a name ends in `text`. */
export function endsInColon(text: string): boolean {
  return /[:：]\s*$/u.test(text)
}
