import { wordsOf } from '../words/identifier.js'

const marks: ReadonlySet<string> = new Set(
  'debug debugger test tests testing mock playground sandbox devtool devtools'.split(' '),
)

/** Whether a page is called like one for its developers: 'pages/debug/index'. The last two parts of the route tell. */
export function isForDevelopers(route: string): boolean {
  return route
    .split('/')
    .slice(-2)
    .some((part) => {
      const words = wordsOf(part)
      return words.length === 1 && marks.has(words[0] ?? '')
    })
}
