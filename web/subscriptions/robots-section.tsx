import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { CATEGORIES, type CategoryId } from '../../domain/issues/category.ts'
import type { RobotVendor } from '../../domain/notify/robot.ts'
import { momentOf } from '../accounts/moment.ts'
import { change } from '../app/change.ts'
import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { read } from '../app/read.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { useSender } from '../app/use-sender.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import type { Compound } from './model.ts'
import { RobotForm } from './robot-form.tsx'
import { useSubscriptionWords } from './words.ts'

interface Robot {
  readonly id: string
  readonly label: string
  readonly vendor: RobotVendor
  readonly category: CategoryId | null
  readonly compound: string | null
  readonly taken_at: number | null
  readonly tries: number
  readonly error: string | null
}

type Robots = Signal<readonly Robot[] | null | 'failed'>

interface RobotsProps {
  readonly slug: string
  readonly compounds: readonly Compound[]
}

/** The robots of group chats, for those who coordinate: what they hear, and whether it arrives. */
export function RobotsSection({ slug, compounds }: RobotsProps) {
  const t = useSubscriptionWords()
  const sender = useSender()
  const path = `/api/communities/${slug}/robots`
  const robots: Robots = useSignal<readonly Robot[] | null | 'failed'>(null)
  const refresh = async () => {
    robots.value = (await read<{ robots: Robot[] }>(path))?.robots ?? 'failed'
  }
  useEffect(() => void refresh(), [path])
  const found = robots.value
  return (
    <section class="people-section" id="robots">
      <h2>{t.robots}</h2>
      <p>{t.robotsLead}</p>
      {found === null ? <p role="status">{t.loading}</p> : null}
      {found === 'failed' ? <p role="alert">{t.failed}</p> : null}
      {Array.isArray(found) && found.length === 0 ? <p>{t.noRobots}</p> : null}
      <ul class="people-list">
        {Array.isArray(found)
          ? found.map((robot: Robot) => (
              <li class="people-row" key={robot.id}>
                <RobotLine robot={robot} compounds={compounds} />
                <ConfirmButton
                  label={t.remove}
                  question={t.removeSure}
                  yes={t.remove}
                  no={t.cancel}
                  busy={sender.busy.value}
                  act={async () => {
                    await sender.send(change(`${path}/${robot.id}`, {}, 'DELETE'))
                    await refresh()
                  }}
                />
              </li>
            ))
          : null}
      </ul>
      <RobotForm
        busy={sender.busy.value}
        compounds={compounds}
        connect={async (robot) => {
          const added = await sender.send(change(path, robot))
          await refresh()
          return added.ok
        }}
      />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}

function RobotLine({ robot, compounds }: { robot: Robot } & Pick<RobotsProps, 'compounds'>) {
  const t = useSubscriptionWords()
  const { lang } = useFrame()
  const { label, vendor, category, taken_at, tries, error } = robot
  const about = category === null ? t.everything : CATEGORIES[category][lang]
  const where = compounds.find(({ id }) => id === robot.compound)
  const how = error
    ? t.failing(tries, error)
    : taken_at === null
      ? t.waiting
      : t.working(momentOf(taken_at, lang))
  return (
    <>
      <p>
        {[label, t.vendors[vendor], about, where && named(where, lang)].filter(Boolean).join(' · ')}
      </p>
      <p class="quiet">{how}</p>
    </>
  )
}
