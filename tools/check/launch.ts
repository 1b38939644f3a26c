import { type Browser, chromium } from 'playwright-core'
import { findBrowser, findWholeBrowser } from './browser.ts'

/** Chromium without the chatter that a machine without a network refuses, drawing WebGL in software. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS })

export const launchBrowser = (): Promise<Browser> => launch(findBrowser())

/** Runs in a page before its own script: as on a device that was told to draw the map although it is slow. */
export const ASKED_FOR_MAP = "localStorage.setItem('map-asked', '')"

/** For measurements. */
export const launchWholeBrowser = (): Promise<Browser> => launch(findWholeBrowser())
