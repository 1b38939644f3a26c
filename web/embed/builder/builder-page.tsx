import { type Signal, useSignal } from '@preact/signals'
import { Footer } from '../../app/footer.tsx'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import type { EmbedOptions } from '../options.ts'
import type { BuilderPage } from '../page.ts'
import { embedTitle } from '../words.ts'
import { LookForm } from './look-form.tsx'
import { OriginsForm } from './origins-form.tsx'
import { Preview } from './preview.tsx'
import { Tiers } from './tiers.tsx'
import { useBuilderWords } from './words.ts'

/** How a website gets the map: choose how it looks, see it, copy the code. */
export function BuilderView({ page }: { page: BuilderPage }) {
  const { lang } = useFrame()
  const t = useBuilderWords()
  const options: Signal<EmbedOptions> = useSignal(page.options)
  const { community, home, origins } = page
  const snippet = {
    home,
    slug: community.slug,
    title: embedTitle(community, options.value.lang ?? lang),
    options: options.value,
  }
  return (
    <div class="plain-page builder">
      <Header community={community} />
      <main class="plain-body" id="content">
        <h1>{t.heading}</h1>
        <p>{t.lead}</p>
        <div class="builder-both">
          <LookForm slug={community.slug} options={options} />
          <Preview snippet={snippet} />
        </div>
        <Tiers snippet={snippet} />
        {origins ? <OriginsForm slug={community.slug} origins={origins} /> : null}
      </main>
      <Footer community={community} />
    </div>
  )
}
