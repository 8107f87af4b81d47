import type { Rendering } from '../../../4-trace/graph.js'
import type { Choice, ShownSentences, ShownValue } from '../speech.js'
import { chineseThing, plainChinese } from './words.js'

/** How results and their values are described in Chinese. */
export const shownSentences: ShownSentences = {
  result: () => '按页面显示的内容推断，未经实际返回核实；没有写明类型的值，类型未知。',
  list: (words) => {
    const thing = words.length === 0 ? null : plainChinese(words)
    return thing === null ? null : `${thing}列表`
  },
  value: (value) => {
    const named = nameOf(value)
    const parts = [named, ...formsOf(value.rendering)].filter((part) => part !== null)
    const choices = value.choices.map(choiceText).join('；')
    const said = [parts.join('，'), choices].filter((part) => part !== '')
    return said.length === 0 ? null : said.join('：')
  },
}

/** What is only asked whether it holds may be 1 and 0 as well. */
function choiceText({ value, label }: Choice): string {
  const held = value === 'true' ? '为真时' : value === 'false' ? '为假时' : `${value} `
  return `${held}表示${label ?? ''}`
}

/** The label beside it. Of a time or a state that is labelled as something else the name is told: the label is that of its row. */
function nameOf({ label, words, identifies, rendering }: ShownValue): string | null {
  if (identifies) return `${plainChinese(words) ?? ''}编号`
  if (rendering.picture) return pictureOf(words)
  const known = chineseThing(words)
  if (label === null || Array.from(label).length < 2) return known ?? label
  if (known === null || shares(label, known)) return label
  const isOther = kinds.some((kind) => kind.test(known) && !kind.test(label))
  return isOther ? `${known}（页面标为「${label}」）` : label
}

const kinds: readonly RegExp[] = [/时间|日期|有效期|截止/u, /状态/u]

/** '商品图片地址'. */
function pictureOf(words: readonly string[]): string {
  const things = words.filter((word) => !pictures.has(word))
  const thing = things.length === 0 ? null : plainChinese(things)
  return `${thing ?? ''}图片地址`
}

const pictures: ReadonlySet<string> = new Set(
  'list pic pics url src img imgs image images icon cover path picture photo thumb default primary main show'.split(
    ' ',
  ),
)

function shares(label: string, known: string): boolean {
  return Array.from(known).some((character) => label.includes(character))
}

function formsOf({ unit, divisor, moment, made, picture }: Rendering): readonly string[] {
  if (picture) return []
  if (moment) return ['时间值，页面换算后显示']
  if (made) return ['页面换算后显示']
  if (divisor === undefined) return unit === undefined ? [] : [`单位：${unit}`]
  if (divisor === 100 && unit === '元') return ['单位：分，页面换算成元显示']
  return [`页面除以 ${String(divisor)} 后显示${unit === undefined ? '' : `，单位：${unit}`}`]
}
