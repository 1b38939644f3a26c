import { useWords } from '../app/frame.ts'

/** Whole minutes, rounded up: nobody is late who trusts them. */
export function Minutes({ minutes }: { minutes: number }) {
  const t = useWords()
  const [number, unit] = t.list.minuteParts(Math.max(1, Math.ceil(minutes)))
  return (
    <>
      <b>{number}</b> {unit}
    </>
  )
}
