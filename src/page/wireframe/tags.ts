/** How the elements of a template look from afar. */
export type Look = 'nothing' | 'words' | 'picture' | 'text' | 'choice' | 'switch' | 'mark' | 'button' | 'group'

const looks: Readonly<Record<Exclude<Look, 'group'>, ReadonlySet<string>>> = {
  nothing: tags('wxs import template audio page-meta-data br'),
  words: tags('text label span i b strong em p a rich-text cover-text'),
  picture: tags(
    'image img icon video canvas map camera cover-image progress live-player live-pusher ad ad-custom web-view',
  ),
  text: tags('input textarea editor'),
  choice: tags('picker picker-view slider'),
  switch: tags('switch'),
  mark: tags('radio checkbox'),
  button: tags('button'),
}

/** Names that components of kits have: 't-button', 'van-field', 'wux-icon'. */
const likely: readonly (readonly [RegExp, Exclude<Look, 'group'>])[] = [
  [/-(?:icon|image|img|avatar|loading)$/u, 'picture'],
  [/-(?:input|field|textarea|search|search-?bar)$/u, 'text'],
  [/-(?:picker|slider|stepper|rate|uploader)$/u, 'choice'],
  [/-switch$/u, 'switch'],
  [/-(?:radio|checkbox)$/u, 'mark'],
  [/-button$/u, 'button'],
]

/** What an element with this tag looks like; a group of what is inside where nothing is known. */
export function lookOf(tag: string): Look {
  for (const [look, known] of Object.entries(looks)) if (known.has(tag)) return look as Look
  return likely.find(([pattern]) => pattern.test(tag))?.[1] ?? 'group'
}

/** Elements that stand in a line of text. */
export function isInline(tag: string): boolean {
  const look = lookOf(tag)
  return look === 'words' || look === 'mark' || look === 'switch' || tag === 'icon'
}

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
