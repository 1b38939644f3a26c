/** Strokes of the page's own signs, in a 24 × 24 box. */
export const ICONS = {
  phone:
    'M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l5 5',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  walk: 'M13 4.5a1.5 1.5 0 1 0 0-.1ZM12 8l-3 3v3M12 8l2 4 3 1M12 8l-1 6 3 3v5M11 15l-3 6',
  go: 'M3 11l18-8-8 18-2-8Z',
  share: 'M12 15V3M7 8l5-5 5 5M5 13v7h14v-7',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7Z',
  pin: 'M12 21c5-5.5 7-8.5 7-11.5a7 7 0 0 0-14 0c0 3 2 6 7 11.5ZM12 12a2.5 2.5 0 1 0 0-.1Z',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4ZM12 10a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Z',
} as const

export type IconName = keyof typeof ICONS
