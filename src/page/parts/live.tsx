import { useEffect, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { FieldChange, ToolChange } from '../../diff/changes.js'
import type { ReportFinding } from '../../6-emit/report/findings.js'
import { visible } from '../../source/visible.js'
import type { Followed } from '../followed.js'
import { escaped } from '../../text/unseen.js'
import { addressOf } from '../place.js'
import { useReader } from '../reader.js'
import { Icon } from './icon.js'
import type { IconName } from './icon.js'

/**
 * What goes on between the page and the source, in a corner of its own so that nothing moves: whether the page follows, what is
 * broken, and what the last save has changed. A page that is a file has none.
 */
export function Live({ followed }: { readonly followed: Followed }): VNode | null {
  const { isConnected, problems, changes, saves } = followed
  const [isOpen, setOpen] = useState(false)
  const isBroken = problems.length > 0
  useEffect(() => {
    setOpen(isBroken || (saves > 0 && changes.length > 0))
  }, [isBroken, saves])
  if (isConnected === null) return null
  const hasMore = isBroken || changes.length > 0
  return (
    <aside class="live">
      {isOpen && hasMore && (
        <div class="live-panel">{isBroken ? <Problems problems={problems} /> : <Changes changes={changes} />}</div>
      )}
      <Status followed={followed} isOpen={isOpen && hasMore} onToggle={hasMore ? () => setOpen(!isOpen) : null} />
    </aside>
  )
}

interface StatusProps {
  readonly followed: Followed
  readonly isOpen: boolean
  readonly onToggle: (() => void) | null
}

/** One line that is always there; a reader who hears the page is told when it changes. */
function Status({ followed, isOpen, onToggle }: StatusProps): VNode {
  const { live } = useReader().say
  const [icon, tone, text] = statusOf(followed, live)
  const line = (
    <>
      <Icon name={icon} />
      <span role="status">{text}</span>
    </>
  )
  if (onToggle === null) return <p class={`live-status live-${tone}`}>{line}</p>
  return (
    <button type="button" class={`live-status live-${tone}`} aria-expanded={isOpen} onClick={onToggle}>
      {line}
    </button>
  )
}

type Say = ReturnType<typeof useReader>['say']['live']

function statusOf({ isConnected, problems, changes, saves }: Followed, say: Say): readonly [IconName, string, string] {
  if (isConnected === false) return ['warning', 'lost', say.lost]
  if (problems.length > 0) return ['error', 'broken', say.broken(problems.length)]
  if (changes.length > 0) return ['check', 'follows', say.changed(changes.length)]
  return ['check', 'follows', saves > 0 ? say.unchanged : say.follows]
}

function Problems({ problems }: { readonly problems: readonly ReportFinding[] }): VNode {
  const { say, inWords } = useReader()
  return (
    <section>
      <h2>{say.live.problems}</h2>
      <p class="muted">{say.live.stale}</p>
      <ul>
        {problems.map(({ at, message }) => (
          <li>
            {at !== undefined && (
              <code>
                {visible(at.file)}:{at.line}
              </code>
            )}
            <p>{escaped(inWords(message))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ changes }: { readonly changes: readonly ToolChange[] }): VNode {
  const { live } = useReader().say
  return (
    <section>
      <h2>{live.changes}</h2>
      <ul>
        {changes.map((change) => (
          <li key={`${change.change} ${change.tool}`}>
            <Change {...change} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const icons: Readonly<Record<ToolChange['change'], IconName>> = {
  added: 'plus',
  removed: 'minus',
  renamed: 'next',
  moved: 'next',
  changed: 'write',
}

function Change({ change, tool, was, fields }: ToolChange): VNode {
  const { live } = useReader().say
  return (
    <>
      <p>
        <span class={`change-mark change-${change}`}>
          <Icon name={icons[change]} />
          {live.kinds[change]}
        </span>{' '}
        {change === 'removed' ? <code>{tool}</code> : <a href={addressOf('tools', tool)}>{tool}</a>}
        {was !== undefined && <span class="muted"> {live.was(was)}</span>}
      </p>
      {(change === 'changed' || change === 'moved' || change === 'renamed') && <Fields fields={fields} />}
    </>
  )
}

/** The first of what is other; the tool itself shows the rest. */
const mostFields = 6

function Fields({ fields }: { readonly fields: readonly FieldChange[] }): VNode {
  const { live } = useReader().say
  return (
    <ul class="live-fields">
      {fields.slice(0, mostFields).map(({ field, before, after }) => (
        <li key={field}>
          <code>{visible(field)}</code> <del>{valueOf(before)}</del> <ins>{valueOf(after)}</ins>
        </li>
      ))}
      {fields.length > mostFields && <li class="muted">{live.more(fields.length - mostFields)}</li>}
    </ul>
  )
}

const longestValue = 60

/** A value in a few words; null where there is none, or it is no value but a structure, which its own view shows. */
function valueOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const text = String(value)
  return visible(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
}
