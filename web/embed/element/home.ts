const { src } = document.currentScript as HTMLScriptElement

/** The origin of the house whose script this is. */
export const home = new URL(src).origin
