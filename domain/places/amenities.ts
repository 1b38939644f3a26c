/** What a rider can find at a rest stop (or anybody at a station), and the OSM tag that says so. */
export const AMENITIES = {
  water: { zh: '水', en: 'Water', osm: ['drinking_water=yes'] },
  charging: { zh: '充电', en: 'Charging', osm: ['device_charging=yes', 'power_supply=yes'] },
  warmth: { zh: '取暖', en: 'Warmth', osm: ['heating=yes'] },
  cool: { zh: '纳凉', en: 'Cool air', osm: ['air_conditioning=yes'] },
  medicine: { zh: '药箱', en: 'Medicine box', osm: ['first_aid=yes'] },
  wifi: { zh: '网络', en: 'Wi-Fi', osm: ['internet_access=wlan', 'internet_access=yes'] },
  umbrella: { zh: '雨伞', en: 'Umbrellas', osm: ['umbrella=yes'] },
  toilet: { zh: '厕所', en: 'Toilet', osm: ['toilets=yes'] },
  microwave: { zh: '热饭', en: 'Microwave', osm: ['microwave=yes'] },
  seats: { zh: '座位', en: 'Seats', osm: ['bench=yes'] },
  motorbike_parking: { zh: '停车', en: 'Bike parking', osm: ['motorcycle_parking=yes'] },
  battery_swap: { zh: '换电', en: 'Battery swap', osm: ['battery_swap=yes'] },
} as const

export type AmenityId = keyof typeof AMENITIES

export const AMENITY_IDS = Object.keys(AMENITIES) as AmenityId[]
