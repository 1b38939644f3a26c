import type { Words } from './zh.ts'

/** The English twin of every sentence. */
export const en = {
  product: 'Yike',
  promise: 'What is within a fifteen-minute walk of your door',
  skipToList: 'Skip to the list',
  skipToContent: 'Skip to the content',
  otherLanguage: '中文',
  theme: { label: 'Theme', system: 'Auto', light: 'Light', dark: 'Dark' },
  bigText: 'Large text',
  normalText: 'Normal text',
  easyView: 'Easy view',
  call: 'Call',
  callCommunity: (name) => `Call ${name}`,
  noPhone: 'No community phone recorded',

  home: {
    title: 'Yike 一刻 · the fifteen-minute neighbourhood',
    heading: 'Which neighbourhood is yours?',
    lead: 'See what you can reach on foot in fifteen minutes: food, care, repairs, when they close, and how to call them.',
    population: (people) => `about ${people.toLocaleString('en')} people`,
    empty: 'There is no neighbourhood here yet.',
    emptyHint: 'An administrator can import one with npm run import.',
    fictional: 'Demo',
    whichDistrict: 'Which district are you in?',
    communities: (count) => (count === 1 ? '1 community' : `${count} communities`),
  },

  circle: {
    title: (name) => `${name} · fifteen-minute circle`,
    listTitle: (name) => `${name} · list of services`,
    fromCentre: 'Starting from the centre',
    fromChosen: 'Starting from the chosen point',
    toCentre: 'Back to the centre',
    summary: (n, minutes) =>
      `${n} ${n === 1 ? 'place' : 'places'} within ${minutes} minutes on foot`,
    offStreet: 'This point is too far from any walkable street to work out walking times.',
    map: 'Map of the neighbourhood',
    mapSoon: 'The map is on its way. The list works already.',
    mapWaits: 'This is a picture. The map can be moved, a little slowly here.',
    still: 'Picture: what is within 5, 10 and 15 minutes on foot of the start',
    openMap: 'Open the map',
    mapFailed: 'The map could not open. The list still works.',
    retryMap: 'Try again',
    printable: 'Printable list',
    reports: 'What neighbours report',
    addPlace: 'Add a place',
    withMap: 'See the map',
    coverage: 'Where nothing is near',
    backToList: 'Back to the list',
    loadingCoverage: 'Working out where nothing is near…',
  },

  pace: {
    label: 'Whose pace',
    adult: 'Adult',
    elder: 'Elder',
    wheelchair: 'Wheelchair',
    planning: 'Planning',
    brisk: 'Brisk',
  },

  search: {
    label: 'Find a place',
    placeholder: 'Name or address',
    submit: 'Search',
    clear: 'Clear',
    none: (query) => `Nothing found for “${query}”`,
    noneHint: 'Try a shorter word, or just part of the name.',
    results: (n) => `${n} found`,
    searching: 'Searching…',
  },

  filter: {
    label: 'Show only',
    openNow: 'Open now',
    all: 'All',
    moreKinds: 'More kinds',
    fewerKinds: 'Fewer kinds',
    reset: 'Clear the filter',
    none: (kinds, minutes) => `No ${kinds} within ${minutes} minutes`,
    noneOpen: (kinds, minutes) => `No ${kinds} open now within ${minutes} minutes`,
    place: 'place',
    wayOut: 'Show all',
    tell: 'Tell the community',
  },

  list: {
    label: 'Places nearby',
    within: (minutes) => `Within ${minutes} minutes`,
    beyond: (minutes) => `Beyond ${minutes} minutes`,
    far: 'Further away',
    more: (n) => `Show ${n} more`,
    loading: 'Loading…',
    failed: 'The data could not be loaded.',
    retry: 'Try again',
    missing: (minutes) => `Not within ${minutes} minutes: `,
    nothingMissing: (minutes) => `All everyday services are within ${minutes} minutes`,
    andOthers: (names, others) => `${names} and ${others} more`,
    comma: ', ',
    minuteParts: (n) => [String(n), 'min'],
    minutes: (n) => `${n} min`,
    tooFar: (minutes) => `over ${minutes} min on foot`,
    unnamed: 'Unnamed',
  },

  door: {
    open: 'Open',
    openUntil: (time) => `Open · closes ${time}`,
    allDay: 'Open all day',
    closesIn: (minutes) => `Closes in ${minutes} min`,
    closed: 'Closed',
    closedUntil: (when) => `Closed · opens ${when}`,
    unknown: 'Hours unknown',
    today: (time) => time,
    tomorrow: (time) => `tomorrow ${time}`,
    tomorrowMorning: (time) => `tomorrow ${time}`,
  },

  place: {
    walk: (minutes, pace) => `${minutes} on foot (${pace})`,
    distance: (metres) => `${metres} m`,
    address: 'Address',
    phone: 'Phone',
    hours: 'Opening hours',
    amenities: 'Here you find',
    wheelchair: 'Wheelchair',
    wheelchairs: { yes: 'accessible', limited: 'partly accessible', no: 'not accessible' },
    goHere: 'Directions',
    startHere: 'Start from here',
    share: 'Share',
    shared: 'Link copied',
    print: 'Print',
    poster: 'Print a poster',
    close: 'Close',
    correct: 'Something wrong? Correct it',
    code: 'Scan with a phone to open this page',
    codeAlt: 'QR code of this page',
    page: 'Its own page',
    backTo: (name) => `${name}: the circle`,

    unrecorded: 'not recorded',
  },

  sheet: { expand: 'Expand the list', collapse: 'Collapse the list', label: 'List' },

  offline: {
    kept: 'Saved: works without a network',
    listKept: 'List saved: works without a network',
    gone: (time) => `Offline · data from ${time}`,
    slow: (time) => `The network is very slow · for now, data from ${time}`,
  },

  footer: {
    fictional: 'The demo quarter is invented; this is not a map of a real place',
    mapNumber: (number) => `Map review number: ${number}`,
    imported: (date) => `Data of ${date}`,
    estimate: 'population is an estimate',
    stations: 'Volunteer stations',
    compounds: 'Getting into compounds',
    data: 'Open data',
    docs: 'API',
    embed: 'Put it on a website',
  },

  report: {
    button: 'Report',
    waiting: (n) => `${n} to send`,
    needs: {
      nothing: 'goes by itself when you are online',
      sign_in: 'please sign in',
      look: 'not all were taken: please look',
    },
  },
  me: 'Me',
  demo: { name: 'Demo', label: 'Demo: be somebody else' },

  errors: {
    because: (status) => {
      if (status === 401) return { title: 'Please sign in', text: 'Then this page opens.' }
      if (status === 403) {
        return { title: 'This page is not for you', text: 'Your role does not open it.' }
      }
      if (status === 404) {
        return { title: 'No such page', text: 'The address may be mistyped, or the place is gone.' }
      }
      return {
        title: 'Something went wrong',
        text: 'The fault is ours. Please try again in a moment.',
      }
    },
    forRoles: (roles) => `It is for: ${roles}. If you need it, please call the community.`,
    signIn: 'Sign in',
    reference: (ref) => `Reference ${ref}`,
    home: 'To the front page',
  },
} satisfies Words
