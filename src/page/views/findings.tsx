import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Severity } from '../../diagnostics/diagnostic.js'
import type { ReportFinding } from '../../6-emit/report/findings.js'
import { visible, visibleText } from '../../source/visible.js'
import { groupsOf, severities, toolsAbout } from '../known/findings.js'
import type { FindingGroup, Numbered } from '../known/findings.js'
import { ActionLink } from '../parts/action-link.js'
import { Code, Source } from '../parts/code.js'
import { Folded } from '../parts/folded.js'
import { SeverityMark } from '../parts/severity.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'

const AT_ONCE = 5

/** What has to be said about the app, the gravest first; the finding of number `item` is open. */
export function FindingsView({ item }: ViewProps): VNode {
  const { model, say, language } = useReader()
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [text, setText] = useState('')
  const { findings } = model.report
  if (findings.length === 0) return <p>{say.findings.none}</p>
  const groups = groupsOf(findings, { severity, text, language })
  return (
    <>
      <div class="filters">
        <Severities chosen={severity} onChoose={setSeverity} />
        <input
          type="search"
          class="filter"
          placeholder={say.findings.filter}
          aria-label={say.findings.filter}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {groups.length === 0 && <p role="status">{say.findings.noneFound}</p>}
      {groups.map((group) => (
        <Group key={group.code} group={group} item={item} />
      ))}
    </>
  )
}

interface SeveritiesProps {
  readonly chosen: Severity | null
  readonly onChoose: (severity: Severity | null) => void
}

function Severities({ chosen, onChoose }: SeveritiesProps): VNode {
  const { model, say } = useReader()
  const { findings } = model.report
  return (
    <div class="choices" role="group" aria-label={say.findings.severity}>
      {[null, ...severities].map((one) => {
        const count = findings.filter(({ severity }) => one === null || severity === one).length
        return (
          <button
            type="button"
            class="choice"
            aria-pressed={chosen === one}
            disabled={count === 0}
            onClick={() => onChoose(one)}
          >
            {one === null ? say.findings.all : say.severities[one]} {count}
          </button>
        )
      })}
    </div>
  )
}

function Group({
  group: { code, severity, members },
  item,
}: {
  readonly group: FindingGroup
  readonly item: string
}): VNode {
  const { say, inWords } = useReader()
  const title = members[0]?.finding.title ?? null
  const advice = members[0]?.finding.advice ?? null
  const named = members.filter(({ number }) => String(number) === item)
  const others = members.filter(({ number }) => String(number) !== item)
  const rest = others.slice(AT_ONCE)
  const drawn = (some: readonly Numbered[]): VNode[] =>
    some.map((one) => <Finding key={one.number} one={one} isNamed={String(one.number) === item} />)
  return (
    <section class="reason" aria-label={title === null ? code : inWords(title)}>
      <h3 class="facts">
        <SeverityMark severity={severity} />
        {title !== null && <span>{inWords(title)}</span>}
        <code class="muted">{code}</code>
        {members.length > 1 && <span class="chip">{members.length}</span>}
      </h3>
      {advice !== null && (
        <p class="advice">
          <strong>{say.findings.advice}:</strong> {inWords(advice)}
        </p>
      )}
      <ul class="plain">{drawn([...named, ...others.slice(0, AT_ONCE)])}</ul>
      {rest.length > 0 && (
        <Folded summary={say.unit.more(rest.length)}>{() => <ul class="plain">{drawn(rest)}</ul>}</Folded>
      )}
    </section>
  )
}

function Finding({ one: { number, finding }, isNamed }: { readonly one: Numbered; readonly isNamed: boolean }): VNode {
  const { inWords } = useReader()
  const { message, at, actions } = finding
  return (
    <li class="finding" aria-current={isNamed ? 'true' : undefined}>
      <p>
        {visibleText(inWords(message))}{' '}
        <a class="anchor" href={addressOf('findings', String(number))} aria-label={`#${number}`}>
          #{number}
        </a>
      </p>
      <Chain finding={finding} />
      <Concerned finding={finding} />
      {actions.length > 0 && (
        <p class="facts small">
          {actions.slice(0, AT_ONCE).map((id) => (
            <ActionLink id={id} />
          ))}
        </p>
      )}
      {at !== undefined && (isNamed ? <Code at={at} /> : <Source at={at} />)}
    </li>
  )
}

/** How it comes to what was found, step by step. */
function Chain({ finding: { chain } }: { readonly finding: ReportFinding }): VNode | null {
  const { say, inWords } = useReader()
  if (chain.length === 0) return null
  return (
    <ol class="evidence" aria-label={say.findings.chain}>
      {chain.map(({ message, at }) => (
        <li>
          {visibleText(inWords(message))} <Source at={at} />
        </li>
      ))}
    </ol>
  )
}

function Concerned({ finding }: { readonly finding: ReportFinding }): VNode | null {
  const { model, say } = useReader()
  const tools = toolsAbout(model, finding)
  if (tools.length === 0) return null
  return (
    <ul class="plain small">
      {tools.map(({ tool, isWithheld }) => (
        <li>
          <span class={isWithheld ? 'mark severity-error' : 'chip'}>
            {isWithheld ? say.findings.withholds : say.findings.about}
          </span>{' '}
          <a href={addressOf('tools', tool.name)}>{visible(tool.title)}</a>
        </li>
      ))}
    </ul>
  )
}
