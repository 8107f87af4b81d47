import { pathOf } from '../../3-link/scope.js'
import type { Placed, Scope } from '../../3-link/program.js'
import type { AttributeValue } from '../../2-parse/template/tree.js'
import type { Embed } from '../graph.js'
import type { Live } from '../surface/live.js'

/** Own components where they stand in the template, with the data paths that are passed to their properties. */
export function embedsOf(live: Live): readonly Embed[] {
  return live.surface.view.elements.flatMap((placed) => {
    const component = live.surface.components.get(placed.element.tag)
    return component === undefined ? [] : [{ component, properties: passed(placed), at: placed.at }]
  })
}

function passed({ element, scope }: Placed): Readonly<Record<string, string>> {
  const paths = [...element.attributes].flatMap(([name, attribute]) => {
    const path = pathOfAttribute(attribute, scope)
    return path === null ? [] : [[camelCase(name), path] as const]
  })
  return Object.fromEntries(paths)
}

function pathOfAttribute({ value }: AttributeValue, scope: Scope): string | null {
  const [only, ...others] = value.parts
  return typeof only === 'object' && others.length === 0 ? pathOf(only.expr, scope) : null
}

/** Attributes name properties in kebab-case. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
