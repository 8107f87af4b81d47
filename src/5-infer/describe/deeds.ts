import { segmentsOf } from '../names/glossary.js'

/** Whether a title says what is done there rather than what is there. */
export function isDeed(title: string): boolean {
  const [first] = segmentsOf(title)
  return (
    title === '我的' ||
    title.startsWith('我要') ||
    first?.part === 'verb' ||
    deeds.some((deed) => title.startsWith(deed))
  )
}

/** Verbs of one character, which are too short for a dictionary. */
const deeds: readonly string[] = ['选', '查', '找', '填', '逛', '看', '搜', '寄', '去']
