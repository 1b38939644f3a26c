import { useSignal } from '@preact/signals'
import { CATEGORIES, CATEGORY_IDS } from '../../domain/issues/category.ts'
import { ROBOT_VENDORS } from '../../domain/notify/robot.ts'
import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import type { Compound } from './model.ts'
import { useSubscriptionWords } from './words.ts'

interface FormProps {
  readonly busy: boolean
  readonly compounds: readonly Compound[]
  /** whether it was connected */
  connect(robot: object): Promise<boolean>
}

/** Connects the robot of a group: its vendor, its address, and what it is to hear. */
export function RobotForm({ busy, compounds, connect }: FormProps) {
  const t = useSubscriptionWords()
  const { lang } = useFrame()
  const vendor = useSignal<string>(ROBOT_VENDORS[0])
  const about = useSignal('')
  const where = useSignal('')
  const label = useSignal('')
  const address = useSignal('')
  const secret = useSignal('')
  const said = useSignal('')
  const submit = async () => {
    said.value = ''
    const done = await connect({
      vendor: vendor.value,
      label: label.value,
      address: address.value,
      secret: secret.value || null,
      category: about.value || null,
      compound: where.value || null,
    })
    if (!done) return
    said.value = t.connected
    for (const line of [label, address, secret]) line.value = ''
  }
  const all = [['', t.everything], ...CATEGORY_IDS.map((id) => [id, CATEGORIES[id][lang]])]
  return (
    <form
      class="people-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Choice
        label={t.vendor}
        name="vendor"
        value={vendor}
        options={ROBOT_VENDORS.map((id) => [id, t.vendors[id]])}
      />
      <Line label={t.label} name="label" value={label} />
      <Line label={t.address} name="address" hint={t.addressHint} value={address} />
      {vendor.value === 'wecom' ? null : <Line label={t.secret} name="secret" value={secret} />}
      <Choice label={t.about} name="about" value={about} options={all as [string, string][]} />
      {compounds.length > 0 ? (
        <Choice
          label={t.where}
          name="where"
          value={where}
          options={[
            ['', t.everywhere],
            ...compounds.map((each) => [each.id, named(each, lang)] as const),
          ]}
        />
      ) : null}
      <p role="status">{said.value}</p>
      <p>
        <button class="button" disabled={busy || !label.value || !address.value} type="submit">
          {t.connect}
        </button>
      </p>
    </form>
  )
}

interface LineProps {
  readonly label: string
  readonly name: string
  readonly hint?: string
  readonly value: { value: string }
}

const Line = ({ value, ...line }: LineProps) => (
  <Field
    {...line}
    autocomplete="off"
    value={value.value}
    onInput={(typed) => (value.value = typed)}
  />
)
