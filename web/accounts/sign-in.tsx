import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useMemo } from 'preact/hooks'
import { Footer } from '../app/footer.tsx'
import { useFrame } from '../app/frame.ts'
import { Header } from '../app/header.tsx'
import { CodeStep } from './code-step.tsx'
import { NameStep } from './name-step.tsx'
import type { SignInPage } from './page.ts'
import { PhoneStep } from './phone-step.tsx'
import { createSignIn, type SignIn, type Step } from './sign-in-model.ts'

const STEPS: Record<Step, ComponentType<{ model: SignIn }>> = {
  phone: PhoneStep,
  code: CodeStep,
  name: NameStep,
}

/** Where one says who one is: the phone, the code, and the first time a name. */
export function SignInView({ page }: { page: SignInPage }) {
  const { lang } = useFrame()
  const arrived = useSignal(false)
  const model = useMemo(
    () =>
      createSignIn({
        lang,
        community: page.community?.slug ?? null,
        done() {
          arrived.value = true
          location.replace(page.to)
        },
      }),
    [page, lang],
  )
  const Step = STEPS[model.step.value]
  return (
    <div class="plain-page sign-in" aria-busy={arrived.value || model.sender.busy.value}>
      <Header community={page.community} />
      <main class="plain-body" id="content">
        <Step model={model} />
      </main>
      <Footer community={page.community} />
    </div>
  )
}
