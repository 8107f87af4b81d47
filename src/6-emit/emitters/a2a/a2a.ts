import type { Skill } from '../../../5-infer/toolset.js'
import { definePackageEmitter } from '../../emitter.js'
import { byText } from '../../../source/order.js'
import { jsonArtifact } from '../../json.js'
import { plain, titleLength, whole } from '../../plain.js'
import { utterancesOf } from '../skill/utterances.js'
import type { Wording } from '../../wording/wording.js'
import { a2aFile } from './schema.js'

/**
 * a2a-skills.json: the skills as an A2A agent card lists them. The rest of a card says where the agent is reached, which no
 * source tells. Part of a package only.
 */
export const a2a = definePackageEmitter({
  name: 'a2a',
  agentFacing: true,
  emit: ({ toolset: { skills }, wording }) => [
    [jsonArtifact('a2a-skills.json', a2aFile, { skills: skills.map((skill) => agentSkillOf(skill, wording)) })],
    [],
  ],
})

function agentSkillOf(skill: Skill, wording: Wording): object {
  return {
    id: skill.name,
    name: plain(skill.title, titleLength) || skill.name,
    description: whole(skill.description) || skill.name,
    tags: [...new Set(skill.tools.flatMap(({ kind, risk }) => [kind, risk]))].toSorted(byText),
    examples: utterancesOf(skill, wording),
    inputModes: ['text/plain'],
    outputModes: ['text/plain', 'application/json'],
  }
}
