import type { Lang } from '../app/i18n.ts'

const zh = { leave: '退出', responder: '物业' }

const en: typeof zh = { leave: 'sign out', responder: 'property manager' }

export const demoWords = (lang: Lang): typeof zh => (lang === 'en' ? en : zh)
