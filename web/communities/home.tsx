import { Footer } from '../app/footer.tsx'
import { useFrame, useWords } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { named } from '../app/i18n.ts'
import { telLink } from '../app/links.ts'
import type { Community, HomePage } from '../app/page.ts'
import { districtPath } from '../districts/page.ts'

export function HomeView({ page }: { page: HomePage }) {
  const t = useWords()
  return (
    <div class="plain-page">
      <Header community={null} />
      <main class="plain-body home" id="content">
        <h1>{page.districts.length > 0 ? t.home.whichDistrict : t.home.heading}</h1>
        <p>{t.home.lead}</p>
        {page.districts.length > 0 ? (
          <ul class="home-list">
            {page.districts.map(({ name, communities }) => (
              <li class="card" key={name}>
                <h2>
                  <a href={districtPath(name)}>{name}</a>
                </h2>
                <p class="quiet">{t.home.communities(communities)}</p>
              </li>
            ))}
          </ul>
        ) : page.communities.length === 0 ? (
          <div class="empty">
            <h2>{t.home.empty}</h2>
            <p>{t.home.emptyHint}</p>
          </div>
        ) : (
          <ul class="home-list">
            {page.communities.map((community) => (
              <Card key={community.slug} community={community} />
            ))}
          </ul>
        )}
      </main>
      <Footer community={null} />
    </div>
  )
}

function Card({ community }: { community: Community }) {
  const { lang } = useFrame()
  const t = useWords()
  const { slug, phone, district, fictional, population } = community
  return (
    <li class="card">
      <h2>
        <a href={`/c/${slug}`}>{named(community, lang)}</a>
      </h2>
      <p class="quiet">
        {[district, t.home.population(population), fictional ? t.home.fictional : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <a class="button card-easy" href={`/c/${slug}/easy`}>
        {t.easyView}
      </a>
      {phone ? (
        <a class="card-phone" href={telLink(phone)}>
          {phone}
        </a>
      ) : null}
    </li>
  )
}
