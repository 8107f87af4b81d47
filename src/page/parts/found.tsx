import type { VNode } from 'preact'
import { visible } from '../../source/visible.js'
import { useReader } from '../reader.js'
import type { Entry, Kind } from '../search/entries.js'
import { Icon } from './icon.js'
import type { IconName } from './icon.js'

/** What was found, and which of it Enter leads to. */
export interface ResultsProps {
  readonly entries: readonly Entry[]
  readonly all: number
  readonly query: string
  readonly active: number
  readonly onGo: (entry: Entry) => void
}

/** The list under the field. */
export function Results({ entries, all, query, active, onGo }: ResultsProps): VNode {
  const { say } = useReader()
  return (
    // What is pressed here must not take the focus from the field: that would close it first.
    <div class="search-found" onPointerDown={(event) => event.preventDefault()}>
      <ul id="search-results" role="listbox" aria-label={say.search.results}>
        {entries.map((entry, at) => (
          <Option
            key={entry.kind + entry.address + entry.title}
            entry={entry}
            at={at}
            isActive={at === active}
            query={query}
            onGo={onGo}
          />
        ))}
      </ul>
      {all === 0 && <p class="muted">{say.search.none}</p>}
      {all > entries.length && <p class="muted">{say.search.more(all - entries.length)}</p>}
    </div>
  )
}

const icons: Readonly<Record<Kind, IconName>> = {
  page: 'pages',
  tool: 'tools',
  component: 'group',
  handler: 'handler',
  finding: 'findings',
  endpoint: 'endpoint',
  file: 'file',
}

interface OptionProps extends Pick<ResultsProps, 'query' | 'onGo'> {
  readonly entry: Entry
  readonly at: number
  readonly isActive: boolean
}

function Option({ entry, at, isActive, query, onGo }: OptionProps): VNode {
  const { say } = useReader()
  const show = (element: HTMLElement | null): void => {
    if (isActive) element?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <li
      ref={show}
      id={optionId(at)}
      role="option"
      aria-selected={isActive ? 'true' : 'false'}
      onClick={() => onGo(entry)}
    >
      <Icon name={icons[entry.kind]} />
      <span class="search-text">
        <span class="search-title">
          <Marked text={visible(entry.title)} query={query} />
        </span>
        {entry.detail !== '' && (
          <span class="muted">
            <Marked text={visible(entry.detail)} query={query} />
          </span>
        )}
      </span>
      <span class="search-kind">{say.search.kinds[entry.kind]}</span>
    </li>
  )
}

/** `text` with the first word of `query` that it has marked. */
function Marked({ text, query }: { readonly text: string; readonly query: string }): VNode {
  const word = query
    .trim()
    .split(/\s+/u)
    .find((one) => text.toLowerCase().includes(one.toLowerCase()))
  const at = word === undefined ? -1 : text.toLowerCase().indexOf(word.toLowerCase())
  if (word === undefined || at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + word.length)}</mark>
      {text.slice(at + word.length)}
    </>
  )
}

/** The ID of the result at a place in the list. */
export function optionId(at: number): string {
  return `search-${at}`
}
