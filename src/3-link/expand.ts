import type { Expr } from '../2-parse/script/ir.js'
import { expressionSource } from '../2-parse/template/condition.js'
import type { Condition, ElementNode, Loop, TemplateNode, TextNode, UseNode } from '../2-parse/template/tree.js'
import type { TemplateUnit } from '../2-parse/unit.js'
import { useKey } from './use-key.js'
import type { Scope, ScopeEntry } from './program.js'
import { namesOf } from './template-names.js'
import type { Definition, Templates } from './templates.js'

/**
 * An element or text where it stands in the expanded view, in document order. A use of a third-party template stands
 * before what it expands to, for what it is given.
 */
export interface Spot {
  readonly node: ElementNode | TextNode | UseNode
  /** The file it is written in. */
  readonly unit: TemplateUnit
  readonly scope: Scope
  /** Index of the spot around it, -1 at the top. */
  readonly parent: number
  readonly when: readonly string[]
  readonly each: readonly string[]
  /** Whether it comes from a third-party template. */
  readonly foreign: boolean
}

/** Everything that is known on the way down to a node. */
interface Way {
  readonly unit: TemplateUnit
  readonly scope: Scope
  readonly parent: number
  readonly when: readonly string[]
  readonly each: readonly string[]
  /** Files and templates that are being expanded, to see where one contains itself. */
  readonly inside: readonly string[]
  readonly foreign: boolean
  readonly depth: number
}

/** More nodes than any page a person wrote shows; templates that use each other multiply. */
const MAX_NODES = 10_000
/** Deeper than any page, templates in templates included; what is read later recurses over it. */
const MAX_DEPTH = 400
/** A template inside itself is expanded once more: a comment's replies look like the comment. */
const MAX_INSIDE = 2

/** Expands includes and used templates of `unit`. */
export function expand(unit: TemplateUnit, templates: Templates): readonly Spot[] {
  const expansion = new Expansion(templates)
  const scope: Scope = { names: templates.scripts(unit), outer: null, spreads: [], closed: false }
  const inside = [unit.file]
  const foreign = templates.isForeign(unit)
  expansion.nodes(unit.nodes, { unit, scope, parent: -1, when: [], each: [], inside, foreign, depth: 0 })
  return expansion.spots
}

class Expansion {
  readonly spots: Spot[] = []
  private visited = 0
  private said = false
  private readonly nestedUses = new Set<string>()

  constructor(private readonly templates: Templates) {}

  nodes(nodes: readonly TemplateNode[], way: Way): void {
    for (const node of nodes) {
      if (this.isFull(node, way)) return
      this.node(node, { ...way, depth: way.depth + 1 })
    }
  }

  private isFull(node: TemplateNode, { unit, depth }: Way): boolean {
    const full = this.visited >= MAX_NODES || depth >= MAX_DEPTH
    if (full && !this.said) this.templates.fault('link/view-too-large', String(MAX_NODES), unit, node.at)
    this.said ||= full
    this.visited++
    return full
  }

  private node(node: TemplateNode, way: Way): void {
    switch (node.n) {
      case 'text':
        this.place(node, way)
        return
      case 'element': {
        const here = enter(node, way)
        this.nodes(node.children, { ...here, parent: this.place(node, here) })
        return
      }
      case 'include':
        this.include(node.src, node.at, enter({ condition: node.condition, loop: null }, way))
        return
      case 'use':
        this.use(node, enter(node, way))
    }
  }

  private place(node: Spot['node'], { unit, scope, parent, when, each, foreign }: Way): number {
    return this.spots.push({ node, unit, scope, parent, when, each, foreign }) - 1
  }

  private include(source: string, at: number, way: Way): void {
    const unit = this.templates.file(way.unit, source)
    if (unit === null) this.templates.fault('link/no-template-file', source, way.unit, at)
    if (unit === null || way.inside.includes(unit.file)) return
    const scope: Scope = { names: this.templates.scripts(unit), outer: way.scope, spreads: [], closed: false }
    this.nodes(unit.nodes, { ...way, unit, scope, inside: [...way.inside, unit.file] })
  }

  private use(node: UseNode, way: Way): void {
    const available = this.templates.visible(way.unit)
    const names = namesOf(node.is, way.scope, [...available.keys()])
    if (names === null) this.templates.fault('link/dynamic-template', expressionSource(node.is), way.unit, node.at)
    for (const name of names ?? []) {
      const definition = available.get(name)
      if (definition !== undefined) this.expandUse(`${definition.unit.file} ${name}`, definition, node, way)
      else this.templates.fault('link/no-template', name, way.unit, node.at)
    }
  }

  private expandUse(id: string, { unit, nodes }: Definition, node: UseNode, way: Way): void {
    if (way.inside.filter((one) => one === id).length >= MAX_INSIDE) return
    if (way.inside.length > 1 && this.isKnownUse(id, node.data, way.scope)) return
    const foreign = way.foreign || this.templates.isForeign(unit)
    if (foreign && !way.foreign) this.place(node, way)
    const scope = bodyScope(this.templates.scripts(unit), node.data, way.scope)
    this.nodes(nodes, { ...way, unit, scope, foreign, inside: [...way.inside, id] })
  }

  /** Whether a template inside another is given what it was given before, or goes down the same field twice. */
  private isKnownUse(id: string, data: Expr | null, scope: Scope): boolean {
    const key = useKey(id, data, scope)
    if (key === null) return false
    const known = key.descends || this.nestedUses.has(key.text)
    this.nestedUses.add(key.text)
    return known
  }
}

/** The way on, through the condition and the loop of an element. The loop comes first: conditions see its item. */
function enter(
  { condition, loop }: { readonly condition: Condition | null; readonly loop: Loop | null },
  way: Way,
): Way {
  const looped =
    loop === null
      ? way
      : { ...way, scope: loopScope(loop, way.scope), each: [...way.each, expressionSource(loop.list)] }
  return condition === null ? looped : { ...looped, when: [...looped.when, condition.source] }
}

function loopScope({ list, item, index }: Loop, scope: Scope): Scope {
  const names = new Map<string, ScopeEntry>([
    [index, { x: 'index', list, scope }],
    [item, { x: 'item', list, scope }],
  ])
  return { names, outer: scope, spreads: [], closed: false }
}

/** The scope of a used template's body: the scripts of the file that defines it, and what `data` hands over. */
function bodyScope(scripts: ReadonlyMap<string, ScopeEntry>, data: Expr | null, scope: Scope): Scope {
  const properties = data?.k === 'object' ? data.properties : []
  const fields = properties.flatMap((property): [string, ScopeEntry][] => {
    const named = property.p === 'value' && typeof property.key === 'string'
    return named ? [[property.key, { x: 'field', expr: property.value, scope }]] : []
  })
  const spreads = properties.flatMap((property) => (property.p === 'spread' ? [{ expr: property.value, scope }] : []))
  const whole = data !== null && data.k !== 'object' ? [{ expr: data, scope }] : []
  return { names: new Map([...scripts, ...fields]), outer: null, spreads: [...spreads, ...whole], closed: true }
}
