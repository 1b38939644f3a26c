import { describe, expect, it } from 'vitest'
import { ISSUE_STATES } from '../issues/state.ts'
import { readW3, spanOf, w3 } from './moment.ts'
import { type Spark, sparkXml } from './spark.ts'
import { openOrClosed, stepFor, updateStatus } from './status.ts'

/** The example answers of the specification, without the blanks between elements. */
const written = (xml: string): string =>
  xml.replace(/^<\?xml[^>]*\?>\s*/, '').replace(/>\s+</g, '><')

describe('an answer is written as the specification’s example', () => {
  // https://wiki.open311.org/GeoReport_v2/#get-service-requests
  it('of requests', () => {
    const request: Spark = {
      service_request_id: 638344,
      status: 'closed',
      status_notes: 'Duplicate request.',
      service_name: 'Sidewalk and Curb Issues',
      service_code: '006',
      description: null,
      requested_datetime: '2010-04-14T06:37:38-08:00',
      lat: 37.762221815,
      long: -122.4651145,
    }
    expect(sparkXml('service_requests', [request]).trim()).toBe(
      `<?xml version="1.0" encoding="utf-8"?>\n${written(`
        <service_requests>
          <request>
            <service_request_id>638344</service_request_id>
            <status>closed</status>
            <status_notes>Duplicate request.</status_notes>
            <service_name>Sidewalk and Curb Issues</service_name>
            <service_code>006</service_code>
            <description/>
            <requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime>
            <lat>37.762221815</lat>
            <long>-122.4651145</long>
          </request>
        </service_requests>`).trim()}`,
    )
  })

  // https://wiki.open311.org/Service_Discovery/
  it('of discovery, whose formats have names in XML alone', () => {
    const endpoint = { type: 'test', formats: ['text/xml', 'application/json'] }
    expect(written(sparkXml('discovery', { endpoints: [endpoint] })).trim()).toBe(
      '<discovery><endpoints><endpoint><type>test</type><formats><format>text/xml</format><format>application/json</format></formats></endpoint></endpoints></discovery>',
    )
  })

  it('and a list of nothing is an empty element', () => {
    expect(written(sparkXml('services', [])).trim()).toBe('<services/>')
    expect(() => sparkXml('nameless', [1])).toThrow('have no name')
  })
})

it('nothing that somebody wrote becomes markup, nor what XML cannot carry', () => {
  const nasty = `]]>"'<script>alert(1)</script>&amp;\u0000\u001b\ud800\ufffe路灯🌧`
  const xml = sparkXml('errors', [{ code: 400, description: nasty }])
  expect(xml).not.toContain('<script')
  expect(xml).toContain(
    ']]&gt;&quot;&apos;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\ufffd\ufffd\ufffd\ufffd路灯🌧',
  )
})

describe('a moment', () => {
  // The two examples of https://wiki.open311.org/GeoReport_v2/#datetime-format
  it('is the same instant with an offset and in UTC', () => {
    expect(readW3('1994-11-05T08:15:30-05:00')).toBe(readW3('1994-11-05T13:15:30Z'))
    expect(w3(readW3('1994-11-05T08:15:30-05:00') as number)).toBe('1994-11-05T13:15:30Z')
  })

  it('may have lost its plus on the way, and has to say its offset', () => {
    expect(readW3('2026-11-22T08:00:00 08:00')).toBe(Date.UTC(2026, 10, 22))
    for (const wrong of ['2026-11-22', '2026-11-22T08:00:00', '2026-13-22T08:00:00Z', 'now', '']) {
      expect(readW3(wrong), wrong).toBeNull()
    }
  })

  it('spans 90 days at most, the last ones unless told otherwise', () => {
    const day = 86_400_000
    const now = 1000 * day
    expect(spanOf(null, null, now)).toEqual({ from: 910 * day, to: now })
    expect(spanOf(100 * day, null, now)).toEqual({ from: 100 * day, to: 190 * day })
    expect(spanOf(null, 500 * day, now)).toEqual({ from: 410 * day, to: 500 * day })
    expect(spanOf(1 * day, 92 * day, now)).toBe('too_long')
    expect(spanOf(2 * day, 1 * day, now)).toBe('backwards')
  })
})

it('every state is open or closed, and has FixMyStreet’s word', () => {
  const open = ISSUE_STATES.filter((state) => openOrClosed(state) === 'open')
  expect(open).toEqual(['reported', 'triaged', 'assigned', 'planned', 'reopened'])
  expect(updateStatus('planned', null)).toBe('action_scheduled')
  expect(updateStatus('rejected', 'not_here')).toBe('no_further_action')
  expect(updateStatus('rejected', 'not_ours')).toBe('not_councils_responsibility')
  expect(stepFor('FIXED')).toBe('fix')
  expect(stepFor('Action scheduled')).toBe('plan')
  expect(stepFor('__proto__')).toBeNull()
  expect(stepFor('dancing')).toBeNull()
})
