import type { VNode } from 'preact'
import type { PartialFile } from '../../2-parse/coverage.js'
import type { Budget } from '../../6-emit/report/budgets.js'
import { own } from '../../source/own.js'
import { groupBy } from '../../source/grouped.js'
import { visible } from '../../source/visible.js'
import { sharesOf } from '../known/shares.js'
import type { Shares } from '../known/shares.js'
import { Folded } from '../parts/folded.js'
import { Part } from '../parts/part.js'
import { Icon } from '../parts/icon.js'
import { addressOf } from '../place.js'
import { useReader } from '../reader.js'

const AT_ONCE = 40

/** What became of the app's files and actions, and how much of the platform's limits is used. */
export function CoverageView(): VNode {
  const { model, say } = useReader()
  const { coverage, budgets } = model.report
  return (
    <div class="coverage">
      <Part name={say.coverage.files}>
        <Bars
          parts={[
            { name: say.coverage.analysed, count: coverage.analysed, class: 'good' },
            { name: say.coverage.partial, count: coverage.partial.length, class: 'middling' },
            { name: say.coverage.skipped, count: coverage.skipped.length, class: 'bad' },
          ]}
        />
        {coverage.partial.length + coverage.skipped.length === 0 && <p class="muted">{say.coverage.allAnalysed}</p>}
        <Losses name={say.coverage.partial} files={coverage.partial} />
        <Losses name={say.coverage.skipped} files={coverage.skipped} />
      </Part>
      <Part name={say.coverage.actions}>
        <Actions shares={sharesOf(model)} />
      </Part>
      {budgets.length > 0 && (
        <Part name={say.coverage.budgets}>
          <ul class="budgets">
            {budgets.map((budget) => (
              <BudgetBar budget={budget} />
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

interface Bar {
  readonly name: string
  readonly count: number
  readonly class: string
}

/** Shares of a whole as one bar, with its numbers below. */
function Bars({ parts }: { readonly parts: readonly Bar[] }): VNode {
  const sum = parts.reduce((all, { count }) => all + count, 0)
  return (
    <>
      <div class="shares" aria-hidden="true">
        {parts.map(({ count, class: name }) => count > 0 && <span class={name} style={{ flexGrow: count }} />)}
      </div>
      <ul class="legend">
        {parts.map(({ name, count, class: look }) => (
          <li>
            <span class={`dot ${look}`} aria-hidden="true" /> <strong>{count}</strong> {name}{' '}
            <span class="muted">{sum === 0 ? 0 : Math.round((100 * count) / sum)}%</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Actions({ shares }: { readonly shares: Shares }): VNode {
  const { say } = useReader()
  const { tool, change, part, presentation } = say.coverage.shares
  return (
    <>
      <Bars
        parts={[
          { name: tool, count: shares.tool, class: 'good' },
          { name: part, count: shares.part, class: 'fair' },
          { name: change, count: shares.change, class: 'middling' },
          { name: presentation, count: shares.presentation, class: 'quiet-part' },
        ]}
      />
      <p>
        <a href={addressOf('dropped')}>{say.views.dropped}</a>
      </p>
    </>
  )
}

/** Files of which something is lost, by why. */
function Losses({ name, files }: { readonly name: string; readonly files: readonly PartialFile[] }): VNode {
  const groups = groupBy(files, ({ because }) => because.join(' '))
  return (
    <>
      {[...groups].map(([codes, lost]) => (
        <Loss key={codes} name={name} files={lost} />
      ))}
    </>
  )
}

function Loss({ name, files }: { readonly name: string; readonly files: readonly PartialFile[] }): VNode {
  const { model, say, inWords } = useReader()
  const causes = (files[0]?.because ?? []).flatMap((code) => own(model.report.causes, code) ?? [])
  return (
    <section class="reason">
      <p>
        <strong>
          {say.coverage.fileCount(files.length)} {name}
        </strong>{' '}
        {causes.map(({ message }) => inWords(message)).join(' ')}
      </p>
      {causes.map(({ advice }) => advice !== null && <p class="advice">{inWords(advice)}</p>)}
      <Folded summary={say.coverage.fileCount(files.length)} open={files.length <= 5}>
        {() => <Files files={files} />}
      </Folded>
    </section>
  )
}

function Files({ files }: { readonly files: readonly PartialFile[] }): VNode {
  const { say } = useReader()
  const rest = files.slice(AT_ONCE)
  return (
    <ul class="plain">
      {files.slice(0, AT_ONCE).map((lost) => (
        <li>
          <FileName lost={lost} />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Folded summary={say.unit.more(rest.length)}>{() => rest.map((lost) => <FileName lost={lost} />)}</Folded>
        </li>
      )}
    </ul>
  )
}

/** A file, and the finding that says where it was given up. */
function FileName({ lost: { file, because } }: { readonly lost: PartialFile }): VNode {
  const { model, inWords } = useReader()
  const number = model.report.findings.findIndex(
    ({ at, code }) => at?.file === file && because.some((one) => one === code),
  )
  const finding = model.report.findings[number]
  return (
    <div>
      <code>{visible(file)}</code>
      {finding !== undefined && (
        <>
          {' '}
          <a href={addressOf('findings', String(number))}>{visible(inWords(finding.message))}</a>
        </>
      )}
    </div>
  )
}

function BudgetBar({ budget: { path, bytes, limit } }: { readonly budget: Budget }): VNode {
  const { say } = useReader()
  const [file = path, part] = path.split('#')
  const isOver = bytes > limit
  return (
    <li>
      <span class="budget-name">
        <code>{visible(file)}</code> {part !== undefined && <span class="muted">{say.coverage.frontMatter}</span>}
      </span>
      <meter min={0} max={limit} high={limit * 0.9} optimum={0} value={Math.min(bytes, limit)} aria-label={path} />
      <span class="budget-bytes">
        {say.coverage.bytes(bytes, limit)}{' '}
        {isOver && (
          <span class="mark severity-error">
            <Icon name="error" />
            {say.coverage.over}
          </span>
        )}
      </span>
    </li>
  )
}
