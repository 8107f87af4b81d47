import type { Dialect } from './dialect.js'
import { mustacheEnd } from './mustache.js'

/**
 * `text` with everything that is no markup blotted out, so that a markup tokenizer can read it: the insides of
 * mustaches and of view scripts, and `<` that starts no tag. Same length, so that every offset still holds.
 */
export function mask(text: string, dialect: Dialect): string {
  const pieces: string[] = []
  let kept = 0
  let tag = text.indexOf('<')
  let mustache = text.indexOf('{{')
  while (tag >= 0 || mustache >= 0) {
    const blot = mustache < 0 || (tag >= 0 && tag < mustache) ? inMarkup(text, tag, dialect) : inText(text, mustache)
    if (blot.end > blot.start) {
      pieces.push(text.slice(kept, blot.start), '_'.repeat(blot.end - blot.start))
      kept = blot.end
    }
    if (tag >= 0 && tag < blot.end) tag = text.indexOf('<', blot.end)
    if (mustache >= 0 && mustache < blot.end) mustache = text.indexOf('{{', blot.end)
  }
  pieces.push(text.slice(kept))
  return pieces.join('')
}

/** What to blot out next; nothing where `start` is `end`. Reading goes on at `end`. */
interface Blot {
  readonly start: number
  readonly end: number
}

function nothing(end: number): Blot {
  return { start: end, end }
}

function inText(text: string, at: number): Blot {
  const end = mustacheEnd(text, at + 2)
  return end < 0 ? nothing(at + 2) : { start: at, end }
}

function inMarkup(text: string, at: number, dialect: Dialect): Blot {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4)
    return nothing(end < 0 ? text.length : end + 3)
  }
  if (!startsTag(text.charCodeAt(at + 1))) return { start: at, end: at + 1 }
  const tag = dialect.scriptTags.find((name) => text.startsWith(name, at + 1) && endsName(text[at + 1 + name.length]))
  return tag === undefined ? nothing(at + 1) : scriptBody(text, at + 1 + tag.length, tag)
}

function scriptBody(text: string, from: number, tag: string): Blot {
  const open = tagEnd(text, from)
  const start = open + 1
  if (open < 0 || text[open - 1] === '/') return nothing(open < 0 ? from : start)
  const end = text.indexOf(`</${tag}`, start)
  return { start, end: end < 0 ? text.length : end }
}

/** The `>` that ends the tag around `from`, quoted values skipped; -1 where another tag starts first. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '>') return at
    if (character === '<') return -1
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

/** A letter, `/`, `!` or `?` after `<`. */
function startsTag(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x2f || code === 0x21 || code === 0x3f
}

function endsName(character: string | undefined): boolean {
  return character === undefined || character === '>' || character === '/' || character.trim() === ''
}
