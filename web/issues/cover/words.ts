import { useFrame } from '../../app/frame.ts'
import { en } from './en.ts'
import { type CoverWords, zh } from './zh.ts'

export const useCoverWords = (): CoverWords => (useFrame().lang === 'en' ? en : zh)
