import { render } from 'dom-serializer'
import { Element, Text } from 'domhandler'
import { visible } from '../../source/visible.js'

/** An element of an XML document: attributes and texts are as they are, and escaped when it is written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Element | string)[] = [],
): Element {
  const written = Object.entries(attributes).map(([key, value]) => [key, characters(value)] as const)
  const nodes = children.map((child) => (typeof child === 'string' ? new Text(lines(child)) : child))
  return new Element(name, Object.fromEntries(written), nodes)
}

/** `root` as a document. */
export function document(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, { xmlMode: true, encodeEntities: 'utf8' })}\n`
}

/** XML has no escape for controls, lone surrogates and U+FFFE: they are shown as what they are. */
function characters(text: string): string {
  return text.replace(/\p{C}/gu, visible)
}

function lines(text: string): string {
  return text.split('\n').map(characters).join('\n')
}
