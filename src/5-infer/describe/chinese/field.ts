import { isBareId } from '../../fields/identifier.js'
import { firstNoun } from '../../words/noun.js'
import type { Choice, FieldSentences, Format, Named, Place, Source, Unchosen, Without } from '../speech.js'
import { asThing, says } from '../prompt.js'
import { plainChinese } from './words.js'

/** How the description of a field is said in Chinese. */
export const fieldSentences: FieldSentences = {
  position: () => '在列表中的位置，第一项为 0。',
  meaning: (named, format) => `${meaningOf(named)}${formats[format ?? 'any']}。`,
  samples: (texts) => `例如 ${texts.map((text) => `「${text}」`).join('、')}。`,
  part: (part) =>
    part === 'group' ? '哪一组，写页面上的组名或它的值。' : '该组中所选的一项，写页面上的名称或它的值。',
  source: sourceText,
  without: withoutText,
  selection: (things, groups, unchosen) => {
    const where = groups === null ? '' : `各组和可选的值见 ${placeText(groups)}。`
    return `所选的${plainChinese(things) ?? '选项'}，每组选一项，一次给全。${where}${unchosens[unchosen]}`
  },
}

const unchosens: Readonly<Record<Unchosen, string>> = {
  preset: '用户没提到的组不传，页面有默认的一项。',
  ask: '用户没有选全时先询问，不可替用户选。',
  askIfAny: '有可选的组而用户没有选全时先询问，不可替用户选。',
}

const formats: Readonly<Record<Exclude<Format, null> | 'any', string>> = {
  date: '，格式 YYYY-MM-DD',
  time: '，格式 HH:mm',
  any: '',
}

function meaningOf({ label, placeholder, words, own, identifies, name }: Named): string {
  const known = words.map(plainChinese).find((word) => word !== null) ?? own
  const spoken = identifies ? `${known?.replace(/编?号$/u, '') ?? (isBareId(name) ? '' : `${name} `)}编号` : known
  const named = firstNoun([label, placeholder, spoken, name]) ?? '值'
  const hint = label === null || placeholder === null || says(label, placeholder) ? '' : `（${placeholder}）`
  return `${asThing(named)}${hint}`
}

const sources: Readonly<Record<'file' | 'app' | 'held' | 'person' | 'words', string>> = {
  file: '由用户提供图片或文件，不可编造。',
  app: '由应用自己传入。',
  held: '只用页面或先前结果里已有的值，不可编造。',
  person: '只用用户说出或确认过的内容，不可编造。',
  words: '由用户说出，不可编造。',
}

function sourceText(source: Source): string {
  if (source.from === 'choices') return `取值：${source.choices.map(choiceText).join('；')}。`
  if (source.from !== 'tools') return sources[source.from]
  const places = source.places.map(placeText).join('，或 ')
  if (source.position) return `序号：所选的一项在 ${places} 中的位置，第一项为 0；不可猜。`
  return source.orSaid
    ? `由用户说出，也可取自 ${places}，不可编造。`
    : `只能取自 ${places}，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。`
}

function placeText({ tool, paths }: Place): string {
  return `${tool} 结果中的 ${paths.join('、')}`
}

function choiceText({ value, label }: Choice): string {
  const shown = value === '' ? '空文本' : value
  return label === null ? shown : `${shown} 表示${label}`
}

const withouts: Readonly<Record<'ask' | 'omit' | 'omitUnwished' | 'keep' | 'wait', string>> = {
  ask: '用户没说时先询问。',
  omit: '用户没说时不传。',
  omitUnwished: '用户没有指定时不传。',
  keep: '用户没说时不传，页面保留原值。',
  wait: '还没有这一结果时不调用。',
}

function withoutText(without: Without): string {
  switch (without.then) {
    case 'call':
      return `还没有结果时先调用 ${without.first}。`
    case 'oneOf':
      return `与 ${without.others.join('、')} 只给其中一个，且必须给出一个。`
    case 'needed':
      return `${without.where.map(({ field, value }) => `${field} 为 ${value}`).join('，或 ')} 时必须给出，${without.always ? '否则不传' : '其他时候用户没说就不传'}。`
    default:
      return withouts[without.then]
  }
}
