import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { placeTitle } from '../../app/title.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { Icon } from '../../ui/icon.tsx'
import { AimDialog } from './aim-dialog.tsx'
import { atPlace, atPoint, findSpot, type Reporting, write } from './model.ts'
import { PlaceDialog } from './place-dialog.tsx'
import { nearbyPlaces, nearestTo } from './places.ts'
import { type ReportWords, useReportWords } from './words.ts'

interface WhereProps {
  readonly report: Reporting
  readonly openMap: OpenMap
}

/** Where it is: by the phone, by aiming on the map, or by a list of places. */
export function Where({ report, openMap }: WhereProps) {
  const t = useReportWords()
  const { lang } = useFrame()
  const asking = useSignal<'none' | 'map' | 'list'>('none')
  const { spot } = report.draft.value
  const close = () => (asking.value = 'none')
  const canLocate = spot === null && report.whereabouts.value !== 'asking'
  return (
    <section class="report-where" id="report-spot" tabIndex={-1} aria-labelledby="where-heading">
      <h2 id="where-heading">{t.where.heading}</h2>
      <p class="report-spot" data-known={spot !== null} role="status">
        <Icon name="pin" />
        <WhereItIs report={report} />
      </p>
      <div class="report-ways">
        {canLocate ? (
          <button class="button" type="button" onClick={() => void findSpot(report)}>
            {t.where.locate}
          </button>
        ) : null}
        <button class="button" type="button" onClick={() => (asking.value = 'map')}>
          {t.where.map}
        </button>
        <button class="button" type="button" onClick={() => (asking.value = 'list')}>
          {t.where.list}
        </button>
      </div>
      {asking.value === 'map' ? (
        <AimDialog
          community={report.community}
          openMap={openMap}
          from={spot?.at ?? null}
          chosen={(at) => write(report, { spot: atPoint(at) })}
          close={close}
        />
      ) : null}
      {asking.value === 'list' ? (
        <PlaceDialog
          community={report.community}
          from={spot?.at ?? null}
          chosen={(place) => write(report, { spot: atPlace(place, placeTitle(place, lang)) })}
          close={close}
        />
      ) : null}
    </section>
  )
}

function WhereItIs({ report }: { report: Reporting }) {
  const t = useReportWords()
  const { lang } = useFrame()
  const { spot } = report.draft.value
  const beside = useBeside(report.community.slug, spot?.at ?? null, t)
  if (!spot) return <span>{notKnown(report, t, named(report.community, lang))}</span>
  if (spot.by === 'place' && spot.placeName) return <b>{t.where.atPlace(spot.placeName)}</b>
  const rough = spot.by === 'phone' && (spot.accuracyM ?? 0) > ROUGH_M
  return (
    <span>
      <b>{spot.by === 'phone' ? t.where.found : t.where.onMap}</b>
      {beside ? <small>{beside}</small> : null}
      {rough ? <small>{t.where.rough(Math.round(spot.accuracyM ?? 0))}</small> : null}
    </span>
  )
}

/** Beyond this a lamp-post is not the one beside it. */
const ROUGH_M = 40

/** A place farther than this says nothing of where one stands. */
const BESIDE_M = 300

/** What a point lies beside, in words: who reads it sees whether the phone is right. */
function useBeside(slug: string, at: LngLat | null, t: ReportWords): string | null {
  const { lang } = useFrame()
  const says = useSignal<string | null>(null)
  useEffect(() => {
    says.value = null
    if (!at) return
    let isCurrent = true
    void nearbyPlaces(slug).then((places) => {
      const [nearest] = nearestTo(at, places, lang)
      if (!isCurrent || !nearest || nearest.metres > BESIDE_M) return
      says.value = t.where.near(placeTitle(nearest.place, lang), nearest.metres)
    })
    return () => {
      isCurrent = false
    }
  }, [at?.join()])
  return says.value
}

function notKnown({ whereabouts }: Reporting, { where }: ReportWords, community: string): string {
  if (whereabouts.value === 'outside') return where.outside(community)
  return whereabouts.value === 'found' ? where.found : where[whereabouts.value]
}
