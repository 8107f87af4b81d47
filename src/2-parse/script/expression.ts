import { remembered } from '../../source/remember.js'
import type { Expr } from './ir.js'
import { scanBrackets } from './limits.js'
import { lowerFree } from './lower.js'
import { readPath } from './path.js'
import { readExpression } from './syntax.js'

const DEEPEST = 100

/**
 * The expression in a template's `{{ }}`; `null` where it is none. Names are free (`global`), `at` counts from the start
 * of `source`. Equal texts give the same object.
 */
export const parseExpression = remembered(read)

/** The object that `{{ }}` means where an object is wanted, as in `<template data="{{...item, a: 1}}">`. */
export function parseObjectExpression(source: string): Expr | null {
  return bracedExpression(`{${source}}`)
}

const bracedExpression = remembered(readWithBabel)

/** Four of five are a name or a path of names, which need no parser. */
function read(source: string): Expr | null {
  return readPath(source) ?? readWithBabel(source)
}

function readWithBabel(text: string): Expr | null {
  if (scanBrackets(text).depth > DEEPEST) return null
  const node = readExpression(text)
  return node === null ? null : lowerFree(node)
}
