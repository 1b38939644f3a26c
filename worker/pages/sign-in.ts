import type { SignInPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import { findCommunity } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Env } from '../env.ts'

/** @param asked where somebody wanted to go, as the address says */
export async function signInPage(env: Env, asked: string | undefined): Promise<SignInPage> {
  const to = ownPath(asked ?? '/me')
  const slug = /^\/c\/([^/?#]+)/.exec(to)?.[1]
  const community = slug ? await findCommunity(connect(env.DB), slug) : null
  return { is: 'sign-in', to, community: community && communityAnswer(community) }
}

const HERE = 'https://here.invalid'

/** A path of ours; anything that could lead elsewhere (`//…`, `/\…`, a scheme) becomes one's own page. */
function ownPath(asked: string): string {
  if (!asked.startsWith('/') || !URL.canParse(asked, HERE)) return '/me'
  const { origin, pathname, search, hash } = new URL(asked, HERE)
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/me'
}
