import { useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { reasonAdvice, reasonIn } from '../../5-infer/reasons.js'
import type { ReasonKind } from '../../5-infer/reasons.js'
import { visible } from '../../source/visible.js'
import { notOffered } from '../known/dropped.js'
import type { NotOffered, NotOfferedGroup } from '../known/dropped.js'
import { actionsNamed } from '../known/owners.js'
import { ActionLink } from '../parts/action-link.js'
import { Source } from '../parts/code.js'
import { Folded } from '../parts/folded.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'

const kinds: readonly ReasonKind[] = ['change', 'part', 'presentation']
const AT_ONCE = 10

/** Everything that assistants are not offered, by its reason, and what to change; the action `item` is in sight. */
export function DroppedView({ item }: ViewProps): VNode {
  const { model, say } = useReader()
  const [sought, setSought] = useState('')
  const groups = useMemo(() => notOffered(model), [model])
  if (groups.length === 0) return <p>{say.dropped.none}</p>
  const shown = fitting(groups, sought)
  return (
    <>
      <input
        type="search"
        class="filter"
        placeholder={say.dropped.filter}
        aria-label={say.dropped.filter}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      {shown.length === 0 && <p role="status">{say.dropped.noneFound}</p>}
      {kinds.map((kind) => (
        <KindSection kind={kind} groups={shown.filter((group) => group.kind === kind)} item={item} />
      ))}
    </>
  )
}

function fitting(groups: readonly NotOfferedGroup[], sought: string): readonly NotOfferedGroup[] {
  const wanted = sought.trim().toLowerCase()
  if (wanted === '') return groups
  return groups
    .map((group) => ({ ...group, members: group.members.filter(({ id }) => id.toLowerCase().includes(wanted)) }))
    .filter(({ members }) => members.length > 0)
}

interface KindProps {
  readonly kind: ReasonKind
  readonly groups: readonly NotOfferedGroup[]
  readonly item: string
}

function KindSection({ kind, groups, item }: KindProps): VNode | null {
  const { say } = useReader()
  if (groups.length === 0) return null
  const count = groups.reduce((sum, { members }) => sum + members.length, 0)
  const drawn = (): VNode[] => groups.map((group) => <ReasonGroup key={group.code} group={group} item={item} />)
  return (
    <section class="part kind" aria-label={say.dropped.kinds[kind]}>
      <h2>
        {say.dropped.kinds[kind]} <span class="chip">{say.dropped.count(count)}</span>
      </h2>
      <p class="muted">{say.dropped.hints[kind]}</p>
      {drawn()}
    </section>
  )
}

/** All that is not offered for one reason; open at once where something can be changed. */
function ReasonGroup({ group, item }: { readonly group: NotOfferedGroup; readonly item: string }): VNode | null {
  const { say, language } = useReader()
  const [first] = group.members
  if (first === undefined) return null
  const same = group.members.every(({ why }) => JSON.stringify(why.params) === JSON.stringify(first.why.params))
  const advice = reasonAdvice(first.why, language)
  const isOpen = group.kind === 'change' || group.members.some(({ id }) => id === item)
  return (
    <Folded
      key={`${group.code} ${String(isOpen)}`}
      class="reason"
      open={isOpen}
      summary={
        <>
          {reasonIn(same ? first.why : { code: first.why.code, params: anything(first) }, language, visible)}{' '}
          <span class="chip">{group.members.length}</span>
        </>
      }
    >
      {() => (
        <>
          {advice !== null && (
            <p class="advice">
              <strong>{say.dropped.advice}:</strong> {advice}
            </p>
          )}
          <Members members={group.members} item={item} isSame={same} />
        </>
      )}
    </Folded>
  )
}

/** Where members differ, the heading has no names. */
function anything({ why }: NotOffered): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(why.params).map((name) => [name, '…']))
}

interface MembersProps {
  readonly members: readonly NotOffered[]
  readonly item: string
  readonly isSame: boolean
}

function Members({ members, item, isSame }: MembersProps): VNode {
  const { say } = useReader()
  const named = members.filter(({ id }) => id === item)
  const others = members.filter(({ id }) => id !== item)
  const rest = others.slice(AT_ONCE)
  const drawn = (some: readonly NotOffered[]): VNode => (
    <ul class="rows">
      {some.map((one) => (
        <Member one={one} isNamed={one.id === item} isSame={isSame} />
      ))}
    </ul>
  )
  return (
    <>
      {drawn([...named, ...others.slice(0, AT_ONCE)])}
      {rest.length > 0 && <Folded summary={say.unit.more(rest.length)}>{() => drawn(rest)}</Folded>}
    </>
  )
}

interface MemberProps {
  readonly one: NotOffered
  readonly isNamed: boolean
  readonly isSame: boolean
}

function Member({ one: { id, is, why }, isNamed, isSame }: MemberProps): VNode {
  const { model, say, language } = useReader()
  const [acting] = is === 'action' ? actionsNamed(model, id) : []
  const labels = (acting?.action.triggers ?? []).flatMap(({ label }) => (label === null ? [] : [label]))
  return (
    <li class="row" aria-current={isNamed ? 'true' : undefined}>
      <span class="row-name">
        {is === 'tool' ? (
          <>
            <a href={addressOf('tools', id)}>{visible(model.tool(id)?.tool.title ?? id)}</a>{' '}
            <span class="chip">{say.dropped.withheldTool}</span>
          </>
        ) : (
          <ActionLink id={id} />
        )}{' '}
        {labels.length > 0 && <span class="muted">“{visible([...new Set(labels)].slice(0, 3).join('” “'))}”</span>}
        {!isSame && <span class="muted"> {reasonIn(why, language, visible)}</span>}
        {acting !== undefined && <Source at={acting.action.at} />}
      </span>
    </li>
  )
}
