interface ChoicesProps<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly chosen: Value
  readonly options: readonly (readonly [value: Value, words: string])[]
  choose(value: Value): void
}

/** One of a few, each a target for a thumb. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { legend, name, chosen, options, choose } = props
  return (
    <fieldset class="change-choices">
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value} class="tick change-choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
