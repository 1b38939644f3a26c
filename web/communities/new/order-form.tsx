import { useSignal } from '@preact/signals'
import { CATEGORY_IDS } from '../../../domain/issues/category.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import type { Community } from '../../app/page.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { CategoryBoxes, tickedIn } from '../../issues/category-boxes.tsx'
import { CentreField, type OpenCentreMap } from './centre-field.tsx'
import { extractPoints } from './extract-points.ts'
import { Line } from './line.tsx'
import { type Amiss, amissIn, sendOrder } from './send.ts'
import { useNewCommunityWords } from './words.ts'

interface FormProps {
  readonly path: string
  readonly beside: Community
  readonly openMap?: OpenCentreMap
  done(): Promise<void>
}

/** What a new community is, and its extract. */
export function OrderForm({ path, beside, openMap, done }: FormProps) {
  const t = useNewCommunityWords()
  const sender = useSender()
  const amiss = useSignal<Amiss | null>(null)
  const share = useSignal<number | null>(null)
  const points = useSignal<readonly LngLat[]>([])
  const centre = useSignal('')
  const radius = useSignal('')
  const send = async (form: HTMLFormElement) => {
    const { extract, ...rest } = Object.fromEntries(new FormData(form))
    const wanted = {
      words: rest as Record<string, string>,
      categories: tickedIn(form),
      file: extract as File,
    }
    amiss.value = amissIn(wanted)
    if (amiss.value) return
    share.value = 0
    const isSent = await sendOrder(path, wanted, sender, (sent) => (share.value = sent))
    share.value = null
    if (isSent) {
      form.reset()
      centre.value = ''
    }
    await done()
  }
  const follow = async ({ name, value, files }: HTMLInputElement) => {
    if (name === 'radius_m') radius.value = value
    if (name === 'extract' && files?.[0]) points.value = await extractPoints(files[0])
  }
  return (
    <form
      class="new-form"
      onInput={(event) => void follow(event.target as HTMLInputElement)}
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      <Line label={t.name} name="name" maxLength={60} required />
      <Line label={t.slug} hint={t.slugHint} name="slug" maxLength={40} required />
      <Line label={t.file} hint={t.fileHint} name="extract" type="file" required />
      <Line label={t.nameEn} name="name_en" maxLength={80} />
      <CentreField
        beside={beside}
        openMap={openMap}
        points={points}
        typed={centre}
        radius={radius}
      />
      <Line label={t.radius} hint={t.radiusHint} name="radius_m" maxLength={5} />
      <Line label={t.phone} name="phone" maxLength={40} />
      <CategoryBoxes legend={t.categories} hint={t.categoriesHint} taken={CATEGORY_IDS} />
      <Line label={t.origins} hint={t.originsHint} name="origins" lines={3} />
      <Line label={t.timeZone} hint={t.timeZoneHint} name="time_zone" maxLength={40} />
      <Line label={t.country} hint={t.countryHint} name="country" maxLength={2} />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
      <p class="refusal" role="alert">
        {amiss.value ? t[amiss.value] : null}
      </p>
      <p role="status">{share.value === null ? null : t.sending(Math.round(share.value * 100))}</p>
      <button
        class="button"
        data-weight="primary"
        type="submit"
        disabled={share.value !== null || sender.busy.value}
      >
        {t.send}
      </button>
    </form>
  )
}
