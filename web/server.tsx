import { render } from 'preact-render-to-string'
import { Body } from './app/body.tsx'
import { Document } from './app/document.tsx'
import { createModel } from './app/model.ts'
import type { Page, PageState } from './app/page.ts'
import { isEarly, servedAs } from './app/views.ts'

export type { JoinPage, MePage, PeoplePage, SignInPage } from './accounts/page.ts'
export { words } from './app/i18n.ts'
export { removeLang, signInLink } from './app/links.ts'
export * from './app/page.ts'
export type { NewCommunityPage } from './communities/new/page.ts'
export type { CompoundPage, CompoundRow, CompoundsPage } from './compounds/page.ts'
export { ISSUE_HEAPS, type IssueDeskPage } from './desk/issues/page.ts'
export type { ListsPage } from './desk/lists/page.ts'
export { type DeskPage, HEAPS } from './desk/page.ts'
export type { PlaceDeskPage } from './desk/places/page.ts'
export type { DeskSettingsPage } from './desk/settings/page.ts'
export { arrange, readArrangement, sumsOf } from './districts/order.ts'
export type { DistrictPage } from './districts/page.ts'
export * from './easy/page.ts'
export { choicesOf } from './embed/builder/choices.ts'
export { EMBED_HEIGHT, iframeCode, type Snippet } from './embed/code.ts'
export { type EmbedOptions, readOptions } from './embed/options.ts'
export type { BuilderPage, EmbedPage } from './embed/page.ts'
export { embedTitle } from './embed/words.ts'
export { agendaTable } from './issues/agenda/table.ts'
export { figuresTable } from './issues/figures/rows.ts'
export { readFilter, sinceOf } from './issues/list/filter.ts'
export type { AgendaPage, FiguresPage, IssuePage, IssuesPage } from './issues/page.ts'
export type { ReportPage } from './issues/report/page.ts'
export { tellingWords } from './issues/telling/words.ts'
export type { AuditPage } from './journal/page.ts'
export { tellRow } from './journal/tell.ts'
export type { PlaceChangePage } from './places/change/page.ts'
export { countByKind, listPlaces } from './places/listing.ts'
export type { PosterPage } from './poster/page.ts'
export type { RespondPage } from './respond/page.ts'
export type { Duty, RiderPage } from './rider/page.ts'
export type { KeepPage, LendPage, StationItem, StationsPage } from './stations/page.ts'
export type { Me, TaskPage, TasksPage, Way } from './tasks/page.ts'
export { qrPath } from './ui/qr-path.ts'
export { SHAPES, shapeOf, toneOf } from './ui/shapes.ts'
export type { WallPage } from './wall/page.ts'

/** The files of the web build that a page names. */
export interface Assets {
  readonly script: string
  /** what stands in the page and keeps what people do until the script has come */
  readonly early: string
  /** modules that the script imports at once */
  readonly modules: readonly string[]
  /** the style of every page, small enough to come with it */
  readonly style: string
  /** style sheets of this page alone */
  readonly styles: readonly string[]
}

/** The style of pages without scripts; its hash must be in the page's policy, like that of `Assets.style`. */
export { PLAIN_STYLE } from './app/plain-style.ts'

/** A page as HTML: complete without scripts, and with what the browser needs to take it over. */
export function renderPage(state: PageState, assets: Assets, home: string): string {
  const { frame, page } = state
  const model = page.is === 'circle' || page.is === 'list' ? createModel(page, frame) : null
  const later = isEarly(page) ? null : servedAs(page).View
  const html = render(
    <Document state={state} assets={assets} home={home}>
      <Body state={state} model={model} later={later} />
    </Document>,
  )
  return `<!DOCTYPE html>${html}`
}

/** The module, as the build names it, by which the browser takes over a page of its own script; null where there is none. */
export const entryOf = (page: Page): string | null => (isEarly(page) ? null : servedAs(page).entry)
