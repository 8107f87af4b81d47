import type { Saying } from './entry.js'

/** The sentences of evidence chains. `{name}` is a hole that `params.name` fills. */
export const links = {
  element: { en: '<{element}> “{label}” is in the template', zh: '模板中有 <{element}>“{label}”' },
  unlabelled: { en: '<{element}> without words is in the template', zh: '模板中有没有文字的 <{element}>' },
  bound: { en: 'its {event} runs {handler}', zh: '其 {event} 事件触发 {handler}' },
  lifecycle: { en: '{handler} runs by itself', zh: '{handler} 自动执行' },
  calls: { en: '{name} is called', zh: '调用 {name}' },
  source: { en: '{origin} comes in', zh: '{origin} 传入' },
  carried: { en: 'it is kept in {place}', zh: '保存在 {place}' },
  effect: { en: '{effect} is reached', zh: '到达 {effect}' },
  declared: { en: '{subject} is declared here', zh: '{subject} 在此声明' },
} as const satisfies Readonly<Record<string, Saying>>

export type LinkKind = keyof typeof links
