import { iview } from './kits/iview.js'
import { lin } from './kits/lin.js'
import { tdesign } from './kits/tdesign.js'
import { vant } from './kits/vant.js'
import { weui } from './kits/weui.js'
import { wux } from './kits/wux.js'
import type { ComponentFacts, ControlKind } from './control.js'
import type { Kit } from './kits/kit.js'
import { own } from '../source/own.js'

/** Every kit. To add one, write its file and a line here. */
export const KITS: readonly Kit[] = [vant, tdesign, weui, wux, iview, lin]

/** What is known of a vendored component. */
export interface KitComponent {
  /** The kit's name; null where only the component's name was understood. */
  readonly kit: string | null
  /** The component's own name: 'field'. */
  readonly component: string
  readonly facts: ComponentFacts
}

/**
 * What a vendored component is: by the path that `usingComponents` gives it, else by its tag, else by the last words of
 * its name (a 'search-bar' of an unknown kit is still where one types a search; what its events carry stays unknown).
 */
export function kitComponent(tag: string, path: string | null = null): KitComponent | null {
  return (
    (path === null ? null : byPath(path)) ??
    byTag(tag) ??
    byName(path === null ? tag : componentName(path)) ??
    byName(tag)
  )
}

function byPath(path: string): KitComponent | null {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.')
  const kit = KITS.find(({ packages }) => packages.some((name) => holds(segments, name.split('/'))))
  return kit ? known(kit, componentName(path)) : null
}

function byTag(tag: string): KitComponent | null {
  const kit = KITS.find(({ tagPrefix }) => tag.startsWith(`${tagPrefix}-`))
  return kit ? known(kit, tag.slice(kit.tagPrefix.length + 1)) : null
}

function known(kit: Kit, component: string): KitComponent | null {
  const facts = own(kit.components, component)
  return facts ? { kit: kit.name, component, facts } : null
}

/** Component names in general use, however a kit spells the events: the longest that ends the name is taken. */
const CUSTOMARY: Readonly<Record<string, ControlKind>> = {
  input: 'text',
  easyinput: 'text',
  field: 'text',
  textarea: 'textarea',
  search: 'search',
  searchbar: 'search',
  'search-bar': 'search',
  stepper: 'stepper',
  'input-number': 'stepper',
  'number-box': 'stepper',
  counter: 'stepper',
  picker: 'picker',
  select: 'picker',
  cascader: 'picker',
  'date-picker': 'date',
  'datetime-picker': 'date',
  'date-time-picker': 'date',
  calendar: 'date',
  'time-picker': 'time',
  area: 'region',
  region: 'region',
  'region-picker': 'region',
  'city-picker': 'region',
  switch: 'switch',
  slider: 'slider',
  radio: 'radio',
  'radio-group': 'radio',
  checkbox: 'checkbox',
  'checkbox-group': 'checkbox',
  rate: 'rate',
  rater: 'rate',
  upload: 'upload',
  uploader: 'upload',
  'image-picker': 'upload',
  'password-input': 'password',
}

function byName(name: string): KitComponent | null {
  const parts = name.split('-')
  const suffixes = parts.map((_, index) => parts.slice(index).join('-'))
  for (const component of suffixes) {
    const control = own(CUSTOMARY, component)
    if (control) {
      return {
        kit: null,
        component,
        facts: { control, value: 'value', placeholder: 'placeholder', label: 'label', events: {} },
      }
    }
  }
  return null
}

/** '@vant/weapp/field/index' → 'field', 'tdesign-miniprogram/input/input' → 'input'. */
function componentName(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1) ?? ''
  return last === 'index' ? (segments.at(-2) ?? last) : last
}

function holds(segments: readonly string[], wanted: readonly string[]): boolean {
  return segments.some((_, at) => wanted.every((segment, offset) => segments[at + offset] === segment))
}
