import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import type { OpenDataPage } from './page.ts'
import { sourcesOf } from './sources.ts'
import { useDataWords } from './words.ts'

/** What anybody may take away and use, with its terms. */
export function OpenDataView({ page }: { page: OpenDataPage }) {
  const t = useDataWords()
  const { mapNumber } = useFrame()
  const { community, origin } = page
  const { files, services } = sourcesOf(community.slug, t)
  return (
    <div class="plain-page data-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <h1>{t.heading}</h1>
        <p>{t.lead}</p>
        <h2>{t.downloads}</h2>
        <ul class="data-list">
          {files.map((source) => (
            <SourceItem key={source.name} source={source} origin={origin} />
          ))}
        </ul>
        <h2>{t.programs}</h2>
        <ul class="data-list">
          {services.map((source) => (
            <SourceItem key={source.name} source={source} origin={origin} />
          ))}
        </ul>
        {community.attribution ? (
          <p>
            {t.attribution}
            <b>{community.attribution}</b>
          </p>
        ) : null}
        <p>{mapNumber ? t.mapNumber(mapNumber) : t.mapNumberNone}</p>
      </main>
      <Footer community={community} />
    </div>
  )
}

function SourceItem(props: {
  source: ReturnType<typeof sourcesOf>['files'][number]
  origin: string
}) {
  const { name, what, paths, terms } = props.source
  return (
    <li class="data-source">
      <h3>{name}</h3>
      <p>{what}</p>
      {paths.map((path) => (
        <a key={path} href={path}>
          <code>{props.origin + path}</code>
        </a>
      ))}
      {terms ? (
        <p class="quiet">{terms.href ? <a href={terms.href}>{terms.text}</a> : terms.text}</p>
      ) : null}
    </li>
  )
}
