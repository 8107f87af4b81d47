import { actOfRemote, wordsOfRemote } from '../facts/effects.js'
import type { RemoteEffect } from '../facts/effects.js'
import type { Subject } from '../facts/subject.js'
import { meaningOfWords } from '../words/meaning.js'
import { verb } from '../words/verbs.js'

/** Whether doing it again undoes it: the same thing is put and taken away. */
export function turnsOver({ remote }: Subject): boolean {
  const puts = remote.filter((effect) => actOfRemote(effect) === 'write').flatMap(thingsOf)
  const taking = remote.filter((effect) => actOfRemote(effect) === 'destroy' && !empties(effect))
  const takes = new Set(taking.flatMap(thingsOf))
  return puts.some((thing) => takes.has(thing)) || remote.some((effect) => wordsOfRemote(effect).some(saysBoth))
}

/** What an endpoint is about, all of its words: '/shop/order/add' is no opposite of '/shop/cart/delete'. */
function thingsOf(effect: RemoteEffect): readonly string[] {
  const nouns = wordsOfRemote(effect).flatMap((words) => meaningOfWords(words).nouns)
  return nouns.length === 0 ? [] : [nouns.join(' ')]
}

/** The cart is emptied once the order is placed. */
function empties(effect: RemoteEffect): boolean {
  return wordsOfRemote(effect).some((words) => words.some((word) => word === 'empty' || word === 'clear'))
}

/** 'addOrDelete'. */
function saysBoth(words: readonly string[]): boolean {
  const at = words.indexOf('or')
  const acts = [verb(words[at - 1] ?? '')?.act, verb(words[at + 1] ?? '')?.act]
  return at > 0 && acts.includes('write') && acts.includes('destroy')
}
