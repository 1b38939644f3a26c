import { useFrame } from '../app/frame.ts'
import { en } from './en.ts'
import { type SubscriptionWords, zh } from './zh.ts'

export const useSubscriptionWords = (): SubscriptionWords => (useFrame().lang === 'en' ? en : zh)
