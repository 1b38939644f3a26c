import type { Told } from '../protocol.ts'
import { type Attended, attend, fitHeight } from './attend.ts'
import { home } from './home.ts'
import { STYLE } from './style.ts'
import { elementWords } from './words.ts'

/** What goes into the frame's address as it is. */
const PASSED = ['layers', 'f', 'sel', 'theme', 'lang', 'size', 'controls', 'kiosk'] as const

/** `<life-circle-map slug="…">`: a button until somebody wants the map, or `eager`, and then its frame. */
export class LifeCircleMap extends HTMLElement {
  static readonly observedAttributes = ['slug', ...PASSED]

  readonly #root = this.attachShadow({ mode: 'open' })
  readonly #box = this.#root.appendChild(make('div', 'box'))
  #frame: Attended | null = null

  connectedCallback(): void {
    if (this.#root.adoptedStyleSheets.length === 0) this.#root.adoptedStyleSheets = [sheet()]
    if (this.hasAttribute('eager')) this.open()
    else this.#showDoor()
  }

  disconnectedCallback(): void {
    this.#close()
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return
    if (name === 'f') this.filter(now ?? '')
    else if (name === 'sel') this.focus(now)
    else if (name === 'theme') this.#frame.ask({ type: 'theme', theme: now || 'auto' })
    else this.open()
  }

  /** Brings the map at once. */
  open(): void {
    this.#close()
    const frame = make('iframe')
    frame.title = this.#name
    frame.src = this.#address
    frame.allow = 'fullscreen'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    const note = this.#lostNote()
    this.#box.replaceChildren(frame, note)
    const lost = () => {
      note.hidden = false
      this.#say('error', { type: 'error', error: 'lost', text: this.#words.lost })
    }
    this.#frame = attend(
      frame,
      (told) => {
        if (told.type === 'ready') note.hidden = true
        fitHeight(frame, told)
        if (told.type !== 'resize') this.#say(told.type, told)
      },
      lost,
    )
  }

  /** Opens a place by its id; null goes back to the list. Without one, it is the focus of every element. */
  override focus(place?: string | null | FocusOptions): void {
    if (place === null || typeof place === 'string') this.#frame?.ask({ type: 'focus', place })
    else (this.#box.firstElementChild as HTMLElement | null)?.focus(place)
  }

  /** Shows only these kinds, e.g. `pharmacy,open`; nothing: all. */
  filter(f = ''): void {
    this.#frame?.ask({ type: 'filter', f })
  }

  get theme(): string {
    return this.getAttribute('theme') ?? 'auto'
  }

  set theme(theme: string) {
    this.setAttribute('theme', theme)
  }

  get #words() {
    return elementWords(this.getAttribute('lang'))
  }

  get #name(): string {
    return this.getAttribute('name') ?? this.#words.name
  }

  get #slug(): string {
    return encodeURIComponent(this.getAttribute('slug') ?? '')
  }

  get #address(): string {
    const params = PASSED.flatMap((name) => {
      const value = this.getAttribute(name)
      return value ? [`${name}=${encodeURIComponent(value)}`] : []
    })
    return `${home}/embed/${this.#slug}${params.length > 0 ? `?${params.join('&')}` : ''}`
  }

  #showDoor(): void {
    const door = make('button', 'door')
    door.type = 'button'
    door.append(make('b', '', this.#name), make('span', '', this.#words.open))
    door.onclick = () => {
      this.open()
      this.focus()
    }
    this.#box.replaceChildren(door)
  }

  #lostNote(): HTMLElement {
    const note = make('div', 'lost')
    const link = make('a', '', this.#words.link)
    note.setAttribute('role', 'status')
    note.hidden = true
    link.href = `${home}/c/${this.#slug}`
    link.target = '_blank'
    link.rel = 'noopener'
    note.append(make('p', '', this.#words.lost), link)
    return note
  }

  #say(name: string, detail: Told | object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  #close(): void {
    this.#frame?.stop()
    this.#frame = null
  }
}

let shared: CSSStyleSheet | undefined

// A sheet made by a script stands also where the page forbids inline styles.
function sheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet()
    shared.replaceSync(STYLE)
  }
  return shared
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
