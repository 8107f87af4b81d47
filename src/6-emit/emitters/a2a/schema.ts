import { z } from 'zod'

const words = z.array(z.string().min(1))

/** `AgentSkill` of A2A 1.0. */
const agentSkill = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().min(1),
  tags: words.min(1),
  examples: words,
  inputModes: words,
  outputModes: words,
})

/** a2a-skills.json: the `skills` of an agent card. */
export const a2aFile = z.strictObject({ skills: z.array(agentSkill) })
