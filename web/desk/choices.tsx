import type { ComponentChildren } from 'preact'

interface ChoicesProps<T extends string | number> {
  readonly legend: string
  readonly name: string
  readonly of: readonly T[]
  readonly chosen: T
  choose(each: T): void
  label(each: T): ComponentChildren
}

/** One of a few, as chips that are radio buttons to keys and ears. */
export function Choices<T extends string | number>({
  legend,
  name,
  of,
  chosen,
  choose,
  label,
}: ChoicesProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {of.map((each) => (
        <label key={each} class="chip">
          <input
            type="radio"
            class="unseen"
            name={name}
            value={each}
            checked={chosen === each}
            onChange={() => choose(each)}
          />
          {label(each)}
        </label>
      ))}
    </fieldset>
  )
}
