import type { NavigateEffect, Scalar, Trigger } from '../../4-trace/graph.js'
import type { Provenance, Tool, ToolInput } from '../../5-infer/toolset.js'
import type { Location } from '../../source/location.js'
import type { Model } from '../model.js'
import { actionsNamed, routeOf, unitsOn } from './owners.js'
import type { Acting } from './owners.js'

/** One station of a value on its way to an input. */
export type Station =
  | { readonly is: 'user' }
  | { readonly is: 'choice'; readonly of: readonly Scalar[] }
  | { readonly is: 'session' | 'storage' | 'constant'; readonly detail: string }
  /** The result of a tool has it, and the tool's page shows it. */
  | { readonly is: 'result'; readonly tool: string; readonly path: string; readonly page: string | null }
  /** An element of `page` carries it: `carried` is what the template binds, under the dataset key `key`. */
  | {
      readonly is: 'element'
      readonly page: string
      readonly action: string
      readonly label: string | null
      readonly element: string | null
      readonly key: string | null
      readonly carried: string | null
      readonly at: Location
    }
  /** The page is opened with it. */
  | { readonly is: 'query'; readonly page: string; readonly key: string; readonly at: Location | null }

/** The way of a value from where it begins to the input. */
export type Chain = readonly Station[]

/** Every way in which `input` of `tool` can be had, one chain each. */
export function chainsOf(model: Model, tool: Tool, input: ToolInput): readonly Chain[] {
  const key = queryKeyOf(tool, input.name)
  const query = key === null ? [] : [opened(model, tool.page, key)]
  return input.provenance.map((provenance): Chain => [
    ...beginning(model, provenance),
    ...(provenance.from === 'tool' ? carriersOf(model, tool, { provenance, key, input: input.name }) : []),
    ...query,
  ])
}

/** The query key that the tool's page is opened with to hand over `input`; null where it is given on the page. */
function queryKeyOf({ plan }: Tool, input: string): string | null {
  for (const step of plan) {
    const found =
      step.do === 'open' ? Object.entries(step.query).find(([, value]) => value === `{${input}}`) : undefined
    if (found !== undefined) return found[0]
  }
  return null
}

function opened(model: Model, page: string, key: string): Station {
  const param = model.unit(page)?.params.find(({ name }) => name === key)
  return { is: 'query', page, key, at: param?.at ?? null }
}

function beginning(model: Model, provenance: Provenance): Chain {
  switch (provenance.from) {
    case 'user':
      return [{ is: 'user' }]
    case 'choice':
      return [{ is: 'choice', of: provenance.of }]
    case 'tool': {
      const { tool, path } = provenance
      return [{ is: 'result', tool, path, page: model.tool(tool)?.tool.page ?? null }]
    }
    default:
      return [{ is: provenance.from, detail: provenance.detail }]
  }
}

interface Sought {
  readonly provenance: Extract<Provenance, { readonly from: 'tool' }>
  readonly key: string | null
  readonly input: string
}

/** The element that takes the value from the page that shows it; none where the two do not meet on one page. */
function carriersOf(model: Model, tool: Tool, sought: Sought): Chain {
  const source = model.tool(sought.provenance.tool)?.tool.page
  if (source === undefined) return []
  if (sought.key === null) return onThePage(model, tool, sought)
  const here = new Set(unitsOn(model, source).map(({ route }) => route))
  const param = model.unit(tool.page)?.params.find(({ name }) => name === sought.key)
  const suppliers = (param?.suppliers ?? []).filter(({ action }) => here.has(routeOf(action)))
  const found = suppliers.flatMap(({ action }) =>
    actionsNamed(model, action).flatMap((acting) => openings(acting, tool.page, { ...sought, key: param?.name ?? '' })),
  )
  const exact = found.find(({ origins }) => origins.some((origin) => endsIn(origin, sought.provenance.path)))
  const best = exact ?? found[0]
  return best === undefined ? [] : [{ ...best.station, page: source }]
}

interface Carrier {
  readonly station: Extract<Station, { readonly is: 'element' }>
  readonly origins: readonly string[]
}

/** The navigations of `acting` that open `page` with the key. */
function openings(acting: Acting, page: string, { key }: { readonly key: string }): readonly Carrier[] {
  const { action } = acting
  return action.effects
    .filter((effect): effect is NavigateEffect => effect.kind === 'navigate' && effect.to === page)
    .flatMap((effect) => {
      const origins = effect.from?.[key] ?? []
      if (!effect.params.includes(key)) return []
      const data = origins.flatMap((origin) => inputBehind(acting, origin))
      const index = action.effects.indexOf(effect)
      const trigger = action.triggers.find(({ reaches }) => reaches?.includes(index) ?? true)
      return [
        {
          station: stationOf(acting, trigger, {
            key: data[0]?.name ?? null,
            carried: data[0]?.value ?? plain(origins[0]),
          }),
          origins: [...origins, ...data.flatMap((one) => one.origins ?? [])],
        },
      ]
    })
}

/** The tool's own element, which stands in the row that has the value. */
function onThePage(model: Model, { actions }: Tool, { input, provenance }: Sought): Chain {
  for (const acting of actions.flatMap((id) => actionsNamed(model, id))) {
    const carried = acting.action.inputs.filter(({ from }) => from === 'dataset' || from === 'detail')
    const found =
      carried.find(({ origins = [] }) => origins.some((origin) => endsIn(origin, provenance.path))) ??
      carried.find(({ name }) => name === input)
    if (found !== undefined)
      return [stationOf(acting, acting.action.triggers[0], { key: found.name, carried: found.value ?? null })]
  }
  return []
}

function stationOf(
  { id, unit, action }: Acting,
  trigger: Trigger | undefined,
  { key, carried }: { readonly key: string | null; readonly carried: string | null },
): Carrier['station'] {
  return {
    is: 'element',
    page: unit.route,
    action: id,
    label: trigger?.label ?? null,
    element: trigger?.element ?? null,
    key,
    carried,
    at: trigger?.at ?? action.at,
  }
}

/** 'dataset.drinkId' is what the element's `data-drink-id` is bound to. */
function inputBehind({ action }: Acting, origin: string): Acting['action']['inputs'] {
  const [from, name] = origin.split('.', 2)
  return action.inputs.filter((input) => input.from === from && input.name === name)
}

/** 'data.list[].id' as a template has it. */
function plain(origin: string | undefined): string | null {
  return origin === undefined ? null : origin.replace(/^data\./u, '')
}

/** Whether an origin is the place `path` of what the page shows. */
function endsIn(origin: string, path: string): boolean {
  return origin === `data.${path}` || origin.endsWith(`.${path}`)
}
