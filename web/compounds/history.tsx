import { useSignal } from '@preact/signals'
import type { DifficultyValue } from '../../domain/facts/difficulty.ts'
import { useFrame } from '../app/frame.ts'
import { momentWords } from '../app/moment-words.ts'
import { read } from '../app/read.ts'
import { hoursWords } from '../places/hours-words.ts'
import { nameOf } from './item-words.ts'
import type { CompoundModel } from './model.ts'
import type { DifficultyItem } from './page.ts'
import { type CompoundWords, useCompoundWords } from './words.ts'

interface HistoryProps {
  readonly item: DifficultyItem
  readonly model: CompoundModel
  readonly timeZone: string
}

interface Version {
  readonly seq: number
  readonly did: 'added' | 'changed' | 'removed'
  readonly at: number
  readonly by: string | null
  readonly value: DifficultyValue
}

/** How a thing was told before, the newest first; read when somebody asks. */
export function History({ item, model, timeZone }: HistoryProps) {
  const { lang } = useFrame()
  const t = useCompoundWords()
  const versions = useSignal<readonly Version[] | null>(null)
  const isOpen = useSignal(false)
  const open = async () => {
    isOpen.value = !isOpen.value
    if (!isOpen.value) return
    const told = await read<{ versions: Version[] }>(`${model.path}/facts/${item.id}/history`)
    versions.value = told?.versions ?? null
  }
  return (
    <>
      <button
        class="button"
        type="button"
        aria-expanded={isOpen.value}
        aria-label={t.atPlace(nameOf(item, lang), t.history)}
        onClick={open}
      >
        {t.history}
      </button>
      {isOpen.value ? (
        <ol class="told-versions">
          {versions.value?.map((version) => (
            <li key={version.seq}>
              <small>
                {momentWords(version.at, timeZone, lang).date}
                {version.by ? ` · ${version.by}` : ''} · {t.did[version.did]}
              </small>
              {lineOf(version.value, t, (hours) => hoursWords(hours, lang))}
            </li>
          )) ?? <li>{t.historyNone}</li>}
        </ol>
      ) : null}
    </>
  )
}

function lineOf(value: DifficultyValue, t: CompoundWords, said: (hours: string) => string): string {
  const pieces = [
    'name' in value.where ? value.where.name : null,
    value.kind === 'entry' ? t.how[value.how] : null,
    'cost' in value ? value.cost : null,
    'price' in value && value.price !== null ? t.price(value.price) : null,
    value.hours && said(value.hours),
    value.note,
  ]
  return pieces.filter(Boolean).join(' · ')
}
