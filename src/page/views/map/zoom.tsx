import type { VNode } from 'preact'
import { Icon } from '../../parts/icon.js'
import type { IconName } from '../../parts/icon.js'
import { useReader } from '../../reader.js'
import type { Looking } from './use-eye.js'

/** Buttons for those who have no wheel. */
export function ZoomButtons({ looking }: { readonly looking: Looking }): VNode {
  const { say } = useReader()
  return (
    <div class="map-zoom">
      <Button icon="plus" label={say.map.zoomIn} onClick={() => looking.zoom(1.25)} />
      <Button icon="minus" label={say.map.zoomOut} onClick={() => looking.zoom(0.8)} />
      <Button icon="fit" label={say.map.fit} onClick={looking.fit} />
    </div>
  )
}

function Button({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }): VNode {
  return (
    <button type="button" title={label} aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )
}
