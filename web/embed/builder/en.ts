import type { BuilderWords } from './zh.ts'

export const en: BuilderWords = {
  title: (name) => `Put the map of ${name} on a website`,
  heading: 'Put the map on your website',
  lead: 'Choose how it looks, copy the code, paste it into a page. The map is read-only, stores nothing and needs no sign-in.',
  look: 'How it looks',
  layers: 'Shows',
  layerNames: { places: 'Places', issues: 'Reports', both: 'Places and reports' },
  kind: 'Starts with',
  allKinds: 'Every kind',
  openNow: 'Only what is open now',
  theme: 'Theme',
  themes: { auto: 'As the visitor’s device', light: 'Light', dark: 'Dark' },
  lang: 'Language',
  langs: { auto: 'As the visitor’s browser', zh: '中文', en: 'English' },
  size: 'Text size',
  sizes: { normal: 'Normal', elder: 'Large, at an elder’s pace' },
  controls: 'Buttons',
  controlNames: { all: 'All', min: 'Fewer' },
  kiosk: 'For a touch screen that people share (back to the start after a minute untouched)',
  show: 'Update preview',
  preview: 'Preview',
  previewTitle: 'Preview of the map',
  code: 'Copy the code',
  tiers: {
    element: {
      name: 'Map element (recommended)',
      what: 'Shows a button first and brings the map when it is pressed, so your page stays fast. Fits its own height. Says so, with a link, when the map does not come.',
    },
    iframe: {
      name: 'Frame',
      what: 'Shows the map at once. A small script fits the height and says so when the map does not come; without scripts, leave out the last line.',
    },
    link: {
      name: 'Link and QR code',
      what: 'Works anywhere: menus of official accounts, chats, posters.',
    },
  },
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied; please select the text and copy it yourself',
  codeAlt: 'QR code of the full map',
  scan: 'Scan to open the full map',
  needAllowed:
    'The map shows only on websites that the community has on its list. Tell the community the address of yours.',
  oembed: 'Websites that speak oEmbed need only the address of the community’s page.',
  origins: 'Websites that may show it',
  originsLead:
    'One website per line, for example https://liuwan.example. The map opens on no other.',
  originsLabel: 'Websites',
  save: 'Save',
  saved: (n) =>
    n > 0 ? `Saved. ${n} websites may show the map.` : 'Saved. No other website shows the map.',
  notOrigin: (line) => `“${line}” is not the address of a website. It begins with https://.`,
  tooMany: (most) => `At most ${most}.`,
}
