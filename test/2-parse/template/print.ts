import type { AttributeValue, Interpolation, TemplateNode } from '../../../src/2-parse/template/tree.js'

/** Template nodes as one line each, indented by depth: what a test compares. */
export function outline(nodes: readonly TemplateNode[], depth = 0): string[] {
  const indent = '  '.repeat(depth)
  return nodes.flatMap((node) => {
    switch (node.n) {
      case 'text':
        return [`${indent}"${node.value.source.trim()}"`]
      case 'include':
        return [`${indent}include ${node.src}${condition(node)}`]
      case 'use':
        return [`${indent}use ${node.is.source} (${node.data?.k ?? 'nothing'})${loop(node)}${condition(node)}`]
      case 'element': {
        const events = node.events.map(({ event, handler, mode, capture }) => {
          return ` @${event}=${handler.source}${mode === 'bind' ? '' : `:${mode}`}${capture ? ':capture' : ''}`
        })
        const parts = [
          attributes(node.attributes, ''),
          attributes(node.dataset, 'data.'),
          ...events,
          loop(node),
          condition(node),
        ]
        return [indent + node.tag + parts.join(''), ...outline(node.children, depth + 1)]
      }
    }
  })
}

function attributes(values: ReadonlyMap<string, AttributeValue>, prefix: string): string {
  return [...values]
    .map(([name, { value, twoWay }]) => ` ${prefix}${name}=${value.source}${twoWay ? ':two-way' : ''}`)
    .join('')
}

function condition(node: { readonly condition: { readonly branch: string; readonly source: string } | null }): string {
  return node.condition === null ? '' : ` ${node.condition.branch}(${node.condition.source})`
}

function loop(node: {
  readonly loop: { readonly list: Interpolation; readonly item: string; readonly index: string } | null
}): string {
  return node.loop === null ? '' : ` for(${node.loop.item}, ${node.loop.index} of ${node.loop.list.source})`
}
