import './styles/index.css'
import { hydrate } from 'preact'
import { Body } from './app/body.tsx'
import { bringView } from './app/later.ts'
import { enliven } from './app/live.ts'
import { createModel } from './app/model.ts'
import { keepOffline } from './app/offline.ts'
import { readState } from './app/state.ts'
import { bringBoardsBy } from './facts/slot.tsx'

const state = readState()
const { frame, page } = state
const model = page.is === 'circle' || page.is === 'list' ? createModel(page, frame) : null

bringBoardsBy(() => import('./facts/board.enter.tsx'))
const later = await bringView(page)
const root = document.getElementById('app') as HTMLElement

hydrate(<Body state={state} model={model} later={later} />, root)
if (document.getElementById('demo')) void import('./demo/strip.enter.tsx')
if (model) enliven(model, page.is === 'circle')
document.documentElement.dataset.ready = ''
// What was pressed and typed meanwhile is done now.
dispatchEvent(new Event('yike:ready'))
// Where the browser forbids a service worker, everything else still works.
const keepThis = () => keepOffline(model).catch(() => undefined)
// In a page of somebody else nothing is kept.
const isFrame = page.is === 'embed' || page.is === 'embed-lost'
// A page that waited for its own script may be loaded by now.
if (!isFrame && document.readyState === 'complete') void keepThis()
else if (!isFrame) addEventListener('load', keepThis)
