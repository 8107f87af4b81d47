import type { AppGraph, Effect } from '../../../../4-trace/graph.js'

/** What has effects: an action, or an API of a skill. */
interface Acting {
  readonly effects: readonly Effect[]
}

/** `object` without the fields `names`. */
export function without(object: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

/** `effect` as files tell it: where the functions on its way are called is for findings and explanations. */
export function written(effect: Effect): object {
  return effect.way === undefined ? effect : without(effect, ['way'])
}

/** `graph` as files tell it. What runs before any page, and which hosts are named, is looked at by reviews alone. */
export function writtenGraph(graph: AppGraph): object {
  const { pages, components, skills } = graph
  const [withPages, withComponents] = [pages, components].map((units) =>
    units.map((unit) => ({ ...unit, actions: unit.actions.map(writtenActing) })),
  )
  return {
    ...without(graph, ['launch', 'reaches']),
    pages: withPages,
    components: withComponents,
    ...(skills && { skills: skills.map((skill) => ({ ...skill, apis: skill.apis.map(writtenActing) })) }),
  }
}

function writtenActing(acting: Acting): object {
  return { ...acting, effects: acting.effects.map(written) }
}
