import './embed.css'
import '../issues/telling/telling.css'
import { EmbedView } from './embed-page.tsx'
import { enlivenEmbed } from './enliven.ts'
import type { EmbedPage } from './page.ts'

export default function Embed({ page }: { page: EmbedPage }) {
  return <EmbedView page={page} enliven={enlivenEmbed} />
}
