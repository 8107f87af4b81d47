/** What stands somewhere on a drawn page. */
export type Box = Group | Words | Picture | Field | Button

interface Drawn {
  /** Numbers of the actions that the element starts. */
  readonly numbers: readonly number[]
  /** The condition under which it is there, as the template has it. */
  readonly when?: string
  /** The list that it is repeated for. */
  readonly each?: string
}

/** Things below or beside each other. */
export interface Group extends Drawn {
  readonly is: 'group'
  readonly way: 'column' | 'row'
  /** Tag of the component that it comes from; null for the page's own. */
  readonly name: string | null
  readonly boxes: readonly Box[]
}

export interface Words extends Drawn {
  readonly is: 'words'
  readonly text: string
}

export interface Picture extends Drawn {
  readonly is: 'picture'
  readonly tag: string
}

export interface Field extends Drawn {
  readonly is: 'field'
  readonly kind: 'text' | 'choice' | 'switch' | 'mark'
  readonly text: string
}

export interface Button extends Drawn {
  readonly is: 'button'
  readonly boxes: readonly Box[]
}
