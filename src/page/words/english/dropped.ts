import type { ReasonKind } from '../../../5-infer/reasons.js'

const kinds: Readonly<Record<ReasonKind, string>> = {
  change: 'For you to look at',
  part: 'Part of a tool',
  presentation: 'Presentation',
}

const hints: Readonly<Record<ReasonKind, string>> = {
  change: 'A change in the source could make a tool of it.',
  part: 'A tool has it as a step, or another does the same.',
  presentation: 'Nobody would ask an assistant for it.',
}

export const dropped = {
  kinds,
  hints,
  advice: 'What to change',
  count: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
  withheldTool: 'withheld tool',
  filter: 'Actions whose page or handler has …',
  none: 'Every action is a tool or a part of one.',
  noneFound: 'No action fits.',
}
