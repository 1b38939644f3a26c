import { AMENITIES, AMENITY_IDS, type AmenityId } from './amenities.ts'
import { KIND_IDS, KINDS, type KindId } from './kinds.ts'
import type { Wheelchair } from './place.ts'

/** What offices write where our own word is another. */
const OTHER_WORDS: Readonly<Partial<Record<KindId, readonly string[]>>> = {
  station: ['志愿服务点', '志愿者服务站', '学雷锋志愿服务站'],
  rest_stop: ['驿站', '小哥驿站', '暖心驿站', '爱心驿站', '户外劳动者驿站'],
  convenience: ['便利商店', '小卖部', '小超市'],
  supermarket: ['超市', '大超市'],
  market: ['菜场', '农贸市场', '集贸市场'],
  fresh_food: ['生鲜店', '水果店', '果蔬店'],
  breakfast: ['早餐', '早点铺', '早餐点'],
  laundry: ['洗衣店', '干洗店'],
  hairdresser: ['理发', '美发店'],
  photo_print: ['打印店', '图文店', '照相馆'],
  housekeeping: ['家政'],
  repair: ['维修', '修理铺', '便民维修点'],
  pharmacy: ['药房', '大药房'],
  post: ['邮局', '快递点', '快递柜', '菜鸟驿站'],
  recycling: ['废品回收站', '回收站'],
  elder_care: ['养老院', '敬老院', '养老服务中心', '日间照料中心', '老年食堂'],
  childcare: ['托育', '托儿所', '托育机构'],
  gym: ['健身房', '健身中心', '健身点'],
  cafe: ['咖啡馆', '咖啡店', '茶馆'],
  restaurant: ['餐馆', '饭店', '餐厅'],
  bakery: ['面包店', '蛋糕店'],
  bookshop: ['图书馆', '阅览室'],
  training: ['培训机构', '培训'],
  florist: ['花店', '礼品店'],
  pet: ['宠物店', '宠物医院'],
  community_centre: ['居委会', '社区居委会', '社区', '党群服务中心', '社区党群服务中心'],
  clinic: ['诊所', '社区卫生服务站', '社区卫生服务中心', '卫生服务中心'],
  school: ['小学', '中学', '学校'],
  toilet: ['厕所', '公共厕所', '公共卫生间', '卫生间'],
  park: ['口袋公园', '绿地'],
  metro: ['地铁', '地铁口', '轨道交通站'],
  bus: ['公交车站', '公交'],
  bank: ['银行网点', 'ATM', '自动取款机'],
  police: ['警务室', '公安派出所'],
}

const kinds = new Map(
  KIND_IDS.flatMap((id) =>
    [id, KINDS[id].zh, KINDS[id].en, ...(OTHER_WORDS[id] ?? [])].map((w) => [folded(w), id]),
  ),
)

const amenities = new Map(
  AMENITY_IDS.flatMap((id) =>
    [id, AMENITIES[id].zh, AMENITIES[id].en].map((word) => [folded(word), id]),
  ),
)

const WHEELCHAIR: Readonly<Record<Wheelchair, readonly string[]>> = {
  yes: ['可以', '是', '有', '能', 'yes', 'y', '1', '全部无障碍'],
  limited: ['部分', '部分可以', 'limited', 'partly'],
  no: ['不可以', '否', '无', '没有', '不能', 'no', 'n', '0'],
}

const wheelchairs = new Map(
  (Object.keys(WHEELCHAIR) as Wheelchair[]).flatMap((id) => WHEELCHAIR[id].map((w) => [w, id])),
)

/** The kind that a word names: by its id, its Chinese or English name, or another usual word; null for none. */
export const kindOfWord = (word: string): KindId | null => kinds.get(folded(word)) ?? null

/** Whether a place can be entered on wheels, of “可以”, “部分”, “无”, “yes” …; null for another word. */
export const wheelchairOfWord = (word: string): Wheelchair | null =>
  wheelchairs.get(folded(word)) ?? null

export const wordOfWheelchair = (wheelchair: Wheelchair): string => WHEELCHAIR[wheelchair][0]

/**
 * The amenities named in a cell, in the order in which places keep them.
 *
 * @param cell words parted by 、, commas, semicolons, bars or strokes; “无” and “none” are no amenity at all
 * @returns the first word that names none, where there is one
 */
export function amenitiesOfWords(
  cell: string,
): { readonly found: readonly AmenityId[] } | { readonly unknown: string } {
  if (['无', '没有', 'none'].includes(folded(cell))) return { found: [] }
  const words = cell.split(/[、,，;；|/]/u).filter((word) => word.trim() !== '')
  const unknown = words.find((word) => !amenities.has(folded(word)))
  if (unknown !== undefined) return { unknown: unknown.trim() }
  const named = new Set(words.map((word) => amenities.get(folded(word))))
  return { found: AMENITY_IDS.filter((id) => named.has(id)) }
}

export const wordsOfAmenities = (ids: readonly AmenityId[]): string =>
  ids.map((id) => AMENITIES[id].zh).join('、')

function folded(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase()
}
