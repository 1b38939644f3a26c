import { useMemo } from 'preact/hooks'
import { Qr } from '../../ui/qr.tsx'
import { useMe } from './model.ts'
import { setupLink } from './owntracks.ts'
import { useMeWords } from './words.ts'

/** Three steps; the token stands here this once. */
export function DeviceSetup({ token, done }: { token: string; done(): void }) {
  const t = useMeWords()
  const user = useMe().account.value.id
  const access = useMemo(
    () => ({ url: `${location.origin}/api/owntracks`, user, token }),
    [user, token],
  )
  const link = setupLink(access)
  return (
    <div class="me-setup">
      <ol>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Qr text={link} label={t.code} />
      <p>
        <a class="button" href={link}>
          {t.openHere}
        </a>
      </p>
      <details>
        <summary>{t.byHand}</summary>
        <dl class="me-access">
          <dt>{t.url}</dt>
          <dd>{access.url}</dd>
          <dt>{t.user}</dt>
          <dd>{user}</dd>
          <dt>{t.token}</dt>
          <dd>{token}</dd>
        </dl>
      </details>
      <p class="banner">{t.tokenOnce}</p>
      <p>
        <button class="button" data-weight="primary" type="button" onClick={done}>
          {t.done}
        </button>
      </p>
    </div>
  )
}
