import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { CastKey } from '../../domain/accounts/cast.ts'
import type { DeskSettingsPage } from '../../web/server.tsx'
import type { LinkMade } from '../api.ts'
import { given, report, reported, stepped } from '../issues/testing.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { clock } from '../testing/clock.ts'
import { settle } from '../testing/settle.ts'

// The pages are tested without a web build: what they take from it is here.
const BUILD = {
  'main.tsx': { file: 'assets/main.js' },
  'desk/settings/settings.enter.ts': { file: 'assets/settings.js' },
}
const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }
const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env

const LINKS = '/api/communities/guihuali/links'

const get = (who: CastKey | 'guest', path = '/c/guihuali/desk/settings') =>
  call(path, { headers: { Accept: 'text/html', ...(who === 'guest' ? {} : as(who)) } }, bindings)

/** What the page leaves for the browser. */
async function opened(who: CastKey): Promise<DeskSettingsPage> {
  const text = await (await get(who)).text()
  const [, json = ''] = /<script id="state"[^>]*>(.*?)<\/script>/.exec(text) ?? []
  return JSON.parse(json).page
}

const linksOf = async (who: CastKey) => {
  const { links } = await given<{ links: DeskSettingsPage['links'] }>(
    call(LINKS, { headers: as(who) }),
  )
  return links
}

const linked = async (no: number): Promise<LinkMade> =>
  given(call(`/api/issues/${no}/links`, sending('coordinator')))

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now)
  await settleCast(env, await settle(env), await settle(env, { slug: 'elsewhere' }))
})

describe('the settings of the desk', () => {
  it('are read by staff, changed by who looks after the community, and keys are an administrator’s', async () => {
    expect(await opened('operator')).toMatchObject({ keeps: false, keys: null })
    expect(await opened('coordinator')).toMatchObject({ keeps: true, keys: null })
    const page = await opened('admin')
    expect(page).toMatchObject({ keeps: true, keys: [] })
    expect(page.organisations.map(({ id }) => id)).toContain('guihua-property')
  })

  it('are nobody else’s', async () => {
    for (const who of ['resident', 'rider', 'station_master', 'responder', 'outsider'] as const) {
      expect((await get(who)).status, who).toBe(403)
      expect((await call(LINKS, { headers: as(who) })).status, who).toBe(403)
    }
    expect((await get('guest')).status).toBe(401)
    expect((await get('coordinator', '/c/elsewhere/desk/settings')).status).toBe(403)
    expect(
      (await call(LINKS.replace('guihuali', 'elsewhere'), { headers: as('coordinator') })).status,
    ).toBe(403)
  })
})

describe('the links in force', () => {
  it('name the report and whom they are for, and go when they are taken back', async () => {
    const { issue_no: no } = await report({ text: '楼道灯不亮' })
    await stepped('coordinator', no, 'triage')
    await stepped('coordinator', no, 'assign')
    const first = await linked(no)
    const second = await linked(no)
    expect(await linksOf('operator')).toMatchObject([
      { id: second.id, issue_no: no, organisation: { id: 'guihua-property' } },
      { id: first.id, issue_no: no, text: '楼道灯不亮', category: 'light', until: first.until },
    ])
    expect(JSON.stringify(await linksOf('operator'))).not.toContain('key=')
    await given(
      call(`/api/issues/${no}/links/${second.id}`, sending('operator', {}, { method: 'DELETE' })),
    )
    expect((await opened('coordinator')).links.map(({ id }) => id)).toEqual([first.id])
    clock.now = first.until
    expect(await linksOf('operator')).toEqual([])
  })

  it('that did what they were for are none, also when it is reopened', async () => {
    const { issue_no: no } = await reported(['triage', 'assign'])
    const { id } = await linked(no)
    const ids = async () => (await linksOf('coordinator')).map((link) => link.id)
    expect(await ids()).toContain(id)
    await stepped('responder', no, 'fix')
    expect(await ids()).not.toContain(id)
    await stepped('resident', no, 'reopen')
    expect(await ids()).not.toContain(id)
  })
})
