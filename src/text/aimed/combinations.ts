import type { Thing } from './vocabulary.js'

/**
 * What is spoken of together only where an assistant is meant. An app speaks to the person in front of it, of its own business: it
 * does not speak of that person to a third, nor of tools, prompts, prior consent or secrecy. None of these stands in a label of the
 * apps that were looked at; what does (asking to confirm a payment, sending a code to a phone) is no row.
 */
export const combinations: readonly (readonly Thing[])[] = [
  // Who is served is said to know or agree, or is not to be asked, told or shown.
  ['user', 'agreed'],
  ['user', 'silent'],
  ['user', 'waive', 'confirm'],
  ['user', 'waive', 'tell'],
  ['user', 'urge', 'confirm', 'money'],
  ['user', 'answer', 'tell'],
  ['user', 'answer', 'urge'],
  ['user', 'answer', 'money'],
  ['agreed', 'waive', 'money'],
  ['agreed', 'authority', 'money'],
  ['waive', 'confirm', 'money'],
  ['waive', 'tell', 'money'],
  // Who reads is told who it is.
  ['role', 'agent'],
  ['role', 'authority'],
  ['role', 'tool'],
  ['role', 'user'],
  ['role', 'answer'],
  ['role', 'instruction', 'void'],
  // An assistant is named with what it is to do, or what it is to read.
  ['agent', 'here'],
  ['agent', 'user'],
  ['agent', 'money', 'urge'],
  ['agent', 'money', 'waive'],
  ['agent', 'confirm', 'waive'],
  ['agent', 'secret', 'send'],
  ['agent', 'instruction', 'urge'],
  ['agent', 'instruction', 'void'],
  ['agent', 'call', 'tool'],
  ['agent', 'call', 'money'],
  // What it was told before gives way to something else, or is to be told.
  ['instruction', 'earlier', 'void'],
  ['instruction', 'earlier', 'answer'],
  ['instruction', 'here', 'urge'],
  ['instruction', 'here', 'void'],
  ['instruction', 'lasting', 'urge'],
  ['instruction', 'lasting', 'call'],
  ['here', 'call'],
  ['here', 'void'],
  ['here', 'answer'],
  ['here', 'money', 'urge'],
  // Its tools, by what they are called and when.
  ['tool', 'call', 'urge'],
  ['tool', 'call', 'occasion'],
  ['tool', 'call', 'user'],
  ['tool', 'call', 'money'],
  ['tool', 'call', 'lasting'],
  ['tool', 'send', 'occasion'],
  ['tool', 'choose', 'rival'],
  ['tool', 'choose', 'urge'],
  ['user', 'call', 'occasion'],
  ['money', 'call', 'occasion'],
  // What it knows goes elsewhere, or what it does goes unseen.
  ['user', 'secret', 'send'],
  ['secret', 'send', 'sink', 'urge'],
  ['secret', 'send', 'occasion', 'answer'],
  ['silent', 'money'],
  ['silent', 'call'],
  ['silent', 'send'],
  ['silent', 'secret'],
  ['lasting', 'user', 'urge'],
  ['lasting', 'money', 'call'],
  ['lasting', 'role'],
]

/** Things of which every app speaks: that something is sent, paid for, needed, or shown before something else. */
export const everyday: ReadonlySet<Thing> = new Set([
  'urge',
  'confirm',
  'tell',
  'money',
  'earlier',
  'occasion',
  'choose',
  'waive',
  'send',
  'sink',
  'void',
  'call',
  'authority',
  'secret',
])
