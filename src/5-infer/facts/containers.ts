import type { Action, AppGraph, CloudEffect, Effect, GraphUnit, RequestEffect } from '../../4-trace/graph.js'

/** `graph` with calls to cloud containers as what they are: requests with a method and a path. */
export function withContainers(graph: AppGraph): AppGraph {
  return { ...graph, pages: graph.pages.map(unitOf), components: graph.components.map(unitOf) }
}

function unitOf(unit: GraphUnit): GraphUnit {
  return unit.actions.some((action) => action.effects.some(isContainer))
    ? { ...unit, actions: unit.actions.map(actionOf) }
    : unit
}

function actionOf(action: Action): Action {
  return { ...action, effects: action.effects.map((effect) => (isContainer(effect) ? requestOf(effect) : effect)) }
}

function isContainer(effect: Effect): effect is CloudEffect {
  return effect.kind === 'cloud' && effect.op === 'callContainer' && effect.name.startsWith('/')
}

function requestOf({ name, method, at, through, way, fields, from, values }: CloudEffect): RequestEffect {
  const sent = { fields: fields ?? [], ...(from && { from }), ...(values && { values }) }
  return {
    kind: 'request',
    method: method ?? 'GET',
    url: name,
    ...sent,
    at,
    ...(through && { through }),
    ...(way && { way }),
  }
}
