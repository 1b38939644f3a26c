import { useFrame } from '../../app/frame.ts'
import type { Lang } from '../../app/i18n.ts'
import { en } from './en.ts'
import { type StoryWords, zh } from './zh.ts'

export const storyWords = (lang: Lang): StoryWords => (lang === 'en' ? en : zh)

export const useStoryWords = (): StoryWords => storyWords(useFrame().lang)
