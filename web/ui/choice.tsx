import type { Signal } from '@preact/signals'
import { Labelled } from './labelled.tsx'

interface ChoiceProps {
  readonly label: string
  readonly name: string
  readonly value: Signal<string>
  readonly options: readonly (readonly [value: string, name: string])[]
}

/** One of several, by the device's own list. */
export function Choice({ label, name, value, options }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(bound) => (
        <select
          {...bound}
          name={name}
          onChange={({ currentTarget }) => (value.value = currentTarget.value)}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each} selected={each === value.value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
