import { CATEGORIES } from '../../../domain/issues/category.ts'
import { ago } from '../../app/ago.ts'
import { useFrame } from '../../app/frame.ts'
import { signInLink } from '../../app/links.ts'
import { refusalWords } from '../../app/refusal-words.ts'
import { ActButton } from '../../tasks/act-button.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { CategoryPicture } from '../category-picture.tsx'
import { amend, type Reporting } from './model.ts'
import type { WaitingReport } from './outbox.ts'
import { usePictureUrl } from './photos.tsx'
import { useReportWords } from './words.ts'

type Of = { readonly report: Reporting }

/** What has not got through yet, why, and what can be done about it. */
export function Waiting({ report }: Of) {
  const t = useReportWords()
  const { waiting, ended, sending, toSend } = report.box
  const shown = waiting.value
  // One that was handed in just now is told of in the place of its form.
  const isAlone = shown.every(({ key, refusal }) => key === report.handed.value && !refusal)
  if (isAlone) return null
  const needsSignIn = ended.value === 'sign_in'
  return (
    <section class="report-waiting" aria-label={t.waiting.heading(shown.length)}>
      <h2>{t.waiting.heading(shown.length)}</h2>
      <p role="status">{toSend.value > 0 ? saysOf(report, t.waiting) : null}</p>
      <ul>
        {shown.map((each) => (
          <WaitingRow key={each.key} waiting={each} report={report} />
        ))}
      </ul>
      {toSend.value > 0 ? (
        <p class="report-next">
          {needsSignIn ? (
            <a class="button" href={signInLink(`/c/${report.community.slug}/report`)}>
              {t.waiting.signIn}
            </a>
          ) : (
            <ActButton
              label={t.waiting.now}
              busy={sending.value ? t.waiting.sending : null}
              press={() => void report.box.send()}
            />
          )}
        </p>
      ) : null}
    </section>
  )
}

function saysOf({ box }: Reporting, says: ReturnType<typeof useReportWords>['waiting']): string {
  // All that the house was ready for has gone: what is left is not of who is signed in.
  const isOthers = box.ended.value === 'done' && !box.sending.value && navigator.onLine
  return isOthers ? says.others : says.ended[box.ended.value]
}

function WaitingRow({ waiting, report }: Of & { waiting: WaitingReport }) {
  const t = useReportWords()
  const { lang } = useFrame()
  const { words, photos, refusal, madeAt } = waiting
  const [first] = photos
  return (
    <li class="waiting-row" data-refused={refusal !== null}>
      {first ? <Thumbnail bytes={first.bytes} /> : <CategoryPicture category={words.category} />}
      <p>
        <b>{words.text ?? CATEGORIES[words.category][lang]}</b>
        <small>
          {ago(madeAt, Date.now(), lang)}
          {photos.length > 0 ? ` · ${t.waiting.photos(photos.length)}` : null}
        </small>
        {refusal ? <span class="refusal">{refusalWords(lang, t.refusals)(refusal)}</span> : null}
      </p>
      {refusal ? (
        <div class="report-next">
          <button class="button" type="button" onClick={() => void amend(report, waiting)}>
            {t.waiting.amend}
          </button>
          <ConfirmButton
            label={t.waiting.drop}
            question={t.waiting.dropSure}
            yes={t.waiting.dropYes}
            no={t.waiting.dropNo}
            busy={false}
            act={() => void report.box.drop(waiting.key)}
          />
        </div>
      ) : null}
    </li>
  )
}

const Thumbnail = ({ bytes }: { bytes: ArrayBuffer }) => <img src={usePictureUrl(bytes)} alt="" />
