import type { Skill } from '../../../5-infer/toolset.js'

/**
 * index.js of `skill`: each API registered by a literal call, because the platform's validator reads the text, and the skill
 * created with the path that app.json declares.
 */
export function registration({ name, tools }: Skill): string {
  const required = tools.map((tool) => `const ${tool.name} = require('./apis/${tool.name}')\n`).join('')
  const registered = tools.map((tool) => `skill.registerAPI('${tool.name}', ${tool.name})\n`).join('')
  return `${required}\nconst skill = wx.modelContext.createSkill('skills/${name}')\n\n${registered}`
}
