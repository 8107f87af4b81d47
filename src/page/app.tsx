import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Report } from '../6-emit/report/report.js'
import { visible } from '../source/visible.js'
import { useArrival } from './arrival.js'
import { MarksContext, useFollowed } from './follow.js'
import type { Command } from './keys.js'
import type { Updates } from './live.js'
import { modelOf } from './model.js'
import { Header } from './parts/header.js'
import { Help } from './parts/help.js'
import { Live } from './parts/live.js'
import { Lost } from './parts/lost.js'
import { openForPrint } from './print.js'
import { addressOf, placeOf } from './place.js'
import type { Place, View, ViewProps } from './place.js'
import { ReaderContext } from './reader.js'
import { chosenLanguage, chosenTheme, keepLanguage, keepTheme } from './settings.js'
import { useCommands } from './shortcuts.js'
import { AskView } from './views/ask.js'
import { CoverageView } from './views/coverage.js'
import { DroppedView } from './views/dropped.js'
import { FindingsView } from './views/findings.js'
import { MapView } from './views/map.js'
import { PagesView } from './views/pages.js'
import { ToolsView } from './views/tools.js'
import { words } from './words/words.js'

const shown: Readonly<Record<View, (props: ViewProps) => VNode>> = {
  map: MapView,
  pages: PagesView,
  tools: ToolsView,
  dropped: DroppedView,
  findings: FindingsView,
  coverage: CoverageView,
  ask: AskView,
}

/** The page's frame: header, the view that the address names, and what the server says after a save. */
export function App({ first, updates }: { readonly first: Report; readonly updates: Updates | null }): VNode {
  const [language, setLanguage] = useState(chosenLanguage)
  const [theme, setTheme] = useState(chosenTheme)
  const [hasHelp, setHelp] = useState(false)
  const place = usePlace()
  const followed = useFollowed(first, updates, place)
  const { report } = followed
  const model = useMemo(() => modelOf(report), [report])
  useEffect(() => keepLanguage(language), [language])
  useEffect(() => keepTheme(theme), [theme])
  useEffect(() => {
    const { name } = report.graph.app
    document.title = name === null ? words[language].nameless : visible(name)
  }, [language, report])
  useEffect(openForPrint, [])
  useCommands(useCallback((command) => obey(command, () => setHelp(true)), []))
  useArrival(place)
  return (
    <ReaderContext.Provider value={{ model, language }}>
      <Skip text={words[language].skip} />
      <Header
        view={place?.view ?? null}
        theme={theme}
        onTheme={setTheme}
        onLanguage={setLanguage}
        onHelp={() => setHelp(true)}
      />
      <main id="content" tabIndex={-1} class={place === null ? undefined : `view-${place.view}`}>
        <MarksContext.Provider value={followed.marks}>
          <Content place={place} />
        </MarksContext.Provider>
      </main>
      <Live followed={followed} />
      <Help isOpen={hasHelp} onClose={() => setHelp(false)} />
    </ReaderContext.Provider>
  )
}

function Content({ place }: { readonly place: Place | null }): VNode {
  if (place === null) return <Lost />
  const Shown = shown[place.view]
  return <Shown item={place.item} />
}

/** Leads past the header. Its address is a place on the page, which the page's own addresses are not. */
function Skip({ text }: { readonly text: string }): VNode {
  const skip = (event: Event): void => {
    event.preventDefault()
    document.querySelector<HTMLElement>('#content')?.focus()
  }
  return (
    <a class="skip" href="#content" onClick={skip}>
      {text}
    </a>
  )
}

function obey(command: Command, openHelp: () => void): void {
  if (command.to === 'view') location.hash = addressOf(command.view)
  else if (command.to === 'help') openHelp()
  else document.querySelector<HTMLInputElement>('#search')?.focus()
}

function usePlace(): Place | null {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return useMemo(() => placeOf(hash), [hash])
}
