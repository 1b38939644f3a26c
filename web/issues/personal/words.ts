import { useFrame } from '../../app/frame.ts'
import { en } from './en.ts'
import { type PersonalWords, zh } from './zh.ts'

export type { PersonalWords }

export const usePersonalWords = (): PersonalWords => (useFrame().lang === 'en' ? en : zh)
