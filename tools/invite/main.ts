import { parseArgs } from 'node:util'
import { ROLES, type Role } from '../../domain/accounts/role.ts'
import { DEFAULT_DATA, openStore } from '../store.ts'
import { invite } from './invite.ts'

const USAGE = `usage: npm run invite -- --slug S [--role admin] [--district] [--hours 24] [--data .yike | --remote]
roles: ${ROLES.join(' ')}; with --district in every community of the district that S is in`

const { values } = parseArgs({
  options: {
    slug: { type: 'string' },
    role: { type: 'string', default: 'admin' },
    hours: { type: 'string', default: '24' },
    data: { type: 'string', default: DEFAULT_DATA },
    district: { type: 'boolean', default: false },
    remote: { type: 'boolean', default: false },
  },
})
const hours = Number(values.hours)
const role = ROLES.find((each) => each === values.role)
if (!values.slug || !role || !(hours > 0 && hours <= 720)) stop(USAGE, 2)
await main(values.slug, role)

async function main(slug: string, role: Role): Promise<void> {
  const store = await openStore(values.remote ? { remote: true } : { dataDir: values.data })
  const path = await invite(
    store.db,
    { slug, role, hours, forDistrict: values.district },
    Date.now(),
  ).finally(store.close)
  if (!path)
    stop(
      values.district
        ? `yike: no community with a district is called ${slug}`
        : `yike: no community is called ${slug}`,
      1,
    )
  process.stdout.write(`${path}\n`)
  process.stderr.write(`behind the address of your house; for one person, within ${hours} hours\n`)
}

function stop(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
