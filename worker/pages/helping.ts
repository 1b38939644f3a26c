import { permits } from '../../domain/accounts/permit.ts'
import { reaches } from '../../domain/accounts/role.ts'
import type { SkillId } from '../../domain/tasks/skills.ts'
import type { Me } from '../../web/server.tsx'
import type { Community } from '../communities/store.ts'
import { somewhereOf } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import type { Person } from '../http/app.ts'
import { readClaimant } from '../tasks/store.ts'

const MAY = { post: 'task.post', verify: 'claim.verify', duty: 'duty.keep' } as const

/** Somebody as the pages of tasks need to know them. */
export async function meIn(db: Db, person: Person, community: Community): Promise<Me> {
  const here = somewhereOf(community)
  const { skills } = await readClaimant(db, person.id, community)
  const acts = Object.keys(MAY) as (keyof typeof MAY)[]
  return {
    id: person.id,
    name: person.name,
    skills: skills as SkillId[],
    rides: person.memberships.some((held) => held.role === 'rider' && reaches(held, here)),
    may: acts.filter((act) => permits(person, MAY[act], here)),
  }
}
