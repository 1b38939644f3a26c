import { useSignal } from '@preact/signals'
import { KIND_IDS, KINDS, type KindId } from '../../domain/places/kinds.ts'
import { toggleKind, toggleOpen } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import type { CirclePage } from '../app/page.ts'
import { inPlace, useCircleLink } from '../app/use-link.ts'
import { Badge } from '../ui/badge.tsx'

/** As many as web/app/circle.css shows while the rest is folded away. */
const FOLDED = 6

/** The legend is the filter: shape, name and count of each kind within the circle. */
export function Chips({ page }: { page: Pick<CirclePage, 'is'> }) {
  const model = useModel()
  const t = useWords()
  const link = useCircleLink(page)
  const unfolded = useSignal(false)
  const filter = model.filter.value
  const kinds = kindsToShow(model.counts.value, filter.kinds)
  return (
    <nav class="chips" aria-label={t.filter.label} data-unfolded={unfolded.value}>
      <a
        class="chip"
        href={link({ filter: { ...filter, open: !filter.open } })}
        rel="nofollow"
        aria-current={filter.open ? 'true' : undefined}
        onClick={inPlace(() => toggleOpen(model))}
      >
        {t.filter.openNow}
      </a>
      {kinds.map((kind) => (
        <KindChip key={kind} kind={kind} link={link} />
      ))}
      {kinds.length > FOLDED ? (
        <button
          class="chip chips-fold"
          type="button"
          aria-expanded={unfolded.value}
          onClick={() => (unfolded.value = !unfolded.value)}
        >
          {unfolded.value ? t.filter.fewerKinds : t.filter.moreKinds}
        </button>
      ) : null}
    </nav>
  )
}

function KindChip({ kind, link }: { kind: KindId; link: ReturnType<typeof useCircleLink> }) {
  const model = useModel()
  const { kinds, open } = model.filter.value
  const chosen = kinds.includes(kind)
  const others = kinds.filter((each) => each !== kind)
  return (
    <a
      class="chip"
      href={link({ filter: { kinds: chosen ? others : [...kinds, kind], open } })}
      rel="nofollow"
      aria-current={chosen ? 'true' : undefined}
      onClick={inPlace(() => toggleKind(model, kind))}
    >
      <Badge kind={kind} />
      {KINDS[kind][model.lang]}
      <span class="chip-count">{model.counts.value[kind] ?? 0}</span>
    </a>
  )
}

const kindsToShow = (
  counts: Partial<Record<KindId, number>>,
  chosen: readonly KindId[],
): KindId[] => KIND_IDS.filter((kind) => counts[kind] || chosen.includes(kind))
