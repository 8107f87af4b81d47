import { createContext } from 'preact'
import { useContext, useEffect, useReducer } from 'preact/hooks'
import type { ChangeKind } from '../diff/changes.js'
import type { Report } from '../6-emit/report/report.js'
import { firstFollowed, followedAfter } from './followed.js'
import type { Followed } from './followed.js'
import type { Updates } from './live.js'
import type { Place } from './place.js'

/** Set once, by the page's frame: tools that are other since a save and that nobody has looked at. */
export const MarksContext = createContext<ReadonlyMap<string, ChangeKind>>(new Map())

/** What a save has done to `tool`, until somebody has looked at it; null where nothing. */
export function useMark(tool: string): ChangeKind | null {
  return useContext(MarksContext).get(tool) ?? null
}

/** The report as it is now, and what the server says of it. */
export function useFollowed(first: Report, updates: Updates | null, place: Place | null): Followed {
  const [followed, happen] = useReducer(followedAfter, firstFollowed(first, updates !== null))
  useEffect(
    () =>
      updates?.(
        (update) => happen({ is: 'update', update }),
        (isConnected) => happen({ is: 'connection', isConnected }),
      ),
    [updates],
  )
  useEffect(() => {
    if (place?.view === 'tools') happen({ is: 'look', tool: place.item })
  }, [place])
  return followed
}
