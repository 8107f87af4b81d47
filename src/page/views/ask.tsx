import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Tool } from '../../5-infer/toolset.js'
import { documentsOf, lookingUp } from '../ask/documents.js'
import { searcher } from '../ask/search.js'
import type { Candidate } from '../ask/search.js'
import { slotsOf } from '../ask/slots.js'
import type { Slot } from '../ask/slots.js'
import { RiskMark } from '../parts/risk.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'
import { askWords } from '../words/ask.js'

/** Which tools a request would lead to, and what of it they can use; the request stands in the address. */
export function AskView({ item }: ViewProps): VNode {
  const { model, language } = useReader()
  const say = askWords[language]
  const [request, setRequest] = useState(item)
  useEffect(() => setRequest(item), [item])
  const ask = useMemo(() => searcher(documentsOf(model)), [model])
  const answer = useMemo(() => ask(request), [ask, request])
  const best = answer.candidates[0]?.score ?? 1
  return (
    <section class="ask">
      <p class="muted">{say.intro}</p>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          location.hash = addressOf('ask', request)
        }}
      >
        <input
          type="search"
          aria-label={say.label}
          placeholder={say.example}
          value={request}
          onInput={({ currentTarget }) => setRequest(currentTarget.value)}
        />
      </form>
      <div aria-live="polite">
        {answer.candidates.length === 0 && <p>{request.trim() === '' ? say.idle : say.none}</p>}
        <ol class="candidates">
          {answer.candidates.map((candidate) => (
            <CandidateCard key={candidate.tool} candidate={candidate} best={best} request={request} />
          ))}
        </ol>
        {answer.unknown.length > 0 && <Unknown terms={answer.unknown} />}
      </div>
    </section>
  )
}

interface CandidateProps {
  readonly candidate: Candidate
  readonly best: number
  readonly request: string
}

function CandidateCard({ candidate, best, request }: CandidateProps): VNode | null {
  const { model, language } = useReader()
  const say = askWords[language]
  const tool = model.tool(candidate.tool)?.tool
  if (tool === undefined) return null
  return (
    <li class="candidate">
      <h3>
        <a href={addressOf('tools', tool.name)}>{tool.title}</a> <code>{tool.name}</code> <RiskMark risk={tool.risk} />
      </h3>
      <meter aria-label={say.relevance} min={0} max={1} value={candidate.score / best} />
      <p class="muted">
        {say.foundBy}{' '}
        {candidate.matches.map(({ term, fields }) => (
          <span class="term" key={term}>
            {term} <small>{fields.map((field) => say.fields[field]).join(', ')}</small>
          </span>
        ))}
      </p>
      <Slots tool={tool} request={request} />
      {tool.confirm && <p class="muted">{say.confirms}</p>}
    </li>
  )
}

function Slots({ tool, request }: { readonly tool: Tool; readonly request: string }): VNode {
  const { model, language } = useReader()
  const say = askWords[language]
  const slots = slotsOf(tool, model.unit(tool.page), request)
  if (slots.length === 0) return <p class="muted">{say.noInputs}</p>
  return (
    <ul class="slots">
      {slots.map((slot) => (
        <li key={slot.input} class={`slot slot-${slot.is}`}>
          <code>{slot.input}</code> <SlotWords slot={slot} />
          {!slot.required && slot.is !== 'said' && <small class="muted"> {say.optional}</small>}
        </li>
      ))}
    </ul>
  )
}

function SlotWords({ slot }: { readonly slot: Slot }): VNode {
  const { language } = useReader()
  const say = askWords[language]
  switch (slot.is) {
    case 'said':
      return (
        <>
          = <code>{String(slot.value)}</code> <span class="muted">{say.said(slot.said)}</span>
        </>
      )
    case 'fetched':
      return (
        <>
          ← {say.fetched(slot.path)} <a href={addressOf('tools', slot.tool)}>{slot.tool}</a>
        </>
      )
    case 'kept':
      return (
        <span>
          {say.kept} <code>{slot.detail}</code>
        </span>
      )
    case 'asked':
      return <span>{slot.of.length > 0 ? say.askedOf(slot.of.join(' · ')) : say.asked}</span>
  }
}

/** Words that are in no tool: what an assistant would have to look up, or people call otherwise than the app does. */
function Unknown({ terms }: { readonly terms: readonly string[] }): VNode {
  const { model, language } = useReader()
  const say = askWords[language]
  const tools = lookingUp(model)
  const whole = terms.filter((term) => !terms.some((longer) => longer !== term && longer.includes(term)))
  return (
    <aside class="unknown">
      <p class="muted">
        {say.unknown}{' '}
        {whole.map((term) => (
          <span class="term" key={term}>
            {term}
          </span>
        ))}
      </p>
      {tools.length > 0 && (
        <p class="muted">
          {say.lookUp}{' '}
          {tools.map(({ name }) => (
            <>
              <a href={addressOf('tools', name)}>{name}</a>{' '}
            </>
          ))}
        </p>
      )}
    </aside>
  )
}
