import type { CallWording } from '../wording.js'

/** What the scripts say about arguments in English. */
export const call: CallWording = {
  arguments: 'the arguments',
  absent: '{name} is missing',
  type: '{name} has to be of type {type}',
  choices: '{name} has to be one of {choices}',
  item: 'each item of {name}',
  minimum: '{name} has to be at least {limit}',
  maximum: '{name} has to be at most {limit}',
  longest: '{name} may have at most {limit} characters',
  fewest: '{name} has to have at least {limit} items',
  missing: '{name} is missing',
  unknown: 'there is no argument {name}',
  refused:
    'Not called: {problems}. Complete or correct the arguments as their descriptions say, then call again; ask for what the user has not said, and do not repeat the same call.',
  remind: ' Already said by the user, to be entered or chosen on the page: {said}.',
  between: '; ',
}
