import { useEffect } from 'preact/hooks'
import { commandOf } from './keys.js'
import type { Command } from './keys.js'

/** Calls `obey` with the commands of the keyboard; keys that are meant for a field or a dialog give none. */
export function useCommands(obey: (command: Command) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const command = event.defaultPrevented || isBusy(event.target) ? null : commandOf(event)
      if (command === null) return
      event.preventDefault()
      obey(command)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [obey])
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
