import { load } from '../../src/1-load/load.js'
import { parse } from '../../src/2-parse/parse.js'
import { link } from '../../src/3-link/link.js'
import type { Placed, Program, Surface } from '../../src/3-link/program.js'
import { memoryHost } from '../../src/host/memory.js'

/** A linked app: its program, and what was said about it. */
export interface Linked {
  readonly program: Program
  readonly codes: readonly string[]
  /** Code, the first parameters and place, as one line each. */
  readonly said: readonly string[]
}

/** Links an app of `files`; app.json lists the page 'p/p' unless `files` has one. */
export function linked(files: Readonly<Record<string, string>>): Linked {
  const all = { 'app.json': '{"pages":["p/p"]}', 'p/p.js': 'Page({})', ...files }
  const [project] = load(memoryHost(all), '')
  if (project === null) throw new Error('the test wants an app')
  const [program, diagnostics] = link(project, parse(project))
  const said = diagnostics.map(({ code, params, at }) => {
    return [code, ...Object.values(params), ...(at === undefined ? [] : [`${at.file}:${at.line}:${at.column}`])].join(
      ' ',
    )
  })
  return { program, codes: diagnostics.map(({ code }) => code), said }
}

/** The page 'p/p' of an app whose template it is; `files` are others. */
export function page(template: string, files: Readonly<Record<string, string>> = {}): Surface {
  const { program } = linked({ 'p/p.wxml': template, ...files })
  const [first] = program.pages
  if (first === undefined) throw new Error('the test wants a page')
  return first
}

/** The shown paths of a page with this template. */
export function shows(template: string, files: Readonly<Record<string, string>> = {}): string[] {
  return page(template, files).view.shows.map(({ path }) => path)
}

/** The first element with this tag. */
export function element(surface: Surface, tag: string): Placed {
  const found = surface.view.elements.find((placed) => placed.element.tag === tag)
  if (found === undefined) throw new Error(`no <${tag}>`)
  return found
}
