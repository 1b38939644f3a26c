import { type Signal, useSignal } from '@preact/signals'
import { REASONS } from '../../../domain/issues/issue.ts'
import { useFrame } from '../../app/frame.ts'
import { signInLink } from '../../app/links.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { ActButton } from '../../tasks/act-button.tsx'
import { useRefusals } from '../telling/refusals.ts'
import { useTellingWords } from '../telling/words.ts'
import { follow, meet, reopen, type Story } from './model.ts'
import { VerifyPanel } from './verify.tsx'
import { useStoryWords } from './words.ts'

type Panel = 'reopen' | 'verify' | null

/** The steps that are taken at the desk. */
const AT_THE_DESK = ['triage', 'assign', 'reject', 'merge', 'close', 'reword'] as const

/** What the reader can do about it; all of it needs a script, the reading does not. */
export function StoryActs({ story, signedIn }: { story: Story; signedIn: boolean }) {
  const { issue } = story.story.value
  const panel = useSignal<Panel>(null)
  const sentences = useRefusals()
  const t = useStoryWords()
  const isGone = issue.phase === 'gone' || issue.phase === 'done'
  return (
    <section class="story-acts needs-script" aria-label={t.status}>
      {signedIn ? null : <SignIn />}
      {issue.mine ? <p class="quiet">{t.mine}</p> : null}
      {signedIn ? (
        <div class="detail-acts">
          {isGone || issue.mine ? null : <Meet story={story} />}
          {issue.mine ? null : <Follow story={story} />}
          <Opens panel={panel} story={story} />
        </div>
      ) : null}
      {panel.value === 'reopen' ? <Reopen story={story} panel={panel} /> : null}
      {panel.value === 'verify' ? (
        <VerifyPanel story={story} close={() => (panel.value = null)} />
      ) : null}
      <p class="story-said" role="status">
        {story.said.value}
      </p>
      <RefusalNote refusal={story.refusal.value} sentences={sentences} />
    </section>
  )
}

function SignIn() {
  const { address } = useFrame()
  const t = useStoryWords()
  return (
    <p class="quiet">
      {t.signIn} · <a href={signInLink(address)}>{t.signInLink}</a>
    </p>
  )
}

function Meet({ story }: { story: Story }) {
  const t = useStoryWords()
  const acting = story.acting.value === 'met'
  if (story.met.value) return null
  return (
    <ActButton
      label={t.met}
      busy={acting ? t.sending : null}
      weight="primary"
      press={() => void meet(story, `${t.metNow}。${t.metHint}`)}
    />
  )
}

function Follow({ story }: { story: Story }) {
  const t = useStoryWords()
  const { follows } = story.story.value.issue
  return (
    <button
      class="button"
      type="button"
      aria-pressed={follows}
      onClick={() =>
        void follow(story, follows ? 'DELETE' : 'PUT', follows ? t.unfollowed : t.followed)
      }
    >
      {follows ? t.unfollow : t.follow}
    </button>
  )
}

function Opens({ panel, story }: { panel: Signal<Panel>; story: Story }) {
  const t = useStoryWords()
  const { can, community, no } = story.story.value.issue
  const opens = (each: NonNullable<Panel>) => () => {
    panel.value = panel.value === each ? null : each
  }
  return (
    <>
      {can.includes('verify') ? (
        <button
          class="button"
          type="button"
          aria-expanded={panel.value === 'verify'}
          onClick={opens('verify')}
        >
          {t.verify}
        </button>
      ) : null}
      {can.includes('reopen') ? (
        <button
          class="button"
          type="button"
          aria-expanded={panel.value === 'reopen'}
          onClick={opens('reopen')}
        >
          {t.reopen}
        </button>
      ) : null}
      {AT_THE_DESK.some((step) => can.includes(step)) ? (
        <a class="button" href={`/c/${community}/desk?issue=${no}`}>
          {t.desk}
        </a>
      ) : null}
    </>
  )
}

function Reopen({ story, panel }: { story: Story; panel: Signal<Panel> }) {
  const t = useStoryWords()
  const { reasons } = useTellingWords()
  const acting = story.acting.value === 'reopen'
  return (
    <fieldset class="reasons">
      <legend>{t.reopenAsk}</legend>
      {REASONS.reopen.map((because) => (
        <ActButton
          key={because}
          label={reasons[because]}
          busy={acting ? t.sending : null}
          press={async () => {
            if (await reopen(story, because, t.reopened)) panel.value = null
          }}
        />
      ))}
      <ActButton label={t.cancel} weight="plain" press={() => (panel.value = null)} />
    </fieldset>
  )
}
