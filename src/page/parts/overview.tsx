import type { ComponentChildren, VNode } from 'preact'
import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Risk } from '../../5-infer/toolset.js'
import { overviewOf } from '../overview.js'
import type { Overview as Numbers } from '../overview.js'
import { addressOf } from '../place.js'
import type { View } from '../place.js'
import { useReader } from '../reader.js'
import { Icon } from './icon.js'
import type { IconName } from './icon.js'

const risks: readonly Risk[] = ['read', 'write', 'privacy', 'payment']
const severities: readonly Severity[] = ['error', 'warning', 'note']

/** What this app is to an assistant, within seconds: each number leads to what it counts. */
export function Overview(): VNode {
  const { model, say } = useReader()
  const numbers = overviewOf(model.report)
  return (
    <section class="overview" aria-label={say.frame.overview.label}>
      <Offered numbers={numbers} />
      <Confirmed numbers={numbers} />
      <Findings numbers={numbers} />
      <Unread numbers={numbers} />
    </section>
  )
}

interface Shown {
  readonly numbers: Numbers
}

function Offered({ numbers: { offered, risks: by, withheld, dropped } }: Shown): VNode {
  const { say } = useReader()
  const { overview } = say.frame
  const more = [
    ...(withheld > 0 ? [overview.withheld(withheld)] : []),
    ...(dropped > 0 ? [`${dropped} ${overview.dropped(dropped)}`] : []),
  ]
  return (
    <Fact view="tools" icon="tools" count={offered} label={overview.offered(offered)}>
      {offered === 0 ? overview.offeredNone : <RiskBar by={by} />}
      {more.length > 0 && <span class="fact-more">{more.join(' · ')}</span>}
    </Fact>
  )
}

/** How many tools there are of each risk, as parts of a bar and in words. */
function RiskBar({ by }: { readonly by: Readonly<Record<Risk, number>> }): VNode {
  const { overview } = useReader().say.frame
  const present = risks.filter((risk) => by[risk] > 0)
  return (
    <>
      <span class="bar" aria-hidden="true">
        {present.map((risk) => (
          <span class={`bar-part risk-${risk}`} style={{ flexGrow: by[risk] }} />
        ))}
      </span>
      <span class="fact-parts">
        {present.map((risk) => (
          <PartOf name={risk} text={overview.risks[risk](by[risk])} />
        ))}
      </span>
    </>
  )
}

function Confirmed({ numbers: { confirmed, risks: by } }: Shown): VNode {
  const { overview } = useReader().say.frame
  return (
    <Fact view="tools" icon="confirm" count={confirmed} label={overview.confirmed(confirmed)}>
      {by.payment === 0 ? overview.payingNone : <PartOf name="payment" text={overview.paying(by.payment)} />}
    </Fact>
  )
}

function Findings({ numbers: { findings } }: Shown): VNode {
  const { overview } = useReader().say.frame
  const present = severities.filter((severity) => findings[severity] > 0)
  const all = findings.error + findings.warning + findings.note
  return (
    <Fact view="findings" icon="findings" count={all} label={overview.findings(all)}>
      {present.length === 0 ? (
        overview.findingsNone
      ) : (
        <span class="fact-parts">
          {present.map((severity) => (
            <PartOf name={severity} text={overview.severities[severity](findings[severity])} />
          ))}
        </span>
      )}
    </Fact>
  )
}

function Unread({ numbers: { files } }: Shown): VNode {
  const { overview } = useReader().say.frame
  const unread = files.partial + files.skipped
  if (unread === 0)
    return <Fact view="coverage" icon="coverage" count={files.analysed} label={overview.allRead(files.analysed)} />
  const parts = [
    ...(files.partial > 0 ? [overview.partial(files.partial)] : []),
    ...(files.skipped > 0 ? [overview.skipped(files.skipped)] : []),
  ]
  return (
    <Fact view="coverage" icon="coverage" count={unread} label={overview.unread(unread)}>
      {parts.join(' · ')}
    </Fact>
  )
}

function PartOf({ name, text }: { readonly name: Severity | Risk; readonly text: string }): VNode {
  return (
    <span class={`fact-part risk-${name} severity-${name}`}>
      <Icon name={name} />
      {text}
    </span>
  )
}

interface FactProps {
  readonly view: View
  readonly icon: IconName
  readonly count: number
  readonly label: string
  readonly children?: ComponentChildren
}

function Fact({ view, icon, count, label, children }: FactProps): VNode {
  return (
    <a class="fact" href={addressOf(view)}>
      <span class="fact-head">
        <Icon name={icon} />
        <strong>{count}</strong> {label}
      </span>
      {children}
    </a>
  )
}
