export const findings = {
  all: 'All',
  severity: 'Severity',
  filter: 'Findings that say …',
  none: 'There is nothing to be said about this app.',
  noneFound: 'No finding fits.',
  advice: 'What to do',
  chain: 'How it comes to this',
  withholds: 'Withholds the tool',
  about: 'Concerns the tool',
  actions: 'Actions',
}

export const coverage = {
  files: 'Files',
  analysed: 'analysed',
  partial: 'in part',
  skipped: 'not analysed',
  allAnalysed: 'Every file was analysed whole.',
  actions: 'Actions',
  shares: {
    tool: 'tools, and ways to one',
    change: 'for you to look at',
    part: 'parts of tools',
    presentation: 'presentation',
  },
  budgets: 'Room in the platform’s limits',
  bytes: (bytes: number, limit: number) => `${bytes.toLocaleString('en')} of ${limit.toLocaleString('en')} bytes`,
  over: 'over the limit',
  frontMatter: 'front matter',
  fileCount: (count: number) => (count === 1 ? '1 file' : `${count} files`),
}
