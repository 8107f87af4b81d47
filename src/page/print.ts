/** On paper nothing can be opened: what is closed is open while the page is printed. Gives what ends this. */
export function openForPrint(): () => void {
  let opened: readonly HTMLDetailsElement[] = []
  const open = (): void => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const details of opened) details.open = true
  }
  const close = (): void => {
    for (const details of opened) details.open = false
    opened = []
  }
  addEventListener('beforeprint', open)
  addEventListener('afterprint', close)
  return () => {
    removeEventListener('beforeprint', open)
    removeEventListener('afterprint', close)
  }
}
