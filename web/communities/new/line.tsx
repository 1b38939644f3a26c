import { Labelled } from '../../ui/labelled.tsx'

interface LineProps {
  readonly label: string
  readonly hint?: string
  readonly name: string
  readonly type?: 'text' | 'file'
  readonly maxLength?: number
  readonly required?: boolean
  /** several lines to type in */
  readonly lines?: number
}

/** A line of a form that is read when it is sent. */
export function Line({ label, hint, lines, type = 'text', ...input }: LineProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(bound) =>
        lines ? (
          <textarea {...input} {...bound} rows={lines} />
        ) : (
          // To the types each type is an element of its own; these take the same attributes.
          <input
            {...input}
            {...bound}
            type={type as 'text'}
            autocomplete={type === 'text' ? 'off' : undefined}
          />
        )
      }
    </Labelled>
  )
}
