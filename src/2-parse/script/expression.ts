import type { Expr } from './ir.js'
import { scanBrackets } from './limits.js'
import { lowerFree } from './lower.js'
import { readPath } from './path.js'
import { readExpression } from './syntax.js'

/** Distinct texts that are remembered: more than any app has, few enough for a process that reads many apps. */
const MOST_REMEMBERED = 20_000
const DEEPEST = 100

const remembered = new Map<string, Expr | null>()

/**
 * The expression in a template's `{{ }}`; `null` where it is none. Names are free (`global`), `at` counts from the start
 * of `source`. Equal texts give the same object.
 */
export function parseExpression(source: string): Expr | null {
  return remember(source, read)
}

/** The object that `{{ }}` means where an object is wanted, as in `<template data="{{...item, a: 1}}">`. */
export function parseObjectExpression(source: string): Expr | null {
  return remember(`{${source}}`, readWithBabel)
}

function remember(text: string, reader: (text: string) => Expr | null): Expr | null {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const expr = reader(text)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, expr)
  return expr
}

/** Four of five are a name or a path of names, which need no parser. */
function read(source: string): Expr | null {
  return readPath(source) ?? readWithBabel(source)
}

function readWithBabel(text: string): Expr | null {
  if (scanBrackets(text).depth > DEEPEST) return null
  const node = readExpression(text)
  return node === null ? null : lowerFree(node)
}
