import { isDeepStrictEqual } from 'node:util'
import { parse, stringify } from 'yaml'
import { once } from '../../../5-infer/facts/once.js'
import type { Artifact } from '../../artifact.js'

/** SKILL.md as data: front matter that both WeChat and Agent Skills accept, a title, a line of scope, sections of lists. */
export interface SkillDocument {
  readonly front: FrontMatter
  readonly title: string
  readonly scope: string
  readonly sections: readonly Section[]
}

/** Agent Skills reject every other top-level key, and values of `metadata` other than strings; Alipay requires two more. */
export interface FrontMatter {
  readonly name: string
  readonly displayName?: string
  readonly description: string
  readonly version?: string
  readonly metadata: Readonly<Record<string, string>>
}

/** A heading, a numbered list and a plain list; either may be empty. */
export interface Section {
  readonly heading: string
  readonly steps: readonly string[]
  readonly items: readonly string[]
}

/** The file of `document`, read back before it leaves. */
export function skillArtifact(path: string, document: SkillDocument): Artifact {
  const text = textOf(document)
  if (!isDeepStrictEqual(read(text), document)) throw new Error(`${path} does not read back as it was written`)
  return { path, text }
}

/** The text of `document`. */
export function textOf(document: SkillDocument): string {
  const head = `---\n${frontMatterText(document.front)}---\n\n# ${document.title}\n\n${document.scope}\n`
  return head + document.sections.map(sectionText).join('')
}

/** The front matter without its fences. */
export const frontMatterText = once((front: FrontMatter): string => stringify(front, { lineWidth: 0 }))

function sectionText({ heading, steps, items }: Section): string {
  const numbered = steps.map((step, at) => `${String(at + 1)}. ${step}\n`).join('')
  const listed = items.map((item) => `- ${item}\n`).join('')
  return `\n## ${heading}\n\n${[numbered, listed].filter(Boolean).join('\n')}`
}

/** The document that `text` holds, as a reader of Markdown lists sees it. */
function read(text: string): unknown {
  const [, front = '', body = ''] = text.split(/^---\n/mu)
  const [head = '', ...sections] = body.split(/^## /mu)
  const [title = '', scope = ''] = head.trim().split('\n\n')
  return {
    front: parse(front) as unknown,
    title: title.replace(/^# /u, ''),
    scope,
    sections: sections.map(readSection),
  }
}

function readSection(text: string): Section {
  const [heading = '', ...lines] = text.trim().split(/\n+/u)
  const marked = (mark: RegExp): readonly string[] =>
    lines.flatMap((line) => (mark.test(line) ? [line.replace(mark, '')] : []))
  return { heading, steps: marked(/^\d+\. /u), items: marked(/^- /u) }
}
