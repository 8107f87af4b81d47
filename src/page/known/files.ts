import { own } from '../../source/own.js'

/** What assistants are given of a tool, as it stands in the files of its skill. */
export interface Given {
  readonly entry: string
  /** Of SKILL.md; null where it is not mentioned. */
  readonly part: string | null
}

/** What `files` say of a tool; null where it is in none of them. A skill can be written under another name than it was found. */
export function givenOf(
  files: Readonly<Record<string, string>>,
  tool: { readonly name: string; readonly title: string },
): Given | null {
  for (const [path, text] of Object.entries(files)) {
    const entry = path.endsWith('/mcp.json') ? entryIn(text, tool.name) : null
    if (entry !== null) return { entry, part: partOf(own(files, path.replace(/mcp\.json$/u, 'SKILL.md')) ?? '', tool) }
  }
  return null
}

/** The entry of `tool` in a skill's mcp.json, as it stands there; null where it has none. */
function entryIn(mcp: string, tool: string): string | null {
  // The file is ours.
  const { apis } = JSON.parse(mcp) as { readonly apis: readonly { readonly name: string }[] }
  const entry = apis.find(({ name }) => name === tool)
  return entry === undefined ? null : JSON.stringify(entry, null, 2)
}

/** The lines of a skill's SKILL.md that are about a tool, under the headings that they stand under. */
export function partOf(document: string, { name, title }: { name: string; title: string }): string | null {
  const parts: string[] = []
  let heading: string | null = null
  for (const line of bodyOf(document)) {
    if (line.startsWith('#')) heading = line
    else if (mentions(line, name) || (title !== '' && line.includes(title))) {
      if (heading !== null) parts.push(...(parts.length > 0 ? ['', heading, ''] : [heading, '']))
      heading = null
      parts.push(line)
    }
  }
  return parts.length === 0 ? null : parts.join('\n')
}

function bodyOf(document: string): readonly string[] {
  return document.replace(/^---\n.*?\n---\n/su, '').split('\n')
}

/** 'addCart' is not mentioned where 'addCartItem' stands. */
function mentions(line: string, name: string): boolean {
  const at = line.indexOf(name)
  if (at < 0) return false
  return !/\w/u.test(line.charAt(at - 1)) && !/\w/u.test(line.charAt(at + name.length))
}
