import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import { localTime } from '../places/local-time.ts'

/** Says that the network is gone or too slow, and how old is what one reads. */
export function OfflineBanner() {
  const model = useModel()
  const t = useWords()
  const network = model.network.value
  const { clock } = localTime(model.dataAt.value, model.community.time_zone, model.lang)
  return (
    <div role="status">
      {network === 'there' ? null : <p class="banner">{t.offline[network](clock)}</p>}
    </div>
  )
}
