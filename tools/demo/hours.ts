/** Opening hours as shopkeepers keep them, in the syntax of wiki.openstreetmap.org/wiki/Key:opening_hours. */
export const HOURS = {
  always: ['24/7'],
  long: ['06:30-22:30', '07:00-23:00', 'Mo-Su 06:00-24:00', '24/7'],
  shop: [
    '09:00-20:30',
    'Mo-Su 08:30-21:00',
    'Mo-Sa 09:00-19:00; Su 10:00-18:00',
    'Tu-Su 09:30-19:30; Mo off',
  ],
  fresh: ['06:00-19:00', '05:30-12:00,15:00-19:00', '06:30-20:00'],
  morning: ['05:30-10:30', '05:30-11:30', 'Mo-Sa 05:00-10:00', '06:00-13:30'],
  meals: [
    '10:30-14:00,16:30-21:00',
    '11:00-21:30',
    '10:00-22:00',
    '17:00-02:00',
    'Tu-Su 10:30-20:30',
  ],
  office: [
    'Mo-Fr 08:30-12:00,13:30-17:30; PH off',
    'Mo-Fr 09:00-17:00; Sa 09:30-16:00; PH off',
    'Mo-Fr 08:30-17:00',
  ],
  clinic: [
    'Mo-Su 08:00-11:30,13:30-17:00',
    'Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00; PH off',
    'Mo-Su 08:00-20:00',
  ],
  pharmacy: ['08:00-22:00', 'Mo-Su 08:30-21:30', '24/7'],
  classes: ['Mo-Fr 16:30-20:30; Sa,Su 09:00-18:00', 'We-Su 10:00-19:00', 'Sa,Su,PH 09:00-17:30'],
  trades: ['Mo-Sa 08:30-18:00', '09:00-12:00,13:30-18:30; We off', 'Mo,We,Fr 08:00-17:00'],
  evening: ['10:00-22:00', 'Mo-Fr 12:00-22:00; Sa,Su 09:00-22:00', '06:30-22:30'],
  parkland: ['05:30-22:00', 'Apr-Oct 05:00-22:00; Nov-Mar 06:00-21:00', 'sunrise-sunset'],
} as const

export type HoursKind = keyof typeof HOURS
