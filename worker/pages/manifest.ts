import { words } from '../../web/server.tsx'

/** What a phone needs to put the product beside its other apps. */
export function webManifest(lang: 'zh' | 'en'): object {
  const t = words(lang)
  return {
    id: '/',
    start_url: '/',
    scope: '/',
    name: t.home.title,
    short_name: t.product,
    description: t.promise,
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    display: 'standalone',
    background_color: '#FAF8F3',
    theme_color: '#FAF8F3',
    icons: [
      { src: '/icons/yike.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/yike-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/yike-512.png', sizes: '512x512', type: 'image/png' },
      {
        src: '/icons/yike-maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  }
}
