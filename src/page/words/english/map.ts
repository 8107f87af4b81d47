const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What the map says. */
export const map = {
  label: (pages: number, ways: number) =>
    `Map: ${counted(pages, 'page', 'pages')}, ${counted(ways, 'way', 'ways')} between them`,
  empty: 'The app has no page that could be drawn.',
  path: 'Where you are on the map',
  whole: 'Whole app',
  main: 'Main package',
  home: 'Home page',
  tab: 'On the tab bar',
  group: 'Group of pages',
  frame: 'Subpackage',
  noTools: 'no tool',
  filter: 'Pages by their gravest tool: show only',
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  fit: 'Show all',
  hint: 'Drag to move, scroll to zoom, arrow keys from page to page.',
  open: 'Open this page',
  close: 'Close',
  toolsHere: 'What an assistant can do here',
  heldBack: 'held back',
  leadsTo: 'Leads to',
  comesFrom: 'Reached from',
  nowhere: 'no other page',
  nobody: 'no page, as far as the source says',
  with: 'with',
  ways: (count: number) => counted(count, 'way', 'ways'),
  list: 'The map as a list',
}
