import { capital, inner, list } from '../../../5-infer/describe/english/phrase.js'
import { quoted } from '../../../5-infer/describe/english/words.js'
import type { ConditionWording, RuleWording, SkillWording } from '../wording.js'

/** SKILL.md in English. */
export const skill: SkillWording = {
  headings: { triggers: 'When to use', outside: 'Not for', conditions: 'Before', order: 'Order of use' },
  scope: (description) => description,
  quoted,
  title: (titles) => titles.join(', '),
  description: (title, deeds) => `${title}: ${deeds.map(inner).join(', ')}.`,
  descriptions: (descriptions) => descriptions.join(' '),
  sibling: (deeds, isAll, skill) =>
    `${capital(deeds.map(inner).join(', '))}${isAll ? '' : ' and more'}: use skill ${skill}`,
  unsupported:
    'What the tools of this skill do not do: tell the user that it is not supported, and do not use a similar tool in its place',
  line: (tool, text) => `${tool}: ${inner(text)}`,
}

/** Conditions in English. */
export const conditions: ConditionWording = {
  scopes: {
    'scope.userInfo': 'user information',
    'scope.userLocation': 'location',
    'scope.userFuzzyLocation': 'approximate location',
    'scope.userLocationBackground': 'location in the background',
    'scope.address': 'postal addresses',
    'scope.invoice': 'invoices',
    'scope.invoiceTitle': 'invoice titles',
    'scope.werun': 'WeChat step counts',
    'scope.record': 'microphone',
    'scope.camera': 'camera',
    'scope.bluetooth': 'Bluetooth',
    'scope.writePhotosAlbum': 'saving to the photo album',
    'scope.addPhoneContact': 'adding to the contacts',
    'scope.addPhoneCalendar': 'adding to the calendar',
  },
  line: (tools, condition) => `${tools === null ? 'All tools' : list(tools)}: ${condition}`,
  login: 'the user has to be logged in to the mini program',
  permission: (scopes) => `the user has to allow it (${scopes.join(', ')})`,
  personal: (fields) => `personal information (${fields.join(', ')}) has to come from the user, who agrees to its use`,
}

/** Rules of use in English. */
export const rules: RuleWording = {
  line: (tool, text) => `${tool}: ${text}`,
  abroad: (tool, skill) => `${tool} (skill ${skill})`,
  values: (how, tools, inputs) => {
    const names = list(tools, 'or')
    const values = list(inputs)
    if (how === 'optional') return `${values} can be taken from the result of ${names}`
    return how === 'read'
      ? `first get ${values} with ${names}`
      : `call only after ${names} has given a result, and take ${values} from it`
  },
  payment: (page) => `first state the amount and get the user's clear consent; the user alone pays, on ${pageOf(page)}`,
  authorisation: (page) => `after the call the user alone authorizes it, on ${pageOf(page)}`,
  device: (page) => `after the call the user alone completes it, on ${pageOf(page)}`,
  ids: 'Take IDs only from results of tools; where one is missing, first call the tool that gives it, and never invent it or guess it from what the user says',
  required: 'Required values are what the user says; ask for what was not said, and do not fill it in',
  changes:
    'Tools that change something: a direct request of the user is the confirmation, call as soon as everything needed is there; ask first when the user only asks about it or is vague',
}

/** A title of the app. */
function pageOf(title: string | null): string {
  return title === null ? 'the page' : `the page ${quoted(title)}`
}
