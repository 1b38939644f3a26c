import { xmlText } from '../kit/xml.ts'

/** What an answer of Open311 is made of: the same in JSON and in XML. */
export type Spark = string | number | boolean | null | readonly Spark[] | SparkObject
interface SparkObject {
  readonly [name: string]: Spark
}

/** What each item of a list is called in XML; in JSON it has no name. */
const ITEM: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  endpoints: 'endpoint',
  formats: 'format',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
}

/**
 * An answer as XML: JSON by the Spark convention read backwards, so that a list is an element of its
 * items' elements, and null an empty element.
 *
 * @throws for a list whose items have no name
 * @see https://wiki.open311.org/JSON_and_XML_Conversion/
 */
export const sparkXml = (root: string, value: Spark): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`

function element(name: string, value: Spark): string {
  const inside = contentOf(name, value)
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`
}

function contentOf(name: string, value: Spark): string {
  if (value === null) return ''
  if (typeof value !== 'object') return xmlText(String(value))
  if (!isList(value)) {
    return Object.entries(value)
      .map(([each, inner]) => element(each, inner))
      .join('')
  }
  const item = ITEM[name]
  if (!item) throw new Error(`the items of ${name} have no name`)
  return value.map((each) => element(item, each)).join('')
}

const isList = (value: readonly Spark[] | SparkObject): value is readonly Spark[] =>
  Array.isArray(value)
