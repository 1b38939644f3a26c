/**
 * The kinds of place a life circle is made of, what people call them, and how OpenStreetMap tags them.
 *
 * Tiers and names: Ministry of Commerce, 一刻钟便民生活圈 (basic 基本保障类, quality 品质提升类);
 * public services: GB 50180-2018; station and rest stop are the product's own.
 */
type Tier = 'own' | 'basic' | 'quality' | 'public'

export interface Kind {
  readonly tier: Tier
  readonly zh: string
  readonly en: string
  /**
   * OSM tags, any line of which makes a place this kind; `key=value` joined by `&`.
   * Lines are tried over all kinds from the most specific (most tags) down.
   */
  readonly osm: readonly string[]
  /** expected within every 15-minute circle: its absence is shown as missing */
  readonly expected: boolean
}

const kind = (tier: Tier, zh: string, en: string, osm: string[], expected = true): Kind => ({
  tier,
  zh,
  en,
  osm,
  expected,
})

export const KINDS = {
  station: kind(
    'own',
    '志愿服务站',
    'Volunteer station',
    ['social_facility=volunteer_station'],
    false,
  ),
  rest_stop: kind(
    'own',
    '骑手驿站',
    'Rider rest stop',
    ['amenity=rest_stop', 'amenity=shelter&shelter_type=rider_rest'],
    false,
  ),

  convenience: kind('basic', '便利店', 'Convenience store', [
    'shop=convenience',
    'shop=kiosk',
    'shop=general',
  ]),
  supermarket: kind('basic', '综合超市', 'Supermarket', [
    'shop=supermarket',
    'shop=department_store',
  ]),
  market: kind('basic', '菜市场', 'Food market', ['amenity=marketplace']),
  fresh_food: kind('basic', '生鲜超市', 'Fresh food shop', [
    'shop=greengrocer',
    'shop=farm',
    'shop=butcher',
    'shop=seafood',
  ]),
  breakfast: kind('basic', '早餐店', 'Breakfast shop', ['amenity=fast_food']),
  laundry: kind('basic', '洗染店', 'Laundry', ['shop=laundry', 'shop=dry_cleaning']),
  hairdresser: kind('basic', '理发店', 'Hairdresser', ['shop=hairdresser', 'shop=beauty']),
  photo_print: kind('basic', '照相文印店', 'Photo and printing', [
    'shop=copyshop',
    'shop=photo',
    'craft=photographer',
    'shop=photo_studio',
  ]),
  housekeeping: kind('basic', '家政服务点', 'Housekeeping', [
    'office=housekeeping',
    'shop=housekeeping',
    'craft=cleaning',
  ]),
  repair: kind('basic', '维修点', 'Repairs', [
    'shop=repair',
    'shop=shoe_repair',
    'craft=shoemaker',
    'shop=locksmith',
    'craft=locksmith',
    'craft=key_cutter',
    'shop=bicycle',
    'craft=electronics_repair',
    'shop=hardware',
    'shop=tailor',
    'craft=tailor',
    'craft=clockmaker',
  ]),
  pharmacy: kind('basic', '药店', 'Pharmacy', [
    'amenity=pharmacy',
    'healthcare=pharmacy',
    'shop=chemist',
  ]),
  post: kind('basic', '快递邮政点', 'Post and parcels', [
    'amenity=post_office',
    'amenity=parcel_locker',
    'amenity=post_depot',
    'office=courier',
    'shop=outpost',
    'amenity=vending_machine&vending=parcel_pickup',
  ]),
  recycling: kind('basic', '再生资源回收点', 'Recycling', [
    'amenity=recycling',
    'amenity=waste_transfer_station',
  ]),

  elder_care: kind('quality', '养老服务', 'Care for elders', [
    'amenity=social_facility&social_facility:for=senior',
    'amenity=social_facility&social_facility=nursing_home',
    'amenity=social_facility&social_facility=assisted_living',
    'amenity=social_facility&social_facility=day_care',
    'amenity=nursing_home',
    'amenity=retirement_home',
  ]),
  childcare: kind('quality', '幼儿托管', 'Childcare', ['amenity=childcare']),
  gym: kind('quality', '健身', 'Gym', [
    'leisure=fitness_centre',
    'leisure=sports_centre',
    'leisure=fitness_station',
    'leisure=sports_hall',
  ]),
  cafe: kind(
    'quality',
    '咖啡茶艺',
    'Café or teahouse',
    ['amenity=cafe', 'shop=tea', 'shop=coffee', 'amenity=teahouse'],
    false,
  ),
  restaurant: kind(
    'quality',
    '餐饮',
    'Restaurant',
    ['amenity=restaurant', 'amenity=food_court'],
    false,
  ),
  bakery: kind(
    'quality',
    '蛋糕烘焙',
    'Bakery',
    ['shop=bakery', 'shop=pastry', 'shop=confectionery'],
    false,
  ),
  bookshop: kind('quality', '书店', 'Bookshop', ['shop=books', 'amenity=library'], false),
  training: kind(
    'quality',
    '培训教育',
    'Courses',
    [
      'amenity=training',
      'amenity=language_school',
      'amenity=music_school',
      'office=educational_institution',
      'amenity=prep_school',
    ],
    false,
  ),
  travel: kind(
    'quality',
    '旅游服务',
    'Travel agency',
    ['shop=travel_agency', 'tourism=information&information=office'],
    false,
  ),
  wellness: kind(
    'quality',
    '保健养生',
    'Massage and wellness',
    ['shop=massage', 'shop=herbalist', 'leisure=spa', 'shop=medical_supply'],
    false,
  ),
  florist: kind('quality', '鲜花礼品', 'Flowers and gifts', ['shop=florist', 'shop=gift'], false),
  pet: kind(
    'quality',
    '宠物服务',
    'Pet services',
    ['shop=pet', 'shop=pet_grooming', 'amenity=veterinary'],
    false,
  ),

  community_centre: kind('public', '社区服务中心', 'Community centre', [
    'amenity=community_centre',
    'amenity=social_centre',
    'amenity=townhall',
    'office=government&government=community',
  ]),
  clinic: kind('public', '卫生服务站', 'Clinic', [
    'amenity=clinic',
    'amenity=doctors',
    'healthcare=clinic',
    'healthcare=centre',
    'healthcare=doctor',
  ]),
  hospital: kind('public', '医院', 'Hospital', ['amenity=hospital', 'healthcare=hospital'], false),
  kindergarten: kind('public', '幼儿园', 'Kindergarten', ['amenity=kindergarten']),
  school: kind('public', '中小学', 'School', ['amenity=school']),
  toilet: kind('public', '公厕', 'Public toilet', ['amenity=toilets']),
  park: kind('public', '公园', 'Park', [
    'leisure=park',
    'leisure=garden&access=yes',
    'leisure=playground',
  ]),
  metro: kind(
    'public',
    '地铁站',
    'Metro',
    [
      'railway=subway_entrance',
      'railway=station',
      'railway=halt',
      'public_transport=station&subway=yes',
      'public_transport=station&train=yes',
    ],
    false,
  ),
  bus: kind('public', '公交站', 'Bus stop', [
    'highway=bus_stop',
    'amenity=bus_station',
    'public_transport=platform&bus=yes',
    'public_transport=platform&trolleybus=yes',
    'public_transport=platform&tram=yes',
    'railway=tram_stop',
  ]),
  bank: kind('public', '银行', 'Bank', ['amenity=bank', 'amenity=atm'], false),
  police: kind('public', '派出所', 'Police', ['amenity=police'], false),
} as const satisfies Record<string, Kind>

export type KindId = keyof typeof KINDS

export const KIND_IDS = Object.keys(KINDS) as KindId[]

export const isKind = (id: string): id is KindId => Object.hasOwn(KINDS, id)

/** The kinds whose absence from a circle is worth telling, in the order they are told. */
export const EXPECTED_KINDS: readonly KindId[] = KIND_IDS.filter((id) => KINDS[id].expected)
