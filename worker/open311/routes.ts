import { Hono } from 'hono'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { describeRoute } from 'hono-openapi'
import { MOST_PHOTO_BYTES } from '../../domain/photos/photo.ts'
import type { Telling } from '../feeds/telling.ts'
import { bodyUpTo } from '../http/body.ts'
import { permit } from '../http/permit.ts'
import { inJurisdiction, type Open311 } from './jurisdiction.ts'
import { postRequest, token } from './posting.ts'
import { postUpdate } from './posting-updates.ts'
import { request, requests } from './requests.ts'
import { refuse } from './say.ts'
import { discovery, service, services } from './services.ts'
import { updates } from './updates.ts'

const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

const form = createMiddleware(async (c, next) =>
  FORMS.test(c.req.header('Content-Type') ?? '')
    ? next()
    : refuse(c, 400, 'expected Content-Type: application/x-www-form-urlencoded'),
)

/** A photo, and what is said beside it. */
const MOST_FORM_BYTES = MOST_PHOTO_BYTES + 64 * 1024

const readable = createMiddleware(async (c, next) => {
  const form = await c.req.parseBody().catch(() => null)
  if (!form) return refuse(c, 400, 'the form could not be read')
  // What was written in another encoding has become this sign, and nobody could read it any more.
  const isGarbled = Object.values(form).some((value) => String(value).includes('\ufffd'))
  return isGarbled ? refuse(c, 400, 'the form was expected in UTF-8') : next()
})

const formBody = every(
  bodyUpTo(MOST_FORM_BYTES, (c) =>
    refuse(c, 413, `a form of at most ${MOST_FORM_BYTES} bytes was expected`),
  ),
  readable,
)

/** Writes a route into the API's document once, though it answers at three addresses. */
const described = (summary: string) =>
  describeRoute({
    tags: ['Open311'],
    summary,
    hide: ({ path }) => /\.(json|xml)$/.test(path),
    responses: { 200: { description: summary }, 400: { description: 'errors' } },
  })

/** In JSON, in XML, and in what the client would rather have. */
const forms = (path: string) => [`${path}.json`, `${path}.xml`, path]

/**
 * Open311 GeoReport v2, by which other people's programs report and read, and FixMyStreet's updates.
 * No cookie is looked at: who sends something shows a key.
 *
 * @see https://wiki.open311.org/GeoReport_v2/
 */
export const open311 = (telling: Telling) =>
  new Hono<Open311>()
    .on(
      'GET',
      forms('/discovery'),
      described('What this house offers by Open311 GeoReport v2; append .json or .xml'),
      permit('issue.read'),
      discovery,
    )
    .on(
      'GET',
      forms('/services'),
      described('What can be reported, by Open311'),
      permit('issue.read'),
      inJurisdiction,
      services,
    )
    .get(
      '/services/:code',
      described('What a service of Open311 asks for; append .json or .xml'),
      permit('issue.read'),
      inJurisdiction,
      service,
    )
    .on(
      'GET',
      forms('/requests'),
      described(
        'Public requests of Open311: service_request_id, service_code, start_date, end_date, status, lat, long, radius, page, page_size',
      ),
      permit('issue.read'),
      inJurisdiction,
      requests(telling),
    )
    .on(
      'POST',
      forms('/requests'),
      described('Report by a key, as a form: api_key, service_code, lat, long, description, media'),
      form,
      formBody,
      permit('key.show'),
      inJurisdiction,
      postRequest,
    )
    .get(
      '/requests/:no',
      described('One request of Open311; append .json or .xml'),
      permit('issue.read'),
      inJurisdiction,
      request(telling),
    )
    .get(
      '/tokens/:token',
      described('The request that was sent with an Idempotency-Key; append .json or .xml'),
      permit('key.show'),
      inJurisdiction,
      token,
    )
    .on(
      'GET',
      forms('/servicerequestupdates'),
      described('What has happened to requests in a time, by FixMyStreet’s extension'),
      permit('issue.read'),
      inJurisdiction,
      updates(telling),
    )
    .on(
      'POST',
      forms('/servicerequestupdates'),
      described(
        'Say by a key what became of a request: api_key, service_request_id, status, media',
      ),
      form,
      formBody,
      permit('key.show'),
      inJurisdiction,
      postUpdate,
    )
