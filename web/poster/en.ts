import type { PosterWords } from './zh.ts'

/** The English twin, which stands beneath the Chinese on the poster itself. */
export const en = {
  title: (name) => `Poster · ${name}`,
  back: 'Back',
  print: 'Print this poster',
  hint: 'One sheet of A4. Print at actual size, without headers and footers.',
  spot: 'Where will it hang?',
  centre: 'The centre of the community',
  here: 'Right here',
  show: 'Show for this spot',

  circle: '15-minute life circle',
  phone: 'Phone',
  communityPhone: 'Community phone',
  noPhone: 'No phone recorded',
  hours: 'Hours',
  address: 'Address',
  things: 'Here',
  scanPlace: 'Scan: is it open now?',
  scanCommunity: 'Scan: what is near?',
  around: 'On foot from here',
  legend: 'The red dot is where you are. Inside the dashed line: 15 minutes at an elder’s pace.',
  none: 'No services are recorded within 15 minutes on foot.',
  minutes: (n) => `${n} min`,
  map: (name) => `Map around ${name}`,
  code: 'QR code',
  mapNumber: (number) => `Map review number: ${number}`,
  fictional: 'A fictional quarter, not a real map',
  printed: (date) => `Printed ${date}`,
} satisfies PosterWords
