import type { DataWords } from './zh.ts'

/** The English twin of every sentence. */
export const en: DataWords = {
  title: (community) => `Open data · ${community}`,
  heading: 'Open data',
  lead: 'Anybody may use what stands below: for a website, a map, research. It needs no account and no key.',
  downloads: 'Files and feeds',
  files: {
    places: {
      name: 'All places',
      what: 'Name, kind, position, phone, opening hours. One GeoJSON file, which map and spreadsheet programs open.',
    },
    status: {
      name: 'How things stand',
      what: 'How many places of each kind, how many are open, how many people are on duty, how many reports are open. New every minute.',
    },
    reports: {
      name: 'News of reports',
      what: 'The last 50 public reports. A feed reader tells you when there is something new.',
    },
    events: {
      name: 'Calendar',
      what: 'Add it to the calendar of your phone. There are no events yet; when there are, they appear by themselves.',
    },
  },
  programs: 'For map programs and other software',
  features: {
    name: 'Map programs (OGC API – Features)',
    what: 'QGIS: Layer → Add Layer → Add WFS / OGC API - Features Layer → New, with the address below, then Connect. ArcGIS and GDAL take the same address.',
  },
  open311: {
    name: 'Reports (Open311)',
    what: 'Reads public reports. To report from another system, ask the community’s administrator for a key.',
  },
  api: {
    name: 'The whole API',
    what: 'What every address takes and answers; examples run on the page.',
  },
  terms: {
    places: 'Terms: ODbL 1.0',
    figures: 'Terms: CC0 1.0, use it freely',
    reports: 'Read it and link to it; words and photos belong to those who reported',
  },
  attribution: 'Please name: ',
  mapNumber: (number) => `Map review number: ${number}`,
  mapNumberNone:
    'Map review number: none. In mainland China a map is reviewed before it is published.',
}
