import type { VNode } from 'preact'

/** Strokes on a field of 24 by 24. */
const strokes = {
  map: 'M9 4 3 6.5v13.5l6-2.5 6 2.5 6-2.5V4l-6 2.5zM9 4v13.5M15 6.5V20',
  pages: 'M7 3h10a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM9 7h6M9 11h6M9 15h3',
  tools:
    'M20 6.5 16.5 10 14 9.5l-.5-2.5L17 3.5a5.5 5.5 0 0 0-7 7L3.5 17A2.5 2.5 0 0 0 7 20.5L13.5 14A5.5 5.5 0 0 0 20 6.5z',
  dropped: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.6 5.6l12.8 12.8',
  findings: 'M5 21V4h12l-2 4 2 4H5',
  coverage: 'M12 3a9 9 0 1 0 9 9h-9zM16 3.5A9 9 0 0 1 20.5 8H16z',
  ask: 'M4 5h16v11H10l-5 4v-4H4zM8 9.5h8M8 12.5h5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.5v.3',
  system: 'M3 5h18v11H3zM9 20h6M12 16v4',
  light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  home: 'M4 11l8-7 8 7M6 9.5V20h4.5v-5h3v5H18V9.5',
  tab: 'M4 4h16v16H4zM4 15h16M9.3 15v5M14.6 15v5',
  group: 'M3 7V5h6l2 2h10v12H3zM3 10h18',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  next: 'M9 5l7 7-7 7',
  read: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  write: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM14 6.5 17.5 10',
  privacy: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.7-4 3.6-6 7.5-6s6.8 2 7.5 6',
  payment: 'M3 6h18v12H3zM3 10h18M6.5 14.5h4',
  error: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.2v.3',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.7v.3',
  note: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.3',
  check: 'M4.5 12.5l5 5L20 7',
  confirm: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5',
  handler:
    'M9 11V5.5a1.8 1.8 0 0 1 3.6 0V11l5 1.2c1.3.3 1.9 1.2 1.7 2.5l-.9 5.3H10L5.5 14.5c-.8-1 .5-2.5 1.7-1.8L9 14z',
  endpoint: 'M5 5h14v6H5zM5 13h14v6H5zM8 8h.3M8 16h.3',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
} as const

export type IconName = keyof typeof strokes

/** A picture beside a word that says the same: it is nothing to those who hear the page. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}
