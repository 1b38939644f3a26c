import type { AmenityId } from '../../domain/places/amenities.ts'

/** Strokes of each thing's picture, in a 24 × 24 box. */
export const PICTURES: Readonly<Record<AmenityId, string>> = {
  water: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11ZM9 14a3 3 0 0 0 3 3',
  charging: 'M13 3L5 14h6l-1 7 8-11h-6l1-7Z',
  warmth: 'M12 3c1 4 5 6 5 11a5 5 0 0 1-10 0c0-2 1-3 2-4 0 2 1 3 2 3 1-3-1-6 1-10Z',
  cool: 'M12 3v18M4 7.5l16 9M20 7.5l-16 9M9.5 4.5L12 7l2.5-2.5M9.5 19.5L12 17l2.5 2.5',
  medicine: 'M4 8h16v11H4ZM9 8V5h6v3M12 10.5v6M9 13.5h6',
  wifi: 'M3 9.5a13 13 0 0 1 18 0M6 13a8.5 8.5 0 0 1 12 0M9 16.4a4.2 4.2 0 0 1 6 0M12 19.5v.1',
  umbrella: 'M3 13a9 9 0 0 1 18 0ZM12 4V3M12 13v6a2 2 0 0 0 4 0',
  toilet: 'M7 4.5v.1M5 9h4l1 6H8v5H6v-5H4ZM17 4.5v.1M15 9h4v6h-1v5h-2v-5h-1ZM12 3v18',
  microwave: 'M3 6h18v12H3ZM6 9h8v6H6ZM18 9.5v.1M18 12v.1M18 14.5v.1',
  seats: 'M6 4v9h12M6 13v7M18 13v7M18 9v4',
  motorbike_parking:
    'M6 14a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM18 14a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM6 17l5-6h4l3 6M14 7h3l1 4',
  battery_swap: 'M7 7h10v13H7ZM10 7V4h4v3M10 12h4l-2 4',
}
