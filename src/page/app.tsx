import { useEffect, useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Language } from '../diagnostics/message.js'
import type { Report } from '../6-emit/report/report.js'
import type { Updates } from './live.js'
import { modelOf } from './model.js'
import { Header } from './parts/header.js'
import { placeOf } from './place.js'
import type { Place, View, ViewProps } from './place.js'
import { ReaderContext } from './reader.js'
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
  ask: ToolsView,
}

/** The page's frame: header, the view that the address names, and what the server says after a save. */
export function App({ first, updates }: { readonly first: Report; readonly updates: Updates | null }): VNode {
  const [report, setReport] = useState(first)
  const [language, setLanguage] = useState<Language>(document.documentElement.lang === 'en' ? 'en' : 'zh-CN')
  const model = useMemo(() => modelOf(report), [report])
  const place = usePlace()
  useEffect(
    () =>
      updates?.(
        (update) => setReport((before) => update.report ?? before),
        () => undefined,
      ),
    [updates],
  )
  useEffect(() => {
    document.documentElement.lang = language
    document.title = report.graph.app.name ?? words[language].nameless
  }, [language, report])
  const Shown = shown[place.view]
  return (
    <ReaderContext.Provider value={{ model, language }}>
      <a class="skip" href="#content">
        {words[language].skip}
      </a>
      <Header view={place.view} onLanguage={setLanguage} />
      <main id="content" tabIndex={-1}>
        <Shown item={place.item} />
      </main>
    </ReaderContext.Provider>
  )
}

function usePlace(): Place {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return useMemo(() => placeOf(hash), [hash])
}
