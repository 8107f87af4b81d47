import type { AppGraph } from '../../../4-trace/graph.js'
import type { Skill } from '../../../5-infer/toolset.js'
import { once } from '../../../5-infer/facts/once.js'
import { noun } from '../../../5-infer/words/noun.js'
import { utf8Bytes } from '../../../source/bytes.js'
import { limits } from '../../../platforms/agent-limits.js'
import { plain, titleLength, whole, wholes } from '../../plain.js'
import { targetOf } from '../../target.js'
import { frontMatterText } from './document.js'
import type { FrontMatter, Section, SkillDocument } from './document.js'
import { flow, inFlowOrder } from './order.js'
import { preconditionsOf } from './preconditions.js'
import { rules } from './rules.js'
import type { Surroundings } from './suppliers.js'
import type { SkillWording, Wording } from '../../wording/wording.js'
import { utterancesOf } from './utterances.js'

const MOST_SIBLINGS = 6
const MOST_ABILITIES = 4

/** What a skill is a part of, and the words for it. */
export interface Context {
  readonly skills: readonly Skill[]
  readonly graph: AppGraph
  readonly wording: Wording
}

/** SKILL.md of `skill`, one of `skills` of the app: the platform's five parts in their order, an empty one left out. */
export function compose(skill: Skill, { skills, graph, wording }: Context): SkillDocument {
  const { headings, quoted, scope } = wording.skill
  const around = surroundings(skill, skills, graph)
  const tools = inFlowOrder(skill.tools, around)
  const title = plain(skill.title, titleLength) || skill.name
  const sections: readonly Section[] = [
    { heading: headings.triggers, steps: [], items: utterancesOf(skill, wording).map(quoted) },
    { heading: headings.outside, steps: [], items: outside(skill, skills, wording.skill) },
    { heading: headings.conditions, steps: [], items: preconditionsOf(skill, wording.conditions) },
    { heading: headings.order, steps: flow(tools, wording.skill), items: rules(tools, around, wording.rules) },
  ]
  return {
    front: {
      ...frontMatter(skill),
      ...(targetOf(graph.app.platform).id === 'alipay' && { displayName: title, version: '1.0.0' }),
    },
    title,
    scope: scope(whole(skill.description) || skill.name),
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

function outside(skill: Skill, skills: readonly Skill[], say: SkillWording): readonly string[] {
  const siblings = skills.filter(({ name }) => name !== skill.name).slice(0, MOST_SIBLINGS)
  return [...siblings.map((sibling) => abilitiesOf(sibling, say)), say.unsupported]
}

/** Skills can share a title; what they do tells them apart. */
function abilitiesOf({ name, tools }: Skill, say: SkillWording): string {
  const titles = [...new Set(tools.map(({ title }) => plain(title, titleLength)))]
  return say.sibling(titles.slice(0, MOST_ABILITIES), titles.length <= MOST_ABILITIES, name)
}

/** The description loses sentences and list items from its end until the front matter is short enough; failing that, the title. */
const frontMatter = once((skill: Skill): FrontMatter => {
  const of = (description: string): FrontMatter => {
    return { name: skill.name, description, metadata: { generator: 'mini2mcp' } }
  }
  const texts = wholes(skill.description).filter((text) => text !== '' && Array.from(text).length <= LONGEST)
  const fitting = texts.find((text) => utf8Bytes(frontMatterText(of(text))) < limits.frontMatter)
  return of(fitting ?? (plain(skill.title, titleLength) || skill.name))
})

const LONGEST = 400
