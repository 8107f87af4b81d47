import { english as speech } from '../../../5-infer/describe/english/english.js'
import { inner } from '../../../5-infer/describe/english/phrase.js'
import { isChinese, quoted } from '../../../5-infer/describe/english/words.js'
import { plain, titleLength } from '../../plain.js'
import type { AgentsWording, AnswerWording, EvaluationWording, PageMetaWording, Wording } from '../wording.js'
import { call } from './call.js'
import { reply } from './reply.js'
import { conditions, rules, skill } from './skill.js'
import { utterance } from './utterance.js'

const agents: AgentsWording = {
  unnamed: 'Mini program',
  services: 'What it is for',
  general: 'Rules for all skills',
  line: (skill, text) => `${skill}: ${text}`,
  rules: [
    'Do only what the tools of these skills do; say so honestly where something cannot be done, and do not use a similar tool in its place',
    'Take IDs only from results of tools or from what the user chose on a page; never invent them or guess them from what the user says',
    'Call what changes something only when the user directly asks for it; ask first when the user only asks about it or is vague',
    'The user alone pays, authorizes and makes calls, on the page of the mini program; the user must see the amount before paying',
    'When a tool reports an error, do what it says or tell the user; do not repeat the same call',
  ],
}

const pageMeta: PageMetaWording = {
  opens: (page) => `Opens the ${page} page`,
  does: (page, deeds) => `The ${page} page: ${deeds.map(inner).join(', ')}`,
}

const evaluation: EvaluationWording = {
  chained: (first, second, wishes) =>
    `First ${said(first)}, choose one of them, then ${said(second)}${wishes.map((wish) => `, ${wish}`).join('')}`,
  wish: (label, value) => `with ${inner(label)} ${isChinese(value) ? quoted(value) : value}`,
}

function said({ title }: { readonly title: string }): string {
  return inner(plain(title, titleLength))
}

const answer: AnswerWording = {
  url: 'Path and query with which the page is opened.',
  confirm: 'Whether the user has to agree first.',
  refused: (problem) =>
    `Not called: ${problem}. Correct the arguments as their descriptions say; ask for what was not said.`,
  planned: (title, confirm) =>
    `${title}. ${confirm ? 'Ask the user first. ' : ''}Nothing has been carried out; on the phone it goes like this:`,
}

/** The files in English. */
export const english: Wording = {
  speech,
  utterance,
  skill,
  conditions,
  rules,
  agents,
  pageMeta,
  evaluation,
  reply,
  call,
  answer,
}
