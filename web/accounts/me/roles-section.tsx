import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { placePath } from '../../app/links.ts'
import type { Community } from '../../app/page.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { roleWord } from '../../app/role-words.ts'
import { useSender } from '../../app/use-sender.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import type { MyMembership } from '../account.ts'
import { tagWords } from '../tag-words.ts'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

export function RolesSection({ communities }: { communities: readonly Community[] }) {
  const t = useMeWords()
  const { memberships } = useMe().account.value
  return (
    <section class="me-section">
      <h2>{t.roles}</h2>
      {memberships.length === 0 ? <p>{t.noRoles}</p> : null}
      <ul class="me-list">
        {memberships.map((held) => (
          <Role key={held.id} held={held} communities={communities} />
        ))}
      </ul>
    </section>
  )
}

interface RoleProps {
  readonly held: MyMembership
  readonly communities: readonly Community[]
}

function Role({ held, communities }: RoleProps) {
  const t = useMeWords()
  const { lang } = useFrame()
  const me = useMe()
  const sender = useSender()
  const role = roleWord(held.role, lang)
  const reached = communities.filter(({ slug, district }) =>
    held.community === null ? district === held.district : slug === held.community,
  )
  const where =
    held.community === null
      ? t.inAll(held.district ?? '')
      : reached.map((each) => named(each, lang)).join() || held.community_name
  const tags = tagWords([held.trade, ...held.skills], lang)
  const leave = async () => {
    const path = `/api/communities/${held.community}/memberships/${held.id}`
    const left = await sender.send(change(path, {}, 'DELETE'))
    if (left.ok) await me.refreshAccount()
  }
  return (
    <li class="me-row">
      <p>
        <b>{role}</b> · {where}
        {held.state === 'applied' ? <span class="me-state">{t.applied}</span> : null}
      </p>
      {tags ? <p class="quiet">{tags}</p> : null}
      <p class="me-acts">
        {held.state === 'in_force'
          ? reached.map((each) => <Ways key={each.slug} held={held} community={each} />)
          : null}
        {held.state === 'in_force' && held.place_id ? (
          <a class="button" data-weight="primary" href={`${placePath(held.place_id)}/keep`}>
            {t.toStation}
          </a>
        ) : null}
        {held.community ? (
          <ConfirmButton
            label={held.state === 'applied' ? t.withdraw : t.leave}
            question={held.state === 'applied' ? t.withdrawSure : t.leaveSure(role)}
            yes={t.yes}
            no={t.cancel}
            busy={sender.busy.value}
            act={leave}
          />
        ) : null}
      </p>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </li>
  )
}

/** Where a role leads; one of a whole district says in which community. */
function Ways({ held, community }: { held: MyMembership; community: Community }) {
  const t = useMeWords()
  const { lang } = useFrame()
  const { role } = held
  const of = held.community === null ? `${named(community, lang)} · ` : ''
  const ways: readonly [path: string, name: string, roles: readonly string[]][] = [
    ['rider', t.toRider, ['rider']],
    ['tasks', t.toTasks, ['volunteer', 'rider', 'station_master']],
    ['desk', t.toDesk, ['station_master', 'operator', 'coordinator', 'admin']],
    ['stations', t.toStations, ['operator', 'coordinator', 'admin']],
    ['people', t.toPeople, ['coordinator', 'admin']],
    ['audit', t.toAudit, ['coordinator', 'admin']],
  ]
  return ways
    .filter(([, , roles]) => roles.includes(role))
    .map(([path, name]) => (
      <a key={path} class="button" href={`/c/${community.slug}/${path}`}>
        {of}
        {name}
      </a>
    ))
}
