import { useEffect } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import { type Lang, named } from '../app/i18n.ts'
import { atPoint, findSpot, type Reporting, write } from '../issues/report/model.ts'
import { Icon } from '../ui/icon.tsx'
import { whereLink } from './links.ts'
import type { EasyReader, EasyStart } from './page.ts'
import { easyWords, useEasyWords } from './words.ts'

interface SpotProps {
  readonly report: Reporting
  readonly reader: EasyReader
}

/** Where it is: beside the phone, or in the compound that was chosen. */
export function Spot({ report, reader }: SpotProps) {
  const t = useEasyWords().report
  const { lang } = useFrame()
  const { spot, photos, category, text } = report.draft.value
  const isAsking = report.whereabouts.value === 'asking'
  const { start } = reader
  // A draft of last time comes back into what is still blank.
  const isBegun = photos.length > 0 || category !== null || text !== ''
  useEffect(() => {
    if (isBegun && spot === null && !isAsking && isChosen(start)) {
      write(report, { spot: atPoint(start.at) })
    }
  }, [isBegun, spot, isAsking])
  return (
    <section class="report-where" id="report-spot" tabIndex={-1} aria-labelledby="spot-heading">
      <h2 id="spot-heading">{t.where}</h2>
      <p class="report-spot" data-known={spot !== null || isChosen(start)} role="status">
        <Icon name="pin" /> <b>{spotWords({ report, reader }, lang)}</b>
      </p>
      <p class="easy-acts">
        {spot?.by === 'phone' || isAsking ? null : (
          <button class="button" type="button" onClick={() => void findSpot(report)}>
            {t.locate}
          </button>
        )}
        <a class="button" href={whereLink(reader, '/report')}>
          {t.choose}
        </a>
      </p>
    </section>
  )
}

/** The centre of a community is nowhere: only what somebody chose is taken for them. */
const isChosen = ({ by }: EasyStart): boolean => by !== 'centre'

function spotWords({ report, reader: { start } }: SpotProps, lang: Lang): string {
  const t = easyWords(lang).report
  const { spot } = report.draft.value
  if (spot?.by === 'phone') return t.here
  if (spot?.placeName) return t.at(spot.placeName)
  const { value } = report.whereabouts
  if (value === 'asking') return t.asking
  if (start.by === 'compound') return t.at(named(start, lang))
  if (spot || start.by === 'here') return t.here
  return value === 'denied' || value === 'outside' ? t[value] : t.unknown
}
