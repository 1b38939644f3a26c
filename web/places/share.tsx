import { useSignal } from '@preact/signals'
import { useWords } from '../app/frame.ts'
import { Icon } from '../ui/icon.tsx'

/** The device's own sharing where it has one, else the link on the clipboard. */
export function ShareButton({ path, title }: { path: string; title: string }) {
  const t = useWords()
  const copied = useSignal(false)
  const share = async () => {
    const url = new URL(path, location.href).href
    if (navigator.share) return navigator.share({ title, url }).catch(() => undefined)
    await navigator.clipboard.writeText(url)
    copied.value = true
  }
  return (
    <button class="button needs-script" type="button" onClick={share}>
      <Icon name="share" />
      <span role="status">{copied.value ? t.place.shared : t.place.share}</span>
    </button>
  )
}
