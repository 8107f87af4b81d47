import { callsKind } from '../facts/subject.js'
import type { Subject } from '../facts/subject.js'
import type { ApiKind } from '../../platforms/api.js'
import { defineRule } from './rule.js'

/** Calling somebody. */
export const calls = defineRule({
  ability: 'call',
  kind: 'device',
  claim: 'starts a phone call',
  confidence: 0.9,
  when: (subject) => uses(subject, 'call'),
})

/** Scanning a code with the camera. */
export const scans = defineRule({
  ability: 'scan',
  kind: 'device',
  claim: 'scans a code with the camera',
  confidence: 0.8,
  when: (subject) => uses(subject, 'scan'),
})

/** Choosing one of the person's addresses. */
export const choosesAddress = defineRule({
  ability: 'address',
  kind: 'device',
  claim: "asks for one of the person's addresses",
  confidence: 0.85,
  when: (subject) => uses(subject, 'address'),
})

/** Asking where the person is, or letting the person choose a place. */
export const locates = defineRule({
  ability: 'location',
  kind: 'device',
  claim: 'asks for a place or shows one on the map',
  confidence: 0.75,
  when: (subject) => uses(subject, 'location'),
})

/** Choosing and sending pictures and files. */
export const uploads = defineRule({
  ability: 'upload',
  kind: 'device',
  claim: 'sends a picture or a file',
  confidence: 0.75,
  when: (subject) => uses(subject, 'upload') || (uses(subject, 'file') && subject.remote.length > 0),
})

function uses(subject: Subject, kind: ApiKind): boolean {
  return subject.action.kind === 'event' && callsKind(subject, kind)
}
