import type { VNode } from 'preact'
import { useReader } from '../reader.js'
import { useSearch } from '../search/use-search.js'
import { optionId, Results } from './found.js'
import { Icon } from './icon.js'

/** A field, and under it what is found; walked through with up and down, gone to with Enter. */
export function Search(): VNode {
  const { say } = useReader()
  const { field, query, found, active, isShown, go, on } = useSearch()
  return (
    <search class="search">
      <Icon name="search" />
      <input
        id="search"
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={say.search.label}
        aria-autocomplete="list"
        aria-controls="search-results"
        aria-expanded={isShown ? 'true' : 'false'}
        aria-activedescendant={isShown && found.entries.length > 0 ? optionId(active) : undefined}
        placeholder={say.search.label}
        value={query}
        {...on}
      />
      <kbd aria-hidden="true">/</kbd>
      <span class="spoken" role="status">
        {isShown ? say.search.found(found.all) : ''}
      </span>
      {isShown && <Results {...found} query={query} active={active} onGo={go} />}
    </search>
  )
}
