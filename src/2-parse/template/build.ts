import type { WxsModule } from '../unit.js'
import { sortAttributes, type AttributeContext, type SortedAttributes } from './attributes.js'
import { conditionOf, loopOf, type Chain } from './condition.js'
import type { AttributeValue, Condition, Interpolation, Loop, TemplateNode } from './tree.js'
import type { MarkupAttribute, MarkupElement, MarkupText } from './tree-builder.js'

/** What a file's tree says, apart from its faults. */
export interface Built {
  readonly nodes: readonly TemplateNode[]
  readonly templates: ReadonlyMap<string, readonly TemplateNode[]>
  readonly imports: readonly string[]
  readonly wxs: readonly WxsModule[]
}

/** Makes the script unit of an inline view script from the range of its text. */
export type ScriptReader = (module: string, start: number, end: number) => WxsModule['script']

/** A fault met while building. */
export type OnFault = (
  code: 'template/no-if' | 'template/duplicate' | 'template/no-source' | 'template/too-many-scripts',
  subject: string,
  at: number,
) => void

/** Inline scripts of one file; templates that people write have one or two. */
const MAX_SCRIPTS = 64

/** Where an element stands in its file: what its directives say about it. */
interface Place {
  readonly condition: Condition | null
  readonly loop: Loop | null
}

/** Turns a tree of markup into template nodes: definitions, imports and scripts are taken out, wherever they stand. */
export class TemplateBuilder {
  private readonly templates = new Map<string, readonly TemplateNode[]>()
  private readonly imports: string[] = []
  private readonly wxs: WxsModule[] = []

  constructor(
    private readonly context: AttributeContext,
    private readonly script: ScriptReader,
    private readonly fault: OnFault,
  ) {}

  build(root: MarkupElement): Built {
    const nodes = this.children(root)
    return { nodes, templates: this.templates, imports: this.imports, wxs: this.wxs }
  }

  private children(parent: MarkupElement): readonly TemplateNode[] {
    const nodes: TemplateNode[] = []
    let chain: Chain = null
    for (const child of parent.children) {
      if (child.tag === null) {
        const text = this.text(child)
        if (text !== null) nodes.push(text)
        continue
      }
      const sorted = sortAttributes(
        child.attributes.filter((attribute) => !isGiven(child, attribute)),
        this.context,
      )
      for (const { name, at } of sorted.duplicates) this.fault('template/duplicate', name, at)
      const step = conditionOf(sorted.directives, chain)
      if (step.orphan) this.fault('template/no-if', child.tag, child.at)
      chain = step.chain
      nodes.push(...this.element(child, sorted, { condition: step.condition, loop: loopOf(sorted.directives) }))
    }
    return nodes
  }

  private text(text: MarkupText): TemplateNode | null {
    const source = this.context.text.slice(text.at, text.end)
    return source.trim() === '' ? null : { n: 'text', value: this.context.reader.read(source, text.at), at: text.at }
  }

  private element(element: MarkupElement, sorted: SortedAttributes, place: Place): readonly TemplateNode[] {
    if (this.context.dialect.scriptTags.includes(element.tag)) return this.addScript(element, sorted)
    switch (element.tag) {
      case 'template':
        return sorted.plain.has('name') ? this.define(element, sorted) : this.use(element, sorted, place)
      case 'import':
        this.imports.push(...this.source(element, sorted))
        return []
      case 'include':
        return this.include(element, sorted, place)
      default:
        return [this.plain(element, sorted, place)]
    }
  }

  private plain(element: MarkupElement, sorted: SortedAttributes, place: Place): TemplateNode {
    const { plain, dataset, events } = sorted
    const children = this.children(element)
    return { n: 'element', tag: element.tag, attributes: plain, dataset, events, ...place, children, at: element.at }
  }

  private define(element: MarkupElement, sorted: SortedAttributes): readonly TemplateNode[] {
    const name = textOf(sorted.plain.get('name'))
    if (this.templates.has(name)) this.fault('template/duplicate', name, element.at)
    this.templates.set(name, this.children(element))
    return []
  }

  private use(element: MarkupElement, sorted: SortedAttributes, place: Place): readonly TemplateNode[] {
    const is = sorted.plain.get('is')
    if (is === undefined) return [this.plain(element, sorted, place)]
    const data = element.attributes.find(({ name }) => name === 'data')?.value
    const source = data === null || data === undefined ? '' : this.context.text.slice(data.start, data.end)
    const expr = this.context.reader.readObject(source, data?.start ?? element.at)
    return [{ n: 'use', is: is.value, data: expr, ...place, at: element.at }]
  }

  /** A repeated include is an include in a repeated block. */
  private include(element: MarkupElement, sorted: SortedAttributes, place: Place): readonly TemplateNode[] {
    const nodes = this.source(element, sorted).map((src): TemplateNode => {
      return { n: 'include', src, condition: place.loop === null ? place.condition : null, at: element.at }
    })
    if (place.loop === null) return nodes
    const none: ReadonlyMap<string, AttributeValue> = new Map()
    return [
      {
        n: 'element',
        tag: 'block',
        attributes: none,
        dataset: none,
        events: [],
        ...place,
        children: nodes,
        at: element.at,
      },
    ]
  }

  private addScript(element: MarkupElement, sorted: SortedAttributes): readonly TemplateNode[] {
    const module = textOf(sorted.plain.get(this.context.dialect.scriptName))
    const source = sorted.plain.get(this.context.dialect.scriptSource)
    const { start, end } = element.inner
    if (source !== undefined) this.wxs.push({ module, source: textOf(source), script: null })
    else if (this.wxs.length < MAX_SCRIPTS)
      this.wxs.push({ module, source: null, script: this.script(module, start, end) })
    else this.fault('template/too-many-scripts', module, element.at)
    return []
  }

  /** The `src` of an import or include; nothing, and a fault, where it has none. */
  private source(element: MarkupElement, sorted: SortedAttributes): readonly string[] {
    const source = textOf(sorted.plain.get('src'))
    if (source === '') this.fault('template/no-source', element.tag, element.at)
    return source === '' ? [] : [source]
  }
}

/** The `data` of a used template is the inside of an object, no interpolation. */
function isGiven({ tag }: MarkupElement, { name }: MarkupAttribute): boolean {
  return tag === 'template' && name === 'data'
}

function textOf(attribute: { readonly value: Interpolation } | undefined): string {
  return attribute?.value.source.trim() ?? ''
}
