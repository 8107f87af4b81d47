import type { Expr } from '../script/ir.js'

/** The tree of a template file. `at` is the offset in the file. Conditions and loops sit on the element that has them. */
export type TemplateNode = ElementNode | TextNode | UseNode | IncludeNode

export interface ElementNode {
  readonly n: 'element'
  /** As written, lower case: 'view', 'van-field', 'block', 'slot', … */
  readonly tag: string
  /** Without events, directives and data-*; `model:value` appears as `value` with `twoWay`. */
  readonly attributes: ReadonlyMap<string, AttributeValue>
  /** data-* attributes: dataset key in camelCase as `event.currentTarget.dataset` has it → value. */
  readonly dataset: ReadonlyMap<string, AttributeValue>
  readonly events: readonly EventBinding[]
  readonly condition: Condition | null
  readonly loop: Loop | null
  readonly children: readonly TemplateNode[]
  readonly at: number
}

export interface TextNode {
  readonly n: 'text'
  readonly value: Interpolation
  readonly at: number
}

/** `<template is data>`. */
export interface UseNode {
  readonly n: 'use'
  readonly is: Interpolation
  /** The data object as an expression: `{{...item, a: 1}}` is an `object` expression. */
  readonly data: Expr | null
  readonly condition: Condition | null
  readonly loop: Loop | null
  readonly at: number
}

/** `<include src>`. */
export interface IncludeNode {
  readonly n: 'include'
  readonly src: string
  readonly condition: Condition | null
  readonly at: number
}

export interface AttributeValue {
  readonly value: Interpolation
  /** `model:name`: the view writes back to the data field. */
  readonly twoWay: boolean
  readonly at: number
}

/** Text with `{{ }}` in it. Free names in the expressions are `global`. */
export interface Interpolation {
  /** As written. */
  readonly source: string
  readonly parts: readonly (string | Mustache)[]
}

export interface Mustache {
  /** Text between the braces, trimmed. */
  readonly source: string
  readonly expr: Expr
}

export interface EventBinding {
  /** Lower case, without bind/catch/capture: 'tap', 'input', custom event names as written in lower case. */
  readonly event: string
  readonly handler: Interpolation
  readonly mode: 'bind' | 'catch' | 'mut'
  readonly capture: boolean
  readonly at: number
}

export interface Condition {
  readonly branch: 'if' | 'elif' | 'else'
  /** null for else. */
  readonly test: Interpolation | null
  /** Source text of the whole chain up to here: `a`, `!(a) && b`, `!(a) && !(b)`. */
  readonly source: string
}

export interface Loop {
  readonly list: Interpolation
  readonly item: string
  readonly index: string
}
