import type { GraphUnit } from '../../4-trace/graph.js'
import { ascii } from '../names/ascii.js'
import { wordsOf } from '../words/identifier.js'

const structural: ReadonlySet<string> = new Set([
  'pages',
  'page',
  'views',
  'view',
  'src',
  'packages',
  'package',
  'sub',
  'subpages',
  'subpackages',
])

/** The business domain that a page's place in the app speaks of: its subpackage, else the first folder that means something. */
export function domainOf(page: GraphUnit): string {
  const segments = page.route.split('/').filter((segment) => !structural.has(segment.toLowerCase()))
  const folders = segments.map((segment) => ascii(wordsOf(segment)).filter((word) => !structural.has(word)))
  const [folder = [], next = folder] = folders.filter((words) => words.length > 0)
  return (folder.every((word) => word === 'detail') ? next : folder).join('-') || 'app'
}
