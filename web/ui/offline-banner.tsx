import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import { localTime } from '../places/local-time.ts'

/** Says that there is no network, and how old is what one reads. */
export function OfflineBanner() {
  const model = useModel()
  const t = useWords()
  const { clock } = localTime(model.dataAt.value, model.community.time_zone, model.lang)
  return (
    <div role="status">
      {model.offline.value ? <p class="banner">{t.offline.banner(clock)}</p> : null}
    </div>
  )
}
