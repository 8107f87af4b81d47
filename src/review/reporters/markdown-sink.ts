import type { Sink } from '../../diagnostics/message.js'
import { visible } from '../../source/visible.js'

/** What Markdown or HTML could read as structure in a sentence of ours; a backslash makes it a character. */
const marks = /[\\`*_[\]<>|~&]/gu

/**
 * How a sentence is written in Markdown. Values of the app become code, in which nobody is mentioned, nothing is linked and no
 * HTML is read; the two characters that could end the code or the table's cell are written as their full-width twins.
 */
export const markdownSink: Sink = {
  words: (text) => text.replace(marks, (mark) => `\\${mark}`),
  value: (text) => {
    const inert = visible(text).replaceAll('`', '｀').replaceAll('|', '｜').trim()
    return `\`${inert === '' ? '–' : inert}\``
  },
}

/** How a sentence of ours is written in HTML. */
export function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
