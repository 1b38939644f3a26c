import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './browser.ts'

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

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: FLAGS })
