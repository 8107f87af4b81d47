import { chinese as speech } from '../../../5-infer/describe/chinese/chinese.js'
import { plain } from '../../plain.js'
import type { AgentsWording, AnswerWording, EvaluationWording, PageMetaWording, Wording } from '../wording.js'
import { call } from './call.js'
import { reply } from './reply.js'
import { conditions, rules, skill } from './skill.js'
import { utterance } from './utterance.js'

const agents: AgentsWording = {
  unnamed: '小程序',
  services: '服务范围',
  general: '通用规则',
  line: (skill, text) => `${skill}：${text}`,
  rules: [
    '只做上述技能的接口能做的事；做不到的如实告知，不用相近的接口代替',
    '编号只取自接口返回值或用户在页面上的选择，不编造，不从用户的话推断',
    '会改动内容的操作，用户直接要求才调用；只是问起或说得不明确时先问',
    '付款、授权、拨打电话等由用户本人在小程序页面上完成；付款前必须让用户看到金额',
    '接口返回错误时，按其说明换一种做法或如实告知，不用同样的参数重试',
  ],
}

const pageMeta: PageMetaWording = {
  opens: (page) => `打开「${page}」页面`,
  does: (page, deeds) => `「${page}」页面，可以${deeds.join('、')}`,
}

const evaluation: EvaluationWording = {
  chained: (first, second, wishes) =>
    `先${said(first)}，从里面选一项，再${said(second)}${wishes.map((wish) => `，${wish}`).join('')}`,
  wish: (label, value) => `${label}要 ${value}`,
}

function said({ title }: { readonly title: string }): string {
  return plain(title, 40).replace(/^打开「(.+)」页$/u, '查看$1')
}

const answer: AnswerWording = {
  url: '打开页面所用的路径和参数。',
  confirm: '是否须先取得用户同意。',
  refused: (problem) => `调用未执行：${problem}。请按参数说明改正；用户没有说的先追问。`,
  planned: (title, confirm) => `${title}。${confirm ? '请先取得用户同意。' : ''}尚未执行任何操作；在手机上的步骤是：`,
}

/** The files in Chinese. */
export const chinese: Wording = {
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
