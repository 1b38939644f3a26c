import { LifeCircleMap } from './life-circle-map.ts'
import { attendPlainFrames } from './plain-frames.ts'

// A page may bring this script twice.
if (!customElements.get('life-circle-map')) {
  customElements.define('life-circle-map', LifeCircleMap)
  if (document.readyState !== 'loading') attendPlainFrames()
  else addEventListener('DOMContentLoaded', attendPlainFrames)
}
