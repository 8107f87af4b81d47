import type { AppGraph, Effect, GraphUnit, Param, StateField } from '../../4-trace/graph.js'
import type { Result } from '../../diagnostics/diagnostic.js'
import { cleanAction } from './action.js'
import { cleanControl, cleanValues } from './control.js'
import { Gate, halvesIn } from './gate.js'
import { wordsOf } from './words.js'

/**
 * `graph` without what must not reach an assistant: the one door between what an app says and what is said of it. Words that are
 * refused are gone, as if the app were silent there, and tools are described without them; values and names that are refused take
 * what needs them with them. What is refused is told, where it stands and of what kind, never what it says.
 */
export function cleanse(graph: AppGraph): Result<AppGraph> {
  const units = [...graph.pages, ...graph.components]
  const gate = new Gate(new Set(units.flatMap((unit) => [...halvesIn(wordsOf(unit))])))
  const refused = new Set(units.flatMap(({ route }) => (gate.admits(route, 'route') ? [] : [route])))
  const clean = (all: readonly GraphUnit[]): readonly GraphUnit[] =>
    all.flatMap((unit) => (refused.has(unit.route) ? [] : [cleanUnit(unit, gate)]))
  const { app } = graph
  const cleaned = {
    ...graph,
    app: { ...app, name: gate.word(app.name, 'title'), tabs: app.tabs.filter((route) => !refused.has(route)) },
    pages: clean(graph.pages),
    components: clean(graph.components),
  }
  return [refused.size === 0 ? cleaned : withoutWaysTo(cleaned, refused), gate.diagnostics()]
}

function cleanUnit(unit: GraphUnit, gate: Gate): GraphUnit {
  const says = <Text extends { readonly text: string }>(
    texts: readonly Text[],
    kind: 'heading' | 'sample' | 'message',
  ) => texts.filter(({ text }) => gate.word(text, kind) !== null)
  const { headings, meanings, empties } = unit
  return {
    ...unit,
    title: gate.word(unit.title, 'title', unit.actions[0]?.at),
    params: unit.params.flatMap((param) => cleanParam(param, gate)),
    shows: unit.shows
      .filter(({ path }) => gate.admits(path, 'name'))
      .map(({ samples, ...output }) => ({
        ...output,
        label: gate.word(output.label, 'label'),
        ...(samples && { samples: samples.filter(({ text, at }) => gate.word(text, 'sample', at) !== null) }),
      })),
    ...(headings && { headings: says(headings, 'heading') }),
    ...(meanings && { meanings: says(meanings, 'message') }),
    ...(empties && { empties: says(empties, 'message') }),
    actions: unit.actions.flatMap((action) => cleanAction(action, gate)),
    state: unit.state.filter(({ path }) => gate.admits(path, 'name')).map((field) => cleanField(field, gate)),
  }
}

function cleanField({ values, controls, ...field }: StateField, gate: Gate): StateField {
  const kept = cleanValues(values, gate)
  return {
    ...field,
    ...(kept && { values: kept }),
    ...(controls && { controls: controls.map((control) => cleanControl(control, gate)) }),
  }
}

function cleanParam({ enum: choices, ...param }: Param, gate: Gate): readonly Param[] {
  if (!gate.admits(param.name, 'name', param.at)) return []
  const { default: preset, ...bare } = param
  const kept = cleanValues(choices, gate, param.at)
  const told = gate.admits(preset, 'value', param.at) ? param : bare
  return [{ ...told, ...(kept && { enum: kept }) }]
}

/** Nothing leads to a page that is not told of. */
function withoutWaysTo(graph: AppGraph, refused: ReadonlySet<string>): AppGraph {
  const isTold = (action: string): boolean => !refused.has(action.slice(0, action.lastIndexOf('#')))
  const effectIn = (effect: Effect): Effect =>
    effect.kind === 'navigate' && effect.to !== null && refused.has(effect.to) ? { ...effect, to: null } : effect
  const unitIn = (unit: GraphUnit): GraphUnit => ({
    ...unit,
    uses: unit.uses.filter((route) => !refused.has(route)),
    embeds: unit.embeds.filter(({ component }) => !refused.has(component)),
    params: unit.params.map(({ suppliers, ...param }) => ({
      ...param,
      ...(suppliers && { suppliers: suppliers.filter(({ action }) => isTold(action)) }),
    })),
    actions: unit.actions.map((action) => ({ ...action, effects: action.effects.map(effectIn) })),
  })
  return {
    ...graph,
    app: { ...graph.app, home: refused.has(graph.app.home) ? '' : graph.app.home },
    pages: graph.pages.map(unitIn),
    components: graph.components.map(unitIn),
    endpoints: graph.endpoints.map((endpoint) => ({ ...endpoint, usedBy: endpoint.usedBy.filter(isTold) })),
  }
}
