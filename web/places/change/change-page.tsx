import { useMemo } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import { named } from '../../app/i18n.ts'
import { placePath, signInLink } from '../../app/links.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { Flags } from './flags.tsx'
import { PlaceForm } from './form.tsx'
import { Mine } from './mine.tsx'
import { openChanging } from './model.ts'
import type { PlaceChangePage } from './page.ts'
import { Remove } from './remove.tsx'
import { Told } from './told.tsx'
import { useChangeWords } from './words.ts'

interface ViewProps {
  readonly page: PlaceChangePage
  /** absent on the server, where no map is opened */
  readonly openMap?: OpenMap
}

/** Everybody corrects a place here, adds one, or says that something is wrong with it. */
export function PlaceChangeView({ page, openMap }: ViewProps) {
  const t = useChangeWords()
  const { lang } = useFrame()
  const model = useMemo(() => openChanging(page), [])
  const { place, community } = page
  const from = place
    ? { href: placePath(place.id), name: named(place.fields, lang) }
    : { href: `/c/${community.slug}`, name: named(community, lang) }
  return (
    <div class="plain-page change-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a href={from.href}>{t.backTo(from.name)}</a>
        <h1>{place ? t.editHeading : t.addHeading}</h1>
        <p class="quiet">{place ? t.editLead : t.addLead}</p>
        {page.isSignedIn ? (
          <>
            {page.isAtOnce ? <p class="quiet">{t.inSight}</p> : null}
            {place && !page.isAtOnce ? <Flags model={model} /> : null}
            <PlaceForm model={model} openMap={openMap} />
            <Told model={model} />
            {place && page.isAtOnce ? <Remove model={model} /> : null}
            <Mine model={model} />
            {place && page.reviews ? (
              <a href={`/c/${community.slug}/desk?queue=places&place=${place.id}`}>{t.history}</a>
            ) : null}
          </>
        ) : (
          <a class="button" data-weight="primary" href={signInLink(addressOf(page))}>
            {place ? t.signIn : t.signInAdd}
          </a>
        )}
      </main>
      <Footer community={community} />
    </div>
  )
}

const addressOf = ({ place, community }: PlaceChangePage): string =>
  place ? `${placePath(place.id)}/change` : `/c/${community.slug}/add`
