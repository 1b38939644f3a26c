import type { Lang } from '../app/i18n.ts'
import { type PosterWords, posterWords } from './words.ts'

/** Something said in both languages, the Chinese large and the English beneath. */
export function Twice({ say }: { say: (lang: Lang, t: PosterWords) => string }) {
  const [zh, en] = [say('zh', posterWords('zh')), say('en', posterWords('en'))]
  return (
    <>
      <span class="twice-zh" lang="zh-CN">
        {zh}
      </span>
      {en === zh ? null : (
        <span class="twice-en" lang="en">
          {en}
        </span>
      )}
    </>
  )
}
