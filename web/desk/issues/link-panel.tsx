import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { IssueItem } from '../../issues/page.ts'
import { momentOf, type Reading } from '../../issues/telling/moment.ts'
import { ActButton } from '../../tasks/act-button.tsx'
import { Qr } from '../../ui/qr.tsx'
import { Asked } from '../asked.tsx'
import { type MadeLink, makeLink, revokeLink } from './acts.ts'
import type { IssueDesk } from './model.ts'
import { useIssueDeskWords } from './words.ts'

interface LinkProps {
  readonly desk: IssueDesk
  readonly issue: IssueItem
  readonly reading: Reading
}

/** The link by which whoever holds the issue acts without an account: to copy, to send, to scan. */
export function LinkPanel({ desk, issue, reading }: LinkProps) {
  const t = useIssueDeskWords()
  const made = useSignal<MadeLink | null>(null)
  const note = useSignal('')
  useEffect(() => {
    void makeLink(desk, issue).then((link) => (made.value = link))
  }, [issue.no])
  const link = made.value
  if (!link) {
    return (
      <p class="quiet" role="status">
        {note.value || (desk.acting.value?.act === 'link' ? t.acts.linking : null)}
      </p>
    )
  }
  const address = new URL(link.link, location.href).href
  const revoke = async () => {
    if (!(await revokeLink(desk, issue.no, link.id))) return
    made.value = null
    note.value = t.revoked
  }
  return (
    <Asked legend={t.linkLabel}>
      <div class="desk-link">
        <input readOnly value={address} aria-label={t.linkLabel} />
        <p class="details-acts">
          <ActButton
            label={note.value || t.copy}
            weight="primary"
            press={() =>
              void navigator.clipboard.writeText(address).then(() => (note.value = t.copied))
            }
          />
          <ActButton label={t.revoke} press={() => void revoke()} />
        </p>
        <figure>
          <Qr text={address} label={t.linkCode} />
          <figcaption class="quiet">
            {t.linkCode}
            <br />
            {t.linkUntil(momentOf(link.until, reading))}
          </figcaption>
        </figure>
      </div>
    </Asked>
  )
}
