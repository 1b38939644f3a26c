import { signal } from '@preact/signals'
import { type Lang, langTag } from '../app/i18n.ts'

/** Slower than a young person would have it. */
const RATE = 0.85

/** What is read just now; null: nothing. */
export const reading = signal<string | null>(null)

/** A voice of the page's language; null while none is known, and where the device has none. */
export const voice = signal<SpeechSynthesisVoice | null>(null)

/** Looks for a voice, now and when the device has found its voices; returns how to stop looking. */
export function findVoice(lang: Lang): () => void {
  const { speechSynthesis } = globalThis
  if (!speechSynthesis) return () => undefined
  const look = () => {
    voice.value =
      speechSynthesis.getVoices().find((each) => each.lang.replace('_', '-').startsWith(lang)) ??
      null
  }
  look()
  speechSynthesis.addEventListener?.('voiceschanged', look)
  // A page that is left must not go on talking.
  addEventListener('pagehide', hush)
  return () => {
    speechSynthesis.removeEventListener?.('voiceschanged', look)
    removeEventListener('pagehide', hush)
  }
}

/** Reads a text; when it is being read already, stops. */
export function readOrStop(text: string, lang: Lang): void {
  const isReadNow = reading.peek() === text
  hush()
  if (isReadNow) return
  const told = new SpeechSynthesisUtterance(text)
  told.lang = langTag(lang)
  told.voice = voice.peek()
  told.rate = RATE
  told.onend = told.onerror = () => {
    if (reading.peek() === text) reading.value = null
  }
  reading.value = text
  speechSynthesis.speak(told)
}

function hush(): void {
  reading.value = null
  globalThis.speechSynthesis?.cancel()
}
