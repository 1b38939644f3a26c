import { REFUSALS } from '../../../domain/places/change.ts'
import { placePath } from '../../app/links.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import type { ChangeItem } from '../../places/change/page.ts'
import { useChangeWords } from '../../places/change/words.ts'
import { ActButton } from '../../tasks/act-button.tsx'
import { Asked, NumberedChoice } from '../asked.tsx'
import { accept, refuse, undo } from './acts.ts'
import { Compared } from './compared.tsx'
import type { PlaceDesk } from './model.ts'
import { usePlaceDeskWords } from './words.ts'

interface DetailsProps {
  readonly desk: PlaceDesk
  readonly item: ChangeItem
}

/** All of a change: what was and what is to be, who says so, and what the desk can do about it. */
export function ChangeDetails({ desk, item }: DetailsProps) {
  const t = usePlaceDeskWords()
  const says = useChangeWords()
  return (
    <div class="details">
      {item.note ? <p>{t.note(item.note)}</p> : null}
      <Compared item={item} />
      {item.decided_by ? (
        <p class="quiet">
          {t.decidedBy(item.decided_by)}
          {item.because ? ` · ${says.because[item.because]}` : null}
          {item.undone_by ? ` · ${t.undoneBy(item.undone_by)}` : null}
        </p>
      ) : null}
      <Acts desk={desk} item={item} />
      {desk.isAsking.value ? <RefusePanel desk={desk} item={item} /> : null}
      <RefusalNote refusal={desk.sender.refusal.value} sentences={t.refusals} />
      <Links desk={desk} item={item} />
    </div>
  )
}

function Acts({ desk, item }: DetailsProps) {
  const t = usePlaceDeskWords()
  const busy = desk.sender.busy.value ? t.acts.busy : null
  const isFlag = item.kind === 'flag'
  if (item.can_undo) {
    return (
      <p class="details-acts">
        <ActButton label={t.acts.undo} busy={busy} press={() => void undo(desk, item, t)} />
      </p>
    )
  }
  if (item.state !== 'waiting') return null
  return (
    <p class="details-acts">
      <ActButton
        label={isFlag ? t.acts.hide : t.acts.accept}
        busy={busy}
        weight="primary"
        press={() => void accept(desk, item, t)}
      />
      {isFlag ? (
        <ActButton
          label={t.acts.keep}
          busy={busy}
          press={() => void accept(desk, item, t, 'keep')}
        />
      ) : null}
      <button
        class="button"
        type="button"
        aria-expanded={desk.isAsking.value}
        onClick={() => (desk.isAsking.value = !desk.isAsking.peek())}
      >
        {t.acts.refuse}
      </button>
    </p>
  )
}

/** Why it is turned down: whoever proposed it is told. */
function RefusePanel({ desk, item }: DetailsProps) {
  const t = usePlaceDeskWords()
  const { because } = useChangeWords()
  return (
    <Asked legend={t.refuseWhy}>
      {REFUSALS.map((reason, i) => (
        <NumberedChoice
          key={reason}
          n={i + 1}
          busy={desk.sender.busy.value}
          press={() => void refuse(desk, item, reason, t)}
        >
          {because[reason]}
        </NumberedChoice>
      ))}
    </Asked>
  )
}

function Links({ desk, item }: DetailsProps) {
  const t = usePlaceDeskWords()
  const isThere = item.now && !item.now.hidden
  return (
    <p class="details-acts">
      {isThere ? (
        <>
          <a class="button" data-weight="plain" href={placePath(item.place)}>
            {t.acts.page}
          </a>
          <a class="button" data-weight="plain" href={`${placePath(item.place)}/change`}>
            {t.acts.edit}
          </a>
        </>
      ) : null}
      {item.now && desk.place === null ? (
        <a
          class="button"
          data-weight="plain"
          href={`/c/${desk.slug}/desk?queue=places&place=${item.place}`}
        >
          {t.acts.history}
        </a>
      ) : null}
    </p>
  )
}
