import type { Skill } from '../../../5-infer/toolset.js'
import type { Dialect } from './dialect.js'

/**
 * index.js of `skill`: each API registered by a literal call, because the platform's validator reads the text, and the skill
 * created with the path that app.json declares.
 */
export function registration({ name, tools }: Skill, { global, useEntry }: Dialect): string {
  const required = tools.map((tool) => `${useEntry(tool.name, `./apis/${tool.name}`)}\n`).join('')
  const registered = tools.map((tool) => `skill.registerAPI('${tool.name}', ${tool.name})\n`).join('')
  return `${required}\nconst skill = ${global}.modelContext.createSkill('skills/${name}')\n\n${registered}`
}
