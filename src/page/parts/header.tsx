import type { VNode } from 'preact'
import type { Language } from '../../diagnostics/message.js'
import { addressOf, views } from '../place.js'
import type { View } from '../place.js'
import { useReader } from '../reader.js'

/** The app's name, the views, and how the page is to be read. */
export function Header({ view, onLanguage }: { readonly view: View; onLanguage: (language: Language) => void }): VNode {
  const { model, say, language } = useReader()
  const { app } = model.report.graph
  return (
    <header class="header">
      <h1>{app.name ?? say.nameless}</h1>
      <p class="muted">
        {say.pages(app.stats.pages)} · {say.tools(model.tools.length)}
      </p>
      <nav>
        {views.map((one) => (
          <a href={addressOf(one)} aria-current={one === view ? 'page' : undefined}>
            {say.views[one]}
          </a>
        ))}
      </nav>
      <button type="button" title={say.languageHint} onClick={() => onLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        {say.language}
      </button>
    </header>
  )
}
