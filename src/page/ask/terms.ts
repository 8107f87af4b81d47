/** A run of letters and digits of one kind: words of a language with spaces, or characters of one without. */
const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const han = /^\p{Script=Han}/u

/** Words in which a request is wrapped, and which say nothing about what is wanted. */
const wrapping =
  /帮我|请问|麻烦|我想要?|我要|给我|替我|一下|可以|能不能|有没有|什么|怎么|多少|哪些|哪里|一[个杯份张]|的|了|吗|呢|吧|把|在|和|与|和|是|有/gu
/** Characters that say nothing alone. */
const empty: ReadonlySet<string> = new Set(
  '我你他她它这那哪就都也还再很不没去来上下里进出个些么啊呀哦嗯要会到从给跟对为以及其之所等着过被让向',
)
const stop: ReadonlySet<string> = new Set(
  'a an and are can could do for how i in is it me my of on or please the this to want what which with would you'.split(
    ' ',
  ),
)

/**
 * What `text` is found by: words; of Chinese, which has no spaces, every pair of neighbours, and every character, for '删' is
 * '删除'. 'Hot 拿铁' → hot, 拿铁, 拿, 铁.
 */
export function termsOf(text: string): readonly string[] {
  return (apart(text).match(runs) ?? []).flatMap((run) => (han.test(run) ? parts(run) : word(run)))
}

/** The terms of a request, without what it is wrapped in. */
export function termsAsked(request: string): readonly string[] {
  return [...new Set(termsOf(request.replace(wrapping, ' ')))].filter((term) => !empty.has(term))
}

/** 'addToCart' → 'add To Cart'; full-width forms as the usual ones. */
function apart(text: string): string {
  return text.normalize('NFKC').replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
}

function parts(run: string): readonly string[] {
  const characters = Array.from(run)
  const neighbours = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
  return [...neighbours, ...characters]
}

function word(run: string): readonly string[] {
  const lower = run.toLowerCase()
  return stop.has(lower) ? [] : [stemmed(lower)]
}

/** Plurals and the like are found by the word itself. */
function stemmed(text: string): string {
  if (text.length > 4 && text.endsWith('ies')) return `${text.slice(0, -3)}y`
  return text.length > 3 && text.endsWith('s') && !text.endsWith('ss') ? text.slice(0, -1) : text
}

/** How much it says that a term is found: a single character of Chinese is in many words. */
export function weightOf(term: string): number {
  return term.length === 1 ? 0.35 : 1
}
