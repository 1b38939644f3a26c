import { Choices } from './choices.tsx'
import { type Changing, write } from './model.ts'
import { useChangeWords } from './words.ts'

/** Whether a wheelchair gets in. */
export function WheelchairChoice({ model }: { model: Changing }) {
  const t = useChangeWords()
  return (
    <Choices
      legend={t.form.wheelchair}
      name="wheelchair"
      chosen={model.draft.value.wheelchair ?? 'unknown'}
      options={[
        ['yes', t.form.wheelchairs.yes],
        ['limited', t.form.wheelchairs.limited],
        ['no', t.form.wheelchairs.no],
        ['unknown', t.form.unknown],
      ]}
      choose={(said) => write(model, { wheelchair: said === 'unknown' ? null : said })}
    />
  )
}
