import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { chineseAmong } from '../domain/translations.js'
import { constantsOf } from '../machine/alternatives.js'
import { conclude } from './callbacks.js'
import { defineApiModel } from './model.js'

/** What a page calls itself while it runs. It is part of the page, not an effect. */
export const setTitle = defineApiModel({
  names: ['setNavigationBarTitle'],
  run: (machine, how) => {
    const options = how.args[0] ?? UNDEFINED
    const texts = constantsOf(machine, machine.get(options, 'title')).flatMap(({ value }) =>
      typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [],
    )
    for (const text of chineseAmong(texts)) machine.entry.titles.add(text)
    return conclude(machine, how, options, UNKNOWN)
  },
})
