import type { VNode } from 'preact'
import type { Language } from '../../diagnostics/message.js'
import { visible } from '../../source/visible.js'
import { overviewOf } from '../overview.js'
import { addressOf, views } from '../place.js'
import type { View } from '../place.js'
import { useReader } from '../reader.js'
import { themes } from '../settings.js'
import type { Theme } from '../settings.js'
import { Icon } from './icon.js'
import { Search } from './search.js'

/** How the page is to be read, and how that is changed. */
export interface HeaderProps {
  /** Null where the address names no view. */
  readonly view: View | null
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly onLanguage: (language: Language) => void
  readonly onHelp: () => void
}

/** The app's name, what it is made of, the views, and how the page is to be read. */
export function Header({ view, theme, onTheme, onLanguage, onHelp }: HeaderProps): VNode {
  const { say, language } = useReader()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <header class="header">
      <Name />
      <Search />
      <div class="header-tools">
        <button
          type="button"
          class="quiet"
          title={say.languageHint}
          onClick={() => onLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {say.language}
        </button>
        <IconButton name={theme} label={say.frame.themeNow(theme)} onClick={() => onTheme(next)} />
        <IconButton name="help" label={say.frame.help} onClick={onHelp} />
      </div>
      <Views view={view} />
    </header>
  )
}

function IconButton(props: { name: Theme | 'help'; label: string; onClick: () => void }): VNode {
  return (
    <button type="button" class="quiet" title={props.label} aria-label={props.label} onClick={props.onClick}>
      <Icon name={props.name} />
    </button>
  )
}

function Name(): VNode {
  const { model, say } = useReader()
  const { app } = model.report.graph
  const facts = [
    say.frame.platforms[app.platform],
    app.form === 'compiled' ? say.frame.compiled : say.frame.frameworks[app.framework],
    say.pages(app.stats.pages),
    say.frame.components(app.stats.components),
    say.frame.files(app.stats.files),
  ]
  return (
    <div class="header-name">
      <h1>{app.name === null ? say.nameless : visible(app.name)}</h1>
      <p class="muted">{facts.join(' · ')}</p>
    </div>
  )
}

function Views({ view }: Pick<HeaderProps, 'view'>): VNode {
  const { model, say } = useReader()
  const { graph, toolset, findings } = model.report
  const counts: Partial<Record<View, number>> = {
    pages: graph.pages.length,
    tools: overviewOf(model.report).offered,
    dropped: toolset.dropped.length,
    findings: findings.length,
  }
  return (
    <nav class="views" aria-label={say.frame.navigation}>
      {views.map((one) => (
        <a href={addressOf(one)} aria-current={one === view ? 'page' : undefined}>
          <Icon name={one} />
          <span class="views-name">{say.views[one]}</span>
          {counts[one] !== undefined && <span class="count">{counts[one]}</span>}
        </a>
      ))}
    </nav>
  )
}
