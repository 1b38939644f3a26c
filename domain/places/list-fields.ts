/**
 * What a column of a list can hold, and the words by which offices head it; the first is the one
 * that a list of ours is headed with.
 */
const HEADERS = {
  id: ['一刻编号', '编号', 'id', 'yike id'],
  kind: ['类别', '类型', '种类', '设施类型', '业态', 'kind', 'category', 'type'],
  name: ['名称', '名字', '地点名称', '店名', '场所名称', '单位名称', '设施名称', 'name'],
  nameEn: ['英文名', '英文名称', 'english name', 'name en', 'name:en', 'name_en'],
  lng: ['经度', 'lng', 'lon', 'long', 'longitude', 'x'],
  lat: ['纬度', 'lat', 'latitude', 'y'],
  position: ['坐标', '经纬度', '位置坐标', 'coordinates', 'position', 'lng,lat'],
  address: ['地址', '详细地址', '位置', '所在位置', 'address'],
  phone: ['电话', '联系电话', '服务电话', '座机', 'phone', 'telephone', 'tel'],
  hours: ['开放时间', '营业时间', '服务时间', '时间', 'hours', 'opening hours', 'opening_hours'],
  wheelchair: ['无障碍', '轮椅', '无障碍设施', 'wheelchair', 'step-free'],
  amenities: ['便民设施', '设施', '服务设施', 'amenities', 'facilities'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export type ListField = keyof typeof HEADERS

export const LIST_FIELDS = Object.keys(HEADERS) as ListField[]

/** The columns of a list that we write, in their order; a position is two of them. */
export const WRITTEN_FIELDS: readonly ListField[] = LIST_FIELDS.filter((f) => f !== 'position')

export const headerOf = (field: ListField): string => HEADERS[field][0]

/** Which field each column holds, in the order of the columns; null for one that nobody reads. */
export type Columns = readonly (ListField | null)[]

type ColumnsRefusal =
  | { readonly error: 'no_header' }
  | { readonly error: 'no_column'; readonly header: string }
  | { readonly error: 'field_twice'; readonly field: ListField }

export type ReadColumns =
  | { readonly ok: true; readonly columns: Columns }
  | ({ readonly ok: false } & ColumnsRefusal)

/**
 * What the columns under these headers hold: what was said of a column goes before what its header
 * suggests, and of two that suggest the same the first holds it.
 *
 * @param said field by header, as somebody who knows the list says
 * @returns `no_header` where no column is a name, `no_column` where one that was said is not there,
 *   `field_twice` where two columns were said to be one field
 */
export function columnsOf(
  headers: readonly string[],
  said: Readonly<Record<string, ListField>> = {},
): ReadColumns {
  const wanted = new Map(Object.entries(said).map(([header, field]) => [bare(header), field]))
  const bares = headers.map(bare)
  const absent = Object.keys(said).find((header) => !bares.includes(bare(header)))
  if (absent !== undefined) return { ok: false, error: 'no_column', header: absent }
  const fields = [...wanted.values()]
  const twice = fields.find((field, i) => fields.indexOf(field) !== i)
  if (twice) return { ok: false, error: 'field_twice', field: twice }
  const columns = guessed(bares, wanted)
  return columns.includes('name') ? { ok: true, columns } : { ok: false, error: 'no_header' }
}

/** What the columns under these headers seem to hold, for somebody to look at: it may be that none is a name. */
export const guessColumns = (headers: readonly string[]): Columns => guessed(headers.map(bare))

function guessed(
  bares: readonly string[],
  wanted: ReadonlyMap<string, ListField> = new Map(),
): Columns {
  const taken = new Set<ListField>(wanted.values())
  return bares.map((header) => wanted.get(header) ?? suggested(header, taken))
}

function suggested(header: string, taken: Set<ListField>): ListField | null {
  const field = LIST_FIELDS.find((f) => (HEADERS[f] as readonly string[]).includes(header))
  if (!field || taken.has(field)) return null
  taken.add(field)
  return field
}

/** “经度（WGS-84）”, “* 名称：” and “ Name ” say what they say without the rest. */
function bare(header: string): string {
  const plain = header.normalize('NFKC').replace(/\([^)]*\)|[*:]\s*$|^\s*\*/g, '')
  return plain.replace(/\s+/g, ' ').trim().toLowerCase()
}
