/**
 * Stands in the head of every page, before its script: what people press and type while the script is
 * still on its way is kept, and done in order once the page can do it. Without scripts, links and forms
 * that lead somewhere work by themselves, so those are left to the browser.
 */

const READY = 'yike:ready'

/** Fields in the order they were first touched. */
const typed = new Map<
  HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  string | boolean
>()
/** Each once: who presses again only asks whether the first press was heard. */
const pressed = new Set<HTMLElement>()

addEventListener('input', keepTyped, true)
addEventListener('click', keepPress, true)
addEventListener('submit', keepSubmit, true)
addEventListener(READY, catchUp, { once: true })

function keepTyped({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.type !== 'file') typed.set(target, said(target))
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    typed.set(target, target.value)
  }
}

function keepPress({ target }: Event): void {
  const button = target instanceof Element ? target.closest('button') : null
  if (!button) return
  const { type, form } = button
  if (type === 'submit' && form && leads(form)) return
  pressed.add(button)
  button.ariaBusy = 'true'
}

/** A form without an address would only load the page anew, and what was typed would be lost. */
function keepSubmit(event: Event): void {
  if (!leads(event.target as HTMLFormElement)) event.preventDefault()
}

function catchUp(): void {
  removeEventListener('input', keepTyped, true)
  removeEventListener('click', keepPress, true)
  removeEventListener('submit', keepSubmit, true)
  for (const [field, word] of typed) sayAgain(field, word)
  for (const button of pressed) {
    button.ariaBusy = null
    button.click()
  }
}

const leads = (form: HTMLFormElement): boolean =>
  form.hasAttribute('action') || form.method === 'dialog'

const isTicked = ({ type }: HTMLInputElement): boolean => type === 'checkbox' || type === 'radio'

const said = (field: HTMLInputElement): string | boolean =>
  isTicked(field) ? field.checked : field.value

function sayAgain(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  word: string | boolean,
) {
  if (typeof word === 'boolean') (field as HTMLInputElement).checked = word
  else field.value = word
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
}
