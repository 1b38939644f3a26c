import { Around } from './around.tsx'
import { EasyFrame } from './easy-frame.tsx'
import { Find } from './find.tsx'
import { EasyHome } from './home.tsx'
import { OfOneKind } from './kind.tsx'
import { parentOf, pathOf } from './links.ts'
import type { EasyPage } from './page.ts'
import { WayThere } from './way.tsx'
import { Where } from './where.tsx'
import { Wish } from './wish.tsx'
import { useEasyWords } from './words.ts'

/** The neighbourhood for who reads large type and has no use for a map. */
export function EasyView({ page }: { page: EasyPage }) {
  const { matter } = page
  return (
    <EasyFrame reader={page} path={pathOf(matter)} parent={parentOf(matter)}>
      <Matter page={page} />
    </EasyFrame>
  )
}

function Matter({ page }: { page: EasyPage }) {
  const { matter } = page
  switch (matter.at) {
    case 'home':
      return <EasyHome reader={page} />
    case 'find':
      return <Find reader={page} kinds={matter.kinds} />
    case 'kind':
      return <OfOneKind reader={page} matter={matter} />
    case 'way':
      return <WayThere reader={page} matter={matter} />
    case 'around':
      return <Around reader={page} matter={matter} />
    case 'where':
      return <Where reader={page} matter={matter} />
    case 'wish':
      return <Wish reader={page} />
    case 'lost':
      return <Lost />
  }
}

function Lost() {
  const t = useEasyWords().lost
  return (
    <>
      <h1>{t.heading}</h1>
      <p>{t.hint}</p>
    </>
  )
}
