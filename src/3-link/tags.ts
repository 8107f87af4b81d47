/**
 * What the tags of the platforms and of the common UI kits are for. Kits prefix their tags ('van-field',
 * 't-input', 'wux-field'): the last words say what a tag is.
 */

const fields: ReadonlySet<string> = new Set([
  'input',
  'textarea',
  'field',
  'search',
  'searchbar',
  'search-bar',
  'picker',
  'picker-view',
  'slider',
  'switch',
  'radio',
  'checkbox',
  'stepper',
  'input-number',
  'inputnumber',
  'rate',
  'uploader',
  'upload',
  'editor',
  'datetime-picker',
  'date-picker',
  'calendar',
])

/** Elements whose value is a text or number that can be read on the page. */
const readable: ReadonlySet<string> = new Set([
  'input',
  'textarea',
  'field',
  'search',
  'searchbar',
  'search-bar',
  'stepper',
  'input-number',
  'inputnumber',
  'slider',
  'cell',
])

const pictures: ReadonlySet<string> = new Set(['image', 'cover-image', 'img', 'avatar'])

const choices: ReadonlySet<string> = new Set(['radio', 'checkbox'])

const groups: ReadonlySet<string> = new Set(['radio-group', 'checkbox-group', 'picker-view', 'group'])

/** Whether `tag` takes a value from the person. */
export function isField(tag: string): boolean {
  return endsIn(tag, fields)
}

/** Whether `tag` shows a picture. */
export function isPicture(tag: string): boolean {
  return endsIn(tag, pictures)
}

/** Whether `tag` is one of several options: its name stands behind it. */
export function isChoice(tag: string): boolean {
  return endsIn(tag, choices)
}

/** Whether `tag` gathers options or columns of one value. */
export function isGroup(tag: string): boolean {
  return endsIn(tag, groups)
}

/** Attributes in which components of UI kits take what they render: a card's title, price and picture. */
const kitTexts: readonly string[] = [
  'title',
  'label',
  'desc',
  'text',
  'content',
  'note',
  'price',
  'origin-price',
  'num',
  'nodes',
  'html',
  'src',
  'thumb',
  'image',
]

/** Attributes of `tag` whose values a person sees as text, picture or field value. `kit`: a third-party component. */
export function visibleAttributes(tag: string, kit: boolean): readonly string[] {
  const own = endsIn(tag, readable) ? ['value'] : endsIn(tag, pictures) ? ['src'] : (visible.get(tag) ?? [])
  return kit ? [...kitTexts, ...own] : own
}

const visible: ReadonlyMap<string, readonly string[]> = new Map([
  ['video', ['poster']],
  ['audio', ['poster', 'name', 'author']],
  ['rich-text', ['nodes']],
])

/** Whether the last words of `tag`, any number of them, are one of `names`. */
function endsIn(tag: string, names: ReadonlySet<string>): boolean {
  for (let from = 0; ; from = tag.indexOf('-', from) + 1) {
    if (names.has(tag.slice(from))) return true
    if (!tag.includes('-', from)) return false
  }
}
