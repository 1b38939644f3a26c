import type { Signal } from '@preact/signals'
import { TRADES, type Trade } from '../../domain/accounts/trade.ts'
import { useFrame } from '../app/frame.ts'
import { Choice } from '../ui/choice.tsx'

interface PickerProps {
  readonly label: string
  /** what it is called to choose nothing */
  readonly none: string
  /** the empty string for nothing */
  readonly chosen: Signal<string>
}

/** What a rider delivers. */
export function TradePicker({ label, none, chosen }: PickerProps) {
  const { lang } = useFrame()
  const trades = Object.keys(TRADES).map((id) => [id, TRADES[id as Trade][lang]] as const)
  return <Choice label={label} name="trade" value={chosen} options={[['', none], ...trades]} />
}
