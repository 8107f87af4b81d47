import { describe, expect, it } from 'vitest'
import { commandOf } from '../../src/page/keys.js'
import type { Pressed } from '../../src/page/keys.js'

function press(key: string, more: Partial<Pressed> = {}): Pressed {
  return { key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more }
}

describe('keys', () => {
  it('search, ask for help and lead to the views by their numbers', () => {
    expect(commandOf(press('/'))).toEqual({ to: 'search' })
    expect(commandOf(press('?'))).toEqual({ to: 'help' })
    expect(commandOf(press('1'))).toEqual({ to: 'view', view: 'map' })
    expect(commandOf(press('7'))).toEqual({ to: 'view', view: 'ask' })
  })

  it('are left alone where they mean nothing here', () => {
    expect(['8', '0', 'a', 'Enter', '12'].map((key) => commandOf(press(key)))).toEqual([null, null, null, null, null])
  })

  it('are left to the browser with Ctrl, Alt or Meta, and to the input method while it composes', () => {
    expect(commandOf(press('1', { ctrlKey: true }))).toBeNull()
    expect(commandOf(press('1', { metaKey: true }))).toBeNull()
    expect(commandOf(press('/', { altKey: true }))).toBeNull()
    expect(commandOf(press('1', { isComposing: true }))).toBeNull()
  })
})
