import { actOfRemote, wordsOfRemote } from '../facts/effects.js'
import type { Subject } from '../facts/subject.js'
import { meaningOfWords } from '../words/meaning.js'
import { verb } from '../words/verbs.js'

/** Whether doing it again undoes it: the same thing is put and taken away. */
export function turnsOver({ remote }: Subject): boolean {
  const puts = remote.filter((effect) => actOfRemote(effect) === 'write').flatMap(thingsOf)
  const takes = new Set(remote.filter((effect) => actOfRemote(effect) === 'destroy').flatMap(thingsOf))
  return puts.some((thing) => takes.has(thing)) || remote.some((effect) => wordsOfRemote(effect).some(saysBoth))
}

function thingsOf(effect: Parameters<typeof wordsOfRemote>[0]): readonly string[] {
  return wordsOfRemote(effect).flatMap((words) => meaningOfWords(words).nouns)
}

/** 'addOrDelete'. */
function saysBoth(words: readonly string[]): boolean {
  const at = words.indexOf('or')
  const acts = [verb(words[at - 1] ?? '')?.act, verb(words[at + 1] ?? '')?.act]
  return at > 0 && acts.includes('write') && acts.includes('destroy')
}
