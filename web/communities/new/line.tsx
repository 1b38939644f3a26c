import { useId } from 'preact/hooks'

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
  const id = useId()
  const about = { id, 'aria-describedby': hint ? `${id}-hint` : undefined }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines ? (
        <textarea {...input} {...about} rows={lines} />
      ) : (
        // To the types each type is an element of its own; these take the same attributes.
        <input {...input} {...about} type={type as 'text'} autocomplete="off" />
      )}
      {hint ? (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
