import type { Expr } from '../2-parse/script/ir.js'
import { expressionSource } from '../2-parse/template/condition.js'
import type { Condition, ElementNode, Loop, TemplateNode, TextNode, UseNode } from '../2-parse/template/tree.js'
import type { TemplateUnit } from '../2-parse/unit.js'
import { useKey } from './use-key.js'
import type { Scope, ScopeEntry } from './program.js'
import { namesOf } from './template-names.js'
import type { Definition, TemplateFault, Templates } from './templates.js'

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
}

/** More than any page a person wrote shows; templates that use each other multiply. */
const MAX_SPOTS = 6000
/** A template inside itself is expanded once more: a comment's replies look like the comment. */
const MAX_INSIDE = 2

/** Expands includes and used templates of `unit`, given how to find them and whom to tell what is not found. */
export function expand(
  unit: TemplateUnit,
  templates: Templates,
  onFault: (fault: TemplateFault) => void,
): readonly Spot[] {
  const expansion = new Expansion(templates, onFault)
  const scope: Scope = { names: templates.scripts(unit), outer: null, spreads: [], closed: false }
  expansion.nodes(unit.nodes, { unit, scope, parent: -1, when: [], each: [], inside: [unit.file], foreign: false })
  return expansion.spots
}

class Expansion {
  readonly spots: Spot[] = []
  private full = false
  private readonly nestedUses = new Set<string>()

  constructor(
    private readonly templates: Templates,
    private readonly onFault: (fault: TemplateFault) => void,
  ) {}

  nodes(nodes: readonly TemplateNode[], way: Way): void {
    for (const node of nodes) {
      if (this.full) return
      this.node(node, way)
    }
  }

  private node(node: TemplateNode, way: Way): void {
    switch (node.n) {
      case 'text':
        this.place(node, way)
        return
      case 'element': {
        const here = enter(node, way)
        const parent = this.place(node, here)
        this.nodes(node.children, { ...here, parent })
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
    if (this.spots.length >= MAX_SPOTS) {
      this.full = true
      this.onFault({ code: 'link/view-too-large', subject: String(MAX_SPOTS), unit, at: node.at })
    }
    return this.spots.push({ node, unit, scope, parent, when, each, foreign }) - 1
  }

  private include(source: string, at: number, way: Way): void {
    const unit = this.templates.file(way.unit, source)
    if (unit === null) this.onFault({ code: 'link/no-template-file', subject: source, unit: way.unit, at })
    if (unit === null || way.inside.includes(unit.file)) return
    const scope: Scope = { names: this.templates.scripts(unit), outer: way.scope, spreads: [], closed: false }
    this.nodes(unit.nodes, { ...way, unit, scope, inside: [...way.inside, unit.file] })
  }

  private use(node: UseNode, way: Way): void {
    const available = this.templates.visible(way.unit)
    const names = namesOf(node.is, way.scope, [...available.keys()])
    if (names === null)
      this.onFault({ code: 'link/dynamic-template', subject: node.is.source, unit: way.unit, at: node.at })
    for (const name of names ?? []) {
      const definition = available.get(name)
      if (definition !== undefined) this.expandUse(`${definition.unit.file} ${name}`, definition, node, way)
      else this.onFault({ code: 'link/no-template', subject: name, unit: way.unit, at: node.at })
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
