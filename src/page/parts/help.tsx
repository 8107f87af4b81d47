import { useEffect, useRef } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Risk } from '../../5-infer/toolset.js'
import { views } from '../place.js'
import { useReader } from '../reader.js'
import { Icon } from './icon.js'
import { RiskMark } from './risk.js'

const risks: readonly Risk[] = ['read', 'write', 'privacy', 'payment']

/** How to read the page, and its keys; in front of it while `isOpen`. */
export function Help({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): VNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const { model, say } = useReader()
  const { keys } = say.frame
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog class="help" ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <button type="button" class="quiet help-close" aria-label={say.frame.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      <h2 id="help-title">{keys.title}</h2>
      <p>{keys.intro}</p>
      <h3>{keys.risks}</h3>
      <dl class="help-list">
        {risks.map((risk) => (
          <div>
            <dt>
              <RiskMark risk={risk} />
            </dt>
            <dd>{keys.risk[risk]}</dd>
          </div>
        ))}
      </dl>
      <h3>{keys.shortcuts}</h3>
      <Keys />
      <p class="muted">
        {say.frame.madeBy(model.report.version)} · {say.frame.input(model.report.input.slice(0, 12))}
      </p>
    </dialog>
  )
}

function Keys(): VNode {
  const { keys } = useReader().say.frame
  const told: readonly (readonly [readonly string[], string])[] = [
    [['/'], keys.search],
    [['1', '–', String(views.length)], keys.views],
    [['←', '↑', '→', '↓'], keys.arrows],
    [['Enter'], keys.enter],
    [['+', '-', '0'], keys.zoom],
    [['?'], keys.help],
  ]
  return (
    <dl class="help-list">
      {told.map(([pressed, meaning]) => (
        <div>
          <dt>{pressed.map((key) => (key === '–' ? key : <kbd>{key}</kbd>))}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
