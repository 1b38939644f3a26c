/** What a rider rides for (先锋车手: express, takeaway, ride-hailing and fresh-grocery riders). */
export const TRADES = {
  takeaway: { zh: '外卖', en: 'Takeaway' },
  express: { zh: '快递', en: 'Parcels' },
  ride_hailing: { zh: '网约车', en: 'Ride-hailing' },
  fresh_grocery: { zh: '生鲜配送', en: 'Fresh groceries' },
} as const

export type Trade = keyof typeof TRADES
