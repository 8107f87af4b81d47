import type { Precondition, Skill } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'

/** What has to hold before a skill is chosen. Storage keys are the app's own affair, and earlier tools belong to the order of use. */
export function preconditionsOf(skill: Skill): readonly string[] {
  const wanting = new Map<string, string[]>()
  for (const tool of skill.tools) {
    for (const sentence of new Set(tool.preconditions.flatMap(sentenceOf))) {
      wanting.set(sentence, [...(wanting.get(sentence) ?? []), tool.name])
    }
  }
  return [...wanting].map(
    ([sentence, names]) => `${names.length === skill.tools.length ? '全部接口' : names.join('、')}：${sentence}`,
  )
}

function sentenceOf({ kind, detail }: Precondition): readonly string[] {
  switch (kind) {
    case 'login':
      return ['用户须已登录小程序']
    case 'permission':
      return [`须由用户授权（${plain(detail, 60)}）`]
    case 'privacy':
      return [`涉及个人信息（${plain(detail, 60)}），须由用户同意`]
    case 'storage':
    case 'prior-tool':
      return []
  }
}
