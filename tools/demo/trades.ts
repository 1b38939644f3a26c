import type { KindId } from '../../domain/places/kinds.ts'
import type { HoursKind } from './hours.ts'
import type { Tags } from './osm.ts'
import type { Bank } from './quarter.ts'

/** A trade of the shopping streets: how many, how tagged, how called. */
export interface Trade {
  readonly kind: KindId
  readonly count: number
  readonly hours: HoursKind
  readonly forms: readonly Form[]
  /** when all are on one side of the river: a gap that the coverage view can show */
  readonly only?: Bank
}

interface Form {
  readonly zh: string
  readonly en: string
  readonly tags: Tags
}

const form = (zh: string, en: string, tags: Tags): Form => ({ zh, en, tags })

const trade = (
  kind: KindId,
  count: number,
  hours: HoursKind,
  forms: readonly Form[],
  only?: Bank,
): Trade => ({
  kind,
  count,
  hours,
  forms,
  ...(only ? { only } : {}),
})

export const TRADES: readonly Trade[] = [
  trade('convenience', 24, 'long', [
    form('便利店', 'Convenience Store', { shop: 'convenience' }),
    form('小卖部', 'Corner Shop', { shop: 'convenience' }),
    form('烟杂店', 'Kiosk', { shop: 'kiosk' }),
  ]),
  trade('supermarket', 5, 'long', [form('超市', 'Supermarket', { shop: 'supermarket' })]),
  trade('market', 2, 'fresh', [form('农贸市场', 'Farmers’ Market', { amenity: 'marketplace' })]),
  trade('fresh_food', 13, 'fresh', [
    form('鲜菜店', 'Greengrocer', { shop: 'greengrocer' }),
    form('水果店', 'Fruit Shop', { shop: 'greengrocer' }),
    form('鲜肉铺', 'Butcher', { shop: 'butcher' }),
    form('水产店', 'Fishmonger', { shop: 'seafood' }),
  ]),
  trade('breakfast', 17, 'morning', [
    form('早餐', 'Breakfast', { amenity: 'fast_food', cuisine: 'chinese' }),
    form('包子铺', 'Steamed Buns', { amenity: 'fast_food', cuisine: 'chinese' }),
    form('豆浆店', 'Soy Milk', { amenity: 'fast_food', cuisine: 'chinese' }),
    form('馄饨店', 'Wonton Shop', { amenity: 'fast_food', cuisine: 'noodle' }),
  ]),
  trade('laundry', 7, 'shop', [
    form('洗衣店', 'Laundry', { shop: 'laundry' }),
    form('干洗店', 'Dry Cleaner', { shop: 'dry_cleaning' }),
  ]),
  trade('hairdresser', 14, 'shop', [
    form('理发店', 'Barber', { shop: 'hairdresser' }),
    form('美发', 'Hair Salon', { shop: 'hairdresser' }),
    form('美容店', 'Beauty Salon', { shop: 'beauty' }),
  ]),
  trade('photo_print', 6, 'shop', [
    form('图文打印', 'Print Shop', { shop: 'copyshop' }),
    form('照相馆', 'Photo Studio', { shop: 'photo' }),
  ]),
  trade('housekeeping', 5, 'office', [form('家政', 'Housekeeping', { office: 'housekeeping' })]),
  trade(
    'repair',
    7,
    'trades',
    [
      form('家电维修', 'Appliance Repair', { craft: 'electronics_repair' }),
      form('修鞋铺', 'Shoe Repair', { craft: 'shoemaker' }),
      form('配钥匙', 'Key Cutter', { craft: 'key_cutter' }),
      form('修车铺', 'Bicycle Repair', { shop: 'bicycle' }),
      form('五金店', 'Hardware', { shop: 'hardware' }),
    ],
    'south',
  ),
  trade('pharmacy', 12, 'pharmacy', [form('药房', 'Pharmacy', { amenity: 'pharmacy' })]),
  trade('post', 8, 'shop', [
    form('快递驿站', 'Parcel Point', { amenity: 'post_office', post_office: 'post_partner' }),
    form('邮政所', 'Post Office', { amenity: 'post_office' }),
  ]),
  trade(
    'elder_care',
    5,
    'office',
    [
      form('日间照料中心', 'Day-care Centre for Elders', {
        amenity: 'social_facility',
        social_facility: 'day_care',
        'social_facility:for': 'senior',
      }),
      form('助餐点', 'Elders’ Canteen', {
        amenity: 'social_facility',
        social_facility: 'food_bank',
        'social_facility:for': 'senior',
      }),
      form('颐养院', 'Care Home', {
        amenity: 'social_facility',
        social_facility: 'nursing_home',
        'social_facility:for': 'senior',
      }),
    ],
    'south',
  ),
  trade('childcare', 4, 'office', [form('托育中心', 'Nursery', { amenity: 'childcare' })]),
  trade('gym', 5, 'evening', [form('健身房', 'Gym', { leisure: 'fitness_centre' })]),
  trade('cafe', 8, 'evening', [
    form('咖啡', 'Coffee', { amenity: 'cafe' }),
    form('茶馆', 'Teahouse', { amenity: 'cafe', cuisine: 'tea' }),
  ]),
  trade('restaurant', 22, 'meals', [
    form('面馆', 'Noodle House', { amenity: 'restaurant', cuisine: 'noodle' }),
    form('小炒', 'Home Cooking', { amenity: 'restaurant', cuisine: 'chinese' }),
    form('饭店', 'Restaurant', { amenity: 'restaurant', cuisine: 'chinese' }),
    form('火锅', 'Hotpot', { amenity: 'restaurant', cuisine: 'hot_pot' }),
  ]),
  trade('bakery', 6, 'shop', [
    form('烘焙', 'Bakery', { shop: 'bakery' }),
    form('糕团店', 'Pastry Shop', { shop: 'pastry' }),
  ]),
  trade('bookshop', 4, 'shop', [
    form('书店', 'Bookshop', { shop: 'books' }),
    form('阅览室', 'Reading Room', { amenity: 'library' }),
  ]),
  trade('training', 6, 'classes', [
    form('琴行', 'Music School', { amenity: 'music_school' }),
    form('书法班', 'Calligraphy Classes', { amenity: 'training', training: 'art' }),
    form('外语学校', 'Language School', { amenity: 'language_school' }),
  ]),
  trade('travel', 2, 'office', [form('旅行社', 'Travel Agency', { shop: 'travel_agency' })]),
  trade('wellness', 4, 'evening', [
    form('推拿', 'Massage', { shop: 'massage' }),
    form('国药铺', 'Herbalist', { shop: 'herbalist' }),
  ]),
  trade('florist', 4, 'shop', [
    form('花店', 'Florist', { shop: 'florist' }),
    form('礼品店', 'Gift Shop', { shop: 'gift' }),
  ]),
  trade('pet', 4, 'shop', [
    form('宠物店', 'Pet Shop', { shop: 'pet' }),
    form('动物诊所', 'Vet', { amenity: 'veterinary' }),
  ]),
  trade('clinic', 7, 'clinic', [
    form('卫生服务站', 'Community Clinic', { amenity: 'clinic', healthcare: 'clinic' }),
    form('中医诊所', 'Chinese Medicine Clinic', { amenity: 'doctors', healthcare: 'doctor' }),
  ]),
  trade('community_centre', 3, 'office', [
    form('居委会', 'Residents’ Committee', { office: 'government', government: 'community' }),
  ]),
  trade('bank', 6, 'office', [form('银行', 'Bank', { amenity: 'bank' })]),
  trade('police', 2, 'always', [form('派出所', 'Police Station', { amenity: 'police' })]),
]
