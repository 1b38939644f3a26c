import { batch, type Signal, signal } from '@preact/signals'
import { type Change, change, createSender, type Sender, type Verdict } from '../../app/change.ts'
import { read } from '../../app/read.ts'
import type { ApiKey, DeskSettingsPage, Organisation, ResponderLink, Rule } from './page.ts'

/** How the desk of a community is set up, and what is being changed of it. */
export interface Settings {
  readonly page: DeskSettingsPage
  readonly organisations: Signal<readonly Organisation[]>
  readonly rules: Signal<readonly Rule[]>
  readonly links: Signal<readonly ResponderLink[]>
  readonly keys: Signal<readonly ApiKey[] | null>
  /** what was done last, for ears and eyes */
  readonly said: Signal<string>
  /** what is shown may not be as it is now */
  readonly stale: Signal<boolean>
  readonly sender: Sender
}

export const openSettings = (page: DeskSettingsPage): Settings => ({
  page,
  organisations: signal(page.organisations),
  rules: signal(page.routes),
  links: signal(page.links),
  keys: signal(page.keys),
  said: signal(''),
  stale: signal(false),
  sender: createSender(),
})

/** A wish about something below the community. */
export const about = (
  { page }: Settings,
  resource: string,
  body: object = {},
  method: Change['method'] = 'POST',
): Change => change(`${pathOf(page)}/${resource}`, body, method)

/** Changes something, says so, and shows what is so then: somebody else may have acted meanwhile. */
export async function act<Receipt>(
  settings: Settings,
  wish: Change,
  says: string,
): Promise<Verdict<Receipt>> {
  settings.said.value = ''
  const told = await settings.sender.send<Receipt>(wish)
  if (told.ok) settings.said.value = says
  await refresh(settings)
  return told
}

async function refresh(settings: Settings): Promise<void> {
  const path = pathOf(settings.page)
  const [organisations, routes, links, keys] = await Promise.all([
    read<{ organisations: Organisation[] }>(`${path}/organisations`),
    read<{ routes: Rule[] }>(`${path}/routes`),
    read<{ links: ResponderLink[] }>(`${path}/links`),
    settings.page.keys && read<{ keys: ApiKey[] }>(`${path}/api-keys`),
  ])
  batch(() => {
    if (organisations) settings.organisations.value = organisations.organisations
    if (routes) settings.rules.value = routes.routes
    if (links) settings.links.value = links.links
    if (keys) settings.keys.value = keys.keys
    const isWhole = organisations && routes && links && (keys || !settings.page.keys)
    settings.stale.value = !isWhole
  })
}

const pathOf = ({ community }: DeskSettingsPage): string => `/api/communities/${community.slug}`
