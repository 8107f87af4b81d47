import type { ComponentChildren, VNode } from 'preact'

/** A section of a page under its heading. */
export function Part({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <section class="part" aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  )
}
