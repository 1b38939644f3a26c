import { expect, it } from 'vitest'
import { setupLink } from './owntracks.ts'

it('the link configures the application for our address, by HTTP and the token alone', () => {
  const access = { url: 'https://yike.test/api/owntracks', user: 'demo-rider', token: 'a+b/c=' }
  const link = new URL(setupLink(access))
  expect(link.protocol).toBe('owntracks:')
  const configuration = JSON.parse(atob(link.searchParams.get('inline') as string))
  expect(configuration).toMatchObject({
    _type: 'configuration',
    mode: 3,
    url: access.url,
    auth: true,
    username: access.user,
    password: access.token,
  })
})
