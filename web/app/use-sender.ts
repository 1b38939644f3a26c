import { useMemo } from 'preact/hooks'
import { createSender, type Sender } from './change.ts'

/** A place of a component's own from where something is sent. */
export const useSender = (): Sender => useMemo(() => createSender(), [])
