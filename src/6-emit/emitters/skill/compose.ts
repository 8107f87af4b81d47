import type { AppGraph } from '../../../4-trace/graph.js'
import type { Skill } from '../../../5-infer/toolset.js'
import { once } from '../../../5-infer/facts/once.js'
import { noun } from '../../../5-infer/words/noun.js'
import { utf8Bytes } from '../../json.js'
import { limits } from '../../limits.js'
import { plain } from '../../plain.js'
import { frontMatterText } from './document.js'
import type { FrontMatter, Section, SkillDocument } from './document.js'
import { flow, inFlowOrder } from './order.js'
import { preconditionsOf } from './preconditions.js'
import { rules } from './rules.js'
import type { Surroundings } from './suppliers.js'
import { utterancesOf } from './utterances.js'

const MOST_SIBLINGS = 6
const MOST_ABILITIES = 4

/** SKILL.md of `skill`, one of `skills` of the app: the platform's five parts in their order, an empty one left out. */
export function compose(skill: Skill, skills: readonly Skill[], graph: AppGraph): SkillDocument {
  const around = surroundings(skill, skills, graph)
  const tools = inFlowOrder(skill.tools, around)
  const sections: readonly Section[] = [
    { heading: '触发场景', steps: [], items: utterancesOf(skill).map((utterance) => `「${utterance}」`) },
    { heading: '不适用范围', steps: [], items: outside(skill, skills) },
    { heading: '前置条件', steps: [], items: preconditionsOf(skill) },
    { heading: '使用顺序', steps: flow(tools), items: rules(tools, around) },
  ]
  return {
    front: frontMatter(skill),
    title: plain(skill.title, 40) || skill.name,
    scope: `能力范围：${plain(skill.description) || skill.name}`,
    sections: sections.filter(({ steps, items }) => steps.length + items.length > 0),
  }
}

function surroundings(skill: Skill, skills: readonly Skill[], graph: AppGraph): Surroundings {
  const routes = new Set(skill.tools.map(({ page }) => page))
  const pages = graph.pages.filter(({ route }) => routes.has(route))
  return {
    skill: skill.name,
    tools: new Map(skills.flatMap(({ name, tools }) => tools.map((tool) => [tool.name, { tool, skill: name }]))),
    titles: new Map(pages.map(({ route, title }) => [route, noun(title)])),
  }
}

function outside(skill: Skill, skills: readonly Skill[]): readonly string[] {
  const siblings = skills.filter(({ name }) => name !== skill.name).slice(0, MOST_SIBLINGS)
  return [
    ...siblings.map((sibling) => `${abilitiesOf(sibling)}：由技能 ${sibling.name} 处理`),
    '本技能的接口做不到的事：如实告知用户暂不支持，不用相近的接口代替',
  ]
}

/** Skills can share a title; what they do tells them apart. */
function abilitiesOf({ tools }: Skill): string {
  const titles = [...new Set(tools.map(({ title }) => plain(title, 40)))]
  return titles.slice(0, MOST_ABILITIES).join('、') + (titles.length > MOST_ABILITIES ? '等' : '')
}

/** The description loses whole sentences from its end until the front matter is short enough. */
const frontMatter = once((skill: Skill): FrontMatter => {
  const sentences = plain(skill.description).split(/(?<=[。；])/u)
  const metadata = { generator: 'mini2mcp' }
  for (let count = sentences.length; count > 0; count -= 1) {
    const front = { name: skill.name, description: sentences.slice(0, count).join('') || skill.name, metadata }
    if (utf8Bytes(frontMatterText(front)) < limits.frontMatter) return front
  }
  return { name: skill.name, description: plain(skill.title, 40) || skill.name, metadata }
})
