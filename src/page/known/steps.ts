import type { Control, Effect, GraphUnit, Trigger } from '../../4-trace/graph.js'
import type { Step, Tool } from '../../5-infer/toolset.js'
import type { Location } from '../../source/location.js'
import type { Model } from '../model.js'
import { unitsOn } from './owners.js'

/** An element that a plan names, as far as the page knows it. */
export interface Found {
  readonly selector: string
  readonly label: string | null
  readonly element: string | null
  readonly at: Location | null
}

/** A step of a plan with what it is about. */
export type Told =
  | { readonly do: 'open'; readonly route: string; readonly query: Readonly<Record<string, string>> }
  | {
      readonly do: Exclude<Step['do'], 'open' | 'confirm' | 'expect'>
      readonly found: Found
      readonly input: string | null
      readonly row: string | null
    }
  | { readonly do: 'confirm'; readonly what: string; readonly at: Location | null }
  | { readonly do: 'expect'; readonly effect: Effect; readonly at: Location }

/** The plan of `tool`, each step with its place in the source where that is known. */
export function toldPlan(model: Model, tool: Tool): readonly Told[] {
  return tool.plan.map((step): Told => {
    switch (step.do) {
      case 'open':
        return step
      case 'confirm':
        return { ...step, at: sheetOf(model, tool, step.what) }
      case 'expect':
        return { ...step, at: step.effect.at }
      case 'fill':
        return { do: 'fill', found: elementOf(model, tool, step.element), input: step.input, row: null }
      default:
        return {
          do: step.do,
          found: elementOf(model, tool, step.element),
          input: step.input ?? null,
          row: step.row ?? null,
        }
    }
  })
}

/** The element of the tool's page that `selector` finds; the tool's own elements come first, for pages and components can share one. */
function elementOf(model: Model, tool: Tool, selector: string): Found {
  const units = unitsOn(model, tool.page)
  const triggers = units.flatMap((unit) => [
    ...unit.actions.filter(({ handler }) => tool.actions.includes(`${unit.route}#${handler}`)),
    ...unit.actions,
  ])
  const trigger = triggers.flatMap((action) => action.triggers).find((one) => finds(one, selector))
  if (trigger !== undefined) return { selector, label: labelOf(trigger), element: trigger.element, at: trigger.at }
  const control = units.flatMap(controlsOf).find((one) => one.selector === selector)
  return { selector, label: control === undefined ? null : wordsOn(control), element: null, at: null }
}

function finds(trigger: Trigger, selector: string): boolean {
  return trigger.selector === selector || trigger.control?.selector === selector
}

function controlsOf(unit: GraphUnit): readonly Control[] {
  return [
    ...unit.actions.flatMap(({ inputs }) => inputs.flatMap(({ control }) => control ?? [])),
    ...unit.state.flatMap(({ controls }) => controls ?? []),
  ]
}

function labelOf({ label, control }: Trigger): string | null {
  return label ?? (control === undefined ? null : wordsOn(control))
}

function wordsOn({ label, placeholder }: Control): string | null {
  return label ?? placeholder ?? null
}

/** Where the code shows the dialog, or asks for what the person has to grant. */
function sheetOf(model: Model, tool: Tool, what: string): Location | null {
  const names = what === 'dialog' ? ['showModal', 'showActionSheet'] : what === 'payment' ? ['requestPayment'] : [what]
  const effects = unitsOn(model, tool.page)
    .flatMap((unit) => unit.actions.filter(({ handler }) => tool.actions.includes(`${unit.route}#${handler}`)))
    .flatMap((action) => action.effects)
  return effects.find((effect) => effect.kind === 'api' && names.includes(effect.name))?.at ?? null
}
