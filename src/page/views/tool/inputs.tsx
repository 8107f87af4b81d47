import type { ComponentChildren, VNode } from 'preact'
import type { Tool, ToolInput } from '../../../5-infer/toolset.js'
import { visible } from '../../../source/visible.js'
import { chainsOf } from '../../known/chains.js'
import type { Chain, Station } from '../../known/chains.js'
import { limitsOf, typeOf } from '../../known/schema.js'
import { Folded } from '../../parts/folded.js'
import { Source } from '../../parts/code.js'
import { PageLink } from '../../parts/page-link.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'

/** Chains that are drawn at once; more are folded. */
const AT_ONCE = 3
const MOST_VALUES = 12

/** What the assistant has to give, and where each value comes from. */
export function Inputs({ tool }: { readonly tool: Tool }): VNode {
  const { say } = useReader()
  if (tool.inputs.length === 0) return <p class="muted">{say.tool.noInputs}</p>
  return (
    <>
      <InputTable inputs={tool.inputs} />
      <h4>{say.tool.sections.sources}</h4>
      {tool.inputs.map((input) => (
        <Ways tool={tool} input={input} />
      ))}
    </>
  )
}

function InputTable({ inputs }: { readonly inputs: readonly ToolInput[] }): VNode {
  const { say } = useReader()
  const { columns } = say.tool
  return (
    <div class="wide" role="region" aria-label={say.tool.sections.inputs} tabIndex={0}>
      <table class="inputs">
        <thead>
          <tr>
            {[columns.name, columns.type, columns.required, columns.description, columns.values].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr>
              <th scope="row">
                <code>{visible(input.name)}</code>
              </th>
              <td>{typeOf(input.schema) ?? say.tool.unknownType}</td>
              <td>{input.required ? say.tool.required : say.tool.optional}</td>
              <td>{visible(input.schema.description ?? '')}</td>
              <td>
                <Values values={input.schema.enum ?? []} />
                <span class="muted">{limitsOf(input.schema).join(', ')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Values({ values }: { readonly values: readonly (string | number)[] }): VNode | null {
  const { say } = useReader()
  if (values.length === 0) return null
  const drawn = (some: typeof values): VNode[] =>
    some.map((value) => <code class="value">{visible(String(value))}</code>)
  if (values.length <= MOST_VALUES) return <span class="values">{drawn(values)}</span>
  return <Folded summary={say.tool.values(values.length)}>{() => <span class="values">{drawn(values)}</span>}</Folded>
}

function Ways({ tool, input }: { readonly tool: Tool; readonly input: ToolInput }): VNode {
  const { model, say } = useReader()
  const chains = chainsOf(model, tool, input)
  const rest = chains.slice(AT_ONCE)
  return (
    <section class="ways" aria-label={visible(input.name)}>
      {chains.slice(0, AT_ONCE).map((chain) => (
        <Drawn chain={chain} input={input.name} />
      ))}
      {rest.length > 0 && (
        <Folded summary={say.tool.alsoFrom(rest.length)}>
          {() => rest.map((chain) => <Drawn chain={chain} input={input.name} />)}
        </Folded>
      )}
    </section>
  )
}

function Drawn({ chain, input }: { readonly chain: Chain; readonly input: string }): VNode {
  return (
    <ol class="chain">
      {chain.map((station) => (
        <li class={`station is-${station.is}`}>
          <StationBox station={station} />
        </li>
      ))}
      <li class="station is-input">
        <code>{visible(input)}</code>
      </li>
    </ol>
  )
}

function StationBox({ station }: { readonly station: Station }): VNode {
  const { model, say } = useReader()
  switch (station.is) {
    case 'user':
      return <Labelled name={say.tool.sources.user} />
    case 'choice':
      return (
        <Labelled name={say.tool.sources.choice}>
          <Values values={station.of} />
        </Labelled>
      )
    case 'result':
      return (
        <Labelled name={say.tool.sources.tool}>
          <a href={addressOf('tools', station.tool)}>{visible(model.tool(station.tool)?.tool.title ?? station.tool)}</a>
          <code>{visible(station.path)}</code>
          {station.page !== null && (
            <span>
              {say.tool.shownOn} <PageLink route={station.page} />
            </span>
          )}
        </Labelled>
      )
    case 'element':
      return (
        <Labelled name={say.tool.carriedBy}>
          <ElementName station={station} />
        </Labelled>
      )
    case 'query':
      return (
        <Labelled name={say.tool.query}>
          <PageLink route={station.page} />
          <code>?{visible(station.key)}</code>
          {station.at !== null && <Source at={station.at} />}
        </Labelled>
      )
    default:
      return (
        <Labelled name={say.tool.sources[station.is]}>
          <code>{visible(station.detail)}</code>
        </Labelled>
      )
  }
}

function ElementName({ station }: { readonly station: Extract<Station, { readonly is: 'element' }> }): VNode {
  const { say } = useReader()
  const { label, element, key, carried, at } = station
  return (
    <>
      <span>
        {label === null ? say.tool.unlabelled : `“${visible(label)}”`}{' '}
        {element !== null && <code class="muted">{say.tool.element(visible(element))}</code>}
      </span>
      {carried !== null && <code>{key === null ? visible(carried) : `${visible(key)} ← ${visible(carried)}`}</code>}
      <Source at={at} />
    </>
  )
}

function Labelled({ name, children }: { readonly name: string; readonly children?: ComponentChildren }): VNode {
  return (
    <>
      <span class="station-name">{name}</span>
      {children}
    </>
  )
}
