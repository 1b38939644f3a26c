import type { Context } from 'hono'
import { CATEGORIES, type CategoryId, takenCategories } from '../../domain/issues/category.ts'
import type { Community } from '../communities/store.ts'
import type { Lang } from '../feeds/telling.ts'
import type { Open311 } from './jurisdiction.ts'
import { langOf, named, refuse, say } from './say.ts'

/** When the services were last changed, for clients who keep them: move it when a category changes. */
const CHANGESET = '2026-11-22T00:00:00Z'

/** What this house offers, and where; the one document that belongs to no community. */
export function discovery(c: Context): Response {
  const origin = new URL(c.req.url).origin
  const isZh = langOf(c) === 'zh'
  return say(c, 'discovery', {
    changeset: CHANGESET,
    contact: isZh
      ? `在 ${origin} 找到您的社区，页面上有社区电话；接口说明在 ${origin}/docs`
      : `Your community is found at ${origin}, with its telephone; the API is described at ${origin}/docs`,
    key_service: isZh
      ? '密钥由社区所在区的管理员在本系统里发放。'
      : 'Keys are given by the administrator of the district, in this house.',
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${origin}/open311/v2`,
        changeset: CHANGESET,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  })
}

export const services = (c: Context<Open311>): Response =>
  say(
    c,
    'services',
    takenCategories(c.var.community.categoriesOff).map((id) => serviceOf(id, langOf(c))),
  )

/** None asks for more than a place and words: its definition has no attributes. */
export function service(c: Context<Open311>): Response {
  const code = named(c.req.param('code') ?? '')
  if (!isCodeIn(c.var.community, code)) return refuse(c, 404, `service_code ${code} was not found`)
  return say(c, 'service_definition', { service_code: code, attributes: [] })
}

/** Whether something can be reported in a community by this code. */
export const isCodeIn = (
  { categoriesOff }: Pick<Community, 'categoriesOff'>,
  code: string,
): code is CategoryId => (takenCategories(categoriesOff) as readonly string[]).includes(code)

function serviceOf(id: CategoryId, lang: Lang) {
  const { zh, en, handledWithinHours: hours } = CATEGORIES[id]
  return {
    service_code: id,
    service_name: lang === 'en' ? en : zh,
    description:
      lang === 'en' ? `To be put right within ${hours} hours` : `${hours} 小时内应当处理好`,
    metadata: false,
    type: 'realtime',
    keywords: `${zh}, ${en}`,
    group: lang === 'en' ? 'Reports from the street' : '随手拍',
  }
}
