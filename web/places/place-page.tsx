import { keepsStock } from '../../domain/stations/stock.ts'
import { Footer } from '../app/footer.tsx'
import { useFrame, useWords } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { named } from '../app/i18n.ts'
import { placePath } from '../app/links.ts'
import type { PlacePage } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { useNow } from '../app/use-now.ts'
import { AmenitySlot } from '../facts/slot.tsx'
import { HostLink } from '../stations/host-link.tsx'
import { Lends } from '../stations/lends.tsx'
import { Standing } from '../stations/standing.tsx'
import { Icon } from '../ui/icon.tsx'
import { PlaceFacts } from './facts.tsx'
import { GoButton } from './go-button.tsx'
import { ShareButton } from './share.tsx'

/** A place on a page of its own: to share, to print, to hang up. */
export function PlaceView({ page }: { page: PlacePage }) {
  const { lang } = useFrame()
  const t = useWords()
  const { community, place } = page
  const name = placeTitle(place, lang)
  const now = useNow()
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a href={`/c/${community.slug}#sel=${encodeURIComponent(place.id)}`}>
          {t.place.backTo(named(community, lang))}
        </a>
        <PlaceFacts
          {...page}
          timeZone={community.time_zone}
          now={now}
          heading={<h1 class="detail-name">{name}</h1>}
          things={<AmenitySlot place={place} community={community} now={now} />}
        />
        <Standing place={place} slug={community.slug} />
        {keepsStock(place.kind) ? <Lends placeId={place.id} lends={page.lends} /> : null}
        <p>
          <a href={`${placePath(place.id)}/change`}>{t.place.correct}</a>
        </p>
        <p class="detail-acts">
          <GoButton at={place.at} name={name} />
          <ShareButton path={placePath(place.id)} title={name} />
          <button class="button needs-script" type="button" onClick={() => print()}>
            <Icon name="print" /> {t.place.print}
          </button>
        </p>
        <p class="detail-acts">
          <a class="button" href={`${placePath(place.id)}/poster`}>
            {t.place.poster}
          </a>
          <HostLink place={place} slug={community.slug} />
        </p>
        <figure class="place-code">
          <img
            src={`${placePath(place.id)}/code.svg`}
            alt={t.place.codeAlt}
            width={148}
            height={148}
            loading="lazy"
          />
          <figcaption class="quiet">{t.place.code}</figcaption>
        </figure>
      </main>
      <Footer community={community} />
    </div>
  )
}
